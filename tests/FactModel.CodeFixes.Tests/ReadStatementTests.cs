using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.CodeFixes.Tests;

/// <summary>Uses of bare values that are not certain, and the statements that are read instead.</summary>
public sealed class ReadStatementTests
{
    private const string Model = """
        namespace: News
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              age: { type: int?, const: true }
              boss: person?
              tags: text[]?
              base: { type: text?, const: true }
        """;

    private const string People = """
        ann:
          age: { value: 28, certainty: rumored }
          boss: { value: bob, certainty: disputed }
          tags: { value: [quick], certainty: opinion }
          base: { value: Oslo, certainty: rumored }
        bob:
        """;

    [Theory]
    [InlineData("object? x = News.People.Ann.Age;", "object? x = News.People.Ann.Statements.Age;")]
    [InlineData("Console.WriteLine($\"{Ann.Age}\");", "Console.WriteLine($\"{Ann.Statements.Age}\");")]
    [InlineData("var x = Ann\n    .Age /* young */ ;", "var x = Ann\n    .Statements.Age /* young */ ;")]
    [InlineData("var x = Ann?.Age;", "var x = Ann?.Statements.Age;")]
    [InlineData("var x = Ann.Boss;", "var x = Ann.Statements.Boss;")]
    [InlineData("var x = Ann.@Base;", "var x = Ann.Statements.@Base;")]
    [InlineData("var x = Ann.Tags.Count;", "var x = Ann.Statements.Tags.Count;")]
    [InlineData("Person p = Ann; var x = p.Age;", "Person p = Ann; var x = p.Statements.Age;")]
    [InlineData("var x = from p in News.People.All where p != Ann select (p, Ann.Age);", "var x = from p in News.People.All where p != Ann select (p, Ann.Statements.Age);")]
    [InlineData("var x = Ann is { Age: 28 };", "var x = Ann is { Statements.Age.Value: 28 };")]
    [InlineData("var x = Ann switch { { Age: > 20 } => 1, _ => 2 };", "var x = Ann switch { { Statements.Age.Value: > 20 } => 1, _ => 2 };")]
    [InlineData("var x = Ann is { Boss: { Tags: [] } };", "var x = Ann is { Statements.Boss.Value: { Tags: [] } };")]
    [InlineData("var x = Ann is { Boss.Age: 28 };", "var x = Ann is { Statements.Boss.Value.Age: 28 };")]
    [InlineData("var x = Ann is { Tags.Count: 2 };", "var x = Ann is { Statements.Tags.Count: 2 };")]
    [InlineData("object x = News.Constants.People.Ann.Age;", "object x = Ann.Statements.Age;")]
    [InlineData("Console.WriteLine(A.Base);", "Console.WriteLine(Ann.Statements.Base);")]
    public async Task Reads_the_statement_in_the_place_of_the_value(string statement, string mended)
    {
        await Mends(FactsFrom.Project, statement, mended);
        await Mends(FactsFrom.Assembly, statement, mended);
    }

    [Theory]
    [InlineData("const int X = News.Constants.People.Ann.Age;")]
    [InlineData("switch (1) { case News.Constants.People.Ann.Age: break; }")]
    [InlineData("var x = 1 is News.Constants.People.Ann.Age;")]
    [InlineData("var x = 1 is > News.Constants.People.Ann.Age;")]
    [InlineData("var x = Ann is { Tags: [\"quick\"] };")]
    public async Task Offers_nothing_where_a_statement_cannot_stand(string statement)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.Project, LanguageVersion.Latest, Program(statement));
        Diagnostic message = (await run.Messages(token)).Single(m => m.Id == "FM0503");
        (await run.Fixes(message, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_no_pattern_that_the_language_of_the_project_does_not_have()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.Assembly, LanguageVersion.CSharp9, Program("var x = Ann is { Age: 28 };"));
        (await run.Fixes((await run.Messages(token)).Single(m => m.Id == "FM0503"), token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_fix_all_mends_every_file()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(
            FactsFrom.Assembly,
            LanguageVersion.Latest,
            Program("object?[] x = [Ann.Age, Ann.Boss, Ann?.Age];"),
            "using static News.People; class X { bool A => Ann is { Age: 28, Boss: not null }; }");
        await run.ApplyToAll(token);
        (await run.Text(token)).ShouldBe(Program("object?[] x = [Ann.Statements.Age, Ann.Statements.Boss, Ann?.Statements.Age];"));
        (await run.Text(token, file: 1)).ShouldBe("using static News.People; class X { bool A => Ann is { Statements.Age.Value: 28, Statements.Boss.Value: not null }; }");
        (await run.Messages(token)).ShouldBeEmpty();
    }

    private static string Program(string statement) =>
        "using System; using System.Linq; using News; using static News.People; using A = News.Constants.People.Ann;\n"
        + $"public static class Program {{ internal static void M() {{\n{statement}\n}} }}";

    private static async Task Mends(FactsFrom from, string statement, string mended)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(from, LanguageVersion.Latest, Program(statement));
        Diagnostic message = (await run.Messages(token)).Where(IsOurs).ShouldHaveSingleItem();
        message.Id.ShouldBe("FM0503");
        await run.Apply((await run.Fixes(message, token)).ShouldHaveSingleItem(), token);
        (await run.Text(token)).ShouldBe(Program(mended));
        (await run.Messages(token)).Where(IsOurs).ShouldBeEmpty();
    }

    private static bool IsOurs(Diagnostic message) => message.Severity == DiagnosticSeverity.Error || message.Id == "FM0503";

    private static FixRun Run(FactsFrom from, LanguageVersion language, params string[] code) =>
        new(new ReadStatement(), from, [("factmodel.yaml", Model), ("people.yaml", People)], code, language);
}
