using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactModel.Core.Values;

namespace FactModel.Cli.Schemas;

/// <summary>
/// What an editor sees of a text that may stand in YAML without quotes. FactModel reads a scalar by its declared type; an
/// editor has only the core schema of YAML 1.2, to which <c>1.0</c> is the number 1.
/// </summary>
internal static partial class PlainScalar
{
    /// <summary>All that an editor may see of some texts, each but once: <c>1</c> and <c>1.0</c> are one number to it.</summary>
    /// <param name="texts">The texts, and what each is.</param>
    public static IEnumerable<(JsonNode? Value, string? Doc)> Listed(IEnumerable<(string Text, string? Doc)> texts) => texts
        .SelectMany(t => Forms(t.Text).Select(form => (Value: form, t.Doc)))
        .DistinctBy(t => t.Value?.ToJsonString(), StringComparer.Ordinal);

    /// <summary>The text, and what it is without quotes where that is not the text.</summary>
    private static IEnumerable<JsonNode?> Forms(string text)
    {
        yield return JsonValue.Create(text);
        FactNode plain = FactNode.Scalar(text, isQuoted: false);
        if (IsNull(text))
        {
            yield return null;
        }
        else if (plain.TryGetBoolean(out bool truth))
        {
            yield return JsonValue.Create(truth);
        }
        else if (plain.TryGetDouble(out double number) && double.IsFinite(number))
        {
            // Zero is one number, also where it is written -0.
            yield return JsonValue.Create(number == 0 ? 0 : number);
        }
    }

    /// <summary>All that an editor may see of some keys: what is a number to it is that number's text to others.</summary>
    public static IEnumerable<JsonNode?> Keys(IEnumerable<string> keys) => keys
        .SelectMany(key => Forms(key).Concat(Forms(key).OfType<JsonNode>().Select(form => JsonValue.Create(form.ToString()))))
        .DistinctBy(form => form?.ToJsonString(), StringComparer.Ordinal);

    /// <summary>Whether it is a text to an editor, too, with quotes and without.</summary>
    public static bool IsText(string text) => !IsNull(text) && !Number().IsMatch(text) && !FactNode.Scalar(text, isQuoted: false).TryGetBoolean(out _);

    /// <summary>Whether <see cref="Forms"/> has all that an editor may see: JSON has no infinity.</summary>
    public static bool CanBeListed(string text) => IsText(text) || Forms(text).Count() > 1;

    private static bool IsNull(string text) => text is "~" or "null" or "Null" or "NULL";

    /// <summary>A number of YAML 1.2.</summary>
    [GeneratedRegex(@"^(0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
