using System.Text.Json.Nodes;

namespace FactModel.Cli.Schemas;

/// <summary>The file that declares where facts come from.</summary>
internal static class SourcesForms
{
    private const string Source = "source";

    private const string FileName = "factmodel-sources" + SchemaFile.Extension;

    /// <summary>The schema of the sources file at a path.</summary>
    public static SchemaFile File(string path)
    {
        JsonObject root = JsonSchema.OfType("object", "null");
        root["additionalProperties"] = JsonSchema.Ref(Source);
        return new SchemaFile(FileName, SchemaSet.File(root, [(Source, Form())]), [path]);
    }

    private static JsonObject Form() => JsonSchema.Titled("source", "A text that facts come from. The text itself stays outside the repository.", JsonSchema.Mapping(
        [
            Key("title", "What it is called.", Text()),
            Key("publisher", "Who published it.", Text()),
            Key("language", "The language that it is in, as a tag of BCP 47.", ValueForms.Language()),
            Key("published", "When it was published, as EDTF.", Shared.Ref(ValueForms.PlainDate)),
            Key("url", "Where it can be read.", Text()),
            Key("sha256", "The SHA-256 of its text in UTF-8: 64 hexadecimal digits in lower case.", Digest()),
            Key("length", "The length of its text in code points.", JsonSchema.Matching("^[0-9]+$", "A length is a whole number.", "integer", "string")),
        ],
        ["title"],
        isClosed: true));

    private static (string, JsonObject) Key(string key, string description, JsonObject form) =>
        (key, JsonSchema.Titled(key, description, JsonSchema.AnyOf(form, Shared.Ref(ValueForms.Nothing))));

    private static JsonObject Text() => Shared.Ref(ValueForms.Text);

    /// <summary>To an editor, a digest without a letter is a number.</summary>
    private static JsonObject Digest() => JsonSchema.Matching("^[0-9a-f]{64}$", "A SHA-256 has 64 hexadecimal digits in lower case.", "string", "number");
}
