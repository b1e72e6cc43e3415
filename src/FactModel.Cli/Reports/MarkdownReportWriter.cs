namespace FactModel.Cli.Reports;

/// <summary>A table in GitHub's Markdown, for a comment or a job's summary.</summary>
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
            string place = finding.Place is { } at ? MarkdownText.Escape(at.ToString()) : "";
            output.WriteLine($"| {place} | {finding.Severity} | [{finding.Rule.Id}]({finding.Rule.HelpLink}) | {MarkdownText.Escape(finding.Message)} |");
        }
    }
}
