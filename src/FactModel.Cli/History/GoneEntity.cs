using FactModel.Cli.States;
using FactModel.Core.Diffing;
using LibGit2Sharp;

namespace FactModel.Cli.History;

/// <summary>Where an entity was seen last that is gone.</summary>
/// <param name="Commit">The last revision that had it.</param>
/// <param name="Facts">What that revision says.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="End">What became of it in the next one; null where that cannot be told.</param>
internal sealed record LastSeen(GitCommit Commit, RevisionFacts Facts, EntityName Name, HistoryEntry? End);

/// <summary>Finds an entity that a revision has no more: the last one before that had it.</summary>
/// <param name="repository">The repository.</param>
/// <param name="reader">Reads its revisions.</param>
internal sealed class GoneEntity(GitRepository repository, RevisionReader reader)
{
    private readonly PriorityQueue<(GitCommit Commit, GitCommit Next, RevisionFacts After), (long Time, int Order)> _ahead = new();
    private readonly HashSet<ObjectId> _seen = [];

    /// <summary>How many revisions were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>The entity where it was last; null where no revision before had it.</summary>
    /// <param name="start">The revision that has it no more.</param>
    /// <param name="facts">What that says.</param>
    /// <param name="named">The entity, as the user named it.</param>
    /// <param name="look">Told of the date of each revision that is looked at.</param>
    /// <exception cref="CannotRunException">Several entities of that revision are meant.</exception>
    public LastSeen? Find(GitCommit start, RevisionFacts facts, string named, Action<DateTimeOffset> look)
    {
        AddParents(start, facts);
        while (_ahead.TryDequeue(out (GitCommit Commit, GitCommit Next, RevisionFacts After) at, out _))
        {
            Looked++;
            look(at.Commit.When);
            RevisionFacts? before = reader.Read(at.Commit, at.After.ModelPath);
            if (before is not null && new EntityNames(before).Find(named) is { } name)
            {
                return new LastSeen(at.Commit, before, name, End(name, before, at.Next, at.After));
            }

            AddParents(at.Commit, before ?? at.After);
        }

        return null;
    }

    private void AddParents(GitCommit commit, RevisionFacts facts)
    {
        foreach (GitCommit parent in repository.ParentsOf(commit).Where(parent => _seen.Add(parent.Id)))
        {
            _ahead.Enqueue((parent, commit, facts), (-parent.When.UtcTicks, _seen.Count));
        }
    }

    private static HistoryEntry? End(EntityName name, RevisionFacts before, GitCommit next, RevisionFacts after)
    {
        Change[] changes = [.. FactDiff.Compare(before.Side, after.Side).Changes.Where(change => IsOf(change, name)).Select(name.Told)];
        return changes.Length == 0 ? null : new HistoryEntry(Revision.Of(next), name.Id, changes);
    }

    /// <summary>Whether a change is of an entity by the id that it had, or has now.</summary>
    private static bool IsOf(Change change, EntityName name) =>
        name.IsIn(change) || (change.Subject is { PreviousEntity: { } was, Entity: { } id } && was == name.Id && (name with { Id = id }).IsIn(change));
}
