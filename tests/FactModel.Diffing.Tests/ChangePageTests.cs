using System.Text.RegularExpressions;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Every rule has a page with an example, and what the page shows is what the diff says.</summary>
public sealed partial class ChangePageTests
{
    private const string Index = "README.md";

    public static TheoryData<string> Rules => [.. ChangeRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_shows_its_example_and_what_the_diff_says_of_it(string id)
    {
        ChangeRule rule = ChangeRules.Find(id)!;
        Change[] changes = [.. new Example(id).Compare().Changes];
        Change own = changes.First(c => c.Rule == rule);
        string page = Read(id + ".md");
        page.ShouldStartWith($"# {id}: {rule.Title}\n\n**Impact:** {string.Join(", ", own.Impact.ToWords())}. **Version:** {own.Step.ToWord()}.\n");
        Blocks(page).Last().Text.ShouldBe(string.Concat(changes.Select(c => c.Message + "\n")));
        Blocks(page)[..^1].Select(b => (b.Title, b.Text)).ShouldBe(Shown(new Example(id)), ignoreOrder: true);
        rule.HelpFile.ShouldBe($"docs/changes/{id}.md");
    }

    [Fact]
    public void There_is_no_page_and_no_example_without_a_rule()
    {
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(ChangeRules.All.Select(r => r.Id + ".md").Append(Index).Order(StringComparer.Ordinal));
        Directory.GetDirectories(Example.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(ChangeRules.All.Select(r => r.Id));
    }

    [Fact]
    public void The_index_lists_every_rule_once_with_its_impact_and_title() =>
        Read(Index).Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(ChangeRules.All.Select(r => $"| [{r.Id}]({r.Id}.md) | {string.Join(", ", r.Impact.ToWords())} | {r.Title} |").Order(StringComparer.Ordinal));

    private static string Folder => DataSets.Folder("docs/changes");

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder, page)).ReplaceLineEndings("\n");

    /// <summary>A file that is the same on both sides is shown once.</summary>
    private static IEnumerable<(string Title, string Text)> Shown(Example example)
    {
        SortedDictionary<string, string> previous = example.Files("previous");
        SortedDictionary<string, string> current = example.Files("current");
        foreach (string file in previous.Keys.Union(current.Keys))
        {
            if (previous.TryGetValue(file, out string? before) && current.TryGetValue(file, out string? now) && before == now)
            {
                yield return (file, now);
                continue;
            }

            foreach ((string side, SortedDictionary<string, string> files) in new[] { ("previous/", previous), ("current/", current) })
            {
                if (files.TryGetValue(file, out string? text))
                {
                    yield return (side + file, text);
                }
            }
        }
    }

    private static (string Title, string Text)[] Blocks(string page) =>
        [.. Block().Matches(page).Select(m => (m.Groups["title"].Value, m.Groups["text"].Value))];

    [GeneratedRegex("^```[a-z]+(?: title=\"(?<title>[^\"]*)\")?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
