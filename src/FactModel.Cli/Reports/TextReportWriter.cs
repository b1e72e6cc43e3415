using FactModel.Core.Problems;
using Spectre.Console;

namespace FactModel.Cli.Reports;

/// <summary>Lines as the compiler writes them, which editors and build logs know, and a summary.</summary>
/// <param name="usesColour">Whether a terminal shows it that can do colours.</param>
internal sealed class TextReportWriter(bool usesColour) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output)
    {
        if (usesColour)
        {
            WriteColoured(report, ReportConsole.Of(output, usesColour));
            return;
        }

        foreach (Finding finding in report.Findings)
        {
            output.WriteLine($"{Place(finding)}: {Kind(finding)}: {OneLine.Of(finding.Message)}");
        }

        output.WriteLine(report.Summary);
    }

    private static void WriteColoured(CheckReport report, IAnsiConsole console)
    {
        foreach (Finding finding in report.Findings)
        {
            console.Write(new Text($"{Place(finding)}: "));
            console.Write(new Text(Kind(finding), Style(finding.Rule.Severity)));
            console.Write(new Text($": {OneLine.Of(finding.Message)}\n"));
        }

        Style style = report.Errors > 0 ? Style(ProblemSeverity.Error)
            : report.Warnings > 0 ? Style(ProblemSeverity.Warning)
            : report.ExitCode == ExitCode.Clean ? new Style(Color.Green) : Spectre.Console.Style.Plain;
        console.Write(new Text(report.Summary + "\n", style));
    }

    private static string Place(Finding finding) => finding.Place is { } place ? OneLine.Of(place.ToString()) : "factmodel";

    private static string Kind(Finding finding) => $"{finding.Severity} {finding.Rule.Id}";

    private static Style Style(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => new Style(Color.Red),
        ProblemSeverity.Warning => new Style(Color.Yellow),
        _ => new Style(Color.Blue),
    };
}
