using FactModel.Cli.Diffing;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>What each format makes of a diff.</summary>
public sealed class DiffFormatTests
{
    private static readonly Dictionary<string, Func<IDiffWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["text.txt"] = () => new TextDiffWriter(usesColour: false, width: null),
        ["text-60.txt"] = () => new TextDiffWriter(usesColour: false, width: 60),
        ["text-140.txt"] = () => new TextDiffWriter(usesColour: true, width: 140),
        ["markdown.md"] = () => new MarkdownDiffWriter(),
        ["github.txt"] = () => new GitHubDiffWriter(),
        ["sarif.json"] = () => new SarifDiffWriter(),
        ["json.json"] = () => new JsonDiffWriter(),
    };

    public static TheoryData<string> Formats => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_is_as_it_was_approved(string format)
    {
        string[] name = format.Split('.');
        string text = Write(format, SampleDiff.Report()).Replace($"\"{VersionAction.Version}\"", "\"(this version)\"", StringComparison.Ordinal);
        Approved.Check(text, $"DiffFormatTests.{name[0]}.verified.{name[1]}");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_json_keeps_is_all_that_a_format_shows(string format)
    {
        DiffReport report = SampleDiff.Report();
        DiffReport read = JsonDiffWriter.Read(Write("json.json", report));
        Write(format, read).ShouldBe(Write(format, report));
    }

    [Fact]
    public void On_a_terminal_no_line_is_wider_than_it()
    {
        foreach (int width in (int[])[20, 60, 100])
        {
            using StringWriter output = new() { NewLine = "\n" };
            new TextDiffWriter(usesColour: false, width).Write(SampleDiff.Report(), output);
            output.ToString().Split('\n').ShouldAllBe(line => Spectre.Console.Rendering.Segment.CellCount(new[] { new Spectre.Console.Rendering.Segment(line) }) <= width);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_terminal_that_is_too_narrow_gets_the_same_words(int width)
    {
        using StringWriter output = new() { NewLine = "\n" };
        new TextDiffWriter(usesColour: false, width).Write(SampleDiff.Report(), output);
        Words(output.ToString()).ShouldBe(Words(Write("text.txt", SampleDiff.Report())));
    }

    [Fact]
    public void No_colour_leaves_no_escape_and_colour_changes_no_word()
    {
        string plain = Write("text-60.txt", SampleDiff.Report());
        plain.ShouldNotContain('\u001b');
        using StringWriter output = new() { NewLine = "\n" };
        new TextDiffWriter(usesColour: true, width: 60).Write(SampleDiff.Report(), output);
        string coloured = output.ToString();
        coloured.ShouldContain("\u001b[");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(plain);
    }

    private static string Write(string format, DiffReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Writers[format]().Write(report, output);
        return output.ToString();
    }

    /// <summary>What is said, however it is folded.</summary>
    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
