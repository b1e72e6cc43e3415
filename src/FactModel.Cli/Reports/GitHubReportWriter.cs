using FactModel.Core.Problems;

namespace FactModel.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions, which shows them at their lines; then the summary as plain text.</summary>
internal sealed class GitHubReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            string command = finding.Rule.Severity switch
            {
                ProblemSeverity.Error => "error",
                ProblemSeverity.Warning => "warning",
                _ => "notice",
            };
            string title = Property($"{finding.Rule.Id}: {finding.Rule.Title}");
            output.WriteLine($"::{command} {Place(finding.Place)}title={title}::{Data(finding.Message)}");
        }

        output.WriteLine(report.Summary);
    }

    /// <summary>GitHub takes columns only where the place is within one line, and counts the last one in.</summary>
    private static string Place(FindingPlace? place)
    {
        if (place is null)
        {
            return "";
        }

        string columns = place.EndLine == place.Line
            ? FormattableString.Invariant($"col={place.Column},endColumn={Math.Max(place.Column, place.EndColumn - 1)},")
            : "";
        return FormattableString.Invariant($"file={Property(place.Path)},line={place.Line},endLine={place.EndLine},{columns}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
