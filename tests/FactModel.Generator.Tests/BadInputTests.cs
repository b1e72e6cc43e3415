using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>Bad input gets a message at its place, and never a crash.</summary>
public sealed class BadInputTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          thing: { files: things.yaml, properties: { name: text, size: int?, day: date?, next: thing?, kind: colour? } }
        enums:
          colour: [red, green]
        """;

    [Theory]
    [InlineData("a: { name: x, siez: 1 }\n", "FM0201", 1, 15, "did you mean 'size'?")]
    [InlineData("a: { size: 1 }\n", "FM0202", 1, 1, "'name'")]
    [InlineData("a: { name: x, next: betta }\nbeta: { name: x }\n", "FM0203", 1, 21, "did you mean 'beta'?")]
    [InlineData("a: { name: x, kind: gren }\n", "FM0204", 1, 21, "did you mean 'green'?")]
    [InlineData("a: { name: x, size: big }\n", "FM0205", 1, 21, "'big' is not an int")]
    [InlineData("a: { name: x, day: 2025-02-30 }\n", "FM0208", 1, 20, "28 days")]
    [InlineData("a: { name: x, size: 3000000000 }\n", "FM0209", 1, 21, "long")]
    [InlineData("a: { name: x, size: { value: 1, sorce: s } }\n", "FM0212", 1, 33, "did you mean 'source'?")]
    [InlineData("a: { name: x, size: { value: 1, source: s } }\n", "FM0216", 1, 41, "'s'")]
    [InlineData("- a\n", "FM0207", 1, 1, "a list")]
    [InlineData("", "FM0219", 1, 1, "empty")]
    public void Each_mistake_has_its_id_and_place(string things, string id, int line, int column, string fragment)
    {
        Diagnostic problem = FactRun.Of(("factmodel.yaml", Model), ("things.yaml", things)).GeneratorDiagnostics.ShouldHaveSingleItem();
        LinePosition start = problem.Location.GetLineSpan().StartLinePosition;
        $"{problem.Id} {start.Line + 1},{start.Character + 1}".ShouldBe($"{id} {line},{column}");
        problem.GetMessage().ShouldContain(fragment);
    }

    [Fact]
    public void Two_files_that_declare_one_id_are_both_named()
    {
        string model = Model.Replace("files: things.yaml", "files: \"*.yaml\"", StringComparison.Ordinal);
        Diagnostic problem = FactRun.Of(("factmodel.yaml", model), ("a.yaml", "x: { name: a }\n"), ("b.yaml", "x: { name: b }\n"))
            .GeneratorDiagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe("FM0206");
        problem.Location.GetLineSpan().Path.ShouldBe("/facts/b.yaml");
        problem.GetMessage().ShouldContain("a.yaml line 1");
    }

    [Fact]
    public void Random_text_never_makes_it_fail()
    {
        const string Alphabet = "ab:-? {}[],&*!|>'\"%@`#\n\t \r\0é甲0~.<";
        Random random = new(20260824);
        for (int i = 0; i < 300; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            FactRun facts = FactRun.Of(("factmodel.yaml", Model), ("things.yaml", text));
            facts.GeneratorDiagnostics.ShouldNotContain(d => d.Id == "FM0900" || d.Id == "CS8785", text);
            FactRun model = FactRun.Of(("factmodel.yaml", text));
            model.GeneratorDiagnostics.ShouldNotContain(d => d.Id == "FM0900" || d.Id == "CS8785", text);
        }
    }

    [Fact]
    public void Of_two_models_the_one_nearest_to_the_root_holds()
    {
        FactRun run = FactRun.Of(("factmodel.yaml", Model), ("archive/factmodel.yaml", Model), ("things.yaml", "a: { name: x }"));
        Diagnostic problem = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe("FM0902");
        problem.Location.GetLineSpan().Path.ShouldBe("/facts/archive/factmodel.yaml");
        run.Sources.ShouldContainKey("Thing.g.cs");
    }

    [Theory]
    [InlineData("factmodel.yaml", "FM0904")]
    [InlineData("other.yaml", "FM0901")]
    public void A_missing_file_or_model_is_said(string path, string id) =>
        FactRun.Of((path, Model)).GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);
}
