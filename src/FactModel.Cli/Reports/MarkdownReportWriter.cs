namespace FactModel.Cli.Reports;

/// <summary>A table in GitHub's Markdown, for a comment or a job's summary. Paths and messages repeat what files say, and are code.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output)
    {
        output.WriteLine(report.Summary);
        if (report.Findings.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| Place | Severity | Rule | Message |");
        output.WriteLine("|---|---|---|---|");
        foreach (Finding finding in report.Findings)
        {
            string place = finding.Place is { } at ? MarkdownText.Code(at.ToString()) : "";
            output.WriteLine($"| {place} | {finding.Severity} | [{finding.Rule.Id}]({finding.Rule.HelpLink}) | {MarkdownText.Code(finding.Message)} |");
        }
    }
}
