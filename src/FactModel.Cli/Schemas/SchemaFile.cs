using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactModel.Cli.Schemas;

/// <summary>A JSON Schema, and the YAML that it is for.</summary>
/// <param name="Name">The file that it is written to.</param>
/// <param name="Schema">The schema: draft 7, which is what editors read best.</param>
/// <param name="Patterns">The paths and globs of its YAML, relative to the model's folder; none for what others only refer to.</param>
internal sealed record SchemaFile(string Name, JsonObject Schema, IReadOnlyList<string> Patterns)
{
    /// <summary>What the names of schemas end with.</summary>
    public const string Extension = ".schema.json";

    // Read by people, too: text stays text, also in Chinese.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The text of the file.</summary>
    public string Text => ToText(Schema);

    /// <summary>JSON as the files have it.</summary>
    public static string ToText(JsonObject json)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }
}
