using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactModel.Architecture.Tests;
using FactModel.Cli.Schemas;
using FactModel.Docs.Tests;

namespace FactModel.Editor.Tests;

/// <summary>The page on editors says what is so.</summary>
public sealed partial class EditorPageTests(NodePrograms node)
{
    private const string Page = "docs/editor.md";

    [Fact]
    public void The_settings_are_those_that_the_command_prints()
    {
        using EditorFolder folder = Example();
        string shown = DocPage.Read(Page).Single(s => s.Title == "VS Code").Blocks.Single(b => b.Language == "json").Text;

        JsonNode.DeepEquals(JsonNode.Parse(shown), folder.Settings).ShouldBeTrue(folder.Settings.ToJsonString());
    }

    [Fact]
    public async Task What_it_says_of_a_wrong_line_the_server_says()
    {
        node.Need();
        using EditorFolder folder = Example();
        await using LanguageServer server = await folder.Open();
        MatchCollection lines = WrongLine().Matches(Repository.Read(Page).ReplaceLineEndings("\n"));

        lines.Count.ShouldBe(4);
        foreach (Match line in lines)
        {
            (await server.Diagnose("facts/stars.yaml", $"sirius:\n  name: Sirius\n  {line.Groups[1].Value}\n"))
                .ShouldHaveSingleItem().ShouldEndWith(") " + line.Groups[2].Value);
        }
    }

    [Fact]
    public void The_limit_is_that_of_the_command() =>
        Repository.Read(Page).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"An editor is given the ids of a kind up to {EntityIds.MostListed:N0}."));

    private static EditorFolder Example() => new EditorFolder().With(
        "facts", [.. DocPage.Read(Page).Single(s => s.Title == "What one sees").Files.Select(f => new FactFile(f.Title!, f.Text))]);

    /// <summary>A row of the table with a line of YAML, and what is said of it.</summary>
    [GeneratedRegex(@"^\| `([a-z]+: [a-z]+)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex WrongLine();
}
