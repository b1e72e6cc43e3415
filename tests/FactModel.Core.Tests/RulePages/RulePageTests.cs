using System.Text.RegularExpressions;
using FactModel.Core.Problems;
using Shouldly;

namespace FactModel.Core.Tests.RulePages;

/// <summary>Every message has a page, and what the page shows is what happens.</summary>
public sealed class RulePageTests
{
    private const string Index = "README.md";

    /// <summary>Messages that Core does not make, with the reason. The generator's tests hold their pages to what they show.</summary>
    private static readonly Dictionary<string, string> MadeElsewhere = new(StringComparer.Ordinal)
    {
        ["FM0311"] = "sources are read by the command line",
        ["FM0312"] = "sources are read by the command line",
        ["FM0313"] = "sources are read by the command line",
        ["FM0314"] = "sources are read by the command line",
        ["FM0315"] = "sources are read by the command line",
        ["FM0316"] = "the lock is read by the compiler and the command line",
        ["FM0407"] = "only the compiler packs facts",
        ["FM0408"] = "only the compiler packs facts",
        ["FM0233"] = "the day of the review comes with a build or a check",
        ["FM0118"] = "the facts of other projects come with a build",
        ["FM0119"] = "the facts of other projects come with a build",
        ["FM0907"] = "the indexes of other projects come with a build",
        ["FM0908"] = "the indexes of other projects come with a build",
        ["FM0910"] = "the indexes of other projects come with a build",
        ["FM0913"] = "the package's build files look at the reference",
        ["FM0912"] = "the package's build files look at the reference",
        ["FM0911"] = "the command line looks at what the last build left",
        ["FM0909"] = "the day of the review comes with a build",
        ["FM0701"] = "the command line compares states",
        ["FM0702"] = "the command line compares states",
        ["FM0703"] = "the command line compares states",
        ["FM0704"] = "the command line compares states",
        ["FM0705"] = "the command line compares states",
        ["FM0706"] = "the command line compares states",
        ["FM0503"] = "the compiler looks at uses in C#",
        ["FM0504"] = "the option is the compiler's",
        ["FM0900"] = "a mistake inside, which nobody can bring about",
        ["FM0901"] = "the compiler's door looks for the model",
        ["FM0902"] = "the compiler's door looks for the model",
        ["FM0903"] = "files are opened by the compiler and the command line",
        ["FM0906"] = "the version of C# is the compiler's",
    };

    /// <summary>The compiler's own warnings at uses of generated members, which the catalogue does not list.</summary>
    private static readonly string[] CompilerWarnings = ["FM0501", "FM0502"];

    public static TheoryData<string> Rules => [.. RulePage.Rules.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Shown =>
        [.. RulePage.Rules.Keys.Except(BuiltExamples.Ids).Except(MadeElsewhere.Keys).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Built => [.. BuiltExamples.Ids.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Elsewhere => [.. MadeElsewhere.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_title_and_the_severity_of_its_rule(string id)
    {
        ProblemRule rule = RulePage.Rules[id];
        RulePage page = RulePage.Read(id);
        page.Title.ShouldBe($"{id}: {rule.Title}");
        page.Severity.ShouldBe(Project.Word(rule.Severity));
        rule.HelpFile.ShouldBe($"docs/rules/{id}.md");
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void An_example_raises_what_the_page_shows_and_nothing_else(string id)
    {
        RulePage page = RulePage.Read(id);
        Project.Messages(page.Example).ShouldBe(page.Messages);
        page.Messages.ShouldContain(message => message.Contains($" {id}: ", StringComparison.Ordinal));
        page.Mended.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Built))]
    public void A_described_example_raises_what_the_page_shows(string id)
    {
        RulePage page = RulePage.Read(id);
        string[] own = [.. BuiltExamples.Messages(id).Where(m => m.Contains($" {id}: ", StringComparison.Ordinal))];
        own.ShouldBe(page.Messages);
        page.Example.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void What_is_made_elsewhere_reads_as_the_catalogue_has_it(string id)
    {
        ProblemRule rule = RulePage.Rules[id];
        string format = Regex.Replace(Regex.Escape(rule.Format), @"\\\{\d+}", ".+");
        string message = RulePage.Read(id).Messages.ShouldHaveSingleItem();
        message.ShouldMatch($@"^(\S+\(\d+,\d+\): )?{Project.Word(rule.Severity)} {id}: {format}$");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_mended_example_raises_nothing(string id)
    {
        RulePage page = RulePage.Read(id);
        string[] messages = page.Mended.Count == 0 ? [] : Project.Messages(Complete(page.AsMended));
        messages.ShouldBeEmpty();
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(RulePage.Folder).Select(file => Path.GetFileName(file));
        IEnumerable<string> expected = RulePage.Rules.Keys.Concat(CompilerWarnings).Select(id => id + ".md").Append(Index);
        pages.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_lists_every_page_once_with_its_severity_and_title()
    {
        IEnumerable<string> rows = RulePage.ReadText(Index).Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal));
        IEnumerable<string> expected = RulePage.Rules.Keys.Concat(CompilerWarnings).Order(StringComparer.Ordinal).Select(Row);
        rows.ShouldBe(expected);
    }

    private static string Row(string id)
    {
        RulePage page = RulePage.Read(id);
        return $"| [{id}]({id}.md) | {page.Severity} | {page.Title[(id.Length + ": ".Length)..]} |";
    }

    /// <summary>Where a page describes its example, the mended files stand alone: with the plainest model, or plain facts.</summary>
    private static IReadOnlyList<ShownFile> Complete(IReadOnlyList<ShownFile> files)
    {
        const string Model = "namespace: Staff\nkinds:\n  person: { plural: people, files: people.yaml, properties: { name: text, age: int? } }\n";
        List<ShownFile> complete = [.. files];
        if (files.All(f => f.Name != FactProject.ModelFileName))
        {
            complete.Add(new ShownFile(FactProject.ModelFileName, Model));
        }

        if (!files.Any(f => f.Name != FactProject.ModelFileName && FactProject.IsFactPath(f.Name)))
        {
            complete.Add(new ShownFile("people.yaml", "ada-lovelace:\n  name: Ada Lovelace\n"));
        }

        return complete;
    }
}
