using FactModel.Cli.Reports;

namespace FactModel.Cli.History;

/// <summary>What logs for people say alike.</summary>
internal static class LogText
{
    /// <summary>How far was looked, and whether that was far enough.</summary>
    public static string Summary(EntityLog log) => OneLine.Of(
        $"{log.Of}: changed by {log.Entries.Count:N0} of {Counts.Say(log.Looked, "revision", "revisions")} up to {log.Revision}"
        + (log.IsCut ? "; this clone is shallow and goes no further back: git fetch --unshallow" : ""));
}
