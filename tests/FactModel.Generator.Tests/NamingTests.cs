using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Generator.Tests;

/// <summary>Names that are hard for C# compile without a warning, from C# 9 up.</summary>
public sealed class NamingTests
{
    private const string Model = """
        namespace: System.Strings
        kinds:
          string: { plural: strings, files: strings.yaml, properties: { value: text?, type: text?, string: int?, statements: int?, to-string: int?, class: int? } }
          system: { files: systems.yaml, properties: { name: "text?" } }
        """;

    private const string Strings = "C: {}\nC#: {}\nC++: {}\nF*: {}\n1C Enterprise: {}\nclass: { value: a, type: b }\nall: {}\nget: {}\nequals: {}\nstrings: {}\n稀土: {}\n3.1: {}\n31: {}\n";

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void Hard_names_compile(LanguageVersion language)
    {
        FactRun run = new(
            [new MemoryText("/f/factmodel.yaml", Model), new MemoryText("/f/strings.yaml", Strings), new MemoryText("/f/systems.yaml", "a: {}\n")],
            "public static class C { public static object[] M() => new object[] { global::System.Strings.Strings.C, global::System.Strings.Strings.CSharp, "
            + "global::System.Strings.Strings.CPlusPlus, global::System.Strings.Strings.FStar, global::System.Strings.Strings._1CEnterprise, "
            + "global::System.Strings.Strings.Class, global::System.Strings.Strings.All_, global::System.Strings.Strings.Get_, "
            + "global::System.Strings.Strings.Equals_, global::System.Strings.Strings.Strings_, global::System.Strings.Strings.稀土, "
            + "global::System.Strings.Strings._3_1, global::System.Strings.Strings._31 }; }",
            language);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1591").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("statements")]
    [InlineData("statement-set")]
    [InlineData("others")]
    [InlineData("to-string")]
    [InlineData("equals")]
    [InlineData("all")]
    [InlineData("object")]
    [InlineData("fact-model")]
    [InlineData("statement")]
    [InlineData("source")]
    [InlineData("constant")]
    public void A_kind_may_be_called_what_a_member_is(string kind)
    {
        string model = $"namespace: Facts\nkinds:\n  {kind}: {{ plural: {kind}-all, files: a.yaml, properties: {{ value: '{kind}?' }} }}\n"
            + $"  other: {{ plural: all, files: b.yaml, properties: {{ get: 'other[]?', part: {kind}-part? }} }}\nrecords: {{ {kind}-part: {{ {kind}: int? }} }}\n";
        FactRun run = FactRun.Of(("factmodel.yaml", model), ("a.yaml", "one: { value: one }"), ("b.yaml", "two: { get: [two] }"));
        run.GeneratorDiagnostics.ShouldBeEmpty();
        run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("one-two", "one_two")]
    [InlineData("name", "names")]
    [InlineData("factbase", "fact-base")]
    [InlineData("ab", "aB")]
    public void Names_that_are_alike_never_stop_the_generator(string first, string second)
    {
        string model = $"namespace: Facts\nkinds:\n  {first}: {{ files: a.yaml }}\n  {second}: {{ files: b.yaml }}\nrecords: {{ {first}-x: {{ a: int }} }}\n";
        FactRun run = FactRun.Of(("factmodel.yaml", model), ("a.yaml", "one: {}"), ("b.yaml", "two: {}"));
        run.GeneratorDiagnostics.Where(d => d.Id != "FM0406").ShouldBeEmpty();
        run.Sources.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void An_older_language_gets_one_message_and_no_code()
    {
        FactRun run = new([new MemoryText("/f/factmodel.yaml", Model)], "", LanguageVersion.CSharp7_3);
        run.GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe("FM0906");
        run.Sources.ShouldBeEmpty();
    }
}
