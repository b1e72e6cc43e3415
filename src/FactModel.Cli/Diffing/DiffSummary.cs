using FactModel.Cli.Reports;

namespace FactModel.Cli.Diffing;

/// <summary>A report in a few lines: the same words in every format.</summary>
internal static class DiffSummary
{
    /// <summary>How much was compared: <c>compared main with HEAD: 345 and 346 entities, 1,115 and 1,120 statements</c>.</summary>
    public static string Compared(DiffReport report) => Compared(report, name => name);

    /// <summary>The same, with the names of the states as a format writes names.</summary>
    public static string Compared(DiffReport report, Func<string, string> name) =>
        $"compared {name(report.Previous.Name)} with {name(report.Current.Name)}: {Both(report.Compared.Entities, "entity", "entities")}, {Both(report.Compared.Statements, "statement", "statements")}";

    /// <summary>How many changes, by what they do.</summary>
    public static string Changes(DiffReport report)
    {
        if (report.Changes.Count == 0)
        {
            return report.NotCompared.Count == 0 ? "no changes" : "no changes in what could be compared";
        }

        IEnumerable<string> parts = ImpactName.Of(report)
            .Select(group => group.Count() is > 1 and int many ? FormattableString.Invariant($"{many:N0} {group.Key.Many}") : $"1 {group.Key.One}");
        return $"{Counts.Say(report.Changes.Count, "change", "changes")}: {string.Join(", ", parts)}";
    }

    /// <summary>Which version follows: <c>version: needs a major step, from 1.4.0 to 2.0.0; it is still 1.4.0</c>.</summary>
    public static string Version(DiffReport report)
    {
        ReportedVersion next = report.NextVersion;
        bool isNeeded = next.Step != "none";
        string step = isNeeded ? $"a {next.Step} step" : "no step";
        string from = isNeeded && next.AtLeast is { } version ? $", from {report.Previous.Version} to {version}" : "";
        string taken = report.Current.Version is not { } current ? ""
            : current != report.Previous.Version ? $"; it is {current} now"
            : isNeeded ? $"; it is still {current}" : "";
        return $"version: needs {step}{from}{taken}";
    }

    /// <summary>What fails, and what was approved; null where neither is.</summary>
    public static string? Verdict(DiffReport report)
    {
        int failing = report.Changes.Count(change => change.Fails);
        int approved = report.Changes.Count(change => change.Approval is not null);
        string[] parts =
        [
            .. report.FailOn.Count > 0 ? [$"{Counts.Say(failing, "change fails", "changes fail")} (--fail-on {string.Join(',', report.FailOn)})"] : (string[])[],
            .. approved > 0 ? [$"{approved:N0} {(approved == 1 ? "is" : "are")} approved"] : (string[])[],
        ];
        return parts.Length > 0 ? string.Join(", ", parts) : null;
    }

    /// <summary>Who agreed to a change.</summary>
    public static string Approval(ReportedApproval approval) => $"approved by {approval.By} until {approval.Until}: {approval.Because}";

    /// <summary>A problem as compilers write it.</summary>
    public static string Problem(ReportedProblem problem) => $"{(problem.Place is { } place ? $"{place}: " : "")}{problem.Severity} {problem.Id}: {problem.Message}";

    /// <summary>A mistake in a state.</summary>
    public static string NotCompared(NotComparedPart part) => $"compared as far as {part.State} can be read: {Problem(part.Problem)}";

    /// <summary>The same where a format puts it at its line, whichever state that is of.</summary>
    public static ReportedProblem AtItsLine(NotComparedPart part) => part.Problem with { Message = $"in {part.State}: {part.Problem.Message}" };

    /// <summary>A pair of counts is of many, as two numbers are: <c>0 and 1 statements</c>.</summary>
    private static string Both(Core.Diffing.BothSides count, string one, string many) => count.Previous == count.Current
        ? Counts.Say(count.Current, one, many)
        : FormattableString.Invariant($"{count.Previous:N0} and {count.Current:N0} {many}");
}
