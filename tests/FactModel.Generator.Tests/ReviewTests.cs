using System.Globalization;
using FactModel.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>Statements that someone was to look at again, held against the day that the build names.</summary>
public sealed class ReviewTests
{
    private const string Model = "namespace: Facts\nsources: sources.yaml\nkinds: { thing: { files: \"things/*.yaml\", properties: { size: int?, tags: \"text[]?\" } } }\n";
    private const string Sources = "letter: { title: A letter, published: 2025-01-31 }\nleaflet: { title: A leaflet }\n";

    [Theory]
    [InlineData("2025-11-24", true)]
    [InlineData("2025-11-25", false)]
    [InlineData("2025-11", false)]
    [InlineData("2025-10", true)]
    [InlineData("2025", false)]
    [InlineData("2024~", true)]
    [InlineData("2025-01/2025-06", true)]
    [InlineData("2025-01/..", false)]
    [InlineData("publication+9m, source: letter", true)]
    [InlineData("publication+10m, source: letter", false)]
    [InlineData("publication+9m, source: leaflet", false)]
    [InlineData("publication+9m", false)]
    public void A_date_is_past_when_its_last_day_is_over(string reviewBy, bool isPast) =>
        Messages("2025-11-25", $"one: {{ size: {{ value: 1, review-by: {reviewBy} }} }}\n").Length.ShouldBe(isPast ? 1 : 0);

    [Fact]
    public void Each_statement_is_reported_where_its_date_stands() => Messages("2025-11-25", """
        one:
          size:
            - { value: 1, review-by: 2025-01, rank: deprecated }
            - { value: 2, review-by: 2026-01 }
          tags: [{ value: a, review-by: 2025-02-01 }, b]
        two: { tags: { value: [c, d], review-by: 2025-03, source: letter } }
        """).ShouldBe([
        "3,30: the statement about 'size' of 'one' was to be reviewed by 2025-01, and it is 2025-11-25",
        "5,33: the statement about 'tags' of 'one' was to be reviewed by 2025-02-01, and it is 2025-11-25",
        "6,42: the statement about 'tags' of 'two' was to be reviewed by 2025-03, and it is 2025-11-25",
    ]);

    [Fact]
    public void A_relative_date_is_said_as_both() =>
        Messages("2025-11-25", "one: { size: { value: 1, source: letter, review-by: publication+1m } }\n")
            .ShouldHaveSingleItem().ShouldContain("by 2025-02 (publication+1m), and");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_day_nothing_is_past_its_date(string? day) => Messages(day, "one: { size: { value: 1, review-by: 1999 } }\n").ShouldBeEmpty();

    [Theory]
    [InlineData("today", "FactModelReviewDate is 'today', which is no day: ")]
    [InlineData("2025-11", "FactModelReviewDate is '2025-11', which is no day: write a year, a month and a day, such as 2025-11-25")]
    [InlineData("2025-11-XX", "FactModelReviewDate is '2025-11-XX', which is no day: write a year, a month and a day, such as 2025-11-25")]
    [InlineData("2025-11-25~", "FactModelReviewDate is '2025-11-25~', which is no day: write a year, a month and a day, such as 2025-11-25")]
    [InlineData("2025-11-25/2025-11-26", "FactModelReviewDate is '2025-11-25/2025-11-26', which is no day: write a year, a month and a day, such as 2025-11-25")]
    [InlineData("2025-02-29", "FactModelReviewDate is '2025-02-29', which is no day: February 2025 has 28 days")]
    public void A_day_that_is_none_is_an_error(string day, string message) =>
        Messages(day, "one: { size: { value: 1, review-by: 1999 } }\n").ShouldHaveSingleItem().ShouldStartWith(message);

    [Fact]
    public void An_edit_looks_at_its_own_file_alone()
    {
        MemoryText[] texts = [.. Enumerable.Range(0, 5).Select(i => new MemoryText($"/f/things/{i}.yaml", Text(i, 1)))];
        FactRun run = new(
            [new MemoryText("/f/factmodel.yaml", Model), new MemoryText("/f/sources.yaml", Sources), .. texts], trackSteps: true, options: BuildOptions.Reviewed("2025-11-25"));
        run.GeneratorDiagnostics.Length.ShouldBe(5);
        run.EditText(texts[3], new MemoryText(texts[3].Path, Text(3, 2)));
        run.Ran(StepNames.Reviews).ShouldBe(1);
        run.GeneratorDiagnostics.Length.ShouldBe(5);
        run.EditCode("class Other { }");
        run.Ran(StepNames.Reviews).ShouldBe(0);

        static string Text(int file, int size) => $"t{file}: {{ size: {{ value: {size}, review-by: 2025-01 }} }}\n";
    }

    /// <summary>What is said, with line and column where there is a place.</summary>
    private static string[] Messages(string? day, string things)
    {
        MemoryText[] texts = [new("/f/factmodel.yaml", Model), new("/f/sources.yaml", Sources), new("/f/things/all.yaml", things)];
        FactRun run = new(texts, options: day is null ? null : BuildOptions.Reviewed(day));
        return [.. run.GeneratorDiagnostics.Select(Said).Order(StringComparer.Ordinal)];
    }

    private static string Said(Diagnostic problem)
    {
        string place = problem.Location == Location.None ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.Location.GetLineSpan().StartLinePosition.Line + 1},{problem.Location.GetLineSpan().StartLinePosition.Character + 1}: ");
        return place + problem.GetMessage(CultureInfo.InvariantCulture);
    }
}
