using FactModel.Cli.Reports;

namespace FactModel.Cli.Diffing;

/// <summary>Each change as a result in SARIF, which code scanning knows again by the change's key. What is approved is suppressed.</summary>
internal sealed class SarifDiffWriter : IDiffWriter
{
    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        ReportedProblem[] problems = [.. report.NotCompared.Select(DiffSummary.AtItsLine), .. report.Problems];
        SarifLog.Write(
            output,
            [
                .. report.Changes.Select(change => new SarifRule(change.Rule, change.Title, change.Help, change.Severity)),
                .. problems.Select(problem => new SarifRule(problem.Id, problem.Title, problem.Help, problem.Severity)),
            ],
            [.. report.Changes.Select(Result), .. problems.Select(problem => new SarifResult(problem.Id, problem.Severity, problem.Message, problem.Place))],
            report.ExitCode,
            [("changes", report.Changes.Count), ("failing", report.Changes.Count(change => change.Fails)), ("approved", report.Changes.Count(change => change.Approval is not null)), ("notCompared", report.NotCompared.Count)]);
    }

    private static SarifResult Result(ReportedChange change) => new(change.Rule, change.Severity, $"{change.Title}: {ChangeView.MessageAtItsLine(change)}", change.ShownAt)
    {
        Fingerprint = change.Key,
        Accepted = change.Approval is { } approval ? DiffSummary.Approval(approval) : null,
    };
}
