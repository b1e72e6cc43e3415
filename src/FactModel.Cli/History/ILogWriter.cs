namespace FactModel.Cli.History;

/// <summary>How an entity, or one of its properties, became what it is.</summary>
/// <param name="Of">What it is of.</param>
/// <param name="Revision">Where it starts, as the user named it.</param>
/// <param name="Entries">The revisions that changed it, the newest first.</param>
/// <param name="Looked">How many revisions were looked at.</param>
/// <param name="IsCut">Whether the clone ends before the entity's beginning.</param>
internal sealed record EntityLog(EntityName Of, string Revision, IReadOnlyList<HistoryEntry> Entries, int Looked, bool IsCut);

/// <summary>One form of a log, for people or for machines.</summary>
internal interface ILogWriter
{
    void Write(EntityLog log, TextWriter output);
}
