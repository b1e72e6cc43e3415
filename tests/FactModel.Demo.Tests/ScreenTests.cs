using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactModel.Demo.Tests;

/// <summary>What holds for every view: on a narrow console, in a file, in any culture.</summary>
public sealed class ScreenTests
{
    public static TheoryData<string> ViewNames => [.. Screen.Views.Keys];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void At_80_columns_no_word_is_lost_or_broken(string view)
    {
        string narrow = Screen.Show(Screen.Views[view](), 80);
        string wide = Screen.Show(Screen.Views[view](), Screen.Wide);

        string[] words = Screen.WordsOf(narrow);
        words.ShouldBe(Screen.WordsOf(wide), ignoreOrder: true);
        words.Length.ShouldBeGreaterThan(10);
        narrow.Split('\n').ShouldAllBe(line => Segment.CellCount(new[] { new Segment(line.TrimEnd()) }) <= 80);
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void The_culture_changes_nothing(string view)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUI = CultureInfo.CurrentUICulture;
        try
        {
            string invariant = In("");
            foreach (string culture in (string[])["zh-TW", "fi-FI", "tr-TR"])
            {
                In(culture).ShouldBe(invariant, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }

        string In(string culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Screen.Show(Screen.Views[view](), 160);
        }
    }

    [Fact]
    public void Brackets_in_facts_are_shown_as_they_are()
    {
        Table table = new Table().AddColumn("What");
        table.AddTexts("[bold]");
        Screen.Rows(table).ShouldBe(["[bold]"]);
    }
}
