using System.Globalization;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Values as texts that are equal where the values mean the same.</summary>
internal static class StateText
{
    public static string Of(FactIndex index, FactValue? value) => value switch
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
        FactValue.Choice choice => $"choice {choice.Id}",
        FactValue.Reference reference => Reference(reference.Kind, index.Kind(reference.Kind).CurrentId(reference.Id) ?? reference.Id),
        FactValue.Localized text => $"{text.Value.Languages[0]} {string.Join(", ", text.Value.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + ": " + Quote(t.Value)))}",
        FactValue.Items items => $"[{string.Join(", ", items.Values.Select(v => Of(index, v)))}]",
        FactValue.Entries map => $"{{{string.Join(", ", map.Values.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => Quote(e.Name) + ": " + Of(index, e.Value)))}}}",
        FactValue.Structure record => $"{record.Record}({string.Join(", ", record.Fields.Select(v => Of(index, v)))})",
        FactValue.Alternative union => Of(index, union.Candidates[0].Value),
        FactValue.Missing missing => $"!{missing.Kind}",
        FactValue.Node node => Of(node.Value),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text here."),
    };

    public static string Reference(string kind, string id) => $"<{kind}:{id}>";

    public static string Of(CitationFacts citation) => FormattableString.Invariant($"{citation.Source}@{citation.At}:{citation.Evidence}");

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
