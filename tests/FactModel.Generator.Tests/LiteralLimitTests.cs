using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FactModel.Generator.Tests;

/// <summary>String literals of an assembly hold some 8.4 million characters together; facts may be more.</summary>
public sealed class LiteralLimitTests
{
    private const int Files = 12;
    private const int Length = 800_000;

    private static readonly MemoryText[] Texts =
    [
        new("/f/factmodel.yaml", "namespace: Facts\nkinds:\n  book: { files: \"*.txt.yaml\", properties: { text: text } }\n"),
        .. Enumerable.Range(0, Files).Select(i => new MemoryText($"/f/{i:D2}.txt.yaml", $"b{i}:\n  text: {new string((char)('a' + i), Length)}\u00e9\u4e2d\n")),
    ];

    [Fact]
    public void What_string_literals_do_not_hold_is_kept_as_utf8_and_reads_the_same()
    {
        FactRun run = new(Texts);
        Diagnostic told = run.GeneratorDiagnostics.ShouldHaveSingleItem();
        told.Id.ShouldBe("FM0407");
        told.GetMessage().ShouldStartWith("packed, the facts take 9.6 million characters");
        told.GetMessage().ShouldContain("3 of 12 pages");
        run.Sources.Values.Count(s => s.Contains("\"u8)", StringComparison.Ordinal)).ShouldBe(3);
        run.Probe("""return string.Join(" ", Books.All.Select(b => $"{b.Text.Length}{b.Text[0]}{b.Text[^2]}{b.Text[^1]}"));""")
            .ShouldBe(string.Join(' ', Enumerable.Range(0, Files).Select(i => $"{Length + 2}{(char)('a' + i)}\u00e9\u4e2d")));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp9)]
    public void Without_utf8_literals_the_user_is_told_before_the_compiler_stops(LanguageVersion language)
    {
        Diagnostic told = new FactRun(Texts, language: language).GeneratorDiagnostics.ShouldHaveSingleItem();
        (told.Id, told.Severity).ShouldBe(("FM0408", DiagnosticSeverity.Error));
        told.GetMessage().ShouldContain($"set LangVersion 11 or higher (it is {language.ToDisplayString()})");
    }

    [Fact]
    public void An_edit_where_everything_fits_leaves_the_budget_alone()
    {
        MemoryText[] texts = [Texts[0], .. Texts[1..4]];
        FactRun run = new(texts, trackSteps: true);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        run.EditText(texts[2], new MemoryText(texts[2].Path, "b1: { text: short }\n"));
        run.Repeated()[Pipeline.StepNames.Budget].ShouldBe(0);
        run.Emitted().ShouldBe(2);
    }
}
