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
    /// <summary>The text, and what it is without quotes where that is not the text.</summary>
    public static IEnumerable<JsonNode?> Forms(string text)
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
            yield return JsonValue.Create(number);
        }
    }

    /// <summary>Whether it is a text to an editor, too, with quotes and without.</summary>
    public static bool IsText(string text) => !IsNull(text) && !Number().IsMatch(text) && !FactNode.Scalar(text, isQuoted: false).TryGetBoolean(out _);

    /// <summary>Whether <see cref="Forms"/> has all that an editor may see: JSON has no infinity.</summary>
    public static bool CanBeListed(string text) => IsText(text) || Forms(text).Count() > 1;

    /// <summary>The text as YAML, within quotes where it needs them, in the language of an editor's snippets.</summary>
    public static string Snippet(string text)
    {
        string yaml = IsText(text) && Harmless().IsMatch(text) ? text : FactNode.Scalar(text, isQuoted: true).ToString();
        return SnippetSign().Replace(yaml, @"\$0");
    }

    private static bool IsNull(string text) => text is "~" or "null" or "Null" or "NULL";

    /// <summary>What is plain text anywhere in YAML, in any version of it.</summary>
    [GeneratedRegex(@"^(?!(?i:y|n|yes|no|on|off)$)\p{L}[\p{L}\p{N}_.+/-]*(?: [\p{L}\p{N}_.+/-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"[$}\\]")]
    private static partial Regex SnippetSign();

    /// <summary>What may be a number.</summary>
    [GeneratedRegex(@"^[-+]?(\.?[0-9]|\.(inf|nan)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
