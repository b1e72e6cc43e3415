namespace FactModel.Cli.Diffing;

/// <summary>An impact with its names for people.</summary>
/// <param name="Word">The word that machines read.</param>
/// <param name="Title">Above changes that have it.</param>
/// <param name="One">What one change does.</param>
/// <param name="Many">What several changes do.</param>
internal sealed record ImpactName(string Word, string Title, string One, string Many)
{
    /// <summary>The worst first.</summary>
    private static readonly ImpactName[] All =
    [
        new("breaks-source", "Breaks source", "breaks source", "break source"),
        new("breaks-binary", "Breaks binary", "breaks binary", "break binary"),
        new("needs-recompiling", "Needs recompiling", "needs recompiling", "need recompiling"),
        new("data-only", "Changes data only", "changes data only", "change data only"),
        new("evidence-only", "Changes evidence only", "changes evidence only", "change evidence only"),
        new("none", "Changes nothing that a program sees", "changes nothing that a program sees", "change nothing that a program sees"),
    ];

    /// <summary>Where the worst impact of a change stands among all, 0 for the worst of all.</summary>
    public static int Rank(ReportedChange change) => Array.FindIndex(All, name => name.Word == change.Impact[0]);

    /// <summary>The changes by their worst impact, the worst first.</summary>
    public static IEnumerable<IGrouping<ImpactName, ReportedChange>> Of(DiffReport report) =>
        report.Changes.GroupBy(change => All[Rank(change)]).OrderBy(group => Array.IndexOf(All, group.Key));
}
