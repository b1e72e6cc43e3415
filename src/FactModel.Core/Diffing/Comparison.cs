using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>One comparison of two states.</summary>
internal sealed class Comparison
{
    private readonly DiffSide _previousSide;
    private readonly DiffSide _currentSide;
    private readonly FactSide _previous;
    private readonly FactSide _current;
    private readonly CancellationToken _cancellation;
    private readonly ChangeList _changes;
    private readonly ModelMatcher _matcher;
    private readonly Translation _translation;
    private readonly ComparedForm _form;
    private readonly EntityComparison _entities;
    private readonly BrokenFiles _brokenBefore;
    private readonly BrokenFiles _brokenNow;
    private int _same;
    private int _changed;
    private int _added;
    private int _removed;
    private int _renamed;

    public Comparison(DiffSide previous, DiffSide current, CancellationToken cancellation)
    {
        _previousSide = previous;
        _currentSide = current;
        _cancellation = cancellation;
        _previous = new FactSide(previous);
        _current = new FactSide(current);
        FactSchema told = _current.Schema.WithRecordsOf(_previous.Schema);
        _changes = new ChangeList(told);
        _matcher = new ModelMatcher(_previous, _current).Run();
        _translation = new Translation(_matcher.Match, _previous, _current);
        _form = new ComparedForm(_matcher.Match, _current.Schema, _translation.ReadBefore, _translation.ReadNow);
        _entities = new EntityComparison(_previous, _current, _translation, _form, told, _changes);
        _brokenBefore = new BrokenFiles(previous);
        _brokenNow = new BrokenFiles(current);
    }

    public FactDiff Run()
    {
        // A model that cannot be read whole would seem to have lost what is wrong in it.
        if (!_previous.HasBrokenModel && !_current.HasBrokenModel)
        {
            new ModelComparison(_previous, _current, _matcher, _changes).Run();
            new RuleComparison(_previous, _current, _changes).Run();
        }

        if (!HasErrors(_previous.Project.Sources.Problems) && !HasErrors(_current.Project.Sources.Problems))
        {
            new SourceComparison(_previous, _current, _changes).Run();
        }

        CompareEntities();
        EquatableArray<NotCompared> notCompared = NotComparedOf(_previousSide, true).Concat(NotComparedOf(_currentSide, false)).ToEquatableArray();
        return new FactDiff(_changes.ToArray(), notCompared, Counts());
    }

    private DiffCounts Counts() => new(
        new BothSides(_previous.Project.Files.Count, _current.Project.Files.Count),
        new BothSides(_previous.EntityCount, _current.EntityCount),
        new BothSides(_previous.StatementCount, _current.StatementCount),
        _same,
        _changed,
        _added,
        _removed,
        _renamed);

    private static bool HasErrors(EquatableArray<Problem> problems) => problems.Any(p => p.Rule.Severity == ProblemSeverity.Error);

    private static IEnumerable<NotCompared> NotComparedOf(DiffSide side, bool isPrevious) =>
        side.Project.Model.Problems.Concat(side.Project.Sources.Problems).Concat(side.Project.Files.SelectMany(f => f.Problems)).Concat(side.Unread)
            .Where(p => p.Rule.Severity == ProblemSeverity.Error)
            .OrderBy(p => p, Comparer<Problem>.Create(Problem.Compare))
            .Select(p => new NotCompared(isPrevious, p));

    private void CompareEntities()
    {
        _translation.RenameUsed();
        List<EntityPairs> kinds = [.. _current.Schema.Kinds.Select(now => new EntityPairs(_matcher.Match.Kinds.Find(k => k.Current == now), null, now))];
        kinds.AddRange(_previous.Schema.Kinds.Where(k => _matcher.Match.Kinds.TrueForAll(p => p.Previous != k)).Select(k => new EntityPairs(null, k, null)));
        foreach (EntityPairs kind in kinds)
        {
            _cancellation.ThrowIfCancellationRequested();
            kind.Pair(_previous, _current, _translation);
            TakeFormerIds(kind);
        }

        // What is alike is looked for when every declared rename is known, since entities refer to each other.
        foreach (EntityPairs kind in kinds)
        {
            _cancellation.ThrowIfCancellationRequested();
            kind.Propose(_translation, _form);
        }

        _entities.Moved = _translation.Moved();
        foreach (EntityPairs kind in kinds)
        {
            _cancellation.ThrowIfCancellationRequested();
            Compare(kind);
        }
    }

    /// <summary>Gives each side the former ids that only the other one can tell.</summary>
    private void TakeFormerIds(EntityPairs kind)
    {
        foreach ((FoundEntity before, FoundEntity now) in kind.Both.Concat(kind.Renamed.Select(r => (r.Before, r.Now))))
        {
            _previous.TakeFormerIds(kind.Kind!.Previous.Id, before, now);
            _current.TakeFormerIds(kind.Kind.Current.Id, now, before);
        }
    }

    private void Compare(EntityPairs kind)
    {
        List<(string Id, Action Report)> reports = [];
        bool canBeTheSame = kind.Kind is { } pair && !MayRenameMembers(pair);
        foreach ((FoundEntity before, FoundEntity now) in kind.Both)
        {
            if (canBeTheSame && _entities.IsSame(kind.Kind!, before, now))
            {
                _same++;
            }
            else
            {
                reports.Add((now.Id, () => Count(() => _entities.Compare(kind.Kind!, before, now))));
            }
        }

        reports.AddRange(kind.Renamed.Select(r => (r.Now.Id, (Action)(() => Rename(kind.Kind!, r)))));

        // What is new under a name, and does not tell the names that it had, may be one of those that are gone and that a broken file names.
        ILookup<bool, FoundEntity> gone = kind.Gone.ToLookup(e => MayHold(_current, _brokenNow, kind, kind.Kind?.Current ?? kind.OnlyBefore!, e));
        bool mayBeRenamed = gone[true].Any();
        reports.AddRange(gone[false].Select(e => (e.Id, (Action)(() => Remove(kind, e)))));
        reports.AddRange(kind.Added.Where(e => !(mayBeRenamed && _current.LacksFormerIds(e)) && !MayHold(_previous, _brokenBefore, kind, kind.Kind?.Previous ?? kind.OnlyNow!, e))
            .Select(e => (e.Id, (Action)(() => Add(kind, e)))));
        foreach ((_, Action report) in reports.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            _cancellation.ThrowIfCancellationRequested();
            report();
        }
    }

    /// <summary>Whether a side may have an entity that is not found there: in a file that is broken, or since its model has lost the kind, or files of it.</summary>
    private static bool MayHold(FactSide side, BrokenFiles broken, EntityPairs pairs, KindSchema kind, FoundEntity entity) =>
        broken.MayHold(kind.Id, entity)
        || (side.HasBrokenModel && (pairs.Kind is not { Previous: var was, Current: var now } || was.Files != now.Files || was.Layout != now.Layout || was.IdKey != now.IdKey));

    /// <summary>Whether an entity may have another C# name though nothing is said of it that was not.</summary>
    private bool MayRenameMembers(KindPair kind) =>
        kind.Current.HasMembers
        && (kind.Previous.Names != kind.Current.Names
            || _previous.Project.Linker.Names(kind.Previous.Id)?.Collisions.Count > 0
            || _current.Project.Linker.Names(kind.Current.Id)?.Collisions.Count > 0);

    private void Count(Action compare)
    {
        int before = _changes.Count;
        compare();
        if (_changes.Count > before)
        {
            _changed++;
        }
        else
        {
            _same++;
        }
    }

    private void Rename(KindPair kind, FoundRename rename)
    {
        (FoundEntity before, FoundEntity now) = (rename.Before, rename.Now);
        string? was = _previous.Member(kind.Previous.Id, before.Id);
        string? member = _current.Member(kind.Current.Id, now.Id);
        string? holder = was is null ? null : _current.IdOfMember(kind.Current.Id, was);
        bool breaks = was is not null && kind.Current.HasMembers && holder is null && !_current.LacksFormerIds(now);

        // Where another entity has the old name, code compiles and runs on, with that one.
        bool isFound = rename.IsDeclared && (holder is null || holder == now.Id);
        _changes.Add(
            ChangeRules.EntityRenamed,
            new ChangeSubject(SubjectSort.Entity, kind.Current.Id) { Entity = now.Id, PreviousEntity = before.Id },
            new ChangeContent.Words(before.Id),
            new ChangeContent.Words(now.Id),
            new Where(_previous.Places.Entity(before), _current.Places.Entity(now)),
            new ChangeDetail.Rename(rename.IsDeclared, rename.Evidence, was, member),
            breaks ? ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary : null,
            isFound ? null : VersionStep.Major);
        _renamed++;
        _changed++;
        _entities.Compare(kind, before, now);
    }

    private void Remove(EntityPairs pairs, FoundEntity entity)
    {
        KindSchema kind = pairs.Kind?.Previous ?? pairs.OnlyBefore!;
        string owner = pairs.Kind?.Current.Id ?? kind.Id;

        // Its member may be there for another entity, which took in this one.
        bool breaks = _previous.Member(kind.Id, entity.Id) is { } member && _current.IdOfMember(owner, member) is null;
        _removed++;
        _changes.Add(
            ChangeRules.EntityRemoved,
            new ChangeSubject(SubjectSort.Entity, owner) { Entity = entity.Id },
            new ChangeContent.Entity(entity.Facts, kind) { Source = entity.Source, Names = _previous.Schema },
            null,
            new Where(_previous.Places.Entity(entity), null),
            impact: breaks ? null : ChangeImpact.DataOnly);
    }

    private void Add(EntityPairs pairs, FoundEntity entity)
    {
        KindSchema kind = pairs.Kind?.Current ?? pairs.OnlyNow!;
        _added++;
        _changes.Add(
            ChangeRules.EntityAdded,
            new ChangeSubject(SubjectSort.Entity, kind.Id) { Entity = entity.Id },
            null,
            new ChangeContent.Entity(entity.Facts, kind) { Source = entity.Source, Names = _current.Schema },
            new Where(null, _current.Places.Entity(entity)));
    }
}
