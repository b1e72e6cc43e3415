using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>A file that the compiler cannot read, or not as what it is, has one message at its path; the others compile.</summary>
public sealed class UnreadableFileTests
{
    private const string Model = "namespace: Facts\nkinds:\n  thing: { files: 'things*.yaml', properties: { name: text } }\n";

    private static readonly Dictionary<string, Func<SourceText?>> Texts = new(StringComparer.Ordinal)
    {
        ["gone"] = () => null,
        ["latin"] = () => SourceText.From("b: { name: é }", Encoding.Latin1),
        ["failing"] = () => throw new IOException("the disk is on fire"),
    };

    [Theory]
    [InlineData("gone", "FM0903", "the compiler got no text from it")]
    [InlineData("latin", "FM0903", "it is not valid UTF-8; save it as UTF-8")]
    [InlineData("failing", "FM0900", "the disk is on fire")]
    public void Of_facts(string text, string id, string fragment)
    {
        FactRun run = new([new MemoryText("/facts/factmodel.yaml", Model), new MemoryText("/facts/things1.yaml", "a: { name: x }"), new Unreadable("/facts/things2.yaml", Texts[text])]);
        Diagnostic problem = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe(id);
        problem.Location.GetLineSpan().Path.ShouldBe("/facts/things2.yaml");
        problem.GetMessage().ShouldContain(fragment);
        run.Probe("return Things.A.Name;").ShouldBe("x");
    }

    [Theory]
    [InlineData("gone", "FM0903")]
    [InlineData("latin", "FM0903")]
    [InlineData("failing", "FM0900")]
    public void What_may_stand_in_one_is_not_missed_elsewhere(string text, string id)
    {
        const string Linked = "namespace: Facts\nsources: sources.yaml\nkinds:\n  thing: { files: 'things*.yaml', properties: { name: text, next: thing? } }\n";
        MemoryText sources = new("/facts/sources.yaml", "gazette: { title: Gazette, language: en }\n");
        MemoryText things = new("/facts/things1.yaml", "a: { name: { value: x, source: gazette }, next: b }\n");
        new FactRun([new MemoryText("/facts/factmodel.yaml", Linked), sources, things, new Unreadable("/facts/things2.yaml", Texts[text])])
            .GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);
        new FactRun([new MemoryText("/facts/factmodel.yaml", Linked), new Unreadable("/facts/sources.yaml", Texts[text]), things, new MemoryText("/facts/things2.yaml", "b: { name: y }\n")])
            .GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_the_only_mistake()
    {
        FactRun run = new([
            new MemoryText("/facts/factmodel.yaml", Model.Replace("name: text", "name: text, next: thing?", StringComparison.Ordinal)),
            new MemoryText("/facts/things1.yaml", "a: { name: x, next: b }\n"), new MemoryText("/facts/things2.yaml", "b: { name: [ }\n")]);
        run.GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe("FM0021");
        run.Probe("return Things.A.Name;").ShouldBe("x");
    }

    [Theory]
    [InlineData("gone", "FM0903")]
    [InlineData("latin", "FM0903")]
    [InlineData("failing", "FM0900")]
    public void Of_the_model(string text, string id)
    {
        FactRun run = new([new Unreadable("/facts/factmodel.yaml", Texts[text]), new MemoryText("/facts/things1.yaml", "a: { name: x }")]);
        Diagnostic problem = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe(id);
        problem.Location.GetLineSpan().Path.ShouldBe("/facts/factmodel.yaml");
    }

    private sealed class Unreadable(string path, Func<SourceText?> text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text();
    }
}
