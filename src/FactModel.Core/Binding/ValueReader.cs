using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads a node by its declared type. Nothing is guessed: what the type cannot read is reported, and null.</summary>
internal sealed class ValueReader(FileContext context)
{
    private readonly ScalarReader _scalars = new(context);
    private readonly AmountReader _amounts = new(context);

    /// <summary>What values of the file have in common.</summary>
    public SharedValues Shared { get; } = new();

    /// <summary>Whether the node says that there is no value: nothing, or <c>null</c> where text is not what is declared.</summary>
    public static bool IsAbsent(YamlNode node, FactType type) =>
        node is YamlScalar { IsPlain: true, Tag: null } scalar
        && (scalar.Value.Length == 0 || (!TakesText(type) && CoreSchema.IsNull(scalar.Value)));

    /// <summary>The value, or null where it cannot be read; that is reported.</summary>
    public FactValue? Read(YamlNode node, FactType type, PropertySchema property)
    {
        if (node.Tag is { } tag && tag != "!")
        {
            context.Problems.Add(Catalogue.UnknownTag, node, tag);
            return null;
        }

        return type.Required switch
        {
            FactType.Scalar { Kind: ScalarKind.Any } => new FactValue.Node(NodeReader.Read(node)),
            FactType.Scalar { Kind: ScalarKind.Localized } => ReadLocalized(node, property),
            FactType.Scalar { Kind: ScalarKind.Money } => Scalar(node, type, property) is { } text ? _amounts.ReadMoney(text) : null,
            FactType.Scalar { Kind: ScalarKind.Date } when node is YamlMapping map => _scalars.ReadRelativeDate(map),
            FactType.Scalar scalar => Scalar(node, type, property) is { } text ? _scalars.Read(text, scalar.Kind, property) : null,
            FactType.Quantity quantity => Scalar(node, type, property) is { } text ? _amounts.ReadQuantity(text, quantity, property) : null,
            FactType.Enum @enum => Scalar(node, type, property) is { } text ? ReadEnum(text, @enum) : null,
            FactType.Reference reference => Scalar(node, type, property) is { } text ? ReadReference(text, reference) : null,
            FactType.Record record => ReadRecord(node, record, property),
            FactType.List list => ReadList(node, list, property),
            FactType.Map map => ReadMap(node, map, property),
            FactType.Union union => ReadUnion(node, union, property),
            _ => throw new InvalidOperationException($"The type {type} has no reader."),
        };
    }

    private static bool TakesText(FactType type) => type.Required switch
    {
        FactType.Scalar { Kind: ScalarKind.Text } => true,
        FactType.Union union => union.Members.Any(TakesText),
        FactType.Scalar { Kind: ScalarKind.Any } => true,
        _ => false,
    };

    private YamlScalar? Scalar(YamlNode node, FactType type, PropertySchema property)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        context.Problems.Add(Catalogue.FactShape, node, $"'{property.Key}'", NodeWords.Describe(node), Wanted(type));
        return null;
    }

    private static string Wanted(FactType type) => type.Required switch
    {
        FactType.List => $"a list ({type})",
        FactType.Map or FactType.Record => $"a mapping ({type})",
        _ => $"one value ({type})",
    };

    private FactValue? ReadEnum(YamlScalar scalar, FactType.Enum type)
    {
        EnumSchema? schema = context.Enum(type.Id);
        int index = schema?.IndexOf(scalar.Value) ?? -1;
        if (index >= 0)
        {
            return Shared.Choice(schema!, index);
        }

        string hint = schema is null ? "" : NearestName.Hint(scalar.Value, [.. schema.Values.Select(v => v.Id)]);
        context.Problems.Add(Catalogue.UnknownEnumValue, scalar, scalar.Value, Indefinite.Of(type.Id), hint);
        return null;
    }

    private FactValue.Reference ReadReference(YamlScalar scalar, FactType.Reference type)
    {
        context.References.Add(new ReferenceUse(Shared.Kinds(type), scalar.Value, scalar.Span));
        return new FactValue.Reference(type.Kind, scalar.Value);
    }

    private FactValue? ReadLocalized(YamlNode node, PropertySchema property)
    {
        if (node is YamlScalar scalar)
        {
            return new FactValue.Localized(new LocalizedText([new KeyValuePair<string, string>(FactValue.Localized.NoLanguage, scalar.Value)]));
        }

        if (node is not YamlMapping map || map.Entries.Count == 0)
        {
            context.Problems.Add(Catalogue.FactShape, node, $"'{property.Key}'", NodeWords.Describe(node), "text in languages, such as { en: Meta, zh-Hant: … }");
            return null;
        }

        List<KeyValuePair<string, string>> texts = [];
        foreach (YamlEntry entry in map.Entries)
        {
            if (!LocalizedText.IsLanguageTag(entry.Key.Value))
            {
                context.Problems.Add(Catalogue.InvalidLanguage, entry.Key, entry.Key.Value);
            }
            else if (entry.Value is YamlScalar { IsEmpty: false } text)
            {
                texts.Add(new KeyValuePair<string, string>(entry.Key.Value, text.Value));
            }
            else
            {
                context.Problems.Add(Catalogue.FactShape, entry.Value, $"'{entry.Key.Value}'", NodeWords.Describe(entry.Value), "text");
            }
        }

        if (texts.Count < map.Entries.Count)
        {
            return null;
        }

        if (LocalizedText.TryCreate(texts, out LocalizedText? localized, out string? error))
        {
            return new FactValue.Localized(localized);
        }

        context.Problems.Add(Catalogue.WrongType, node, $"'{property.Key}'", "localized text", ": " + error);
        return null;
    }

    private FactValue? ReadRecord(YamlNode node, FactType.Record type, PropertySchema property)
    {
        RecordSchema? record = context.Record(type.Id);
        if (node is not YamlMapping map || record is null)
        {
            string wanted = record is null ? type.Id : "{ " + string.Join(", ", record.Fields.Select(f => $"{f.Key}: {f.Type}")) + " }";
            context.Problems.Add(Catalogue.FactShape, node, $"'{property.Key}'", NodeWords.Describe(node), $"{Indefinite.Of(type.Id)}: {wanted}");
            return null;
        }

        FactValue?[] fields = new FactValue?[record.Fields.Count];
        bool[] seen = new bool[fields.Length];
        foreach (YamlEntry entry in map.Entries)
        {
            int index = IndexOf(record.Fields, entry.Key.Value);
            if (index < 0 && context.PassesOverOthers)
            {
                continue;
            }

            if (index < 0)
            {
                string hint = NearestName.Hint(entry.Key.Value, [.. record.Fields.Select(f => f.Key)]);
                context.Problems.Add(Catalogue.UnknownProperty, entry.Key, entry.Key.Value, $"'{type.Id}'", hint);
                continue;
            }

            PropertySchema field = record.Fields[index];
            seen[index] = entry.Value.IsBroken;
            if (!IsAbsent(entry.Value, field.Type))
            {
                seen[index] = true;
                fields[index] = Read(entry.Value, field.Type, field);
            }
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (!seen[i] && !record.Fields[i].Type.IsOptional && !map.IsBroken)
            {
                context.Problems.Add(Catalogue.MissingProperty, map.Span, "the record", type.Id, record.Fields[i].Key, record.Fields[i].Type.ToString());
            }
        }

        return new FactValue.Structure(type.Id, new EquatableArray<FactValue?>(fields));
    }

    private static int IndexOf(EquatableArray<PropertySchema> properties, string key)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            if (properties[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    private FactValue? ReadList(YamlNode node, FactType.List type, PropertySchema property)
    {
        IReadOnlyList<YamlNode> nodes;
        if (node is YamlSequence sequence)
        {
            nodes = sequence.Items;
        }
        else if (property.IsLone)
        {
            nodes = [node];
        }
        else
        {
            string hint = node is YamlScalar ? $"; write [{((YamlScalar)node).Value}], or declare 'lone: true'" : "";
            context.Problems.Add(Catalogue.FactShape, node, $"'{property.Key}'", NodeWords.Describe(node), Wanted(type) + hint);
            return null;
        }

        List<FactValue?> items = new(nodes.Count);
        foreach (YamlNode item in nodes)
        {
            if (TryReadItem(item, type.Item, property, out FactValue? value))
            {
                items.Add(value);
            }
        }

        return new FactValue.Items(items.ToEquatableArray());
    }

    /// <summary>Reads an item of a list: null is one only where the item's type is optional.</summary>
    public bool TryReadItem(YamlNode item, FactType type, PropertySchema property, out FactValue? value)
    {
        value = null;
        if (IsAbsent(item, type))
        {
            if (!type.IsOptional)
            {
                context.Problems.Add(Catalogue.MissingValue, item, property.Key, type.ToString());
            }

            return type.IsOptional;
        }

        value = Read(item, type, property);
        return value is not null;
    }

    private FactValue? ReadMap(YamlNode node, FactType.Map type, PropertySchema property)
    {
        if (node is not YamlMapping map)
        {
            context.Problems.Add(Catalogue.FactShape, node, $"'{property.Key}'", NodeWords.Describe(node), Wanted(type));
            return null;
        }

        List<Named<FactValue?>> entries = new(map.Entries.Count);
        foreach (YamlEntry entry in map.Entries)
        {
            if (TryReadItem(entry.Value, type.Value, property, out FactValue? value))
            {
                entries.Add(new Named<FactValue?>(entry.Key.Value, value));
            }
        }

        return new FactValue.Entries(entries.ToEquatableArray());
    }

    /// <summary>
    /// Tries the members in order. A quoted scalar is text where text is a member. A member that refers to an entity
    /// may turn out wrong when all files are known, so the members after it are read too, up to the first that is no reference.
    /// </summary>
    private FactValue? ReadUnion(YamlNode node, FactType.Union type, PropertySchema property)
    {
        List<UnionCandidate> candidates = [];
        int references = context.References.Count;
        int problems = context.Problems.Count;
        foreach (int member in MembersFor(node, type))
        {
            int before = context.References.Count;
            FactValue? value = Read(node, type.Members[member], property);
            bool failed = value is null || context.Problems.Count > problems;
            context.Problems.RollBack(problems);
            if (failed)
            {
                context.References.RemoveRange(before, context.References.Count - before);
                continue;
            }

            candidates.Add(new UnionCandidate(member, value!));
            if (value is not FactValue.Reference)
            {
                break;
            }
        }

        if (candidates.Count == 0)
        {
            context.Problems.Add(Catalogue.NoUnionMember, node, NodeWords.Describe(node), string.Join(" nor ", type.Members));
            return null;
        }

        if (candidates[0].Value is FactValue.Reference first)
        {
            UseReferences(references, candidates, first.Id, node.Span);
        }

        return new FactValue.Alternative(candidates.ToEquatableArray());
    }

    /// <summary>Replaces the references that were tried by one that any of the kinds may bear out; none where something else holds in the end.</summary>
    private void UseReferences(int start, List<UnionCandidate> candidates, string id, SourceSpan span)
    {
        context.References.RemoveRange(start, context.References.Count - start);
        if (candidates.All(c => c.Value is FactValue.Reference))
        {
            context.References.Add(new ReferenceUse(candidates.Select(c => ((FactValue.Reference)c.Value).Kind).ToEquatableArray(), id, span));
        }
    }

    private static IEnumerable<int> MembersFor(YamlNode node, FactType.Union type)
    {
        bool quoted = node is YamlScalar { IsPlain: false };
        int text = quoted ? type.Members.ToList().FindIndex(m => m is FactType.Scalar { Kind: ScalarKind.Text }) : -1;
        return text >= 0 ? [text] : Enumerable.Range(0, type.Members.Count);
    }
}
