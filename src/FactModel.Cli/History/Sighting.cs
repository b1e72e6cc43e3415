using FactModel.Cli.States;

namespace FactModel.Cli.History;

/// <summary>An entity in a revision, looked up no further than is asked for.</summary>
/// <param name="Commit">The revision.</param>
/// <param name="Facts">What the revision says.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Near">The file it is looked for in first, in full; null where none is known.</param>
/// <param name="KnownBlock">The lines that say it, where a newer revision has shown which these are; else null.</param>
internal sealed record Sighting(GitCommit Commit, RevisionFacts Facts, EntityName Name, string? Near, string? KnownBlock) : HistoryStep(Commit)
{
    private PlacedEntity? _placed;

    public override object Followed => Name;

    /// <summary>The file that it is in.</summary>
    public string Path => KnownBlock is not null ? Near! : Placed.Path;

    /// <summary>The entity as the revision has it.</summary>
    public PlacedEntity Placed => _placed ??= Facts.Find(Name.Kind, Name.Id, Near)
        ?? throw new InvalidOperationException($"{Name} was seen in {Commit.Id} and is not there");

    /// <summary>The entity in another revision that says the same of it, as far as that shows without a comparison; else null.</summary>
    public Sighting? SameIn(GitCommit other, RevisionFacts facts)
    {
        if (!facts.IsReadAs(Facts))
        {
            return null;
        }

        if (facts.BlobOf(Path) is { } blob && blob == Facts.BlobOf(Path))
        {
            return new Sighting(other, facts, Name, Path, KnownBlock);
        }

        if (Block is { } block && facts.TextOf(Path) is { } text && EntityBlock.IsIn(text, block))
        {
            return new Sighting(other, facts, Name, Path, block);
        }

        // Of what cannot be read, nothing is the same.
        return facts.Find(Name.Kind, Name.Id, Path) is { } there && !facts.IsBroken(Name.Kind, Name.Id, there.Path) && there.Facts.Equals(Placed.Facts) && there.File.Facts.Source == Placed.File.Facts.Source
            ? new Sighting(other, facts, Name, there.Path, null) { _placed = there }
            : null;
    }

    private string? Block => KnownBlock ?? (Facts.TextOf(Path) is { } text ? EntityBlock.Of(text, Placed.File, Placed.Number, Facts.LayoutOf(Name.Kind)) : null);
}
