using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>What is generated compiles without a warning, and gives back what the YAML said.</summary>
public sealed class GeneratedApiTests
{
    private const string Model = """
        namespace: Facts
        sources: sources.yaml
        kinds:
          thing:
            files: things.yaml
            properties:
              label: text
              names: localized?
              small: { type: int?, const: true }
              large: long?
              exact: decimal?
              real: double?
              flag: bool?
              day: date?
              link: url?
              key-guid: { type: guid?, key: guid }
              colour: colour?
              size: size?
              owner: { type: thing?, inverse: owned }
              tags: { type: "text[]?", lone: true }
              scores: map<text, int>?
              until: date | bool?
              boss: thing | text?
              free: any?
        records:
          size: { width: int, unit: text?, of: thing? }
        enums:
          colour: [red, light-green]
        """;

    private const string Sources = "letter: { title: A letter, language: en, published: 2025-08 }\n";

    private const string Things = """
        first:
          label: "yes"
          names: { en: First, zh-Hant: 第一 }
          small: -2147483648
          large: 9223372036854775807
          exact: 1.50
          real: -1.5e-300
          flag: true
          day: 2025-06~
          link: https://example.org/a?b=c
          guid: 01234567-89ab-cdef-0123-456789abcdef
          colour: light-green
          size: { width: 3, of: second }
          owner: second
          tags: one
          scores: { a: 1, b: -2 }
          until: false
          boss: second
          free: { list: [1, "2", null] }
        second:
          label: { value: no, source: letter, evidence: "no", at: 7, certainty: rumored, said-by: ["a friend", first], note: hm }
          small:
            - { value: 1, source: letter }
            - { value: 2, source: letter, rank: preferred }
            - { value: 3, denied: true }
          large: [ { value: 1 }, { value: 2 } ]
          until: 2030
          boss: nobody we know
          formerly: [old-second]
        third:
          label: gone
          retired: { because: it was a mistake, replaced-by: first }
        """;

    private static FactRun Run() => FactRun.Of(("factmodel.yaml", Model), ("things.yaml", Things), ("sources.yaml", Sources));

    [Theory]
    [InlineData("Things.First.Label", "yes")]
    [InlineData("Things.First.Names![\"zh-Hant\"]!", "第一")]
    [InlineData("$\"{Things.First.Small}\"", "-2147483648")]
    [InlineData("$\"{Constants.Things.First.Small}\"", "-2147483648")]
    [InlineData("$\"{Things.First.Large}\"", "9223372036854775807")]
    [InlineData("FormattableString.Invariant($\"{Things.First.Exact}\")", "1.50")]
    [InlineData("FormattableString.Invariant($\"{Things.First.Real}\")", "-1.5E-300")]
    [InlineData("$\"{Things.First.Flag}\"", "True")]
    [InlineData("$\"{Things.First.Day}\"", "2025-06~")]
    [InlineData("$\"{Things.First.Link}\"", "https://example.org/a?b=c")]
    [InlineData("$\"{Things.First.KeyGuid}\"", "01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("$\"{Things.First.Colour}\"", "LightGreen")]
    [InlineData("$\"{Things.First.Size!.Width} {Things.First.Size.Unit is null} {Things.First.Size.Of!.Id}\"", "3 True second")]
    [InlineData("$\"{ReferenceEquals(Things.First.Owner, Things.Second)}\"", "True")]
    [InlineData("string.Join(\",\", Things.Second.Owned.Select(t => t.Id))", "first")]
    [InlineData("string.Join(\",\", Things.First.Tags)", "one")]
    [InlineData("string.Join(\",\", Things.First.Scores.Select(s => s.Key + s.Value))", "a1,b-2")]
    [InlineData("$\"{Things.First.Until!.IsBool} {Things.First.Until.AsBool} {Things.Second.Until!.AsDate}\"", "True False 2030")]
    [InlineData("$\"{Things.First.Boss!.AsThing.Id} {Things.Second.Boss!.AsText}\"", "second nobody we know")]
    [InlineData("$\"{Things.First.Free!.ToString()}\"", "{\"list\": [1, \"2\", null]}")]
    [InlineData("$\"{Things.Second.Small} {Things.Second.Statements.Small!.Rank} {Things.Second.Statements.AllOf.Small.Count}\"", "2 Preferred 3")]
    [InlineData("$\"{Things.Second.Large is null} {Things.Second.Statements.Large is null} {Things.Second.Statements.AllOf.Large.Count}\"", "True True 2")]
    [InlineData("$\"{Things.Second.Statements.Label!.Certainty} {Things.Second.Statements.Label.Citations[0].Evidence} {Things.Second.Statements.Label.Citations[0].At}\"", "Rumored no 7")]
    [InlineData("string.Join(\" → \", Things.Second.Statements.Label!.SaidBy.Select(s => s.Text))", "a friend → first")]
    [InlineData("$\"{ReferenceEquals(Things.Get(\"old-second\"), Things.Second)} {Things.TryGet(\"nothing\", out _)} {Things.All.Count}\"", "True False 3")]
    [InlineData("$\"{Things.Second.Statements.Label!.Source!.Published}\"", "2025-08")]
    public void Gives_back_what_the_yaml_said(string expression, string expected) => Run().Probe($"return {expression};").ShouldBe(expected);

    [Theory]
    [InlineData("Things.OldSecond", "FM0501")]
    [InlineData("Things.Third", "FM0502")]
    public void Warns_where_a_name_was_given_up(string use, string id)
    {
        FactRun run = Run().EditCode($"public static class C {{ public static object M() => Facts.{use}; }}");
        run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Id.StartsWith("FM", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Id.ShouldBe(id), d => d.Severity.ShouldBe(DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Reports_at_the_line_and_lets_the_rest_compile()
    {
        FactRun run = FactRun.Of(("factmodel.yaml", Model), ("sources.yaml", Sources), ("things.yaml", Things.Replace("owner: second", "owner: secnd", StringComparison.Ordinal)));
        Diagnostic problem = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe("FM0203");
        problem.GetMessage().ShouldContain("did you mean 'second'?");
        problem.Location.GetLineSpan().Path.ShouldBe("/facts/things.yaml");
        problem.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(13);
        run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }
}
