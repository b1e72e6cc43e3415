using FactModel.Cli.Reports;

namespace FactModel.Cli.History;

/// <summary>A table in GitHub's Markdown, a row a revision. What files and authors say is code.</summary>
internal sealed class MarkdownLogWriter : ILogWriter
{
    /// <inheritdoc/>
    public void Write(EntityLog log, TextWriter output)
    {
        output.WriteLine(MarkdownText.Code(LogText.Summary(log)));
        if (log.Entries.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| Revision | Day | Author | What changed |");
        output.WriteLine("|---|---|---|---|");
        foreach (HistoryEntry entry in log.Entries)
        {
            string changes = string.Join("<br>", entry.Changes.Select(change => MarkdownText.Code(LogText.Message(change))));
            output.WriteLine($"| {entry.Revision.ShortId} | {entry.Revision.Day} | {MarkdownText.Code(entry.Revision.Author)} | {changes} |");
        }
    }
}
