using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FactModel.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>The pages of <c>docs/rules</c> whose messages the compiler's door makes show what it says.</summary>
public sealed partial class RulePageTests
{
    private const string Model = "namespace: Staff\nkinds:\n  person: { plural: people, files: people.yaml, properties: { name: text } }\n";
    private const string Facts = "ada-lovelace:\n  name: Ada Lovelace\n";

    [Theory]
    [InlineData("FM0501")]
    [InlineData("FM0502")]
    public void A_use_in_code_gets_the_warning_that_the_page_shows(string id)
    {
        string page = Page(id);
        string[] parts = page.Split("### Mended");
        MemoryText[] texts = [.. Blocks(parts[0]).Where(b => b.Name.EndsWith(".yaml", StringComparison.Ordinal)).Select(b => new MemoryText(b.Name, b.Text))];
        FactRun run = new(texts, Program(parts[0]));
        Diagnostic warning = Own(run).ShouldHaveSingleItem();
        Line("Program.cs", warning).ShouldBe(Message(page));
        page.ShouldStartWith($"# {id}: ");
        page.ShouldContain("**Severity:** warning");
        Own(run.EditCode(Program(parts[1]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_use_of_an_uncertain_value_gets_the_warning_that_the_page_shows()
    {
        string page = Page("FM0503");
        string[] parts = page.Split("### Mended");
        MemoryText[] texts = [.. Blocks(parts[0]).Where(b => b.Name.EndsWith(".yaml", StringComparison.Ordinal)).Select(b => new MemoryText(b.Name, b.Text))];
        FactRun run = new(texts, Program(parts[0]));
        Line("Program.cs", (await BareValues(run)).ShouldHaveSingleItem()).ShouldBe(Message(page));
        (await BareValues(run.EditCode(Program(parts[1])))).ShouldBeEmpty();
        // CS8805: the page's program has statements without a method, and the compilation of the test is a library.
        run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS8805").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_option_without_a_certainty_gets_the_warning_that_the_page_shows()
    {
        AnalyzerOptions options = new([], new BuildOptions(("factmodel_bare_value_certainty", "rumoured, disputed")));
        ImmutableArray<Diagnostic> said = await FactRun.Of().Compilation.WithAnalyzers([new CertaintyOptionAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Line(null, said.ShouldHaveSingleItem()).ShouldBe(Message(Page("FM0504")));
    }

    [Fact]
    public void Without_a_model_it_says_what_the_page_shows() =>
        Line(null, new FactRun([new MemoryText("people.yaml", Facts)], "class P { }").GeneratorDiagnostics.ShouldHaveSingleItem())
            .ShouldBe(Message(Page("FM0901")));

    [Fact]
    public void With_two_models_it_says_what_the_page_shows()
    {
        FactRun run = new([new MemoryText("factmodel.yaml", Model), new MemoryText("old/factmodel.yaml", Model), new MemoryText("people.yaml", Facts)]);
        Diagnostic problem = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        Line(problem.Location.GetLineSpan().Path, problem).ShouldBe(Message(Page("FM0902")));
    }

    [Theory]
    [InlineData("FM0907", "1.0.0", "// factmodel-index\t1\n// base\tAtlas\t1.0.0\n")]
    [InlineData("FM0908", "2.0.0", "// factmodel-index\t2\n")]
    public void With_an_index_that_cannot_be_used_it_says_what_the_page_shows(string id, string version, string index)
    {
        FactRun run = new([new MemoryText("factmodel.yaml", Model), new MemoryText("people.yaml", Facts), new MemoryText($"/packages/atlas/{version}/build/Atlas.factindex", index)]);
        Line("Atlas.factindex", run.GeneratorDiagnostics.ShouldHaveSingleItem()).ShouldBe(Message(Page(id)));
    }

    [Fact]
    public void With_two_references_in_one_namespace_it_says_what_the_page_shows()
    {
        string index = FactLibrary.Compile("Globe", "1.0.0.0", ("factmodel.yaml", Model.Replace("Staff", "Globe", StringComparison.Ordinal)), ("people.yaml", Facts)).IndexText;
        FactRun run = new([new MemoryText("/packages/globe/1.0.0/build/Globe.factindex", index), new MemoryText("/other/obj/Globe.Other.factindex", index)]);
        Line(null, run.GeneratorDiagnostics.Single(d => d.Id == "FM0910")).ShouldBe(Message(Page("FM0910")));
    }

    [Fact]
    public void With_an_old_compiler_it_says_what_the_page_shows()
    {
        FactRun run = new([new MemoryText("factmodel.yaml", Model), new MemoryText("people.yaml", Facts)], "class P { }", LanguageVersion.CSharp7_3);
        Line(null, run.GeneratorDiagnostics.ShouldHaveSingleItem()).ShouldBe(Message(Page("FM0906")));
    }

    [Fact]
    public void After_the_review_date_it_says_what_the_page_shows()
    {
        string page = Page("FM0233");
        string[] parts = page.Split("### Mended");
        MemoryText[] texts = [.. Blocks(parts[0]).Select(b => new MemoryText(b.Name, b.Text))];
        Line("people.yaml", new FactRun(texts, options: BuildOptions.Reviewed("2025-11-25")).GeneratorDiagnostics.ShouldHaveSingleItem()).ShouldBe(Message(page));
        MemoryText mended = Blocks(parts[1]).Select(b => new MemoryText(b.Name, b.Text)).ShouldHaveSingleItem();
        new FactRun([texts[0], mended], options: BuildOptions.Reviewed("2025-11-25")).GeneratorDiagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void With_a_review_date_that_is_none_it_says_what_the_page_shows()
    {
        FactRun run = new([new MemoryText("factmodel.yaml", Model), new MemoryText("people.yaml", Facts)], options: BuildOptions.Reviewed("25.11.2025"));
        Line(null, run.GeneratorDiagnostics.ShouldHaveSingleItem()).ShouldBe(Message(Page("FM0909")));
    }

    private static Task<ImmutableArray<Diagnostic>> BareValues(FactRun run)
    {
        Compilation compilation = run.Compilation.WithOptions(run.Compilation.Options.WithSpecificDiagnosticOptions([new("FM0503", ReportDiagnostic.Warn)]));
        return compilation.WithAnalyzers([new BareValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static Diagnostic[] Own(FactRun run) =>
        [.. run.Compilation.GetDiagnostics().Where(d => d.Id.StartsWith("FM", StringComparison.Ordinal))];

    private static string Line(string? file, Diagnostic problem)
    {
        LinePosition start = problem.Location.GetLineSpan().StartLinePosition;
        string place = file is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{file}({start.Line + 1},{start.Character + 1}): ");
        return $"{place}{problem.Severity.ToString().ToLowerInvariant()} {problem.Id}: {problem.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Program(string part) => Blocks(part).Single(b => b.Name == "Program.cs").Text;

    private static string Message(string page) => Shown().Match(page).Groups[1].Value;

    private static IEnumerable<(string Name, string Text)> Blocks(string part) =>
        Titled().Matches(part).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    private static string Page(string id) => File
        .ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "rules", id + ".md"))
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```text\n(.+)\n```")]
    private static partial Regex Shown();

    [GeneratedRegex("```\\w+ title=\"([^\"]+)\"\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Titled();
}
