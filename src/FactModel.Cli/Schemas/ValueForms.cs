using System.Text.Json.Nodes;

namespace FactModel.Cli.Schemas;

/// <summary>
/// How the built-in types are written, and what an editor says where they are not. Each takes all that FactModel reads,
/// and may take more: the compiler has the last word.
/// </summary>
internal static class ValueForms
{
    /// <summary>Text, as FactModel reads it: any scalar.</summary>
    public const string Text = "text";

    /// <summary>Text in languages.</summary>
    public const string Localized = "localized";

    /// <summary>A date, or one that is relative to its source's publication.</summary>
    public const string Date = "date";

    /// <summary>A date in an annotation, where a relative one is no mapping.</summary>
    public const string PlainDate = "plain-date";

    /// <summary>An amount of money.</summary>
    public const string Money = "money";

    /// <summary>An absolute URL.</summary>
    public const string Url = "url";

    /// <summary>A GUID.</summary>
    public const string Guid = "guid";

    /// <summary>Nothing behind a key, or <c>null</c>.</summary>
    public const string Nothing = "nothing";

    /// <summary><c>!unknown</c>, <c>!none</c> and <c>!others</c>, which an editor takes for empty text.</summary>
    public const string Tag = "tag";

    private const string AnyScalar = "scalar";

    private const string Day = "-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?|Y-?[0-9]{5,10}[?~%]?";

    private const string DatePattern = $@"^(?:{Day}|(?:{Day}|\.\.)?/(?:{Day}|\.\.)?|publication[-+][0-9]{{1,6}}[dwmy])$";

    private const string Bound = "(?:(?:over|under|at +least|at +most|up +to) +|(?:>=?|<=?|[≥≤]) *)";

    /// <summary>How a quantity begins; what follows is left to the compiler.</summary>
    private const string QuantityPattern = $@"^ *(?:about +|[~≈] *)?(?:any(?: |$)|{Bound}?[-+]?\.?[0-9])";

    /// <summary>A word of three capitals, and a figure.</summary>
    private const string MoneyPattern = @"^(?=[\s\S]*(?:[0-9]|any))(?:[\s\S]*[ <>=~≈≥≤])?[A-Z]{3}(?:[ ,][\s\S]*)?$";

    private const string Hex = "[0-9A-Fa-fxX+]";

    private const string LanguageTag = "^[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*$";

    private static readonly string[] NoScalar = ["array", "object"];

    /// <summary>The forms as definitions of a schema, each by its name.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Definitions() =>
    [
        // Not by their types: an editor would propose true, false and null for each text.
        (AnyScalar, Not(JsonSchema.OfType([.. NoScalar, "string"]))),
        (Text, JsonSchema.AnyOf(JsonSchema.Scalar("Text is one value.", "string"), JsonSchema.Ref(AnyScalar))),
        (Nothing, Not(JsonSchema.OfType([.. NoScalar, "boolean", "number", "string"]))),
        (Tag, new JsonObject { ["type"] = "string", ["maxLength"] = 0 }),
        (Localized, JsonSchema.AnyOf(JsonSchema.Scalar("Text in languages is written { en: Meta, zh-Hant: … }.", "string"), JsonSchema.Ref(AnyScalar), Texts())),
        (PlainDate, JsonSchema.Matching(DatePattern, "A date is written as EDTF: 2025, 2025-08, 2025-08-22, 2025-06~, 2016?, 2022/.., XXXX-05.", "string", "integer")),
        (Date, JsonSchema.AnyOf(JsonSchema.Ref(PlainDate), RelativeDate())),
        (Money, JsonSchema.Matching(MoneyPattern, "An amount is a currency and a figure: USD 1.85e12, over USD 10e9, USD 66e9 to 72e9, XXX 100e6 per year.", "string")),
        (Url, JsonSchema.Matching(@"^\s*(?:\\\\|[A-Za-z][A-Za-z0-9+.-]*:)", "A url is absolute, such as https://example.org/a.", "string")),
        (Guid, JsonSchema.Matching($@"^\s*{Hex}{{8}}-{Hex}{{4}}-{Hex}{{4}}-{Hex}{{4}}-{Hex}{{12}}\s*$", "A guid is written 00000000-0000-0000-0000-000000000000.", "string")),
    ];

    /// <summary>Text with a pattern, where an editor understands that pattern.</summary>
    public static JsonObject TextWith(string pattern) => EcmaPattern.Of(pattern) is { } ecma
        ? JsonSchema.AnyOf(JsonSchema.Matching(ecma, $"The text must match {pattern}.", "string"), Not(JsonSchema.OfType([.. NoScalar, "string"])))
        : Shared.Ref(Text);

    /// <summary>A quantity in a unit.</summary>
    public static JsonObject Quantity(string unit) => JsonSchema.Matching(
        QuantityPattern, $"A quantity in {unit} is a figure with its bounds: 409, over 1500, at most 49, about 420000, 7 to 9, \"> 5\".", "number", "string");

    /// <summary>Whether a language's tag is well-formed, so far as a pattern tells.</summary>
    public static JsonObject Language() => JsonSchema.Matching(LanguageTag, "A language is a tag of BCP 47, such as en or zh-Hant.", "string");

    private static JsonObject Texts() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["patternProperties"] = new JsonObject { [LanguageTag] = JsonSchema.Ref(Text) },
        ["additionalProperties"] = false,
    };

    private static JsonObject RelativeDate() => JsonSchema.Mapping(
        [
            ("anchor", JsonSchema.Enum([("publication", "The publication of the source.")])),
            ("offset", JsonSchema.Matching("^[-+]?[0-9]{1,6}[dwmy]$", "An offset is a sign, a number, and d, w, m or y: -1d.", "string")),
        ],
        ["anchor", "offset"],
        isClosed: true);

    private static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };
}
