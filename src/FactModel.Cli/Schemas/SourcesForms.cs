using System.Text.Json.Nodes;

namespace FactModel.Cli.Schemas;

/// <summary>The file that declares where facts come from.</summary>
internal static class SourcesForms
{
    private const string Source = "source";

    private const string FileName = "factmodel-sources" + SchemaFile.Extension;

    /// <summary>The schema of the sources file at a path.</summary>
    public static SchemaFile File(string path) => new(FileName, SchemaSet.File(JsonSchema.ById(Source), [(Source, Form())]), [path]);

    private static JsonObject Form() => JsonSchema.Titled("source", "A text that facts come from. The text itself stays outside the repository.", JsonSchema.Mapping(
        [
            Shared.Key("title", "What it is called.", Text()),
            Shared.Key("publisher", "Who published it.", Text()),
            Shared.Key("language", "The language that it is in, as a tag of BCP 47.", ValueForms.Language()),
            Shared.Key("published", "When it was published, as EDTF.", Shared.Ref(ValueForms.PlainDate)),
            Shared.Key("url", "Where it can be read.", Text()),
            Shared.Key("sha256", "The SHA-256 of its text in UTF-8: 64 hexadecimal digits in lower case.", Digest()),
            Shared.Key("length", "The length of its text in code points.", JsonSchema.Matching("^[0-9]+$", "A length is a whole number.", "integer", "string")),
        ],
        ["title"],
        isClosed: true));

    private static JsonObject Text() => Shared.Ref(ValueForms.Text);

    /// <summary>To an editor, a digest without a letter is a number.</summary>
    private static JsonObject Digest() => JsonSchema.Matching("^[0-9a-f]{64}$", "A SHA-256 has 64 hexadecimal digits in lower case.", "string", "number");
}
