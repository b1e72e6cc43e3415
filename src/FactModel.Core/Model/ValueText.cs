using System.Globalization;
using FactModel.Core.Values;

namespace FactModel.Core.Model;

/// <summary>Values for people to read, in documentation and in exports: the same in any culture.</summary>
public static class ValueText
{
    private static readonly char[] FlowSigns = [',', '[', ']', '{', '}', '"', '\n'];

    /// <summary>
    /// The value in one line; empty where there is none. Numbers that are the same have the same text, whatever zeros they were written
    /// with: names and digests are made of it.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="names">The model that names the fields of records; without it, they are told in their order.</param>
    public static string Of(FactValue? value, FactSchema? names = null) => Of(value, new Style(names, KeepsZeros: false));

    /// <summary>The same for somebody who sees it beside the file: numbers have the zeros that they were written with, as in <c>EUR 26.50</c>.</summary>
    public static string OfWritten(FactValue? value, FactSchema? names) => Of(value, new Style(names, KeepsZeros: true));

    /// <summary>
    /// The value behind a name, as people write it in YAML within braces: lists and maps have their brackets, and a text that would end the
    /// value is quoted. Numbers have the zeros that they were written with.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="names">The model that names the fields of records; without it, they are told in their order.</param>
    public static string OfNamed(FactValue? value, FactSchema? names) => OfNamed(value, new Style(names, KeepsZeros: true));

    private static string Of(FactValue? value, Style style) => value switch
    {
        null => "",
        FactValue.Missing missing => missing.Kind switch { ValueKind.Unknown => "unknown", ValueKind.None => "none", _ => "and others" },
        FactValue.Text text => text.Value,
        FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Number number => style.Plain(number.Value),
        FactValue.Real real => real.Value.ToString("R", CultureInfo.InvariantCulture),
        FactValue.Boolean boolean => boolean.Value ? "true" : "false",
        FactValue.Date date => date.Value.ToString(),
        FactValue.Identifier guid => guid.Value.ToString("D"),
        FactValue.Money money => money.Value.Display(style.Figure),
        FactValue.Quantity quantity => quantity.Value.Display(style.Figure),
        FactValue.Localized localized => string.Join(" / ", localized.Value.Select(t => t.Value)),
        FactValue.Choice choice => choice.Id,
        FactValue.Reference reference => reference.Id,
        FactValue.Structure record when style.Names?.Record(record.Record) is { } schema => Map(schema.Fields.Zip(record.Fields, (field, part) => (field.Id, part)).Where(f => f.part is not null), style),
        FactValue.Structure record => "{ " + string.Join(", ", record.Fields.Where(f => f is not null).Select(f => Of(f, style))) + " }",
        FactValue.Items items => string.Join(", ", items.Values.Select(v => Of(v, style))),
        FactValue.Entries entries => string.Join(", ", entries.Values.Select(e => $"{e.Name}: {Of(e.Value, style)}")),
        FactValue.Alternative alternative => Of(alternative.Candidates[0].Value, style),
        FactValue.Node node => node.Value.ToString(),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text."),
    };

    private static string OfNamed(FactValue? value, Style style) => value switch
    {
        null => "null",
        FactValue.Text or FactValue.Localized => InFlow(Of(value, style)),
        FactValue.Items items => "[" + string.Join(", ", items.Values.Select(v => OfNamed(v, style))) + "]",
        FactValue.Entries entries => Map(entries.Values.Select(e => (e.Name, e.Value)), style),
        FactValue.Alternative alternative => OfNamed(alternative.Candidates[0].Value, style),
        _ => Of(value, style),
    };

    private static string Map(IEnumerable<(string Name, FactValue? Value)> parts, Style style) =>
        string.Join(", ", parts.Select(p => $"{p.Name}: {OfNamed(p.Value, style)}")) is { Length: > 0 } said ? $"{{ {said} }}" : "{}";

    private static string InFlow(string text) =>
        text.Length == 0 || text.IndexOfAny(FlowSigns) >= 0 || text.Contains(": ") || text.Contains(" #") ? FactNode.Scalar(text, isQuoted: true).ToString() : text;

    /// <summary>How values are told.</summary>
    /// <param name="Names">The model that names the fields of records; null where they are told in their order.</param>
    /// <param name="KeepsZeros">Whether figures have the zeros behind the point that they were written with.</param>
    private readonly record struct Style(FactSchema? Names, bool KeepsZeros)
    {
        public string Figure(decimal figure) => figure.ToString(KeepsZeros ? "N" + Digits(figure) : AmountText.Grouped, CultureInfo.InvariantCulture);

        /// <summary>A number that is no amount: without signs between its thousands.</summary>
        public string Plain(decimal number) => KeepsZeros ? number.ToString(CultureInfo.InvariantCulture) : AmountText.Figure(number);

        private static string Digits(decimal figure) => (decimal.GetBits(figure)[3] >> 16 & 0xFF).ToString(CultureInfo.InvariantCulture);
    }
}
