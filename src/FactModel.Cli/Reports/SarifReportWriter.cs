namespace FactModel.Cli.Reports;

/// <summary>The findings in SARIF, and what was checked as the run's properties.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output) => SarifLog.Write(
        output,
        report.Findings.Select(finding => new SarifRule(finding.Rule.Id, finding.Rule.Title, finding.Rule.HelpLink, finding.Severity)),
        report.Findings.Select(finding => new SarifResult(finding.Rule.Id, finding.Severity, finding.Message, finding.Place) { Related = finding.Related }),
        report.ExitCode,
        [("checkedFiles", report.Checked.Files), ("checkedEntities", report.Checked.Entities), ("checkedStatements", report.Checked.Statements)]);
}
