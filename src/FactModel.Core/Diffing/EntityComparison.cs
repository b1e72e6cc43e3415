using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>Compares what is said of one entity.</summary>
/// <param name="previous">The side before.</param>
/// <param name="current">The side now.</param>
/// <param name="translation">What was said before, in the terms of now.</param>
/// <param name="form">The form in which values are compared.</param>
/// <param name="told">The model that names what values of both sides consist of.</param>
/// <param name="changes">Where the changes go.</param>
internal sealed class EntityComparison(FactSide previous, FactSide current, Translation translation, ComparedForm form, FactSchema told, ChangeList changes)
{
    private readonly PropertyComparison _properties = new(told, form, changes);
    private readonly KeptKeys _keptBefore = new(current.Schema);
    private readonly KeptKeys _keptNow = new(previous.Schema);
    private readonly bool _isModelBroken = previous.HasBrokenModel || current.HasBrokenModel;

    /// <summary>The ids by which a reference names another entity though it is written as it was.</summary>
    public MovedIds Moved { get; set; } = new();

    /// <summary>Whether an entity is as it was, at a glance: nothing is translated or matched.</summary>
    public bool IsSame(KindPair kind, FoundEntity before, FoundEntity now) =>
        kind.HasSameShape && before.Source == now.Source && before.Facts.Equals(now.Facts) && !Moved.AreIn(now.Facts.Properties);

    /// <summary>Compares an entity that is on both sides.</summary>
    public void Compare(KindPair kind, FoundEntity before, FoundEntity now)
    {
        CompareMember(kind, before, now);
        CompareIds(kind, before, now);
        CompareProperties(kind, before, now);
    }

    private static ChangeSubject Subject(KindPair kind, FoundEntity before, FoundEntity now) => new(SubjectSort.Entity, kind.Current.Id)
    {
        Entity = now.Id,
        PreviousEntity = before.Id == now.Id ? null : before.Id,
    };

    private Where Where(FoundEntity before, FoundEntity now) => new(previous.Places.Entity(before), current.Places.Entity(now));

    /// <summary>An id that stays, with another C# name: the model names it, or another id has the name.</summary>
    private void CompareMember(KindPair kind, FoundEntity before, FoundEntity now)
    {
        string? was = previous.Member(kind.Previous.Id, before.Id);
        string? member = current.Member(kind.Current.Id, now.Id);
        if (before.Id == now.Id && was is not null && member != was && kind.Current.HasMembers && current.IdOfMember(kind.Current.Id, was) != now.Id)
        {
            changes.Add(
                ChangeRules.MemberRenamed,
                Subject(kind, before, now),
                new ChangeContent.Words(was),
                member is null ? null : new ChangeContent.Words(member),
                Where(before, now),
                impact: IsGone(kind, was) ? null : ChangeImpact.DataOnly);
        }
    }

    /// <summary>Whether no entity has a C# name any more. Where another one has it, code compiles and runs on, with that one.</summary>
    private bool IsGone(KindPair kind, string member) => current.IdOfMember(kind.Current.Id, member) is null;

    private void CompareIds(KindPair kind, FoundEntity before, FoundEntity now)
    {
        if (before.Facts.Formerly == now.Facts.Formerly && before.Facts.Retired == now.Facts.Retired)
        {
            return;
        }

        ChangeSubject subject = Subject(kind, before, now);
        Where where = Where(before, now);
        if (before.Facts.Formerly != now.Facts.Formerly && CanBeCompared(EntityKeys.Formerly, before, now))
        {
            CompareFormerIds(kind, before, now, subject, where);
        }

        if (before.Facts.Retired != now.Facts.Retired && CanBeCompared(EntityKeys.Retired, before, now))
        {
            CompareRetirement(kind, before, now, subject, where);
        }
    }

    /// <summary>Whether what stands under a key of an entity can be read on both sides.</summary>
    private bool CanBeCompared(string key, FoundEntity before, FoundEntity now) => !previous.Places.IsBroken(before, key) && !current.Places.IsBroken(now, key);

    private void CompareFormerIds(KindPair kind, FoundEntity before, FoundEntity now, ChangeSubject subject, Where where)
    {
        foreach (string id in now.Facts.Formerly.Except(before.Facts.Formerly).Where(id => id != before.Id))
        {
            changes.Add(ChangeRules.FormerIdAdded, subject with { Item = id }, null, new ChangeContent.Words(id), where);
        }

        foreach (string id in before.Facts.Formerly.Except(now.Facts.Formerly).Where(id => id != now.Id))
        {
            bool isMember = kind.Current.HasMembers && previous.Member(kind.Previous.Id, id) is { } member && IsGone(kind, member);
            changes.Add(
                ChangeRules.FormerIdRemoved, subject with { Item = id }, new ChangeContent.Words(id), null, where, impact: isMember ? null : ChangeImpact.DataOnly);
        }
    }

    private void CompareRetirement(KindPair kind, FoundEntity before, FoundEntity now, ChangeSubject subject, Where where)
    {
        Retirement? retired = before.Facts.Retired is { ReplacedBy: { } next } old ? old with { ReplacedBy = translation.Id(kind.Current.Id, next) } : before.Facts.Retired;
        if (retired == now.Facts.Retired)
        {
            return;
        }

        ChangeRule rule = retired is null ? ChangeRules.EntityRetired : now.Facts.Retired is null ? ChangeRules.EntityReinstated : ChangeRules.RetirementChanged;
        changes.Add(rule, subject, Words(retired), Words(now.Facts.Retired), where);
    }

    private static ChangeContent.Words? Words(Retirement? retired) => retired is null
        ? null
        : new ChangeContent.Words(retired.Because + (retired.ReplacedBy is { } id ? $"; replaced by {id}" : ""));

    private void CompareProperties(KindPair kind, FoundEntity before, FoundEntity now)
    {
        ChangeSubject subject = Subject(kind, before, now) with { Sort = SubjectSort.Value };
        for (int i = 0; i < kind.Current.Properties.Count; i++)
        {
            PropertySchema property = kind.Current.Properties[i];
            PropertySchema? was = kind.Properties[i] < 0 ? null : kind.Previous.Properties[kind.Properties[i]];
            PropertyFacts? old = was is null ? null : before.Facts.Properties[kind.Properties[i]];
            PropertyFacts? facts = now.Facts.Properties[i];
            if (was is null && Kept(before, property) is { } kept)
            {
                // It was said already, without a declaration; as no constant.
                (was, old) = kept;
            }

            if (_isModelBroken && (was is null || translation.Type(was.Type) != property.Type))
            {
                // What the model says of it could not be read on one side.
                continue;
            }

            bool isSame = before.Source == now.Source && (kind.HasSameShape ? Equals(old, facts) && !Moved.AreIn(facts) : IsListOfAny(was, old, property, facts));
            if (!isSame && (was is null || !previous.Places.IsBroken(before, was.Key)) && !current.Places.IsBroken(now, property.Key))
            {
                TypePair types = new(ItemOf(translation.Type(was?.Type ?? property.Type)), ItemOf(property.Type));
                _properties.Compare(new SaidPair(
                    subject with { Property = property.Id },
                    was,
                    property,
                    was is null ? [] : Said.Of(old, was, before.Source, kind.Properties[i] < 0 ? (s, _) => translation.ReadStatement(s) : translation.Statement, value => form.Before(value, types)),
                    Said.Of(facts, property, now.Source, (s, _) => translation.CurrentStatement(s), value => form.Now(value, types)),
                    index => previous.Places.Said(before, was, index),
                    index => current.Places.Said(now, property, index))
                {
                    Types = types,
                });
            }
        }

        CompareOthers(kind, subject, before, now);
    }

    /// <summary>What an entity said under the key of a property that was not declared: as the property reads it, or as it stands.</summary>
    private (PropertySchema Property, PropertyFacts Facts)? Kept(FoundEntity entity, PropertySchema property)
    {
        if (entity.Facts.Others.FirstOrDefault(o => o.Name == property.Key).Value is not { } node)
        {
            return null;
        }

        PropertySchema was = property with { IsConstant = false };
        return _keptBefore.Read(node, property, entity.Source) is { } facts
            ? (was, facts)
            : (was with { Type = new FactType.Scalar(ScalarKind.Any) }, new PropertyFacts(new FactValue.Node(node), [], -1));
    }

    /// <summary>Whether a list is what <c>any</c> read on the other side, where it is one value and has no items to be paired.</summary>
    private bool IsListOfAny(PropertySchema? was, PropertyFacts? old, PropertySchema property, PropertyFacts? facts)
    {
        if (was is null || old is not { Statements.Count: 0 } || facts is not { Statements.Count: 0 })
        {
            return false;
        }

        TypePair types = new(translation.Type(was.Type), property.Type);
        return (types.Was.Required, types.Now.Required) is (FactType.List, FactType.Scalar { Kind: ScalarKind.Any }) or (FactType.Scalar { Kind: ScalarKind.Any }, FactType.List)
            && Meaning.Comparer.Equals(form.Before(translation.Value(old.Bare, was.Type), types), form.Now(translation.Now(facts.Bare), types));
    }

    /// <summary>The type of one of the values.</summary>
    private static FactType ItemOf(FactType type) => type.Required is FactType.List list ? list.Item : type;

    /// <summary>The keys that the model does not declare and the kind keeps.</summary>
    private void CompareOthers(KindPair kind, ChangeSubject subject, FoundEntity before, FoundEntity now)
    {
        // Where keys are kept no more, that is one change of the model and none of each entity.
        // What a broken model does not declare may be a property of it.
        if (kind.Current.Others != OthersMode.Keep || (_isModelBroken && !kind.HasSameShape) || before.Facts.Others == now.Facts.Others)
        {
            return;
        }

        Dictionary<string, FactNode> old = before.Facts.Others.Where(o => !IsNew(kind, o.Name)).ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal);
        Dictionary<string, FactNode> all = now.Facts.Others.Where(o => !WasDeclared(kind, before, o)).ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal);
        foreach (string key in old.Keys.Union(all.Keys).OrderBy(k => k, StringComparer.Ordinal))
        {
            FactNode? was = old.TryGetValue(key, out FactNode? o) ? o : null;
            FactNode? node = all.TryGetValue(key, out FactNode? n) ? n : null;
            if ((was is null || node is null || !Meaning.Same(was, node)) && CanBeCompared(key, before, now))
            {
                changes.Add(
                    was is null ? ChangeRules.ValueAdded : node is null ? ChangeRules.ValueRemoved : ChangeRules.ValueChanged,
                    subject with { Property = key },
                    Node(was),
                    Node(node),
                    new Where(previous.Places.Key(before, key), current.Places.Key(now, key)));
            }
        }
    }

    /// <summary>Whether a key is the one of a property that was added, which has been compared with what was kept under it.</summary>
    private static bool IsNew(KindPair kind, string key) => kind.Current.Properties.Zip(kind.Properties, (p, place) => place < 0 && p.Key == key).Any(isNew => isNew);

    /// <summary>Whether a key says what a property said that is gone, which is a change of the model.</summary>
    private bool WasDeclared(KindPair kind, FoundEntity before, Named<FactNode> other)
    {
        int place = kind.Previous.Properties.ToList().FindIndex(p => p.Key == other.Name);
        return place >= 0 && !kind.Properties.Contains(place)
            && before.Facts.Properties[place] is { } facts
            && _keptNow.Read(other.Value, kind.Previous.Properties[place], before.Source) is { } kept
            && SaysTheSame(Standings.WithoutFindings(facts), kept);
    }

    private static bool SaysTheSame(PropertyFacts before, PropertyFacts now) =>
        Meaning.Comparer.Equals(before.Bare, now.Bare)
        && before.Statements.Count == now.Statements.Count
        && before.Statements.Zip(now.Statements, (was, statement) => Meaning.Comparer.Equals(was.Value, statement.Value) && was with { Value = statement.Value } == statement).All(same => same);

    private static ChangeContent.Value? Node(FactNode? node) => node is null ? null : new ChangeContent.Value(new FactValue.Node(node), new FactType.Scalar(ScalarKind.Any));
}
