using FactModel.Cli.Diffing;
using FactModel.Core.Diffing;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>Texts that look alike: what differs is written, in every format that people read.</summary>
public sealed class DiffUnseenTests
{
    private static readonly IDiffWriter[] Writers = [new TextDiffWriter(usesColour: false, width: null), new GitHubDiffWriter(), new SarifDiffWriter()];

    [Theory]
    [InlineData("Ada", "Ada ", "Ada{+␣+}")]
    [InlineData("Ada  ", "Ada", "Ada[-␣␣-]")]
    [InlineData(" Ada", "Ada", "[-␣-]Ada")]
    [InlineData("Ada Lovelace", "Ada\u00A0Lovelace", @"Ada[-␣-]{+\u00A0+}Lovelace")]
    [InlineData("Ada Lovelace", "Ada\tLovelace", @"Ada[-␣-]{+\t+}Lovelace")]
    [InlineData("Ada Lovelace", "Ada  Lovelace", "Ada[-␣-]{+␣␣+}Lovelace")]
    [InlineData("database", "data\u200Bbase", @"[-database-]{+data\u200Bbase+}")]
    [InlineData("Ada", "Ada\u200D", @"Ada{+\u200D+}")]
    [InlineData("Ada", "Ada\uFFFE", @"Ada{+\uFFFE+}")]
    [InlineData("one\r\ntwo", "one\ntwo", @"one[-\r\n-]{+\n+}two")]
    [InlineData("one", "one\n", @"one{+\n+}")]
    [InlineData("愛達", "愛達\u3000", @"愛達{+\u3000+}")]
    [InlineData("Caf\u00E9", "Cafe\u0301", @"[-Caf\u00E9-]{+Cafe\u0301+}")]
    [InlineData("the analytical engine of Ada", "the analytical engine\u00A0of Grace", @"the analytical engine[-␣-]{+\u00A0+}of [-Ada-]{+Grace+}")]
    public void What_nobody_would_see_is_written(string previous, string current, string told)
    {
        DiffReport report = SampleDiff.ReportOf([SampleDiff.TextChange("one", "remit", previous, current)]);
        foreach (IDiffWriter writer in Writers)
        {
            string said = Write(writer, report);
            (writer is SarifDiffWriter ? said.Replace(@"\\", @"\", StringComparison.Ordinal) : said).ShouldContain($"team:one/remit: {told}");
        }

        string marked = told.Replace("[-", "<del>", StringComparison.Ordinal).Replace("-]", "</del>", StringComparison.Ordinal)
            .Replace("{+", "<ins>", StringComparison.Ordinal).Replace("+}", "</ins>", StringComparison.Ordinal).Replace(@"\", @"\\", StringComparison.Ordinal);
        Write(new MarkdownDiffWriter(), report).ShouldContain($"<code>{marked}</code>");
    }

    /// <summary>An item that went and one that came stand on lines of their own.</summary>
    [Theory]
    [InlineData("Ada ", "Ada␣")]
    [InlineData("Ada\u00A0Lovelace", @"Ada\u00A0Lovelace")]
    [InlineData("Ada Lovelace", "Ada Lovelace")]
    [InlineData("愛達\u3000洛夫", "愛達\u3000洛夫")]
    public void So_it_is_in_a_text_that_stands_alone(string text, string told)
    {
        DiffReport report = SampleDiff.ReportOf([SampleDiff.TextChange("one", "remit", "", text) with { Previous = null, Rule = ChangeRules.ItemAdded }]);
        Writers.Take(2).ShouldAllBe(writer => Write(writer, report).Contains($"team:one/remit: {told}", StringComparison.Ordinal));
    }

    private static string Write(IDiffWriter writer, DiffReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        writer.Write(report, output);
        return output.ToString();
    }
}
