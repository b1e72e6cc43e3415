using FactModel.Cli.Reports;

namespace FactModel.Cli.Diffing;

/// <summary>
/// Workflow commands of GitHub Actions, then the summary as plain text. GitHub shows the first ten of each severity, so
/// that what fails stands before what is merely grave.
/// </summary>
internal sealed class GitHubDiffWriter : IDiffWriter
{
    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        foreach (ReportedProblem problem in report.NotCompared.Select(DiffSummary.AtItsLine).Concat(report.Problems))
        {
            output.WriteLine(WorkflowCommand.Of(problem.Severity, problem.Place, $"{problem.Id}: {problem.Title}", problem.Message));
        }

        foreach (ReportedChange change in ImpactName.Of(report).SelectMany(group => group).OrderByDescending(change => change.Fails))
        {
            string approval = change.Approval is { } agreed ? $"\n{DiffSummary.Approval(agreed)}" : "";
            output.WriteLine(WorkflowCommand.Of(Severity(change), change.ShownAt, $"{change.Title} ({string.Join(", ", change.Impact)})", $"[{change.Rule}] {ChangeView.MessageAtItsLine(change)}{approval}"));
        }

        output.WriteLine(OneLine.Of(DiffSummary.Compared(report)));
        output.WriteLine(DiffSummary.Changes(report));
        output.WriteLine(DiffSummary.Version(report));
        if (DiffSummary.Verdict(report) is { } verdict)
        {
            output.WriteLine(verdict);
        }
    }

    /// <summary>What somebody has agreed to is for information, and what fails is an error, however grave its rule.</summary>
    private static string Severity(ReportedChange change) => change.Approval is not null ? "info" : change.Fails ? "error" : change.Severity;
}
