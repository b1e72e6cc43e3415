using FactModel.Cli.Reports;
using FactModel.Core.Diffing;
using Spectre.Console;

namespace FactModel.Cli.History;

/// <summary>A line a revision, below it a line a change, and how far was looked.</summary>
/// <param name="usesColour">Whether a terminal shows it that can do colours.</param>
internal sealed class TextLogWriter(bool usesColour) : ILogWriter
{
    /// <inheritdoc/>
    public void Write(EntityLog log, TextWriter output)
    {
        IAnsiConsole console = ReportConsole.Of(output, usesColour);
        foreach (HistoryEntry entry in log.Entries)
        {
            console.Write(new Text(entry.Revision.ShortId, new Style(Color.Yellow)));
            console.Write(new Text(OneLine.Of($"  {entry.Revision.Day}  {entry.Revision.Author}  {entry.Revision.Subject}") + "\n"));
            foreach (Change change in entry.Changes)
            {
                console.Write(new Text($"    {LogText.Message(change)}\n"));
            }
        }

        console.Write(new Text(LogText.Summary(log) + "\n"));
    }
}
