using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>
/// What happened when, as far as the articles say. They date few events and order many: an event without a date hangs
/// below the one it came after.
/// </summary>
internal static class Timeline
{
    public static Tree Tree()
    {
        Tree tree = new(new Text("Timeline (2016~ is about 2016; XXXX-05 is May of a year that is not stated; publication-1d is the day before the article)"));
        foreach (Event item in Events.All.Where(e => e.Date is not null).OrderBy(e => e.Date!.Value, FactDate.ByEarliest))
        {
            Add(tree, $"{item.Date}{Unsure(item.Statements.Date)}", item);
        }

        TreeNode undated = tree.AddNode(new Text("no date"));
        foreach (Event item in Events.All.Where(e => e.Date is null && e.After.Count == 0))
        {
            Add(undated, "at some time", item);
        }

        return tree;
    }

    private static void Add(IHasTreeNodes parent, string when, Event item)
    {
        TreeNode node = parent.AddNode(new Text($"{when}: {item.Name}{Unsure(item.Statements.Name)}"));
        // FollowedBy is the other end of after. Who came after several events hangs below the first of them, once.
        foreach (Event next in item.FollowedBy.Where(next => next.Date is null && next.After[0] == item))
        {
            Add(node, $"later{Unsure(next.Statements.After[0])}", next);
        }
    }

    private static string Unsure(Statement? statement) =>
        statement is null or { Certainty: Certainty.Stated } ? "" : $" ({statement.Certainty.ToWord()})";
}
