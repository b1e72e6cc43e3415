using System.Text.Json;
using System.Text.Json.Nodes;
using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Cli.Schemas;

/// <summary>The model file itself. Nothing behind one of its keys is the same as no key.</summary>
internal static class ModelForms
{
    /// <summary>The file of the schema.</summary>
    public const string FileName = "factmodel-model" + SchemaFile.Extension;

    private const string Kind = "kind";
    private const string Property = "property";
    private const string Properties = "properties";
    private const string Type = "type";
    private const string Files = "files";

    private static readonly (string Name, string Doc)[] BuiltInTypes =
    [
        ("text", "Text, as written."),
        ("localized", "Text in languages: { en: Meta, zh-Hant: … }; or plain text."),
        ("int", "A whole number of 32 bits."),
        ("long", "A whole number of 64 bits."),
        ("decimal", "A decimal number of 28 digits."),
        ("double", "A binary floating-point number of 64 bits."),
        ("bool", "true or false."),
        ("date", "A date, as far as it is known: EDTF."),
        ("money", "An amount with its currency and its bounds: over USD 10e9."),
        ("quantity(1)", "A figure with its bounds, in a unit of UCUM or of the model: quantity(km)."),
        ("percent", "A percentage with its bounds: at most 49."),
        ("url", "An absolute URL."),
        ("guid", "A GUID."),
        ("map<text, text>", "A mapping from text."),
        ("any", "Whatever it is."),
    ];

    /// <summary>The schema of a model, which completes its own kinds, records and enums as types.</summary>
    public static SchemaFile File(FactSchema schema, string path) => new(
        FileName, SchemaSet.File(Root(), Definitions(schema)), [PathPattern.FileName(path)]);

    private static JsonObject Root() => JsonSchema.Titled("factmodel", "The model of a fact base: what there is, and where its facts stand.", JsonSchema.Mapping(
        [
            Shared.Key("namespace", "The C# namespace of what is generated.", Text()),
            Shared.Key("kinds", "The kinds of entity, each with its files and its properties.", Named(JsonSchema.Ref(Kind))),
            Shared.Key("records", "Structured values that have no identity of their own: each a mapping of its fields.", Named(JsonSchema.Ref(Properties))),
            Shared.Key("enums", "Closed sets of values: a list, or a mapping from each value to what it means.", Named(Enum())),
            Shared.Key("units", "Units that UCUM does not have: a list, or a mapping from each unit to what it is.", JsonSchema.AnyOf(Texts(), Text(), Named(TextOrNothing()))),
            Shared.Key("uses", "The facts of other projects that these refer to: a namespace, a list of them, or a mapping from each to its kinds.", JsonSchema.AnyOf(Text(), Texts(), Named(JsonSchema.AnyOf(Texts(), TextOrNothing())))),
            Shared.Key("sources", "The file that declares where facts come from.", Text()),
            Shared.Key("languages", "Words by which evidence is read, by the language's tag.", Named(Language())),
            Shared.Key("rules", "What must hold over all facts.", Named(Rule())),
            Shared.Key("version", "The version of the data. Without it, the project's Version.", Text()),
            Shared.Key("factmodel", "The version of the language that the model needs: 1.", Text()),
        ],
        ["namespace", "kinds"],
        isClosed: true));

    private static IEnumerable<(string, JsonObject)> Definitions(FactSchema schema) =>
    [
        (Kind, KindForm()),
        (Files, JsonSchema.AnyOf(Text(), JsonSchema.Mapping([Shared.Key("path", "A path or a glob, relative to the model.", Text()), Shared.Key("source", "The source of every value that names none.", Text())], ["path"], isClosed: true))),
        (Properties, Named(JsonSchema.Ref(Property))),
        (Property, JsonSchema.AnyOf(JsonSchema.Ref(Type), PropertyForm())),
        (Type, JsonSchema.AnyOf(TypeNames(schema), Text(), Nothing())),
    ];

    private static JsonObject KindForm() => JsonSchema.Titled("kind", "A kind of entity: a class, and a static class that holds them all.", JsonSchema.Mapping(
        [
            Shared.Key("files", "Where its facts stand: a path, a glob, a list of them, or { path:, source: } to give all of a file one source.", JsonSchema.AnyOf(JsonSchema.Ref(Files), JsonSchema.List(JsonSchema.Ref(Files)))),
            Shared.Key("plural", "The name of the static class. Without it, the English plural of the kind.", Text()),
            Shared.Key("doc", "What it is; it becomes documentation.", Text()),
            Shared.Key("properties", "What is said of each: a type, or { type:, doc:, … }.", JsonSchema.Ref(Properties)),
            Shared.Key("layout", "How its files hold it.", Words(("map", "A file is a mapping from id to entity. Holds where nothing is said."), ("list", "A file is a list; one key of each entry is its id."), ("file", "Each file is one entity, and its name is the id."))),
            Shared.Key("id", "For layout: list, the key that is the id. Without it, id.", Text()),
            Shared.Key("members", "Whether each entity has a C# member of its own.", Words(("named", "It has. Holds where nothing is said."), ("none", "Only All, Get and TryGet."))),
            Shared.Key("constants", "true: a C# constant of every property that can be one.", Flag()),
            Shared.Key("names", "C# names for ids that need one.", Named(Text())),
            Shared.Key("others", "What happens to a key that is not declared.", Words(("error", "It is an error. Holds where nothing is said."), ("ignore", "It is passed over, in records, too."), ("keep", "It is kept, under Others."))),
            Shared.Key("require", "The least standing of its statements.", Standings()),
            Shared.Key("extends", "A kind of another project's facts: this one says more about its entities.", Text()),
        ],
        ["files"],
        isClosed: true));

    private static JsonObject PropertyForm() => JsonSchema.Mapping(
        [
            Shared.Key("type", "The type.", JsonSchema.Ref(Type)),
            Shared.Key("doc", "What it is; it becomes documentation.", Text()),
            Shared.Key("key", "The YAML key, where it is not the property's name.", Text()),
            Shared.Key("csharp", "The C# name, where the rules give another.", Text()),
            Shared.Key("inverse", "For a reference: what the other end calls it.", Text()),
            Shared.Key("const", "true: the value is a C# constant, too.", Flag()),
            Shared.Key("lone", "For a list, true: one value may stand for a list of one.", Flag()),
            Shared.Key("unique", "true: no two entities may share a value.", Flag()),
            Shared.Key("identity", "For a list of records: the field, or the fields, by which a diff knows an item from one version to the next.", JsonSchema.AnyOf(Text(), Texts())),
            Shared.Key("require", "The least standing of statements about it, instead of the kind's.", Standings()),
            Shared.Key("pattern", "A regular expression that the whole text must match.", Text()),
            Shared.Key("min", "The least that a number may be.", Number()),
            Shared.Key("max", "The most that a number may be.", Number()),
        ],
        ["type"],
        isClosed: true);

    private static JsonObject TypeNames(FactSchema schema) => JsonSchema.Enum(
    [
        .. BuiltInTypes.Select(t => Word(t.Name, t.Doc)),
        .. schema.Kinds.Select(k => Word(k.Id, k.Doc ?? "A kind: the id of an entity.")),
        .. schema.Uses.Select(k => Word(k.Id, $"A kind of {k.Namespace}: the id of an entity.")),
        .. schema.Records.Select(r => Word(r.Id, r.Doc ?? "A record: a mapping of its fields.")),
        .. schema.Enums.Select(e => Word(e.Id, e.Doc ?? "An enum: " + string.Join(", ", e.Values.Select(v => v.Id)) + ".")),
    ]);

    private static JsonObject Enum() => JsonSchema.AnyOf(Texts(), Named(JsonSchema.AnyOf(TextOrNothing(), Texts(), JsonSchema.Mapping(
        [Shared.Key("doc", "What the value means.", Text()), Shared.Key("wordings", "How sources word it.", Texts())], [], isClosed: true))));

    private static JsonObject Rule() => JsonSchema.Mapping(
        [Shared.Key("check", "A C# condition over the generated names.", Text()), Shared.Key("says", "What it says, in words.", Text())], ["check"], isClosed: true);

    private static JsonObject Language() => JsonSchema.Mapping(
        [
            Shared.Key("extends", "The language whose words hold as well.", Text()),
            .. System.Enum.GetNames<WordRole>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)
                .Select(role => (role, JsonSchema.AnyOf(Texts(), JsonSchema.OfType("object"), Nothing()))),
        ],
        [],
        isClosed: true);

    private static JsonObject Standings() => Words(
        ("cited", "It names a source."), ("found", "Its evidence was found in the source."), ("read", "Its evidence was found, and says the value."));

    private static JsonObject Words(params (string Word, string Doc)[] words) => JsonSchema.Enum([.. words.Select(w => Word(w.Word, w.Doc))]);

    private static (JsonNode?, string?) Word(string word, string doc) => (JsonValue.Create(word), doc);

    private static JsonObject Named(JsonObject each) => new() { ["type"] = "object", ["additionalProperties"] = each };

    private static JsonObject Text() => Shared.Ref(ValueForms.Text);

    private static JsonObject Texts() => JsonSchema.List(Text());

    private static JsonObject Nothing() => Shared.Ref(ValueForms.Nothing);

    private static JsonObject TextOrNothing() => JsonSchema.AnyOf(Text(), Nothing());

    private static JsonObject Number() => JsonSchema.OfType("number", "string");

    /// <summary>In quotes a flag is read as well.</summary>
    private static JsonObject Flag() => JsonSchema.OfType("boolean", "string");
}
