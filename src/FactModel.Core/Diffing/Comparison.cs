using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>One comparison of two states.</summary>
internal sealed class Comparison(DiffSide previous, DiffSide current, CancellationToken cancellation)
{
    private readonly EntitySide _previous = new(previous.Project);
    private readonly EntitySide _current = new(current.Project);
    private readonly List<Change> _changes = [];
    private int _same;
    private int _changed;
    private int _added;
    private int _removed;

    public FactDiff Run()
    {
        foreach (KindSchema kind in current.Project.Model.Schema.Kinds)
        {
            if (previous.Project.Model.Schema.Kind(kind.Id) is { } before)
            {
                CompareEntities(before, kind);
            }
        }

        DiffCounts counts = new(
            new BothSides(previous.Project.Files.Count, current.Project.Files.Count),
            new BothSides(_previous.Count, _current.Count),
            new BothSides(0, 0),
            _same,
            _changed,
            _added,
            _removed,
            0);
        return new FactDiff(_changes.ToEquatableArray(), [], counts);
    }

    private void CompareEntities(KindSchema before, KindSchema now)
    {
        IReadOnlyDictionary<string, FoundEntity> old = _previous.Of(before.Id);
        IReadOnlyDictionary<string, FoundEntity> all = _current.Of(now.Id);
        foreach (string id in old.Keys.Union(all.Keys).OrderBy(id => id, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            ChangeSubject subject = new(SubjectSort.Entity, now.Id) { Entity = id };
            bool was = old.TryGetValue(id, out FoundEntity previousEntity);
            bool isThere = all.TryGetValue(id, out FoundEntity entity);
            if (!isThere)
            {
                _removed++;
                _changes.Add(new Change
                {
                    Rule = ChangeRules.EntityRemoved,
                    Subject = subject,
                    Impact = ChangeRules.EntityRemoved.Impact,
                    Previous = new ChangeContent.Entity(previousEntity.Facts, before),
                    PreviousPlace = previousEntity.Place,
                });
            }
            else if (!was)
            {
                _added++;
                _changes.Add(new Change
                {
                    Rule = ChangeRules.EntityAdded,
                    Subject = subject,
                    Impact = ChangeRules.EntityAdded.Impact,
                    Current = new ChangeContent.Entity(entity.Facts, now),
                    CurrentPlace = entity.Place,
                });
            }
            else
            {
                CompareValues(before, now, previousEntity, entity);
            }
        }
    }

    private void CompareValues(KindSchema before, KindSchema now, FoundEntity old, FoundEntity entity)
    {
        int count = _changes.Count;
        for (int i = 0; i < now.Properties.Count; i++)
        {
            PropertySchema property = now.Properties[i];
            int index = before.Properties.ToList().FindIndex(p => p.Id == property.Id);
            FactValue? was = index < 0 ? null : old.Facts.Properties[index]?.Bare;
            FactValue? value = entity.Facts.Properties[i]?.Bare;
            if (!Equals(was, value))
            {
                ChangeRule rule = was is null ? ChangeRules.ValueAdded : value is null ? ChangeRules.ValueRemoved : property.IsConstant ? ChangeRules.ConstantChanged : ChangeRules.ValueChanged;
                _changes.Add(new Change
                {
                    Rule = rule,
                    Subject = new ChangeSubject(SubjectSort.Value, now.Id) { Entity = entity.Facts.Id, Property = property.Id },
                    Impact = rule.Impact,
                    Previous = was is null ? null : new ChangeContent.Value(was, before.Properties[index].Type),
                    Current = value is null ? null : new ChangeContent.Value(value, property.Type),
                    PreviousPlace = old.Place,
                    CurrentPlace = entity.Place,
                });
            }
        }

        if (_changes.Count > count)
        {
            _changed++;
        }
        else
        {
            _same++;
        }
    }
}
