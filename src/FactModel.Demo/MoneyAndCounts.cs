using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Figures, each with how sure it is and where it stands. Where two compete, both are shown.</summary>
internal static class MoneyAndCounts
{
    public static Table Table()
    {
        Table table = new Table().Title("Money and counts").AddColumns("What", "How much");
        foreach (string narrow in (string[])["Evidence", "How sure", "From"])
        {
            // Chinese has no spaces to wrap at.
            table.AddColumn(new TableColumn(narrow).NoWrap());
        }

        foreach (Organization organization in Organizations.All)
        {
            // A property alone is the preferred value; AllOf has those that compete with it too.
            Organization.StatementLists all = organization.Statements.AllOf;
            Add(table, "revenue", all.Revenue);
            Add(table, "profit", all.Profit);
            Add(table, "market cap", all.MarketCap);
            Add(table, "valuation", all.Valuation);
            Add(table, "AI budget", all.AiBudget);
            Add(table, "headcount", all.Headcount);
            Add(table, "units", all.UnitCount);
        }

        foreach (Person person in People.All)
        {
            Person.StatementLists all = person.Statements.AllOf;
            Add(table, "age", all.Age);
            Add(table, "papers", all.Papers);
            Add(table, "papers listed", all.PapersListed);
            Add(table, "papers distinct", all.PapersDistinct);
            Add(table, "citations", all.Citations);
            Add(table, "Scholar pages", all.ScholarPages);
        }

        foreach (Event item in Events.All)
        {
            Add(table, "cost", item.Statements.AllOf.Cost);
            Add(table, "stake", item.Statements.AllOf.Stake);
            Add(table, "ordinal of its year", item.Statements.AllOf.Ordinal);
        }

        foreach (Document document in Documents.All)
        {
            Add(table, "key changes", document.Statements.AllOf.KeyChanges);
            Add(table, "times listed", document.Statements.AllOf.TimesListed);
        }

        return table;
    }

    private static void Add(Table table, string what, IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            table.AddTexts(
                $"{Words.NameOf(statement.Subject)}, {what}",
                Words.ValueOf(statement),
                Evidence(statement),
                statement.Certainty.ToWord(),
                SourceList.Cite(statement));
        }
    }

    /// <summary>What the source writes; an ellipsis where sources write it in several ways.</summary>
    private static string Evidence(Statement statement)
    {
        string?[] written = [.. statement.Citations.Select(citation => citation.Evidence).Distinct()];
        return written.Length > 1 ? $"{written[0]} …" : written.FirstOrDefault() ?? "";
    }
}
