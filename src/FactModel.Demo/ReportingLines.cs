using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Who reports to whom. <c>Reports</c> is the other end of <c>reports-to</c>: nobody writes it twice.</summary>
internal static class ReportingLines
{
    public static Tree Under(Person person)
    {
        Tree tree = new(new Text(Describe(person), new Style(decoration: Decoration.Bold)));
        AddReports(tree, person);
        return tree;
    }

    private static void AddReports(IHasTreeNodes node, Person person)
    {
        foreach (Person report in person.Reports)
        {
            AddReports(node.AddNode(new Text(Describe(report))), report);
        }
    }

    private static string Describe(Person person)
    {
        string leads = string.Join(", ", person.Leads.Select(unit => unit.Name.Default));
        return leads.Length == 0 ? person.Name.Default : $"{person.Name.Default}: leads {leads}";
    }
}
