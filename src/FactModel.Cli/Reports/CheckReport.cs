using FactModel.Core.Problems;

namespace FactModel.Cli.Reports;

/// <summary>What a check looked at and found.</summary>
/// <param name="Model">The model, relative to the current folder.</param>
/// <param name="Checked">What was looked at.</param>
/// <param name="Findings">What is wrong, by file and line.</param>
internal sealed record CheckReport(string Model, Counts Checked, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Rule.Severity == ProblemSeverity.Error);

    public int Warnings => Findings.Count(finding => finding.Rule.Severity == ProblemSeverity.Warning);

    /// <summary>Whether FactModel itself failed, so that there may be more to find.</summary>
    public bool IsBroken => Findings.Any(finding => finding.Rule == Catalogue.InternalError);

    /// <summary>Nothing checked is no pass: neither without a model's text, nor without an entity.</summary>
    public int ExitCode => IsBroken || Checked.Files == 0 ? Cli.ExitCode.CouldNotRun
        : Errors + Warnings > 0 ? Cli.ExitCode.Findings
        : Checked.Entities == 0 ? Cli.ExitCode.CouldNotRun
        : Cli.ExitCode.Clean;

    /// <summary>The report in one line.</summary>
    public string Summary =>
        $"checked {Checked}: {Counts.Say(Errors, "error", "errors")}, {Counts.Say(Warnings, "warning", "warnings")}";

    public static CheckReport Of(DisplayPath display, string modelPath, Counts counts, IEnumerable<Problem> problems) =>
        new(display.Of(modelPath), counts, [.. problems.Select(problem => Finding.Of(problem, display))]);
}
