using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Rules;

/// <summary>The facts as rules see them: entities by kind and by C# name, values, inverses. Everything is made when it is first asked for.</summary>
internal sealed class RuleFacts
{
    private readonly FactSchema _schema;
    private readonly Dictionary<string, List<RuleEntity>> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Id), RuleEntity> _byId = [];
    private readonly Dictionary<(string Kind, string Property), Dictionary<string, List<RuleEntity>>> _inverses = [];

    public RuleFacts(FactSchema schema, IEnumerable<LinkedFile> files)
    {
        _schema = schema;
        foreach (KindSchema kind in schema.Kinds)
        {
            _entities[kind.Id] = [];
        }

        foreach (LinkedFile file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            KindSchema kind = schema.Kind(file.Kind)!;
            foreach (LinkedEntity linked in file.Entities)
            {
                RuleEntity entity = new(kind, linked.Facts);
                _entities[kind.Id].Add(entity);
                _byId[(kind.Id, linked.Facts.Id)] = entity;
            }
        }
    }

    /// <summary>Every entity of a kind, in the order of the files.</summary>
    public IReadOnlyList<object?> All(string kind) => _entities[kind];

    /// <summary>The entity with an id; null where there is none.</summary>
    public RuleEntity? Find(string kind, string id)
    {
        if (!_byId.TryGetValue((kind, id), out RuleEntity? entity) && _schema.Used(kind) is { } used)
        {
            // Of another fact base the rules know which entity it is, and no more.
            entity = new RuleEntity(used.AsKind(), new EntityFacts { Id = id, Properties = [] });
            _byId.Add((kind, id), entity);
        }

        return entity;
    }

    /// <summary>The bare value of a property; null where it is absent, an empty list where it is a list.</summary>
    public object? Read(RuleEntity entity, int property) => Read(entity.Facts.Properties[property]?.Bare, entity.Kind.Properties[property].Type);

    /// <summary>Each entity that refers to this one.</summary>
    public IReadOnlyList<object?> Referring(RuleEntity entity, InverseSchema inverse)
    {
        if (!_inverses.TryGetValue((inverse.SourceKind, inverse.SourceProperty), out Dictionary<string, List<RuleEntity>>? referring))
        {
            referring = Invert(inverse);
            _inverses.Add((inverse.SourceKind, inverse.SourceProperty), referring);
        }

        return referring.TryGetValue(entity.Facts.Id, out List<RuleEntity>? found) ? found : [];
    }

    public object? Read(FactValue? value, FactType type) => value switch
    {
        null => type.Required is FactType.List ? Array.Empty<object?>() : null,
        FactValue.Text text => text.Value,
        FactValue.Integer integer => FactNumber.Exact(integer.Value),
        FactValue.Number number => FactNumber.Exact(number.Value),
        FactValue.Real real => Real(real.Value),
        FactValue.Boolean boolean => boolean.Value,
        FactValue.Date date => date.Value,
        FactValue.Money money => money.Value,
        FactValue.Quantity quantity => quantity.Value,
        FactValue.Localized localized => localized.Value,
        FactValue.Reference reference => Find(reference.Kind, reference.Id),
        FactValue.Items items => items.Values.Select(v => Read(v, ((FactType.List)type.Required).Item)).ToList(),
        _ => value,
    };

    /// <summary>A field of a record.</summary>
    public object? Field(FactValue.Structure record, int field) => Read(record.Fields[field], _schema.Record(record.Record)!.Fields[field].Type);

    /// <summary>A number that a decimal cannot hold is one of which nothing is known.</summary>
    private static object Real(double value) =>
        Math.Abs(value) < (double)decimal.MaxValue ? FactNumber.Exact((decimal)value) : default(FactNumber);

    private Dictionary<string, List<RuleEntity>> Invert(InverseSchema inverse)
    {
        Dictionary<string, List<RuleEntity>> referring = new(StringComparer.Ordinal);
        int property = _schema.Kind(inverse.SourceKind)!.Properties.ToList().FindIndex(p => p.Id == inverse.SourceProperty);
        foreach (RuleEntity entity in _entities[inverse.SourceKind])
        {
            object? value = Read(entity, property);
            foreach (RuleEntity target in (value is IReadOnlyList<object?> list ? list : [value]).OfType<RuleEntity>().Distinct())
            {
                if (!referring.TryGetValue(target.Facts.Id, out List<RuleEntity>? found))
                {
                    referring.Add(target.Facts.Id, found = []);
                }

                found.Add(entity);
            }
        }

        return referring;
    }
}
