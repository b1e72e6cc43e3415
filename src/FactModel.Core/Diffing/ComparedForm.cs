using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>A type on both sides, in the terms of now.</summary>
/// <param name="Was">The type before.</param>
/// <param name="Now">The type now.</param>
internal readonly record struct TypePair(FactType Was, FactType Now)
{
    /// <summary>The pair of the parts that both types have.</summary>
    public TypePair Of(Func<FactType, FactType> part) => new(part(Was), part(Now));
}

/// <summary>Reads what one side says by a type of now, with the names that hold now; null where the type cannot read it, or not all of it.</summary>
internal delegate FactValue? ReadAs(YamlNode yaml, FactType type);

/// <summary>
/// The form in which values are compared. It is the value itself; but where the model gives a part of it another type, the
/// part as one of the two types reads it on both sides, so that what is the same number, or is written alike, is no change.
/// </summary>
internal sealed class ComparedForm
{
    private readonly FactSchema _schema;
    private readonly ReadAs _before;
    private readonly ReadAs _now;

    /// <summary>For each record as it is, the types that its fields had; null for one that is new.</summary>
    private readonly Dictionary<string, FactType?[]> _fields = new(StringComparer.Ordinal);

    /// <summary>The records with a field of another type, in themselves or within one of their fields.</summary>
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <param name="match">What of the models is one thing.</param>
    /// <param name="schema">The model of now.</param>
    /// <param name="before">Reads what the side before says.</param>
    /// <param name="now">Reads what the side of now says.</param>
    public ComparedForm(ModelMatch match, FactSchema schema, ReadAs before, ReadAs now)
    {
        (_schema, _before, _now) = (schema, before, now);
        foreach (Pair<RecordSchema> record in match.Records.Values)
        {
            _fields.Add(record.Current.Id, [.. match.Fields[record.Current.Id].Select(place => place < 0 ? null : match.Translate(record.Previous.Fields[place].Type))]);
        }

        for (int known = -1; known < _changed.Count;)
        {
            known = _changed.Count;
            _changed.UnionWith(_fields.Where(r => FieldsOf(r.Key).Any(HasChanged)).Select(r => r.Key));
        }
    }

    /// <summary>A value of before in that form. Both sides are put into it with the same pair of types.</summary>
    /// <param name="value">The value, in the terms of now.</param>
    /// <param name="types">The type that it had, and the one that it has.</param>
    public FactValue? Before(FactValue? value, TypePair types) => Of(value, types, _before);

    /// <summary>The same for a value of now.</summary>
    public FactValue? Now(FactValue? value, TypePair types) => Of(value, types, _now);

    /// <summary>For each field of a record as it is, the type that it had and the one that it has; for one that is new, the same one.</summary>
    public IReadOnlyList<TypePair> FieldsOf(string record)
    {
        EquatableArray<PropertySchema> fields = _schema.Record(record)!.Fields;
        return _fields.TryGetValue(record, out FactType?[]? types)
            ? [.. fields.Select((f, i) => new TypePair(types[i] ?? f.Type, f.Type))]
            : [.. fields.Select(f => new TypePair(f.Type, f.Type))];
    }

    private FactValue? Of(FactValue? value, TypePair types, ReadAs read) => value is null or FactValue.Missing || !HasChanged(types)
        ? value
        : (value, types.Was.Required, types.Now.Required) switch
        {
            (FactValue.Alternative union, _, _) => Of(union.Candidates[0].Value, types, read),
            (FactValue.Node node, _, _) when Known(types) is { } type && read(NodeYaml.Of(node.Value), type) is { } known => known,
            _ when value is not FactValue.Node && Known(types) is not null => value,
            (FactValue.Structure record, FactType.Record was, FactType.Record now) when was == now => Record(record, FieldsOf(now.Id), read),
            (FactValue.Entries entries, FactType.Map was, FactType.Map now) =>
                new FactValue.Entries(entries.Values.Select(e => e with { Value = Of(e.Value, new TypePair(was.Value, now.Value), read) }).ToEquatableArray()),
            (_, FactType.List, _) or (_, _, FactType.List) => Items(value, types.Of(ItemOf), read),
            _ => types.Was.Required == types.Now.Required ? value : Scalar(value, types, read),
        };

    private bool HasChanged(TypePair types) =>
        types.Was != types.Now || (_changed.Count > 0 && types.Now.SelfAndInner().OfType<FactType.Record>().Any(r => _changed.Contains(r.Id)));

    private static FactType ItemOf(FactType type) => type.Required is FactType.List list ? list.Item : type;

    private FactValue.Structure Record(FactValue.Structure record, IReadOnlyList<TypePair> types, ReadAs read) =>
        record with { Fields = record.Fields.Select((f, i) => Of(f, types[i], read)).ToEquatableArray() };

    /// <summary>One value is as good as a list of it.</summary>
    private FactValue.Items Items(FactValue value, TypePair types, ReadAs read) =>
        new((value is FactValue.Items items ? items.Values : EquatableArray.Of<FactValue?>(value)).Select(v => Of(v, types, read)).ToEquatableArray());

    private static FactValue Scalar(FactValue value, TypePair types, ReadAs read)
    {
        string text = ValueText.Of(value);
        if (Writes(types) is { } type)
        {
            return IsOf(value, type) ? value : read(NodeYaml.Scalar(text, isQuoted: false), type) ?? new FactValue.Text(text);
        }

        string name = Name(value, text, types, read);
        return name == text && Meaning.Exact(value) is { } number ? new FactValue.Number(number)
            : CoreSchema.TryReadDecimal(name, out decimal written) ? new FactValue.Number(written)
            : new FactValue.Text(name);
    }

    /// <summary>What is written alike in a type of names is the name: of an entity that was renamed, or an enum's value, the one that holds now.</summary>
    private static string Name(FactValue value, string text, TypePair types, ReadAs read) =>
        value is not (FactValue.Reference or FactValue.Choice)
        && types.Now.SelfAndInner().Concat(types.Was.SelfAndInner()).FirstOrDefault(t => t is FactType.Reference or FactType.Enum) is { } type
        && read(NodeYaml.Scalar(text, isQuoted: true), type) is { } named
            ? ValueText.Of(named)
            : text;

    /// <summary>Of the two types, the one that may be written in more ways than its values are told in; null where none is.</summary>
    private static FactType? Writes(TypePair types) => types.Now.SelfAndInner().Concat(types.Was.SelfAndInner())
        .FirstOrDefault(t => t is FactType.Quantity or FactType.Scalar { Kind: ScalarKind.Date or ScalarKind.Money });

    private static bool IsOf(FactValue value, FactType type) => value switch
    {
        FactValue.Quantity => type is FactType.Quantity,
        FactValue.Date => type is FactType.Scalar { Kind: ScalarKind.Date },
        FactValue.Money => type is FactType.Scalar { Kind: ScalarKind.Money },
        _ => false,
    };

    /// <summary>Where one of the two types is <c>any</c>, the other, unless it is another at each value or is declared no more.</summary>
    private FactType? Known(TypePair types) => (types.Was.Required, types.Now.Required) switch
    {
        (FactType.Scalar { Kind: ScalarKind.Any }, { } now) when CanRead(now) => now,
        ({ } was, FactType.Scalar { Kind: ScalarKind.Any }) when CanRead(was) => was,
        _ => null,
    };

    private bool CanRead(FactType type) => type.Required is not FactType.Scalar { Kind: ScalarKind.Any } && type.SelfAndInner().All(t => t switch
    {
        FactType.Union => false,
        FactType.Record record => _schema.Record(record.Id) is not null,
        FactType.Enum @enum => _schema.Enum(@enum.Id) is not null,
        _ => true,
    });
}
