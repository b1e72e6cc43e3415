namespace FactModel.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions; then the summary as plain text.</summary>
internal sealed class GitHubReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            output.WriteLine(WorkflowCommand.Of(finding.Severity, finding.Place, $"{finding.Rule.Id}: {finding.Rule.Title}", finding.Message));
        }

        output.WriteLine(report.Summary);
    }
}
