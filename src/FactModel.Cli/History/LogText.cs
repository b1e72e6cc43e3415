using FactModel.Cli.Diffing;
using FactModel.Cli.Reports;
using FactModel.Core.Diffing;

namespace FactModel.Cli.History;

/// <summary>What logs for people say alike.</summary>
internal static class LogText
{
    /// <summary>That a history has no beginning here, to be said behind what was found.</summary>
    public const string Shallow = "; this clone is shallow and goes no further back: git fetch --unshallow";

    /// <summary>A change in one line; a long one as a diff tells it, cut to what changed.</summary>
    public static string Message(Change change) =>
        OneLine.Of(ChangeView.IsLong(change) ? $"{change.Rule.Title}: {ChangeView.Message(ReportedChange.Of(change))}" : change.Message);

    /// <summary>How far was looked, and whether that was far enough.</summary>
    public static string Summary(EntityLog log) => OneLine.Of(
        $"{log.Of}: changed by {log.Entries.Count:N0} of {Counts.Say(log.Looked, "revision", "revisions")} up to {log.Revision}"
        + (log.IsCut ? Shallow : ""));
}
