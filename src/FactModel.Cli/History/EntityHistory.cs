using FactModel.Cli.States;
using FactModel.Core.Diffing;
using LibGit2Sharp;

namespace FactModel.Cli.History;

/// <summary>
/// Follows an entity, or one of its properties, back through the history of a repository, under each name that it had. Where one side of a merge has it
/// as it is, the other side did not matter, and is not looked at: what <c>git log</c> does with a file. A revision whose facts
/// cannot be read is passed over, and what it changed shows in the next one that can.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="reader">Reads its revisions.</param>
internal sealed class EntityHistory(GitRepository repository, RevisionReader reader)
{
    private readonly PriorityQueue<Sighting, (long Time, int Order)> _ahead = new();
    private readonly HashSet<(ObjectId, EntityName)> _seen = [];
    private readonly List<string> _formerIds = [];

    /// <summary>How many revisions were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Whether the clone ends before the entity's beginning.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The revisions that changed it, the newest first.</summary>
    /// <param name="start">The revision to start from.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="name">What it is called there.</param>
    /// <param name="look">Told of the date of each revision that is looked at.</param>
    public IEnumerable<HistoryEntry> From(GitCommit start, RevisionFacts facts, EntityName name, Action<DateTimeOffset> look)
    {
        Add(new Sighting(start, facts, name, null, null));
        while (_ahead.TryDequeue(out Sighting? next, out _))
        {
            Looked++;
            look(next.Commit.When);
            if (Step(next) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private void Add(Sighting sighting)
    {
        if (_seen.Add((sighting.Commit.Id, sighting.Name)))
        {
            _ahead.Enqueue(sighting, (-sighting.Commit.When.UtcTicks, _seen.Count));
        }
    }

    /// <summary>What a revision changed; null where it changed nothing. Its parents are looked at next.</summary>
    private HistoryEntry? Step(Sighting now)
    {
        List<(Sighting? Before, IReadOnlyList<Change> Changes)> parents = [];
        foreach (GitCommit parent in repository.ParentsOf(now.Commit))
        {
            (Sighting? before, IReadOnlyList<Change> changes) = Compare(now, parent);
            if (before is not null && changes.Count == 0)
            {
                Add(before);
                return null;
            }

            parents.Add((before, changes));
        }

        if (parents.Count == 0)
        {
            if (repository.IsCutAt(now.Commit))
            {
                IsCut = true;
                return null;
            }

            parents.Add((null, Beginning(now)));
        }

        foreach ((Sighting? before, _) in parents)
        {
            if (before is not null)
            {
                Add(before);
            }
        }

        IReadOnlyList<Change> shown = parents.FirstOrDefault(p => p.Before is not null, parents[0]).Changes;
        return shown.Count == 0 ? null : new HistoryEntry(Revision.Of(now.Commit), now.Name.Id, shown);
    }

    /// <summary>The entity in a parent (null where it has none), and what changed since.</summary>
    private (Sighting? Before, IReadOnlyList<Change> Changes) Compare(Sighting now, GitCommit parent)
    {
        if (reader.Read(parent, now.Facts.ModelPath) is not { } facts)
        {
            return (null, Beginning(now));
        }

        if (now.SameIn(parent, facts) is { } same)
        {
            return (same, []);
        }

        string path = facts.Find(now.Name.Kind, now.Name.Id, now.Path)?.Path ?? now.Path;
        bool cannotTell = (facts.HasBrokenModel && !now.Facts.HasBrokenModel) || facts.IsBroken(now.Name.Kind, now.Name.Id, path);
        if (cannotTell && repository.ParentsOf(parent).FirstOrDefault() is { } grandparent)
        {
            return Compare(now, grandparent);
        }

        Change[] changes = ChangesOf(now, facts.Side, SideAfter(facts, now));
        EntityName before = now.Name.Before(changes);
        bool isThere = facts.Find(before.Kind, before.Id, now.Path) is not null;
        if (!isThere && changes.Length == 0)
        {
            // Where it is neither there nor new, it may be in what cannot be read.
            return BeforeUnread(now, parent);
        }

        return (isThere ? new Sighting(parent, facts, before, now.Path, null) : null, changes);
    }

    /// <summary>What a revision says, to be compared with one before it. A rename may have been declared only later: then it counts as declared here.</summary>
    private DiffSide SideAfter(RevisionFacts before, Sighting now)
    {
        _formerIds.AddRange(now.Placed.Facts.Formerly.Except(_formerIds));
        (string kind, string was) = (now.Name.Kind, KindBefore(before, now));
        if (before.Find(was, now.Name.Id, now.Path) is not null)
        {
            return now.Facts.Side;
        }

        string? former = now.Placed.Facts.Formerly.Concat(_formerIds).FirstOrDefault(other => before.Find(was, other, now.Path) is not null && now.Facts.Find(kind, other, now.Path) is null);
        return former is null || now.Placed.Facts.Formerly.Contains(former) ? now.Facts.Side : now.Facts.SideWith(now.Placed.WithFormerId(former));
    }

    /// <summary>What the kind was called in a revision before: where no kind has its name there, a comparison tells whether one became it.</summary>
    private static string KindBefore(RevisionFacts before, Sighting now) => before.Schema.Kind(now.Name.Kind) is null
        ? now.Name.Before(ChangesOf(now, before.Side, now.Facts.Side)).Kind
        : now.Name.Kind;

    /// <summary>What came of an entity since a revision that cannot tell of it: that shows in the one before.</summary>
    private (Sighting? Before, IReadOnlyList<Change> Changes) BeforeUnread(Sighting now, GitCommit unread)
    {
        if (repository.ParentsOf(unread).FirstOrDefault() is { } parent)
        {
            return Compare(now, parent);
        }

        bool isCut = repository.IsCutAt(unread);
        IsCut |= isCut;
        return (null, isCut ? [] : Beginning(now));
    }

    /// <summary>What changed of it between two states.</summary>
    private static Change[] ChangesOf(Sighting now, DiffSide before, DiffSide after) => [.. FactDiff.Compare(before, after).Changes.Where(now.Name.IsIn).Select(now.Name.Told)];

    /// <summary>What is new where nothing was before: the entity.</summary>
    private static Change[] Beginning(Sighting now) =>
        ChangesOf(now, now.Facts.Side with { Project = now.Facts.Side.Project with { Files = [] } }, now.Facts.Side);
}
