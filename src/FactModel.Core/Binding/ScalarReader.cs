using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads scalars of the built-in types.</summary>
internal sealed class ScalarReader(FileContext context)
{
    private static readonly HashSet<string> Yaml11True = new(StringComparer.OrdinalIgnoreCase) { "yes", "y", "on" };

    private static readonly HashSet<string> Yaml11False = new(StringComparer.OrdinalIgnoreCase) { "no", "n", "off" };

    public FactValue? Read(YamlScalar scalar, ScalarKind kind, PropertySchema property) => kind switch
    {
        ScalarKind.Text => ReadText(scalar, property),
        ScalarKind.Int => ReadInteger(scalar, kind, int.MinValue, int.MaxValue, property),
        ScalarKind.Long => ReadInteger(scalar, kind, long.MinValue, long.MaxValue, property),
        ScalarKind.Decimal => ReadDecimal(scalar, property),
        ScalarKind.Double => ReadDouble(scalar, property),
        ScalarKind.Bool => ReadBool(scalar),
        ScalarKind.Date => ReadDate(scalar),
        ScalarKind.Url => ReadUrl(scalar, property),
        ScalarKind.Guid => ReadGuid(scalar),
        _ => throw new InvalidOperationException($"{kind} is no scalar."),
    };

    private FactValue? ReadText(YamlScalar scalar, PropertySchema property) =>
        MatchesPattern(scalar, property) ? new FactValue.Text(scalar.Value) : null;

    private bool MatchesPattern(YamlScalar scalar, PropertySchema property)
    {
        if (property.Pattern is null || context.Matches(property.Pattern, scalar.Value))
        {
            return true;
        }

        context.Problems.Add(Catalogue.PatternMismatch, scalar, scalar.Value, property.Key, property.Pattern);
        return false;
    }

    private FactValue? ReadInteger(YamlScalar scalar, ScalarKind kind, long min, long max, PropertySchema property)
    {
        if (scalar.IsPlain && CoreSchema.TryReadInt64(scalar.Value, out long value))
        {
            bool fits = value >= min && value <= max;
            if (!fits)
            {
                context.Problems.Add(Catalogue.OutOfRange, scalar, scalar.Value, $"too {(value < 0 ? "small" : "large")} for an int; declare the type long");
            }

            return fits && InBounds(scalar, value, property) ? new FactValue.Integer(value) : null;
        }

        return Wrong(scalar, kind, CoreSchema.IsDecimalInteger(scalar.Value) && scalar.IsPlain ? "; it is out of range" : NumberHint(scalar));
    }

    private FactValue? ReadDecimal(YamlScalar scalar, PropertySchema property)
    {
        if (scalar.IsPlain && CoreSchema.TryReadDecimal(scalar.Value, out decimal value))
        {
            return InBounds(scalar, value, property) ? new FactValue.Number(value) : null;
        }

        return Wrong(scalar, ScalarKind.Decimal, NumberHint(scalar));
    }

    private FactValue? ReadDouble(YamlScalar scalar, PropertySchema property)
    {
        if (scalar.IsPlain && CoreSchema.TryReadDouble(scalar.Value, out double value))
        {
            bool bounded = property.Min is not null || property.Max is not null;
            return !bounded || (CoreSchema.TryReadDecimal(scalar.Value, out decimal number) && InBounds(scalar, number, property))
                ? new FactValue.Real(value)
                : null;
        }

        return Wrong(scalar, ScalarKind.Double, NumberHint(scalar));
    }

    private bool InBounds(YamlScalar scalar, decimal value, PropertySchema property)
    {
        string? why = value < property.Min?.Value ? FormattableString.Invariant($"less than {property.Min}, the least that '{property.Key}' may be")
            : value > property.Max?.Value ? FormattableString.Invariant($"more than {property.Max}, the most that '{property.Key}' may be")
            : null;
        if (why is not null)
        {
            context.Problems.Add(Catalogue.OutOfRange, scalar, scalar.Value, why);
        }

        return why is null;
    }

    private FactValue? ReadBool(YamlScalar scalar)
    {
        if (scalar.IsPlain && CoreSchema.TryReadBoolean(scalar.Value, out bool value))
        {
            return value ? FactValue.Boolean.True : FactValue.Boolean.False;
        }

        string hint = Yaml11True.Contains(scalar.Value) ? "; write true"
            : Yaml11False.Contains(scalar.Value) ? "; write false"
            : QuoteHint(scalar);
        return Wrong(scalar, ScalarKind.Bool, hint);
    }

    /// <summary>A date relative to its source's publication, as a mapping: <c>{ anchor: publication, offset: -1d }</c>.</summary>
    public FactValue? ReadRelativeDate(YamlMapping map)
    {
        (YamlScalar? anchor, YamlScalar? offset) = (map["anchor"] as YamlScalar, map["offset"] as YamlScalar);
        foreach (YamlEntry entry in map.Entries.Where(e => e.Key.Value is not ("anchor" or "offset")))
        {
            context.Problems.Add(Catalogue.UnknownProperty, entry.Key, entry.Key.Value, "a relative date", NearestName.Hint(entry.Key.Value, ["anchor", "offset"]));
        }

        if (anchor?.Value != DatePart.Publication)
        {
            context.Problems.Add(Catalogue.InvalidDate, (YamlNode?)anchor ?? map, anchor?.Value ?? "it", "its anchor is 'publication', the one of the source");
            return null;
        }

        string written = offset?.Value ?? "";
        if (FactDate.TryParse(DatePart.Publication + (written.Length > 0 && char.IsDigit(written[0]) ? "+" : "") + written, out FactDate date, out _))
        {
            return new FactValue.Date(date);
        }

        context.Problems.Add(Catalogue.InvalidDate, (YamlNode?)offset ?? map, written, "an offset is a sign, a number up to 999999, and d, w, m or y, such as -1d");
        return null;
    }

    private FactValue? ReadDate(YamlScalar scalar)
    {
        if (FactDate.TryParse(scalar.Value, out FactDate date, out string? error))
        {
            return new FactValue.Date(date);
        }

        context.Problems.Add(Catalogue.InvalidDate, scalar, scalar.Value, error);
        return null;
    }

    private FactValue? ReadUrl(YamlScalar scalar, PropertySchema property)
    {
        if (!Uri.TryCreate(scalar.Value, UriKind.Absolute, out Uri? uri) || uri.Scheme.Length == 0 || scalar.Value.StartsWith("/", StringComparison.Ordinal))
        {
            return Wrong(scalar, ScalarKind.Url, "; a url is absolute, such as https://example.org/a");
        }

        return MatchesPattern(scalar, property) ? new FactValue.Text(scalar.Value) : null;
    }

    private FactValue? ReadGuid(YamlScalar scalar) =>
        Guid.TryParseExact(scalar.Value, "D", out Guid guid)
            ? new FactValue.Identifier(guid)
            : Wrong(scalar, ScalarKind.Guid, "; a guid is written 00000000-0000-0000-0000-000000000000");

    private FactValue? Wrong(YamlScalar scalar, ScalarKind kind, string hint)
    {
        context.Problems.Add(Catalogue.WrongType, scalar, NodeWords.Quote(scalar.Value), Article(kind), hint);
        return null;
    }

    private static string Article(ScalarKind kind) => kind == ScalarKind.Int ? "an int" : $"a {kind.ToString().ToLowerInvariant()}";

    private static string NumberHint(YamlScalar scalar)
    {
        string bare = scalar.Value.Replace("_", "").Replace(",", "").Replace(" ", "");
        bool onlySeparators = bare != scalar.Value && CoreSchema.TryReadDecimal(bare, out _);
        return onlySeparators ? $"; write {bare}, without separators"
            : CoreSchema.TryReadDecimal(scalar.Value, out _) && scalar.IsPlain ? "; for a fraction declare the type decimal"
            : scalar.IsPlain ? "; write digits, such as 36"
            : QuoteHint(scalar);
    }

    private static string QuoteHint(YamlScalar scalar) => scalar.IsPlain ? "" : "; what is quoted is text: remove the quotes";
}
