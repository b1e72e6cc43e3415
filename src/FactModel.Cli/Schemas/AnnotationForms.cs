using System.Text.Json.Nodes;
using FactModel.Core.Values;

namespace FactModel.Cli.Schemas;

/// <summary>What can be said of a value, key by key. Nothing behind such a key is the same as no key.</summary>
internal static class AnnotationForms
{
    /// <summary>The key of the value itself.</summary>
    public const string Value = "value";

    private const string Annotations = "annotations";

    private const string Citation = "citation";

    private static readonly string[] CitationKeys = ["source", "evidence", "at"];

    private static readonly Dictionary<Certainty, string> Certainties = new()
    {
        [Certainty.Stated] = "The source says it as a fact. This is what holds where nothing is written.",
        [Certainty.Reported] = "The source reports what somebody else says.",
        [Certainty.Rumored] = "The source passes it on as hearsay.",
        [Certainty.Disputed] = "Somebody named in the source, or another source, denies it.",
        [Certainty.Opinion] = "It is what somebody thinks, not something that is so or not so.",
        [Certainty.Inferred] = "The source does not say it; it follows from what the source says.",
        [Certainty.Joke] = "It was not meant seriously.",
    };

    private static readonly Dictionary<Rank, string> Ranks = new()
    {
        [Rank.Normal] = "It supplies the value where it is the only normal one and none is preferred. This is what holds where nothing is written.",
        [Rank.Preferred] = "It supplies the value, whatever else is stated.",
        [Rank.Deprecated] = "It is kept for the record and never supplies the value.",
    };

    private static readonly Dictionary<Wording, string> Wordings = new()
    {
        [Wording.Verbatim] = "The source's own words.",
        [Wording.Paraphrase] = "The same in other words.",
        [Wording.Headline] = "As a headline has it, which may sharpen what the body says.",
    };

    private static readonly (string Key, string Description, Func<JsonObject> Form)[] Keys =
    [
        ("source", "Where it comes from: an id of the sources file.", () => JsonSchema.Ref(EntityIds.Sources)),
        ("evidence", "The figure or name as the source writes it.", Text),
        ("at", "Where the evidence stands in the source's text, in code points from 0.", Offset),
        ("citations", "Where it comes from, where that is several places.", () => JsonSchema.List(JsonSchema.Ref(Citation))),
        ("certainty", "How sure it is.", () => Words(EnumWords.Certainties, i => Certainties[(Certainty)i])),
        ("said-by", "Who says it, first speaker first: the id of an entity, or in quotes someone described in words.", () => OneOrMore(() => JsonSchema.AnyOf(JsonSchema.Ref(EntityIds.Any), Text()))),
        ("through", "The document that it was said through: an id.", () => JsonSchema.Ref(EntityIds.Any)),
        ("wording", "How the words relate to what was said.", () => Words(EnumWords.Wordings, i => Wordings[(Wording)i])),
        ("denied", "true: the source says that it is not so.", () => JsonSchema.OfType("boolean")),
        ("planned", "true: it is to be so, and is not yet.", () => JsonSchema.OfType("boolean")),
        ("as-of", "A date when it was so.", Date),
        ("from", "Since when it is so.", Date),
        ("until", "Until when it was so.", Date),
        ("note", "A remark for readers.", Text),
        ("rank", "How it stands among statements that compete.", () => Words(EnumWords.Ranks, i => Ranks[(Rank)i])),
        ("id", "The statement's own name among those of its property.", Text),
        ("restates", "Statements that say the same: entity/property, or entity/property#id.", Links),
        ("conflicts-with", "Statements that cannot be so if this is: entity/property, or entity/property#id.", Links),
        ("derived-from", "Statements that this follows from: entity/property, or entity/property#id.", Links),
        ("review-by", "When someone should look at it again.", Date),
    ];

    /// <summary>The keys that go with a value, and what a citation is, as definitions.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Definitions()
    {
        // The value is described where its type is known: here it is only no other key.
        JsonObject value = JsonSchema.Distinct(new JsonObject { ["doNotSuggest"] = true });
        yield return (Annotations, new JsonObject
        {
            ["properties"] = new JsonObject([new(Value, value), .. Keys.Select(k => new KeyValuePair<string, JsonNode?>(k.Key, Described(k)))]),
            ["additionalProperties"] = false,
        });
        yield return (Citation, JsonSchema.Mapping(Keys.Where(k => CitationKeys.Contains(k.Key)).Select(k => (k.Key, Described(k))), [], isClosed: true));
    }

    /// <summary>An annotated value: a mapping with the value, and what is said of it.</summary>
    public static JsonObject Annotated(JsonObject value)
    {
        JsonObject annotated = JsonSchema.Mapping([(Value, value)], [Value], isClosed: false);
        annotated["allOf"] = new JsonArray(Shared.Ref(Annotations));
        return annotated;
    }

    /// <summary>A list in which one is annotated, or is missing, makes competing statements; without one, it is a list of values.</summary>
    public static JsonObject Competing(JsonObject item)
    {
        JsonObject list = JsonSchema.List(item);
        list["contains"] = JsonSchema.AnyOf(new JsonObject { ["type"] = "object", ["required"] = new JsonArray(Value) }, Shared.Ref(ValueForms.Tag));
        list["errorMessage"] = "This property holds one value. Competing statements are a list of annotated values: [{ value: … }, …].";
        return list;
    }

    private static JsonObject Described((string Key, string Description, Func<JsonObject> Form) annotation) =>
        JsonSchema.Titled(annotation.Key, annotation.Description, JsonSchema.AnyOf(annotation.Form(), JsonSchema.Ref(ValueForms.Nothing)));

    private static JsonObject Text() => JsonSchema.Ref(ValueForms.Text);

    private static JsonObject Date() => JsonSchema.Ref(ValueForms.PlainDate);

    private static JsonObject Offset() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = int.MaxValue };

    private static JsonObject Links() => OneOrMore(() => JsonSchema.Matching("[^/]/[^/]", "A statement is written entity/property, or entity/property#id where several compete.", "string"));

    private static JsonObject OneOrMore(Func<JsonObject> one) => JsonSchema.AnyOf(one(), JsonSchema.List(one()));

    private static JsonObject Words(IReadOnlyList<string> words, Func<int, string> docs) =>
        JsonSchema.Enum([.. words.Select((word, i) => ((JsonNode?)JsonValue.Create(word), (string?)docs(i)))]);
}
