using System.Text.RegularExpressions;
using FactModel.Cli.Diffing;
using FactModel.Core.Diffing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>The comment on a pull request, read by a Markdown parser as GitHub's is: with tables, links of bare URLs, strikethrough.</summary>
public sealed partial class DiffMarkdownTests
{
    private const string Hostile = "</details></code> <script>x</script> <!-- ![p](https://evil.example/p.png) [l](https://evil.example) https://evil.example www.evil.example | `a` ``` **b** ~~c~~ # \\ @everyone #1 &amp; \r\n\r\n# H\n- i";

    [Fact]
    public void Each_section_is_a_table_of_four_columns()
    {
        MarkdownDocument page = Markdown.Parse(Write(SampleDiff.Report()), GitHubMarkdown.Pipeline);
        Table[] tables = [.. page.Descendants<Table>()];
        tables.Length.ShouldBe(3); // What changed of the evidence stands beneath the value that rests on it.
        tables.SelectMany(table => table.Cast<TableRow>()).ShouldAllBe(row => row.Count == 4);
        tables.Sum(table => table.Count - 1).ShouldBe(SampleDiff.Report().Changes.Count);
    }

    [Fact]
    public void Only_what_breaks_is_not_folded()
    {
        string page = Write(SampleDiff.Report());
        page.ShouldStartWith(MarkdownDiffWriter.Mark);
        page[..page.IndexOf("<details>", StringComparison.Ordinal)].ShouldContain("[entity-removed]");
        Regex.Count(page, "<details>").ShouldBe(Regex.Count(page, "</details>"));
        page[page.IndexOf("<details>", StringComparison.Ordinal)..].ShouldContain("[value-changed]");
    }

    [Fact]
    public void Nothing_that_facts_say_acts_as_markup()
    {
        Change[] changes =
        [
            SampleDiff.TextChange(Hostile, Hostile, Hostile, "short"),
            SampleDiff.TextChange("words", "remit", $"one two three four five six seven eight nine {Hostile}", $"one two three four five six seven nine {Hostile} more"),
        ];
        string page = Write(SampleDiff.ReportOf(changes) with { Previous = new ReportedState(Hostile, null) });
        MarkdownDocument parsed = Markdown.Parse(page, GitHubMarkdown.Pipeline);
        parsed.Descendants<LinkInline>().ShouldAllBe(link => link.Url!.StartsWith("https://github.com/factmodel/factmodel/", StringComparison.Ordinal) && !link.IsImage);
        parsed.Descendants<AutolinkInline>().ShouldBeEmpty();
        parsed.Descendants<HtmlInline>().Select(html => html.Tag).Distinct()
            .ShouldBeSubsetOf(["<code>", "</code>", "<br>", "<del>", "</del>", "<ins>", "</ins>"]);
        parsed.Descendants<HtmlBlock>().SelectMany(html => html.Lines.ToString().Split('\n')).Where(line => line.Length > 0).ShouldAllBe(line => Frame().IsMatch(line));
        parsed.Descendants<HeadingBlock>().Select(heading => heading.Level).ShouldBe([3, 4]);
        parsed.Descendants<Table>().ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void Text_shows_as_the_facts_have_it()
    {
        string html = Markdown.ToHtml(Write(SampleDiff.ReportOf([SampleDiff.TextChange("a", "remit", "x", "<b> & *y* #1 @z")])), GitHubMarkdown.Pipeline);
        html.ShouldContain("<code>&lt;b&gt; &amp; *y* #1 @z</code>");
    }

    [Theory]
    [InlineData(150, false)]
    [InlineData(5_000, true)]
    public void A_comment_has_room_for_so_much_and_says_what_was_cut(int count, bool isCut)
    {
        Change[] changes = [.. Enumerable.Range(0, count).Select(i => SampleDiff.TextChange($"team-{i}", "remit", "It was so for many years, and nobody asked.", $"It is so since {i}, and somebody asks."))];
        string page = Write(SampleDiff.ReportOf(changes));
        page.Length.ShouldBeLessThanOrEqualTo(MarkdownDiffWriter.MostCharacters);
        int shown = Markdown.Parse(page, GitHubMarkdown.Pipeline).Descendants<Table>().Sum(table => table.Count - 1);
        (shown < count).ShouldBe(isCut);
        if (isCut)
        {
            page.Length.ShouldBeGreaterThan(MarkdownDiffWriter.MostCharacters - 1_000);
            page.ShouldContain(FormattableString.Invariant($"*{count - shown:N0} of {count:N0} changes left out: a comment has no room for more*"));
        }

        Regex.Count(page, "<details>").ShouldBe(Regex.Count(page, "</details>"));
    }

    /// <summary>What stands beneath a change gives way to other changes of its group.</summary>
    [Theory]
    [InlineData(20, 40)]
    [InlineData(200, null)]
    [InlineData(5_000, null)]
    public void What_stands_beneath_others_is_cut_first(int count, int? expected)
    {
        Change[] changes = [.. Enumerable.Range(0, count).Select(i => SampleDiff.TextChange($"team-{i}", "remit", "It was so.", "It is so."))];
        Change[] beneath = [.. changes.Select(change => change with { Rule = ChangeRules.NoteChanged, Impact = ChangeImpact.EvidenceOnly })];
        string page = Write(SampleDiff.ReportOf([.. changes, .. beneath]));
        page.Length.ShouldBeLessThanOrEqualTo(MarkdownDiffWriter.MostCharacters);
        int shown = Markdown.Parse(page, GitHubMarkdown.Pipeline).Descendants<Table>().Sum(table => table.Count - 1);
        int nested = Regex.Count(page, @"^\| ↳ ", RegexOptions.Multiline);
        shown.ShouldBe(expected ?? shown);
        (nested == 0 || shown - nested == count).ShouldBeTrue();
        page.Contains(FormattableString.Invariant($"*{(2 * count) - shown:N0} of {2 * count:N0} changes left out"), StringComparison.Ordinal).ShouldBe(shown < 2 * count);
        page.Contains(FormattableString.Invariant($"\nChanges evidence only ({count:N0}, above)\n"), StringComparison.Ordinal).ShouldBe(shown == 2 * count);
    }

    [Fact]
    public void One_value_of_a_megabyte_leaves_room_for_the_others()
    {
        string page = Write(SampleDiff.ReportOf([
            SampleDiff.TextChange("long", "remit", new string('|', 1_000_000), new string('<', 1_000_000)),
            SampleDiff.TextChange("other", "remit", "a", "b"),
        ]));
        page.Length.ShouldBeLessThan(20_000);
        page.ShouldContain("(1,000,000 characters)".Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal));
        page.ShouldContain("<code>team&#58;other/remit</code>");
    }

    /// <summary>Links are the first to go where there is no room.</summary>
    [Theory]
    [InlineData(100, true)]
    [InlineData(150, false)]
    [InlineData(5_000, false)]
    public void Links_take_no_change_its_room(int count, bool areThere)
    {
        Change[] changes = [.. Enumerable.Range(0, count).Select(i => SampleDiff.TextChange($"team-{i}", "remit", "It was so for many years, and nobody asked.", $"It is so since {i}, and somebody asks."))];
        DiffReport report = SampleDiff.ReportOf(changes);
        string page = Write(report with { Changes = [.. report.Changes.Select(change => change with { Link = "https://git.example/" + new string('x', 200) })] });
        page.Length.ShouldBeLessThanOrEqualTo(MarkdownDiffWriter.MostCharacters);
        Regex.Count(page, @"\(https://git\.example/").ShouldBe(areThere ? count : 0);
        if (!areThere)
        {
            page.ShouldBe(Write(report));
        }
    }

    private static string Write(DiffReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        new MarkdownDiffWriter().Write(report, output);
        return output.ToString();
    }

    [GeneratedRegex(@"^(<!-- factmodel diff -->|<details><summary>[A-Za-z ]+( \([0-9,]+\))?</summary>|</details>)$")]
    private static partial Regex Frame();
}
