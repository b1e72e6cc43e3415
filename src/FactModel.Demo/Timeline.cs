using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>What happened when, as far as the articles say.</summary>
internal static class Timeline
{
    public static Table Table()
    {
        Table table = new Table().Title("Timeline").AddColumns("When", "What", "Certainty");
        foreach (Event item in Events.All.Where(e => e.Date is not null).OrderBy(e => e.Date!.Value, FactDate.ByEarliest))
        {
            table.AddRow($"{item.Date}", Markup.Escape(item.Name), item.Statements.Date?.Certainty.ToWord() ?? "");
        }

        return table;
    }
}
