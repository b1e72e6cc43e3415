using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Where two statements cannot both be so: side by side, each with its words and its source.</summary>
internal static class Conflicts
{
    public static Table Table()
    {
        Table table = new Table().Title("Where the articles contradict themselves or each other").AddColumns("About", "One side", "The other");
        HashSet<Statement> shown = [];
        foreach (Statement one in FactBase.Statements)
        {
            foreach (Statement other in one.ConflictsWith.Where(other => !shown.Contains(other)))
            {
                table.AddTexts($"{Words.NameOf(one.Subject)}, {one.Property.Replace('-', ' ')}", Side(one), Side(other));
            }

            shown.Add(one);
        }

        return table;
    }

    private static string Side(Statement statement) =>
        $"{Words.ValueOf(statement)} ({statement.Citations[0].Evidence}, {SourceList.Cite(statement)})";
}
