using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Cli;

/// <summary><c>factmodel verify</c>: whether each evidence stands in its source.</summary>
internal static class VerifyCommand
{
    private const string Description =
        "Looks whether each evidence stands in the text of its source: ID.txt in the folder of --texts. A source without a "
        + "text there is not checked, which is never a pass. What was found is kept in facts.lock beside the model, which the "
        + "compiler reads. Exits with 0 (all that could be checked was found), 1 (findings), 2 (could not run, or nothing was checked).";

    /// <summary>A place that more statements than this rest on is told: one figure seldom says so much.</summary>
    private const int ManyStatements = 5;

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string> texts = new("--texts") { HelpName = "FOLDER", Description = "The folder of the sources' texts, each ID.txt.", Required = true };
        Option<bool> complete = new("--complete") { Description = "A source without a text, and a statement without evidence, is a finding, too." };
        Option<bool> locked = new("--locked") { Description = "Writes nothing: where facts.lock would change, that is a finding." };
        Command command = new("verify", Description) { model, texts, complete, locked };
        command.SetAction(parsed => Run(host, parsed.GetValue(model), parsed.GetRequiredValue(texts), parsed.GetValue(complete), parsed.GetValue(locked)));
        return command;
    }

    private static int Run(CommandHost host, string? model, string texts, bool complete, bool locked)
    {
        string folder = Path.GetFullPath(texts, host.Folder);
        if (!FactFolder.IsFolder(folder))
        {
            throw new CannotRunException($"there is no folder '{texts}' with the sources' texts");
        }

        FactCheck check = new(host.Folder);
        string modelPath = ModelFinder.Find(model, host.Folder);
        CheckReport report = check.Run(modelPath);
        if (report.Findings.Any(f => f.Severity == "error" && !IsMendedHere(f.Rule)) || check.Project is not { } project)
        {
            new TextReportWriter(host.UsesColour).Write(report, host.Output);
            host.Error.WriteLine("factmodel: nothing was verified; mend the errors first");
            return report.ExitCode;
        }

        Dictionary<string, FoundText?> found = new(StringComparer.Ordinal);
        string sources = Path.Combine(Path.GetDirectoryName(modelPath)!, project.Model.Schema.Sources ?? "");
        Verification verification = SourceVerifier.Run(project, sources, id => Text(found, folder, id));
        Tell(host, verification);
        if (verification.Counts.Found + verification.Counts.Failed == 0)
        {
            host.Error.WriteLine("factmodel: nothing was verified, which is no pass");
            return ExitCode.CouldNotRun;
        }

        bool isClean = IsLockCurrent(host, modelPath, project, verification, locked) & HasStanding(host, modelPath);
        bool isIncomplete = complete && verification.Counts.NotChecked + verification.Counts.WithoutEvidence > 0;
        return verification.Problems.Count > 0 || isIncomplete || !isClean ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>What a new lock mends is no reason not to write one.</summary>
    private static bool IsMendedHere(ProblemRule rule) => rule == Catalogue.StandingTooLow || rule == Catalogue.BrokenLock;

    private static FoundText? Text(Dictionary<string, FoundText?> found, string folder, string id)
    {
        if (!found.TryGetValue(id, out FoundText? text))
        {
            text = FactFolder.ReadSource(Path.Combine(folder, id + ".txt"));
            found.Add(id, text);
        }

        return text;
    }

    private static void Tell(CommandHost host, Verification verification)
    {
        Write(host, verification.Problems);
        VerificationCounts counts = verification.Counts;
        string found = Counts.Say(counts.Found + counts.Failed, "citation", "citations");
        host.Output.WriteLine(
            $"verified {found}: {counts.Found:N0} found, {counts.Failed:N0} failed; {counts.NotChecked:N0} not checked for want of a text, {counts.WithoutEvidence:N0} without evidence");
    }

    private static void Write(CommandHost host, IEnumerable<Problem> problems)
    {
        DisplayPath display = new(host.Folder);
        foreach (Finding finding in problems.Select(p => Finding.Of(p, display)))
        {
            host.Output.WriteLine($"{finding.Place}: {finding.Severity} {finding.Rule.Id}: {OneLine.Of(finding.Message)}");
        }
    }

    /// <summary>Writes the lock where it changes; with --locked, says that it would.</summary>
    private static bool IsLockCurrent(CommandHost host, string modelPath, FactProject project, Verification verification, bool locked)
    {
        string path = Path.Combine(Path.GetDirectoryName(modelPath)!, FactLock.FileName);
        FactLock now = FactLock.Of(project, verification, project.Lock);
        string[] before = Lines(project.Lock);
        string[] after = Lines(now);
        if (before.SequenceEqual(after))
        {
            return true;
        }

        string change = $"{Counts.Say(after.Except(before).Count(), "line", "lines")} added, {before.Except(after).Count():N0} removed";
        if (locked)
        {
            host.Output.WriteLine($"{FactLock.FileName} would change: {change}; run 'factmodel verify' without --locked, and commit it");
            return false;
        }

        FactFolder.Write(path, now.Text);
        host.Output.WriteLine($"{FactLock.FileName} written: {change}");
        return true;
    }

    private static string[] Lines(FactLock text) => [.. text.Text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Tells how the fact base stands with the lock as it is now, and what is below the model's floor.</summary>
    private static bool HasStanding(CommandHost host, string modelPath)
    {
        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(modelPath);
        Finding[] below = [.. report.Findings.Where(f => IsMendedHere(f.Rule))];
        foreach (Finding finding in below)
        {
            host.Output.WriteLine($"{finding.Place}: {finding.Severity} {finding.Rule.Id}: {OneLine.Of(finding.Message)}");
        }

        ExportedStatement[] statements = [.. StatementWalk.Of(check.Project!)];
        foreach (var place in statements.SelectMany(s => s.Statement.Citations.Where(c => c.Evidence is not null).Select(c => (Citation: c, s.Id)))
            .GroupBy(pair => pair.Citation).Where(group => group.Count() > ManyStatements).OrderByDescending(group => group.Count()).Take(3))
        {
            host.Output.WriteLine($"note: '{OneLine.Of(place.Key.Evidence!)}' at {place.Key.At} in '{place.Key.Source}' is the evidence of {place.Count():N0} statements, such as {place.First().Id}");
        }

        string standing = string.Join(", ", EnumWords.Standings.Reverse().Select((word, i) => (word, Count: statements.Count(s => s.Standing == word)))
            .Where(pair => pair.Count > 0).Select(pair => $"{pair.Count:N0} {pair.word}"));
        host.Output.WriteLine($"standing of {Counts.Say(statements.Length, "statement", "statements")}: {standing}");
        return below.Length == 0;
    }
}
