using FactModel.Cli.Diffing;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>Which words of a long text changed.</summary>
public sealed class DiffWordTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"word{i} "));

    private static readonly string OtherLong = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"other{i} "));

    [Fact]
    public void One_word_is_found_in_a_text_of_any_length() =>
        Told($"{Long}one {Long}end", $"{Long}two {Long}end").ShouldBe("… word9997 word9998 word9999 [-one-]{+two+} word0 word1 word2 word3 word4 …");

    [Fact]
    public void So_is_one_that_was_put_in_at_the_end() => Told($"{Long}one", $"{Long}one two").ShouldEndWith("word9999 one{+ two+}");

    [Fact]
    public void What_changed_is_cut_where_it_is_long()
    {
        string told = Told($"{Long}a{Long}{Long}", $"{Long}b{OtherLong}{Long}");
        told.ShouldContain("word9999 [-aword0 word1 ");
        told.ShouldContain("characters)-]{+bother0 other1 ");
        told.Length.ShouldBeLessThan(1_000);
    }

    /// <summary>As wholes, both would be cut where they are alike.</summary>
    [Fact]
    public void A_beginning_in_common_is_left_out_however_little_of_the_rest_stayed() =>
        Told($"{Long[..400]} one", $"{Long[..400]} {OtherLong}").ShouldContain("[-one-]{+other0 other1 ");

    private static string Told(string previous, string current)
    {
        using StringWriter output = new() { NewLine = "\n" };
        new TextDiffWriter(usesColour: false, width: null).Write(SampleDiff.ReportOf([SampleDiff.TextChange("one", "remit", previous, current)]), output);
        string line = output.ToString().Split('\n').Single(l => l.Contains("team:one/remit: ", StringComparison.Ordinal));
        return line[(line.IndexOf("remit: ", StringComparison.Ordinal) + 7)..].Split("  ")[0];
    }
}
