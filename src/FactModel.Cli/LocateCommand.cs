using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Model;

namespace FactModel.Cli;

/// <summary><c>factmodel locate</c>: proposes evidence, so that nobody counts characters.</summary>
internal static class LocateCommand
{
    private const string Description =
        "Proposes 'evidence' and 'at' for statements that have none: places in the sources' texts (ID.txt in the folder of --texts) "
        + "that say the value. A person chooses. Exits with 0, or with 2 where it could not run, or no statement was looked for.";

    private const int MostProposals = 5;

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string> texts = new("--texts") { HelpName = "FOLDER", Description = "The folder of the sources' texts, each ID.txt.", Required = true };
        Option<string?> statement = new("--statement")
        {
            HelpName = "ENTITY[/PROPERTY]",
            Description = "Only statements about this, those that have evidence too; without it, all that have none.",
        };
        Command command = new("locate", Description) { model, texts, statement };
        command.SetAction(parsed => Run(host, parsed.GetValue(model), parsed.GetRequiredValue(texts), parsed.GetValue(statement)));
        return command;
    }

    private static int Run(CommandHost host, string? model, string texts, string? only)
    {
        string folder = Path.GetFullPath(texts, host.Folder);
        if (!FactFolder.IsFolder(folder))
        {
            throw new CannotRunException($"there is no folder '{texts}' with the sources' texts");
        }

        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(ModelFinder.Find(model, host.Folder));
        if (check.Project is not { } project)
        {
            new TextReportWriter(usesColour: false).Write(report, host.Error);
            return ExitCode.CouldNotRun;
        }

        SourceTextFile[] sources = [.. project.Sources.Sources.Select(s => SourceTextFile.Read(folder, s)).OfType<SourceTextFile>()];
        if (sources.Length == 0)
        {
            throw new CannotRunException($"'{texts}' has the text of no source of this model; each is named ID.txt");
        }

        ExportedStatement[] statements = [.. StatementWalk.Of(project).Where(s => only is null ? s.Statement.Citations.All(c => c.Evidence is null) : Is(s, only))];
        if (statements.Length == 0 && only is not null)
        {
            throw new CannotRunException($"nothing is said about '{only}'; write ENTITY, or ENTITY/PROPERTY");
        }

        EvidenceLocator locator = new(project.Model.Schema, new EvidenceNames(project.Files.Select(f => FileNames.Of(project.Model.Schema, f.Facts))));
        int located = statements.Count(s => Propose(host, locator, sources, s));
        host.Output.WriteLine($"looked for {Counts.Say(statements.Length, "statement", "statements")} in {Counts.Say(sources.Length, "text", "texts")}: {located:N0} located, {statements.Length - located:N0} not");
        return ExitCode.Clean;
    }

    private static bool Is(ExportedStatement statement, string only) =>
        statement.Entity.Id == only || statement.Id == only || $"{statement.Entity.Id}/{statement.Property.Id}" == only;

    /// <summary>Writes what to paste, each with the text around it. A source that the statement names is the only one looked into.</summary>
    private static bool Propose(CommandHost host, EvidenceLocator locator, SourceTextFile[] sources, ExportedStatement statement)
    {
        string[] named = [.. statement.Statement.Citations.Select(c => c.Source)];
        var found = sources.Where(s => named.Length == 0 || named.Contains(s.Source.Id))
            .SelectMany(s => locator.Find(statement.Statement.Value, s.Text, s.Source.Language).Select(place => (s.Source, Place: place))).ToArray();
        host.Output.WriteLine($"{statement.Id}: {OneLine.Of(ValueText.Of(statement.Statement.Value))}");
        foreach ((SourceFacts source, LocatedEvidence place) in found.Take(MostProposals))
        {
            host.Output.WriteLine($"  source: {source.Id}, evidence: {Quoted(place.Evidence)}, at: {place.At}    # {OneLine.Of(place.Around)}");
        }

        if (found.Length > MostProposals)
        {
            host.Output.WriteLine($"  and {found.Length - MostProposals:N0} more");
        }
        else if (found.Length == 0)
        {
            host.Output.WriteLine("  no words that FactModel reads as this: give the evidence by hand");
        }

        return found.Length > 0;
    }

    /// <summary>Evidence as it can be pasted into a mapping in braces.</summary>
    private static string Quoted(string evidence) =>
        evidence.All(c => char.IsLetterOrDigit(c) || c == ' ') && !evidence.All(char.IsDigit) ? evidence : "\"" + evidence.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A source with its text.</summary>
    private sealed record SourceTextFile(SourceFacts Source, string Text)
    {
        public static SourceTextFile? Read(string folder, SourceFacts source)
        {
            string path = Path.Combine(folder, source.Id + ".txt");
            return FactFolder.IsFile(path) && FactFolder.Read(path).Text is { } text ? new SourceTextFile(source, text) : null;
        }
    }
}
