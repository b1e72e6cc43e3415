using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>
/// What a statement or an item is called in a key: its own id, its identity, or what it says. Where another value of the property
/// would be called the same, as the text <c>unknown</c> and a value that nobody knows, a digest of the value stands behind it.
/// </summary>
/// <param name="schema">The model that names what values of both sides consist of.</param>
internal sealed class SaidName(FactSchema schema)
{
    private const string Between = ", ";
    private const string Null = "null";

    private readonly TypeReader _reader = new(schema);

    /// <summary>The name as a key has it.</summary>
    /// <param name="said">The statement or the item.</param>
    /// <param name="type">Its type.</param>
    /// <param name="identity">The fields by which it is known, by their places.</param>
    /// <param name="ids">The ids of all statements of the property, none of which what has no id is called by.</param>
    public string Of(Said said, FactType type, IReadOnlyList<int> identity, HashSet<string> ids)
    {
        if (said.Statement.Id is { } id)
        {
            return KeyName.Of(id);
        }

        (FactValue? Value, FactType Type)[] parts = Parts(said.Value, type, identity);
        string[] texts = [.. parts.Select(p => p.Value is null ? Null : ValueText.Of(p.Value, schema))];
        string name = string.Join(Between, texts);
        bool isShared = parts.Any(p => IsShared(p.Value, p.Type)) || (texts.Length > 1 && texts.Any(t => t.Contains(Between))) || ids.Contains(name);
        return isShared ? KeyName.Of(name, string.Join(Between, parts.Select(p => TypedText.Of(p.Value)))) : KeyName.Of(name);
    }

    /// <summary>The fields of the identity, where the item has them all; else the whole value.</summary>
    private (FactValue? Value, FactType Type)[] Parts(FactValue? value, FactType type, IReadOnlyList<int> identity) =>
        identity.Count > 0 && value is FactValue.Structure record && identity.All(i => record.Fields[i] is not null)
            ? [.. identity.Select(i => (record.Fields[i], schema.Record(record.Record)!.Fields[i].Type))]
            : [(value, type)];

    /// <summary>Whether the text of a value is that of another value of the type, too.</summary>
    private bool IsShared(FactValue? value, FactType type) => value is not null && (ReadsAsAnother(value, type) || HasSharedParts(value, type));

    /// <summary>Whether the type reads another value where the text of this one stands in a file. A type with one sort of values has one for a text.</summary>
    private bool ReadsAsAnother(FactValue value, FactType type) => (value, type.Required) switch
    {
        (FactValue.Text { Value: Null }, _) => type.IsOptional,
        (FactValue.Missing or FactValue.Localized, _) or (_, FactType.Union) =>
            _reader.Read(NodeYaml.Scalar(ValueText.Of(value, schema), isQuoted: false), type) is { } read && !Meaning.Comparer.Equals(value, read),
        _ => false,
    };

    private bool HasSharedParts(FactValue value, FactType type) => (value, type.Required) switch
    {
        (FactValue.Structure record, _) when schema.Record(record.Record) is { } declared => declared.Fields.Zip(record.Fields, (field, part) => IsShared(part, field.Type)).Any(s => s),
        (FactValue.Items items, FactType.List list) => items.Values.Any(v => IsShared(v, list.Item)),
        (FactValue.Entries entries, FactType.Map map) => entries.Values.Any(e => e.Name.Contains(": ") || IsShared(e.Value, map.Value)),
        _ => false,
    };
}
