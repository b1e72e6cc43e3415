using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel verify</c>: whether each evidence stands in its source.</summary>
internal static class VerifyCommand
{
    private const string Description =
        "Looks whether each evidence stands in the text of its source: ID.txt in the folder of --texts. A source without a "
        + "text there is not checked, which is never a pass. Exits with 0 (all that could be checked was found), 1 (findings), "
        + "2 (could not run, or nothing was checked).";

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string> texts = new("--texts") { HelpName = "FOLDER", Description = "The folder of the sources' texts, each ID.txt.", Required = true };
        Option<bool> complete = new("--complete") { Description = "A source without a text, and a statement without evidence, is a finding, too." };
        Command command = new("verify", Description) { model, texts, complete };
        command.SetAction(parsed => Run(host, parsed.GetValue(model), parsed.GetRequiredValue(texts), parsed.GetValue(complete)));
        return command;
    }

    private static int Run(CommandHost host, string? model, string texts, bool complete)
    {
        string folder = Path.GetFullPath(texts, host.Folder);
        if (!FactFolder.IsFolder(folder))
        {
            throw new CannotRunException($"there is no folder '{texts}' with the sources' texts");
        }

        FactCheck check = new(host.Folder);
        string modelPath = ModelFinder.Find(model, host.Folder);
        CheckReport report = check.Run(modelPath);
        if (report.Errors > 0 || check.Project is not { } project)
        {
            new TextReportWriter(host.UsesColour).Write(report, host.Output);
            host.Error.WriteLine("factmodel: nothing was verified; mend the errors first");
            return report.ExitCode;
        }

        Dictionary<string, FoundText?> found = new(StringComparer.Ordinal);
        string sources = Path.Combine(Path.GetDirectoryName(modelPath)!, project.Model.Schema.Sources ?? "");
        (VerificationCounts counts, IReadOnlyList<Problem> problems) = SourceVerifier.Run(project, sources, id => Text(found, folder, id));
        return Report(host, counts, problems, complete);
    }

    private static FoundText? Text(Dictionary<string, FoundText?> found, string folder, string id)
    {
        if (!found.TryGetValue(id, out FoundText? text))
        {
            text = FactFolder.ReadSource(Path.Combine(folder, id + ".txt"));
            found.Add(id, text);
        }

        return text;
    }

    private static int Report(CommandHost host, VerificationCounts counts, IReadOnlyList<Problem> problems, bool complete)
    {
        DisplayPath display = new(host.Folder);
        foreach (Finding finding in problems.Select(p => Finding.Of(p, display)))
        {
            host.Output.WriteLine($"{finding.Place}: {finding.Severity} {finding.Rule.Id}: {OneLine.Of(finding.Message)}");
        }

        string found = Counts.Say(counts.Found + counts.Failed, "citation", "citations");
        host.Output.WriteLine(
            $"verified {found}: {counts.Found:N0} found, {counts.Failed:N0} failed; {counts.NotChecked:N0} not checked for want of a text, {counts.WithoutEvidence:N0} without evidence");
        if (counts.Found + counts.Failed == 0)
        {
            host.Error.WriteLine("factmodel: nothing was verified, which is no pass");
            return ExitCode.CouldNotRun;
        }

        bool isIncomplete = complete && counts.NotChecked + counts.WithoutEvidence > 0;
        return problems.Count > 0 || isIncomplete ? ExitCode.Findings : ExitCode.Clean;
    }
}
