using Superintelligence;

namespace FactModel.Demo.Tests;

/// <summary>What the views say: key lines, and that nothing in the fact base is left out.</summary>
public sealed class ViewTests
{
    [Fact]
    public void The_reporting_lines_start_with_Wang_and_show_what_each_leads()
    {
        string shown = Screen.Show(ReportingLines.Under(People.AlexandrWang), 80);
        shown.ShouldStartWith("Alexandr Wang: leads MSL, TBD Lab");
        shown.ShouldContain("── Rob Fergus: leads FAIR");
        Screen.WordsOf(shown).ShouldContain("LeCun");
        People.AlexandrWang.Reports.ShouldAllBe(report => shown.Contains(report.Name.Default));
    }

    [Fact]
    public void The_lab_has_four_units_with_lead_and_remit()
    {
        string[] rows = Screen.Rows(LabUnits.Table());
        rows.Length.ShouldBe(Constants.Organizations.MetaSuperintelligenceLabs.UnitCount);
        rows.ShouldContain("FAIR|Rob Fergus|Be the lab's innovation engine and feed its ideas into TBD Lab's large training runs");
        Screen.Show(LabUnits.Table(), 80).ShouldContain("MSL: split into 4");
    }

    [Fact]
    public void Every_figure_of_the_fact_base_is_shown_in_words()
    {
        string[] rows = Screen.Rows(MoneyAndCounts.Table());
        rows.Length.ShouldBe(FactBase.Statements.Count(s => s.UntypedValue is Money or Quantity or int));
        rows.ShouldContain("Meta, AI budget|USD 66 billion to USD 72 billion per year|每年拿出660億至720億美元|reported|2");
        rows.ShouldContain("Meta, market cap|1.85 trillion (currency not stated)|1.85兆|stated|2");
        rows.ShouldContain("Meta invests in Scale AI, cost|up to USD 15 billion|高達150億美元|stated|1");
        rows.ShouldContain("Meta invests in Scale AI, stake|49%|49%|rumored|1");
        rows.ShouldContain("Scale AI, headcount|over 1,500|超過1500人|stated|1");
        rows.ShouldContain("Alexandr Wang, age|28|28歲|stated|1,2,3");
        rows.ShouldContain("Wang's memo on the reorganisation of the lab, key changes|3|三項關鍵變革|stated|2");
    }

    [Fact]
    public void The_timeline_has_every_event_once_the_undated_below_what_they_followed()
    {
        string[] lines = Screen.Show(Timeline.Tree(), Screen.Wide).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Besides the events: the title and the heading of those without a date.
        lines.Length.ShouldBe(Events.All.Count + 2);
        Events.All.ShouldAllBe(e => lines.Count(line => line.Contains($": {e.Name}")) == 1);
        Below("LeCun receives his doctorate").ShouldContain("│   └── later: LeCun goes to Toronto");
        Below("DeepMind releases AlphaGo").ShouldContain("2016~ (inferred): Google launches Tensorflow");
        lines.ShouldContain(line => line.Contains("LeCun might leave Meta (rumored)"));

        string Below(string text) => lines[Array.FindIndex(lines, line => line.Contains(text)) + 1];
    }

    [Fact]
    public void Every_statement_that_is_hearsay_or_denied_is_shown_with_who_says_it()
    {
        string[] rows = Screen.Rows(Rumours.Table());
        Statement[] hearsay = [.. FactBase.Statements.Where(s =>
            s.IsDenied || s.Certainty.ToWord() is "rumored" or "reported" or "disputed")];

        hearsay.Length.ShouldBeGreaterThan(40);
        hearsay.ShouldAllBe(s => rows.Any(row =>
            row.StartsWith($"{s.Certainty.ToWord()}|{Words.SpeakersOf(s)}|{(s.IsDenied ? "not so: " : "")}")
            && row.Contains(Words.ValueOf(s)) && row.EndsWith($"|{SourceList.Cite(s)}")));
        // Items of one list share a row, and nothing else does.
        rows.Length.ShouldBe(hearsay.Select(s => (s.Subject, s.Property)).Distinct().Count());
    }

    [Fact]
    public void Rumours_of_any_kind_come_with_certainty_speakers_and_source()
    {
        string[] rows = Screen.Rows(Rumours.Table());
        rows.ShouldContain("rumored|nobody named|Meta invests in Scale AI, stake: 49%|1");
        rows.ShouldContain("rumored|a netizen|TBD Lab reviews FAIR's papers before they are published|3");
        rows.ShouldContain("reported|an anonymous FAIR employee → foreign media|That now seems to change|2");
        rows.ShouldContain("stated|Alexandr Wang|not so: Wang abandons Scale|1");
    }

    [Fact]
    public void Each_source_has_the_number_that_the_views_cite()
    {
        string[] lines = Screen.Show(SourceList.Rows(), Screen.Wide).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(FactBase.Sources.Count);
        Statement papers = People.AlexandrWang.Statements.PapersListed!;
        lines.ShouldContain(line => line.StartsWith($"{SourceList.Cite(papers)}  {papers.Source!.Title}"));
    }
}
