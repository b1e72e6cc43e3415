using FactModel.Core.Model;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>
/// Puts what was said before into the terms of now: an entity, a kind, an enum's value or a field that was renamed is called
/// by its new name, so that a rename is one change and not one at each use. References by former ids name the id that holds.
/// </summary>
internal sealed class Translation(ModelMatch match, FactSide previous, FactSide current)
{
    private readonly Dictionary<(string Kind, string Id), string> _renamed = [];
    private readonly TypeReader _before = new(previous.Schema);
    private readonly TypeReader _now = new(current.Schema);

    /// <summary>Takes note of a rename.</summary>
    /// <param name="kind">The kind as it is.</param>
    /// <param name="before">The id before.</param>
    /// <param name="now">The id now.</param>
    public void Rename(string kind, string before, string now) => _renamed.Add((kind, before), now);

    /// <summary>Takes note of what was renamed in the facts that both sides use: one of their versions names the ids of the other.</summary>
    public void RenameUsed()
    {
        foreach (UsedKind now in current.Schema.Uses)
        {
            if (previous.Schema.Uses.FirstOrDefault(u => u.Namespace == now.Namespace && u.Name == now.Name) is not { } before)
            {
                continue;
            }

            IEnumerable<(string Before, string Now)> forth = previous.Ids(before.Id).Select(id => (id, current.CurrentId(now.Id, id)));
            IEnumerable<(string Before, string Now)> back = current.Ids(now.Id).Select(id => (Before: previous.CurrentId(before.Id, id), Now: id)).Where(r => !current.Has(now.Id, r.Before));
            foreach ((string was, string id) in forth.Concat(back).Where(r => r.Before != r.Now && !_renamed.ContainsKey((now.Id, r.Before))))
            {
                Rename(now.Id, was, id);
            }
        }
    }

    /// <summary>The id that an entity has now, by the one that it had.</summary>
    public string Id(string kind, string before) => _renamed.TryGetValue((kind, before), out string? now) ? now : current.CurrentId(kind, before);

    /// <summary>The ids, old and former ones, by which a reference names another entity than it did though it is written as it was, or none.</summary>
    public MovedIds Moved()
    {
        MovedIds moved = new();
        foreach (((string kind, string id), string now) in _renamed.Select(r => (r.Key, r.Value)))
        {
            moved.Add(kind, id, current.CurrentId(kind, id) != now);
        }

        foreach ((string before, string id) in previous.FormerIds)
        {
            string kind = match.KindId(before);
            moved.Add(kind, id, Id(kind, previous.CurrentId(before, id)) != current.CurrentId(kind, id));
        }

        foreach ((string kind, string id) in current.FormerIds)
        {
            string? before = match.Kinds.Find(k => k.Current.Id == kind)?.Previous.Id ?? previous.Schema.Used(kind)?.Id;
            moved.Add(kind, id, before is not null && Id(kind, previous.CurrentId(before, id)) != current.CurrentId(kind, id));
        }

        return moved;
    }

    /// <summary>A type of before.</summary>
    public FactType Type(FactType type) => match.Translate(type);

    /// <summary>A statement of before.</summary>
    public StatementFacts Statement(StatementFacts statement, FactType type) => Beside(statement) with { Value = Value(statement.Value, type)! };

    /// <summary>A statement of before that was read by a type of now.</summary>
    public StatementFacts ReadStatement(StatementFacts statement) => Beside(statement) with { Value = Renamed(statement.Value)! };

    /// <summary>A statement of before, with what is said beside its value in the terms of now.</summary>
    private StatementFacts Beside(StatementFacts statement) => WithSpeakers(statement, id => AnyId(previous.CurrentId(id))) with
    {
        Restates = Each(statement.Restates, Link),
        ConflictsWith = Each(statement.ConflictsWith, Link),
        DerivedFrom = Each(statement.DerivedFrom, Link),
    };

    /// <summary>A statement with other ids of who says it and through which document.</summary>
    private static StatementFacts WithSpeakers(StatementFacts statement, Func<string, string> id) => statement.SaidBy.Count == 0 && statement.Through is null ? statement : statement with
    {
        SaidBy = Each(statement.SaidBy, s => s.Entity is null ? s : s with { Entity = id(s.Entity) }),
        Through = statement.Through is { } through ? new EntityReference(id(through.Id)) : null,
    };

    /// <summary>A statement of now, with the ids that hold.</summary>
    public StatementFacts CurrentStatement(StatementFacts statement) => WithSpeakers(statement, current.CurrentId) with { Value = Now(statement.Value)! };

    /// <summary>A value of before.</summary>
    public FactValue? Value(FactValue? value, FactType type) => (value, type.Required) switch
    {
        (FactValue.Alternative alternative, FactType.Union union) => Value(alternative.Candidates[0].Value, union.Members[alternative.Candidates[0].Member]),
        (FactValue.Choice choice, FactType.Enum @enum) => match.EnumValues.TryGetValue((@enum.Id, choice.Id), out string? id) ? choice with { Id = id } : choice,
        (FactValue.Reference reference, _) => Reference(reference),
        (FactValue.Items items, FactType.List list) => new FactValue.Items(Each(items.Values, v => Value(v, list.Item))),
        (FactValue.Entries entries, FactType.Map map) => new FactValue.Entries(Each(entries.Values, e => e with { Value = Value(e.Value, map.Value) })),
        (FactValue.Structure record, FactType.Record type2) => Record(record, type2),
        _ => value,
    };

    /// <summary>A value of now, with the ids that hold and unions decided.</summary>
    public FactValue? Now(FactValue? value) => WithIds(value, current.CurrentId);

    /// <summary>
    /// What the side before said, read by a type of now: a property that was <c>any</c> and refers to entities is compared with what
    /// they are called now. What only the model before can read, such as an enum's value that was renamed, that reads.
    /// </summary>
    public FactValue? ReadBefore(YamlNode yaml, FactType type) => _now.Read(yaml, type) is { } read ? Renamed(read)
        : match.Before(type) is var was && _before.Read(yaml, was) is { } value ? Value(value, was)
        : null;

    /// <summary>What the side of now says, read by a type of now.</summary>
    public FactValue? ReadNow(YamlNode yaml, FactType type) => Now(_now.Read(yaml, type));

    /// <summary>A value of before that was read by a type of now.</summary>
    private FactValue? Renamed(FactValue? value) => WithIds(value, (kind, id) => Id(kind, previous.CurrentId(match.KindIdBefore(kind), id)));

    private static FactValue? WithIds(FactValue? value, Func<string, string, string> id) => value switch
    {
        FactValue.Alternative alternative => WithIds(alternative.Candidates[0].Value, id),
        FactValue.Reference reference => reference with { Id = id(reference.Kind, reference.Id) },
        FactValue.Items items => new FactValue.Items(Each(items.Values, v => WithIds(v, id))),
        FactValue.Entries entries => new FactValue.Entries(Each(entries.Values, e => e with { Value = WithIds(e.Value, id) })),
        FactValue.Structure record => record with { Fields = Each(record.Fields, f => WithIds(f, id)) },
        _ => value,
    };

    private FactValue.Reference Reference(FactValue.Reference reference)
    {
        string kind = match.KindId(reference.Kind);
        return new FactValue.Reference(kind, Id(kind, previous.CurrentId(reference.Kind, reference.Id)));
    }

    /// <summary>The record's fields in the order that they have now; those that are gone are left out.</summary>
    private FactValue Record(FactValue.Structure record, FactType.Record type)
    {
        if (!match.Records.TryGetValue(type.Id, out Pair<RecordSchema>? pair))
        {
            return record;
        }

        EquatableArray<int> places = match.Fields[pair.Current.Id];
        return new FactValue.Structure(
            pair.Current.Id, Each(places, place => place < 0 ? null : Value(record.Fields[place], pair.Previous.Fields[place].Type)));
    }

    private StatementReference Link(StatementReference link)
    {
        string? kind = link.Kind is { } given ? match.KindId(given) : null;
        return link with
        {
            Kind = kind,
            Entity = kind is null ? AnyId(link.Entity) : Id(kind, link.Entity),
            Property = match.PropertyIds.FirstOrDefault(p => p.Key.Property == link.Property && (kind is null || p.Key.Kind == kind)).Value ?? link.Property,
        };
    }

    /// <summary>An id of a kind that is not said: it was renamed where one kind renamed it and no other has it.</summary>
    private string AnyId(string id)
    {
        IEnumerable<string> kinds = match.Kinds.Select(k => k.Current.Id).Concat(current.Schema.Uses.Select(u => u.Id));
        string[] now = [.. kinds.Where(k => _renamed.ContainsKey((k, id))).Select(k => _renamed[(k, id)]).Distinct()];
        return now.Length == 1 ? now[0] : id;
    }

    private static EquatableArray<TTo> Each<TFrom, TTo>(EquatableArray<TFrom> items, Func<TFrom, TTo> map) => items.Count == 0 ? [] : items.Select(map).ToEquatableArray();
}
