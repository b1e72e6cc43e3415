using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>What is rumour, and who says so.</summary>
internal static class Rumours
{
    public static Table Table()
    {
        Table table = new Table().Title("Rumours, and who says so").AddColumns("What", "Said by", "Source");
        IEnumerable<Statement<string>> claims = Claims.All.SelectMany(c => c.Statements.AllOf.Text);
        foreach (Statement<string> claim in claims.Where(c => c.Certainty == Certainty.Rumored))
        {
            table.AddRow(Markup.Escape(claim.Value), Markup.Escape(Chain(claim)), Markup.Escape($"{claim.Source}"));
        }

        return table;
    }

    /// <summary>First speaker first: whoever passed it on comes after.</summary>
    private static string Chain(Statement statement) =>
        statement.SaidBy.Count == 0 ? "nobody named" : string.Join(" → ", statement.SaidBy.Select(speaker => speaker.Text));
}
