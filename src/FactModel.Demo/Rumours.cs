using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>What the articles do not vouch for, and who says so: found among the statements about everything.</summary>
internal static class Rumours
{
    public static Table Table()
    {
        Table table = new Table().Title("Rumours, reports and denials, and who says so")
            .AddColumns("Certainty", "Said by", "What", "Source");
        // Items of one list share a row; the least sure come first.
        IEnumerable<IGrouping<Row, Statement>> rows = FactBase.Statements.Where(IsHearsay).GroupBy(RowOf);
        foreach (IGrouping<Row, Statement> items in rows.OrderByDescending(items => items.Key.Certainty))
        {
            Row row = items.Key;
            string what = Describe(row, string.Join("; ", items.Select(Words.ValueOf)));
            table.AddTexts(row.Certainty.ToWord(), row.SaidBy, row.IsDenied ? "not so: " + what : what, row.Source);
        }

        return table;
    }

    private static bool IsHearsay(Statement statement) =>
        statement.IsDenied || statement.Certainty is Certainty.Rumored or Certainty.Reported or Certainty.Disputed;

    private static Row RowOf(Statement statement) => new(
        statement.Subject,
        statement.Property,
        statement.Certainty,
        statement.IsDenied,
        Words.SpeakersOf(statement),
        SourceList.Cite(statement));

    private static string Describe(Row row, string values) => row.Property switch
    {
        // The entity is what is said.
        "text" or "name" => values,
        _ => $"{Words.NameOf(row.Subject)}, {row.Property.Replace('-', ' ')}: {values}",
    };

    private sealed record Row(
        IFactEntity Subject, string Property, Certainty Certainty, bool IsDenied, string SaidBy, string Source);
}
