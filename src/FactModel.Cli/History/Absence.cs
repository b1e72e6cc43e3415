using FactModel.Cli.States;

namespace FactModel.Cli.History;

/// <summary>A revision that lacks an entity, or cannot tell of it, before which the entity may have been there.</summary>
/// <param name="Commit">The revision.</param>
/// <param name="Sought">The entity.</param>
/// <param name="Lacking">The revision itself, where it can tell; else the next one that can.</param>
/// <param name="Facts">What that one says.</param>
internal sealed record Absence(GitCommit Commit, SoughtEntity Sought, GitCommit Lacking, RevisionFacts Facts) : HistoryStep(Commit)
{
    public override object Followed => Sought;

    /// <summary>The entity in a commit before, or that this lacks it too, or cannot tell.</summary>
    /// <param name="parent">The commit.</param>
    /// <param name="facts">What it says; null where it has no model.</param>
    public HistoryStep Before(GitCommit parent, RevisionFacts? facts)
    {
        if (facts is null)
        {
            return this with { Commit = parent };
        }

        if (facts.HasSameFiles(Facts))
        {
            return this with { Commit = parent, Lacking = parent };
        }

        bool isReadAlike = facts.IsReadAs(Facts);
        string[] mentioning = [.. facts.Paths.Where(path => !(isReadAlike && facts.BlobOf(path) == Facts.BlobOf(path)) && Sought.MayBeIn(facts, path))];
        Sighting? found = mentioning.Length > 0 && Sought.In(facts) is { } name ? new Sighting(parent, facts, name, null, null) : null;
        if (found is not null && !facts.HasBrokenYaml(found.Path))
        {
            return found;
        }

        bool cannotTell = found is not null || facts.HasBrokenModel || Array.Exists(mentioning, facts.HasMistake);
        return cannotTell ? this with { Commit = parent } : new Absence(parent, Sought, parent, facts);
    }
}
