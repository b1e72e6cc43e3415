using FactModel.Cli.Reports;

namespace FactModel.Cli.History;

/// <summary>A table in GitHub's Markdown, a row a change.</summary>
internal sealed class MarkdownLogWriter : ILogWriter
{
    /// <inheritdoc/>
    public void Write(EntityLog log, TextWriter output)
    {
        output.WriteLine(MarkdownText.Escape(LogText.Summary(log)));
        if (log.Entries.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| Revision | Day | Author | What changed |");
        output.WriteLine("|---|---|---|---|");
        foreach (HistoryEntry entry in log.Entries)
        {
            string changes = string.Join("<br>", entry.Changes.Select(change => MarkdownText.Escape(change.Message)));
            output.WriteLine($"| {entry.Revision.ShortId} | {entry.Revision.Day} | {MarkdownText.Escape(entry.Revision.Author)} | {changes} |");
        }
    }
}
