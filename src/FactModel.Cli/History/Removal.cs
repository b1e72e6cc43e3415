using FactModel.Core.Diffing;

namespace FactModel.Cli.History;

/// <summary>An entity that a revision lacks, and the one before had.</summary>
/// <param name="Last">The last revision that had it.</param>
/// <param name="After">The one that lacks it.</param>
internal sealed record Removal(Sighting Last, Absence After)
{
    private IReadOnlyList<Change>? _changes;

    /// <summary>What became of it; nothing where that cannot be told.</summary>
    public IReadOnlyList<Change> Changes => _changes ??=
        [.. FactDiff.Compare(Last.Facts.Side, After.Facts.Side).Changes.Where(change => Last.Name.IsIn(change) || Last.Name.IsRenamedBy(change)).Select(Last.Name.Told)];

    /// <summary>Whether it lives on under another id.</summary>
    public bool IsRename => Changes.Any(Last.Name.IsRenamedBy);
}
