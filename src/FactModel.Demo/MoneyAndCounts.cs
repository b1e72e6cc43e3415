using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Figures, each with how sure it is and where it stands. Where two compete, both are shown.</summary>
internal static class MoneyAndCounts
{
    public static Table Table()
    {
        Table table = new Table().Title("Money and counts").AddColumns("Whose", "What", "How much", "Evidence", "Certainty", "Source");
        foreach (Organization organization in Organizations.All)
        {
            Organization.StatementLists all = organization.Statements.AllOf;
            Add(table, organization.Name.Default, "revenue", all.Revenue);
            Add(table, organization.Name.Default, "profit", all.Profit);
            Add(table, organization.Name.Default, "market cap", all.MarketCap);
            Add(table, organization.Name.Default, "valuation", all.Valuation);
            Add(table, organization.Name.Default, "AI budget", all.AiBudget);
            Add(table, organization.Name.Default, "headcount", all.Headcount);
        }

        foreach (Person person in People.All)
        {
            Add(table, person.Name.Default, "papers", person.Statements.AllOf.Papers);
            Add(table, person.Name.Default, "citations", person.Statements.AllOf.Citations);
        }

        return table;
    }

    private static void Add<T>(Table table, string whose, string what, IReadOnlyList<Statement<T>> statements)
    {
        foreach (Statement<T> statement in statements)
        {
            string evidence = statement.Citations.Count > 0 ? statement.Citations[0].Evidence ?? "" : "";
            table.AddRow(
                Markup.Escape(whose),
                what,
                Markup.Escape($"{statement.Value}"),
                Markup.Escape(evidence),
                statement.Certainty.ToWord(),
                Markup.Escape($"{statement.Source}"));
        }
    }
}
