using System.Globalization;
using System.Text.RegularExpressions;
using FactModel.Core;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Values as texts that are equal where the values mean the same.</summary>
internal static partial class StateText
{
    public static string Of(FactProject project, FactValue? value) => value switch
    {
        null => "null",
        FactValue.Text text => Quote(text.Value),
        FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Number number => (number.Value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        FactValue.Real real => (real.Value == 0 ? 0 : real.Value).ToString("R", CultureInfo.InvariantCulture),
        FactValue.Boolean boolean => boolean.Value ? "true" : "false",
        FactValue.Date date => date.Value.ToString(),
        FactValue.Money money => money.Value.ToString(),
        FactValue.Quantity quantity => quantity.Value.ToString(),
        FactValue.Identifier guid => guid.Value.ToString(),
        FactValue.Choice choice => Choice(choice.Id),
        FactValue.Reference reference => Reference(reference.Kind, project.Index.Kind(reference.Kind).CurrentId(reference.Id) ?? reference.Id),
        FactValue.Localized text => $"{text.Value.Languages[0]} {string.Join(", ", text.Value.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + ": " + Quote(t.Value)))}",
        FactValue.Items items => $"[{string.Join(", ", items.Values.Select(v => Of(project, v)))}]",
        FactValue.Entries map => $"{{{string.Join(", ", map.Values.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => Quote(e.Name) + ": " + Of(project, e.Value)))}}}",
        FactValue.Structure record => $"{record.Record}({string.Concat(Fields(project, record))})",
        FactValue.Alternative union => Of(project, union.Candidates[0].Value),
        FactValue.Missing missing => $"!{missing.Kind}",
        FactValue.Node node => Of(node.Value),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text here."),
    };

    /// <summary>The name of a field in front of its value.</summary>
    public static string Field(string record, string field) => $"<{record}/{field}>=";

    /// <summary>Every value of a field of a record, with its name.</summary>
    public static Regex FieldPattern(string record, string field) => new(Regex.Escape(Field(record, field)) + "(\"(\\\\.|[^\"\\\\])*\"|[^;\"]*);");

    /// <summary>Calls a record by another name.</summary>
    public static string RenameRecord(string text, string before, string now) =>
        text.Replace($"{before}(<", $"{now}(<", StringComparison.Ordinal).Replace($"<{before}/", $"<{now}/", StringComparison.Ordinal);

    /// <summary>Has the values of a field as they are whatever their type.</summary>
    public static string LoosenField(string text, string record, string field) =>
        FieldPattern(record, field).Replace(text, m => $"{Field(record, field)}{Loose(m.Groups[1].Value)};");

    private static IEnumerable<string> Fields(FactProject project, FactValue.Structure record) =>
        project.Model.Schema.Record(record.Record)!.Fields.Zip(record.Fields)
            .Where(f => f.Second is not null).Select(f => Field(record.Record, f.First.Id) + Of(project, f.Second) + ";").Order(StringComparer.Ordinal);

    public static string Reference(string kind, string id) => $"<{kind}:{id}>";

    /// <summary>The id that an entity has whose kind is not said, by one that it may have had; where several may be meant, that one.</summary>
    public static string IdOfAny(FactProject project, string id)
    {
        string[] kinds = [.. project.Model.Schema.Kinds.Where(k => k.Extends is null).Select(k => k.Id), .. project.Model.Schema.Uses.Select(k => k.Id)];
        string[] ids = [.. kinds.Select(k => project.Index.Kind(k).CurrentId(id)).OfType<string>().Distinct()];
        return ids.Length != 1 || kinds.Any(k => project.Index.Kind(k).Find(id) is not null) ? id : ids[0];
    }

    /// <summary>An entity whose kind is not said.</summary>
    public static string Reference(string id) => $"<{id}>";

    /// <summary>A statement that another one refers to, written <c>entity/property</c> with what follows.</summary>
    public static string Link(string link) => $"<{link[..link.IndexOf('/', StringComparison.Ordinal)]}>{link[link.IndexOf('/', StringComparison.Ordinal)..]}";

    /// <summary>Who said something, as a change has it.</summary>
    public static string? Speakers(string? text) =>
        text is null ? null : string.Join(", ", text.Split(", ").Select(s => s.StartsWith('"') ? s : Reference(s)));

    /// <summary>An enum's value; in other brackets than an entity, which may have the same id.</summary>
    public static string Choice(string id) => $"choice ({id})";

    /// <summary>A place in a source, as a change has it.</summary>
    public static string Of(CitationFacts citation) => FormattableString.Invariant(
        $"{citation.Source}{(citation.At is { } at ? $" at {at}" : "")}{(citation.Evidence is { } evidence ? $": {evidence}" : "")}");

    /// <summary>
    /// A value for where its type changed: it is the same that is the same number or is written alike, whether it was a text, an
    /// enum's value or an id; and one value is as good as a list of it.
    /// </summary>
    public static string Loose(string value)
    {
        string text = Alone().Replace(value, "$1");
        text = text.StartsWith('"') ? System.Text.Json.JsonSerializer.Deserialize<string>(text)! : Named().Replace(text, "$1$2");
        return CoreValues.FactNode.Scalar(text, isQuoted: false).TryGetDecimal(out decimal number) ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>What stands alone in a list, or as a text of which nobody said the language.</summary>
    [GeneratedRegex(@"^(?:\[|und und: )([^,]*?)\]?$")]
    private static partial Regex Alone();

    /// <summary>An enum's value or an entity.</summary>
    [GeneratedRegex(@"^(?:choice \((.*)\)|<[^:>]*:(.*)>)$")]
    private static partial Regex Named();

    public static string Of(CoreValues.FactNode node) => node.Kind switch
    {
        CoreValues.FactNodeKind.List => $"[{string.Join(", ", node.Items.Select(Of))}]",
        CoreValues.FactNodeKind.Map => $"{{{string.Join(", ", node.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Quote(e.Key) + ": " + Of(e.Value)))}}}",
        CoreValues.FactNodeKind.Null => "null",
        _ => node.TryGetDecimal(out decimal number) ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : node.TryGetDouble(out double real) ? (real == 0 ? 0 : real).ToString("R", CultureInfo.InvariantCulture)
            : node.TryGetBoolean(out bool truth) ? (truth ? "true" : "false")
            : Quote(node.AsText()!),
    };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
