using System.Text.Json;
using System.Text.Json.Nodes;
using FactModel.Cli.Diffing;
using FactModel.Core.Diffing;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>The JSON is what its schema says, and the schema says no less.</summary>
public sealed class DiffSchemaTests
{
    [Fact]
    public void A_report_of_everything_fits_the_schema() => Errors(Json()).ShouldBeEmpty();

    public static TheoryData<string> Examples => [.. Directory.GetDirectories(ExamplesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    internal static string ExamplesFolder => Path.Combine(TempFolder.Repository, "tests", "FactModel.Diffing.Tests", "testdata", "diff");

    /// <summary>What the command writes of the example of each kind of change.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_written_fits_the_schema_and_reads_back(string rule)
    {
        string json = CliRun.In(Path.Combine(ExamplesFolder, rule), "diff", "previous", "current", "--format", "json").Output;
        Errors(JsonNode.Parse(json)!).ShouldBeEmpty();
        DiffReport read = JsonDiffWriter.Read(json);
        JsonNode.DeepEquals(Json(read), JsonNode.Parse(json)).ShouldBeTrue();
        (read.Changes.Any(change => change.Rule == rule) || read.NotCompared.Count > 0).ShouldBeTrue();
    }

    [Fact]
    public void A_report_of_nothing_fits_the_schema() => Errors(Json(SampleDiff.ReportOf([]))).ShouldBeEmpty();

    [Theory]
    [InlineData("/changes/0/severity", "\"grave\"")]
    [InlineData("/changes/1/detail/sort", "\"figure\"")]
    [InlineData("/changes/0/previousPlace/line", "0")]
    [InlineData("/changes/0/subject/sort", "\"thing\"")]
    [InlineData("/nextVersion", "null")]
    [InlineData("/other", "1")]
    public void Anything_else_does_not(string pointer, string value)
    {
        JsonNode report = Json();
        string[] path = pointer.Split('/')[1..];
        JsonNode at = path[..^1].Aggregate(report, (node, part) => node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!);
        at[path[^1]] = JsonNode.Parse(value);
        Errors(report).ShouldNotBeEmpty();
    }

    [Fact]
    public void Each_way_in_which_an_extent_changes_has_a_word_of_the_schema()
    {
        string[] words = [.. Enum.GetValues<ExtentChange>().Select(change => change.ToWord())];
        words.Distinct().Count().ShouldBe(words.Length);
        foreach (string word in words)
        {
            JsonNode report = Json();
            report["changes"]!.AsArray().Select(change => change!["detail"]).First(detail => (string?)detail?["sort"] == "extent")!["change"] = word;
            Errors(report).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_report_of_a_later_form_is_refused()
    {
        JsonNode report = Json();
        report["version"] = DiffReport.FormVersion + 1;
        Should.Throw<JsonException>(() => JsonDiffWriter.Read(report.ToJsonString())).Message.ShouldContain("form 2");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    public void What_is_no_report_is_refused(string json) => Should.Throw<JsonException>(() => JsonDiffWriter.Read(json));

    private static JsonNode Json(DiffReport? report = null)
    {
        using StringWriter output = new();
        new JsonDiffWriter().Write(report ?? SampleDiff.Report(), output);
        return JsonNode.Parse(output.ToString())!;
    }

    private static string[] Errors(JsonNode report) => JsonSchemas.Diff.Errors(report);
}
