using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Generator.Tests;

/// <summary>Which values are constants, what is said of them where they are used, and what becomes of a program that is not compiled again.</summary>
public sealed class ConstantTests
{
    [Theory]
    [InlineData("constants: true, properties: { a: int, b: { type: text, const: false }, c: { type: decimal, doc: d }, d: date }", "A C")]
    [InlineData("constants: false, properties: { a: int, b: { type: text, const: true }, c: decimal, d: date }", "B")]
    [InlineData("properties: { a: int, b: text, c: decimal, d: date }", "")]
    public void The_model_chooses_by_kind_and_by_property(string kind, string constants)
    {
        FactRun run = FactRun.Of(
            ("factmodel.yaml", $"namespace: Facts\nkinds: {{ thing: {{ files: things.yaml, {kind} }} }}\n"),
            ("things.yaml", "one: { a: 1, b: x, c: 2.5, d: 2025 }\n"));
        string.Join(' ', run.Compilation.GetTypeByMetadataName("Facts.Constants+Things+One")?.GetMembers().OfType<IFieldSymbol>().Select(f => f.Name) ?? []).ShouldBe(constants);
    }

    [Fact]
    public void An_editor_shows_the_value_and_that_it_is_copied()
    {
        FactRun run = FactRun.Of(
            ("factmodel.yaml", "namespace: Facts\nkinds: { thing: { files: things.yaml, constants: true, properties: { size: { type: int, doc: How large it is. } } } }\n"),
            ("things.yaml", "one: { size: { value: 1, certainty: rumored } }\n"));
        string shown = run.Compilation.GetTypeByMetadataName("Facts.Constants+Things+One")!.GetMembers("Size").Single()
            .GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
        shown.ShouldContain("<summary>How large it is: 1 (rumored)</summary>");
        shown.ShouldContain("<remarks>A constant: code that uses it has a copy of this value until it is compiled again.</remarks>");
    }

    [Fact]
    public void A_program_keeps_the_constant_that_it_was_compiled_with_and_reads_the_value_that_is_there()
    {
        FactLibrary before = Library("1.0.0.0", 100);
        FactLibrary now = Library("1.1.0.0", 200);
        CSharpCompilation program = FactRunOf(before);

        LoadedFacts.Run(program, before).ShouldBe("100 100");
        LoadedFacts.Run(program, now).ShouldBe("100 200");
        LoadedFacts.Run(FactRunOf(now), now).ShouldBe("200 200");
    }

    private static FactLibrary Library(string version, int requests) => FactLibrary.Compile(
        "Limits", version,
        ("factmodel.yaml", "namespace: Limits\nkinds: { limit: { plural: limits, files: limits.yaml, constants: true, properties: { requests: int } } }\n"),
        ("limits.yaml", $"free: {{ requests: {requests} }}\n"));

    private static CSharpCompilation FactRunOf(FactLibrary library) => (CSharpCompilation)new FactRun(
        [], "internal static class Probe { internal static string Run() => Limits.Constants.Limits.Free.Requests + \" \" + Limits.Limits.Free.Requests; }",
        name: "Program", references: library.Reference).Compilation;
}
