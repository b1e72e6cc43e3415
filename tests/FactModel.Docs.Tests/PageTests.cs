using FactModel.Architecture.Tests;
using FactModel.Core.Yaml;

namespace FactModel.Docs.Tests;

/// <summary>Every block of YAML and of C# in the pages is compiled, and every program is run.</summary>
[Collection("console")]
public sealed class PageTests
{
    /// <summary>Pages of a message each, and of a kind of change each: other tests run their examples.</summary>
    private static readonly string[] RulePages = ["docs/rules/", "docs/changes/"];

    private static IEnumerable<DocSection> AllSections => Repository.Files
        .Where(f => f.EndsWith(".md", StringComparison.Ordinal) && (f == "README.md" || f.StartsWith("docs/", StringComparison.Ordinal)) && !Array.Exists(RulePages, p => f.StartsWith(p, StringComparison.Ordinal)))
        .SelectMany(DocPage.Read);

    public static TheoryData<string, string> Projects
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (DocSection section in AllSections.Where(s => s.IsProject))
            {
                data.Add(section.Page, section.Title);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_section_does_what_it_says(string page, string title)
    {
        DocSection section = DocPage.Read(page).Single(s => s.Title == title && s.IsProject);
        DocRun run = new(section);
        run.Messages.ShouldBe(section.Messages ?? "");
        if (section.Code is not null)
        {
            run.Warnings.ShouldBeEmpty();
            run.Output().ShouldBe(section.Output ?? "");
        }
    }

    [Fact]
    public void An_excerpt_is_what_the_file_says()
    {
        foreach (DocBlock block in AllSections.SelectMany(s => s.Blocks).Where(b => b.From is not null))
        {
            string[] file = [.. Repository.Read(block.From!).Split('\n').Select(l => l.Trim())];
            string[] missing = [.. block.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l != "…" && !file.Contains(l))];
            missing.ShouldBeEmpty($"{block.From} has other lines than the page shows");
        }
    }

    [Fact]
    public void What_another_program_reads_is_yaml()
    {
        DocBlock[] blocks = [.. AllSections.SelectMany(s => s.Blocks).Where(b => b.For is not null)];
        blocks.ShouldNotBeEmpty();
        blocks.SelectMany(b => YamlReader.Read(b.For!, b.Text, TestContext.Current.CancellationToken).Problems).ShouldBeEmpty();
    }

    [Fact]
    public void No_block_is_left_out() => AllSections
        .SelectMany(s => s.Blocks.Where(b => b.Language is "yaml" or "csharp" or "markdown" && b.From is null && b.For is null && !s.IsProject).Select(b => $"{s.Page}({b.Line})"))
        .ShouldBeEmpty("a block of YAML or C# stands in a section with files to compile it with, or says from=\"…\" whose part it is");
}
