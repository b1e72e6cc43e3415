using System.Text.Json;
using System.Text.RegularExpressions;
using FactModel.Architecture.Tests;

namespace FactModel.Editor.Tests;

/// <summary>The schemas know the keys that the page on the language has, all of them and no others.</summary>
public sealed partial class KeysTests
{
    [Fact]
    public void Of_the_model() => Tables("The model file")[0].ShouldBe(Keys(Schema("factmodel-model")), ignoreOrder: true);

    [Fact]
    public void Of_a_kind() => Tables("The model file")[1].ShouldBe(Keys(Schema("factmodel-model").GetProperty("definitions").GetProperty("kind")), ignoreOrder: true);

    [Fact]
    public void Of_a_property() => Tables("Properties")[0].ShouldBe(
        Keys(Schema("factmodel-model").GetProperty("definitions").GetProperty("property").GetProperty("anyOf").EnumerateArray().Single(f => f.TryGetProperty("required", out _))),
        ignoreOrder: true);

    [Fact]
    public void Of_an_annotated_value() => Tables("Statements")[0].Append("value").ShouldBe(
        Keys(Schema("factmodel-shared").GetProperty("definitions").GetProperty("annotations")), ignoreOrder: true);

    [Fact]
    public void Of_a_source() => Keys(Schema("factmodel-sources").GetProperty("definitions").GetProperty("source"))
        .ShouldBe(["title", "publisher", "language", "published", "url", "sha256", "length"], ignoreOrder: true);

    private static JsonElement Schema(string name)
    {
        using EditorFolder folder = new EditorFolder().With("forms", FactBases.Forms);
        return JsonDocument.Parse(File.ReadAllText(folder.PathOf($"forms/.factmodel/{name}.schema.json"))).RootElement;
    }

    private static string[] Keys(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    /// <summary>The words in the first column of each table of a section.</summary>
    private static string[][] Tables(string section)
    {
        string text = Repository.Read("docs/language.md").ReplaceLineEndings("\n").Split($"\n## {section}\n")[1].Split("\n## ")[0];
        return [.. Table().Matches(text).Select(table => Row().Matches(table.Value).SelectMany(row => Word().Matches(row.Groups[1].Value)).Select(word => word.Groups[1].Value).ToArray())];
    }

    [GeneratedRegex(@"(^\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
