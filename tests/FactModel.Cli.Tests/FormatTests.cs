using System.Net;
using System.Text.Json;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactModel.Cli.Tests;

/// <summary>The formats for machines: their fields, and what would break them.</summary>
public sealed class FormatTests
{
    /// <summary>A file whose name, and a value whose text, hold what each format must escape.</summary>
    private const string FileName = "50%, a:b 事.yaml";

    [Fact]
    public void Json_has_counts_and_places()
    {
        using TempFolder shop = Awkward();
        CliRun run = CliRun.In(shop.Root, "check", "--format", "json");
        run.ExitCode.ShouldBe(1);
        JsonElement report = run.Json();
        report.GetProperty("version").GetInt32().ShouldBe(1);
        report.GetProperty("model").GetString().ShouldBe("factmodel.yaml");
        report.GetProperty("checked").ToString().ShouldBe("{\n    \"files\": 2,\n    \"entities\": 1,\n    \"statements\": 2\n  }");
        report.GetProperty("errors").GetInt32().ShouldBe(1);
        report.GetProperty("warnings").GetInt32().ShouldBe(0);
        report.GetProperty("exitCode").GetInt32().ShouldBe(1);
        JsonElement problem = report.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();
        problem.GetProperty("id").GetString().ShouldBe("FM0203");
        problem.GetProperty("severity").GetString().ShouldBe("error");
        problem.GetProperty("title").GetString().ShouldBe("A reference to nothing");
        problem.GetProperty("message").GetString().ShouldBe("there is no product 'a|b%<i>\n@c'");
        problem.GetProperty("help").GetString().ShouldEndWith("/docs/rules/FM0203.md");
        problem.GetProperty("related").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement place = problem.GetProperty("place");
        place.GetProperty("path").GetString().ShouldBe(FileName);
        Numbers(place, "line", "column", "endLine", "endColumn").ShouldBe([1, 29, 1, 42]);
    }

    [Fact]
    public void Json_names_the_other_place()
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: A }\n").With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'p*.yaml'", StringComparison.Ordinal))
            .With("p2.yaml", "\nlamp: { name: B }\n");
        JsonElement problem = CliRun.In(shop.Root, "check", "--format", "json").Json().GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();
        problem.GetProperty("id").GetString().ShouldBe("FM0206");
        problem.GetProperty("place").GetProperty("path").GetString().ShouldBe("products.yaml");
        problem.GetProperty("related").GetProperty("path").GetString().ShouldBe("p2.yaml");
        Numbers(problem.GetProperty("related"), "line", "column").ShouldBe([2, 1]);
    }

    [Fact]
    public void Sarif_has_rules_regions_and_encoded_uris()
    {
        using TempFolder shop = Awkward();
        JsonElement log = CliRun.In(shop.Root, "check", "--format", "sarif").Json();
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        JsonElement run = log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeTrue();
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("factmodel");
        JsonElement rule = driver.GetProperty("rules").EnumerateArray().ShouldHaveSingleItem();
        rule.GetProperty("id").GetString().ShouldBe("FM0203");
        rule.GetProperty("helpUri").GetString().ShouldEndWith("/docs/rules/FM0203.md");
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
        JsonElement result = run.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        result.GetProperty("ruleId").GetString().ShouldBe("FM0203");
        result.GetProperty("ruleIndex").GetInt32().ShouldBe(0);
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString()!.ShouldContain("a|b%<i>\n@c");
        JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        location.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("50%25%2C%20a%3Ab%20%E4%BA%8B.yaml");
        Numbers(location.GetProperty("region"), "startLine", "startColumn", "endLine", "endColumn").ShouldBe([1, 29, 1, 42]);
    }

    [Fact]
    public void Sarif_of_clean_facts_has_no_results_and_says_what_was_checked()
    {
        using TempFolder shop = TempFolder.Shop();
        JsonElement run = CliRun.In(shop.Root, "check", "--format", "sarif").Json().GetProperty("runs")[0];
        run.GetProperty("results").GetArrayLength().ShouldBe(0);
        Numbers(run.GetProperty("properties"), "checkedFiles", "checkedEntities", "checkedStatements").ShouldBe([2, 2, 4]);
    }

    [Fact]
    public void GitHub_annotations_are_escaped()
    {
        using TempFolder shop = Awkward();
        CliRun.In(shop.Root, "check", "--format", "github").Lines.ShouldBe([
            "::error file=50%25%2C a%3Ab 事.yaml,line=1,endLine=1,col=29,endColumn=41,title=FM0203%3A A reference to nothing"
                + "::there is no product 'a|b%25<i>%0A@c'",
            "checked 2 files, 1 entity, 2 statements: 1 error, 0 warnings",
        ]);
    }

    [Fact]
    public void A_markdown_table_is_escaped()
    {
        using TempFolder shop = Awkward();
        string[] lines = CliRun.In(shop.Root, "check", "--format", "markdown").Lines;
        lines.Length.ShouldBe(4);
        lines[0].ShouldBe("checked 2 files, 1 entity, 2 statements: 1 error, 0 warnings");
        lines[1].ShouldBe("| Place | Severity | Rule | Message |");
        lines[3].ShouldStartWith(@"| <code>50%, a&#58;b 事\.yaml\(1,29\)</code> | error | [FM0203](https://");
        lines[3].ShouldEndWith(@"FM0203.md) | <code>there is no product 'a\|b%&lt;i&gt;\\n&#64;c'</code> |");
    }

    [Fact]
    public void A_markdown_table_shows_what_files_say_and_acts_on_none_of_it()
    {
        const string Hostile = "</code> <b>x</b> ![p](https://evil.example/p.png) https://evil.example www.evil.example | `a` **b** #1 @all";
        using TempFolder shop = new TempFolder().With("factmodel.yaml", TempFolder.Model).With("products.yaml", $"lamp: {{ name: Lamp, parent: '{Hostile}' }}\n");
        string text = CliRun.In(shop.Root, "check", "--format", "markdown").Output;
        MarkdownDocument page = Markdown.Parse(text, GitHubMarkdown.Pipeline);
        Table table = page.Descendants<Table>().ShouldHaveSingleItem();
        table.Cast<TableRow>().ShouldAllBe(row => row.Count == 4);
        page.Descendants<LinkInline>().ShouldHaveSingleItem().Url!.ShouldEndWith("/docs/rules/FM0203.md");
        page.Descendants<AutolinkInline>().ShouldBeEmpty();
        page.Descendants<HtmlInline>().Select(html => html.Tag).ShouldBe(["<code>", "</code>", "<code>", "</code>"]);
        WebUtility.HtmlDecode(Markdown.ToHtml(text, GitHubMarkdown.Pipeline)).ShouldContain(Hostile);
    }

    [Fact]
    public void The_example_of_a_markdown_table_is_one()
    {
        string page = File.ReadAllText(Path.Combine(TempFolder.Repository, "docs", "command-line.md"));
        string example = page.Split("### markdown\n")[1].Split("```text\n")[1].Split("```")[0];
        using TempFolder shop = new TempFolder().With("facts/factmodel.yaml", TempFolder.Model.Replace("product", "person", StringComparison.Ordinal).Replace("persons.yaml", "people.yaml", StringComparison.Ordinal))
            .With("facts/people.yaml", new string('\n', 10) + "alexandr-wang: { name: Alexandr Wang }\nx:  { parent: alexandr-wnag, name: X }\n");
        string[] lines = CliRun.In(shop.Root, "check", "--format", "markdown").Lines;
        lines[1..].ShouldBe(example.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }

    [Fact]
    public void A_line_of_text_stays_one_line()
    {
        using TempFolder shop = Awkward();
        CliRun.In(shop.Root, "check").Lines.ShouldBe([
            FileName + @"(1,29): error FM0203: there is no product 'a|b%<i>\n@c'",
            "checked 2 files, 1 entity, 2 statements: 1 error, 0 warnings",
        ]);
    }

    private static TempFolder Awkward() => new TempFolder()
        .With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", $"'{FileName}'", StringComparison.Ordinal))
        .With(FileName, "lamp: { name: Lamp, parent: \"a|b%<i>\\n@c\" }\n");

    private static int[] Numbers(JsonElement element, params string[] names) => [.. names.Select(name => element.GetProperty(name).GetInt32())];
}
