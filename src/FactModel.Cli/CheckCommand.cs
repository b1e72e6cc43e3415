using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Core.Linking;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Cli;

/// <summary><c>factmodel check</c>: what the compiler would say of the facts, without compiling.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Checks a model and its facts: the compiler's messages at the compiler's places, without compiling. "
        + "Exits with 0 (clean), 1 (errors or warnings), 2 (could not run, or nothing to check).";

    private static readonly Dictionary<string, Func<bool, IReportWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["text"] = colour => new TextReportWriter(colour),
        ["json"] = _ => new JsonReportWriter(),
        ["github"] = _ => new GitHubReportWriter(),
        ["sarif"] = _ => new SarifReportWriter(),
        ["markdown"] = _ => new MarkdownReportWriter(),
    };

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string> format = new("--format")
        {
            HelpName = string.Join('|', Writers.Keys),
            Description = "How the findings are written.",
            DefaultValueFactory = _ => "text",
        };
        Option<string?> reviewDate = new("--review-date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day on which 'review-by' is held against the facts; without it, nothing is past its date.",
        };
        Option<bool> noColour = new("--no-color") { Description = "No colours, even on a terminal. NO_COLOR=1 does the same." };
        Command command = new("check", Description) { model, format, reviewDate, noColour };
        command.SetAction(parsed => Run(
            host, parsed.GetValue(model), parsed.GetRequiredValue(format), parsed.GetValue(reviewDate), host.UsesColour && !parsed.GetValue(noColour)));
        return command;
    }

    private static int Run(CommandHost host, string? model, string format, string? reviewDate, bool usesColour)
    {
        if (!Writers.TryGetValue(format, out Func<bool, IReportWriter>? writer))
        {
            throw new CannotRunException($"'{format}' is not a format{NearestName.Hint(format, Writers.Keys)}");
        }

        FactCheck check = new(host.Folder) { ReviewDate = reviewDate is null ? null : Day(reviewDate) };
        CheckReport report = check.Run(ModelFinder.Find(model, host.Folder));
        writer(usesColour).Write(report, host.Output);
        if (report.ExitCode == ExitCode.CouldNotRun)
        {
            host.Error.WriteLine(report.IsBroken
                ? "factmodel: FactModel itself failed, so the check is not complete"
                : "factmodel: nothing was checked, which is no pass");
        }

        return report.ExitCode;
    }

    private static FactDate Day(string text) => ReviewChecks.TryReadDay(text, out FactDate day, out string? error)
        ? day
        : throw new CannotRunException($"--review-date is '{text}', which is no day: {error}");
}
