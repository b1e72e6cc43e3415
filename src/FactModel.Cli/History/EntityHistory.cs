using FactModel.Cli.States;
using FactModel.Core.Diffing;
using LibGit2Sharp;

namespace FactModel.Cli.History;

/// <summary>
/// Follows an entity, or one of its properties, back through the history of a repository, under each name that it had, and past times when
/// it was not there. Where one side of a merge has it as it is, or lacks it as well, the other side did not matter, and is not looked at: what
/// <c>git log</c> does with a file. A revision whose facts cannot be read is passed over, and what it changed shows in the next one that can.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="reader">Reads its revisions.</param>
internal sealed class EntityHistory(GitRepository repository, RevisionReader reader)
{
    private readonly CommitQueue<HistoryStep> _ahead = new();
    private readonly Queue<Removal> _besides = new();
    private readonly List<string> _formerIds = [];

    /// <summary>How many revisions were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Whether the clone ends before the entity's beginning, as far as that is known.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The newest revision that has it; null where none was found.</summary>
    public Sighting? Newest { get; private set; }

    /// <summary>The revisions that changed it, the newest first.</summary>
    /// <param name="start">The revision to start from, which may lack it.</param>
    /// <param name="look">Told of the date of each revision that is looked at.</param>
    public IEnumerable<HistoryEntry> From(HistoryStep start, Action<DateTimeOffset> look)
    {
        Add(start);
        while (true)
        {
            if (_ahead.Next(out HistoryStep? next))
            {
                Looked++;
                look(next.Commit.When);
                foreach (HistoryEntry entry in Step(next))
                {
                    yield return entry;
                }
            }
            else if (_besides.TryDequeue(out Removal? removal))
            {
                // Nobody else had it: what a merge left behind is all that there was.
                foreach (HistoryEntry entry in Follow([removal]))
                {
                    yield return entry;
                }
            }
            else
            {
                yield break;
            }
        }
    }

    private void Add(HistoryStep step) => _ahead.Add(step.Commit, step.Followed, step);

    private IEnumerable<HistoryEntry> Step(HistoryStep step)
    {
        if (step is Absence absence)
        {
            return Before(absence);
        }

        Sighting sighting = (Sighting)step;
        Newest ??= sighting;
        return Step(sighting) is { } entry ? [entry] : [];
    }

    /// <summary>What a revision changed; null where it changed nothing. Its parents are looked at next.</summary>
    private HistoryEntry? Step(Sighting now)
    {
        List<(HistoryStep? Before, IReadOnlyList<Change> Changes)> parents = [];
        foreach (GitCommit parent in repository.ParentsOf(now.Commit))
        {
            (HistoryStep? before, IReadOnlyList<Change> changes) = Compare(now, parent);
            if (before is Sighting && changes.Count == 0)
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

        bool isNew = !parents.Exists(parent => parent.Before is Sighting);
        foreach (HistoryStep before in parents.Select(parent => parent.Before).OfType<HistoryStep>().Where(before => isNew || before is Sighting))
        {
            Add(before);
        }

        IReadOnlyList<Change> shown = parents.FirstOrDefault(parent => parent.Before is Sighting, parents[0]).Changes;
        return shown.Count == 0 ? null : new HistoryEntry(Revision.Of(now.Commit), now.Name.Id, shown);
    }

    /// <summary>The revision that took it away; none where the parents lack it as well. They are looked at next.</summary>
    private IEnumerable<HistoryEntry> Before(Absence now)
    {
        List<Absence> lacking = [];
        List<Removal> removals = [];
        foreach (GitCommit parent in repository.ParentsOf(now.Commit))
        {
            switch (now.Before(parent, reader.Read(parent, now.Facts.ModelPath)))
            {
                case Sighting last:
                    removals.Add(new Removal(last, now));
                    break;
                case Absence earlier:
                    lacking.Add(earlier);
                    break;
            }
        }

        IsCut |= Newest is null && repository.IsCutAt(now.Commit);
        lacking.ForEach(Add);
        if (lacking.Count == 0)
        {
            return Follow(removals);
        }

        removals.ForEach(_besides.Enqueue);
        return [];
    }

    /// <summary>Goes on with what was there before it was taken away.</summary>
    private IEnumerable<HistoryEntry> Follow(IReadOnlyList<Removal> removals)
    {
        Removal[] followed = [.. removals.Where(removal => removal.After.Sought.MayBeRenamed || !removal.IsRename)];
        if (followed.Length == 0)
        {
            return [];
        }

        _besides.Clear();
        Array.ForEach(followed, removal => Add(removal.Last));
        return followed[0] is { Changes.Count: > 0 } first ? [new HistoryEntry(Revision.Of(first.After.Lacking), first.Last.Name.Id, first.Changes)] : [];
    }

    /// <summary>The entity in a parent, or that it lacks it (null where it cannot tell, or there was nothing before), and what changed since.</summary>
    private (HistoryStep? Before, IReadOnlyList<Change> Changes) Compare(Sighting now, GitCommit parent)
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

        return (isThere ? new Sighting(parent, facts, before, now.Path, null) : Lacking(now, parent, facts), changes);
    }

    /// <summary>That a revision has not what is new in the next one; under each of its ids, it may have been there before.</summary>
    private Absence Lacking(Sighting now, GitCommit commit, RevisionFacts facts) =>
        new(commit, new SoughtEntity.Earlier(now.Name, [.. _formerIds.Where(id => id != now.Name.Id)]), commit, facts);

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
    private (HistoryStep? Before, IReadOnlyList<Change> Changes) BeforeUnread(Sighting now, GitCommit unread)
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
