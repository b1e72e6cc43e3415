using System.CommandLine;
using FactModel.Cli.Export;
using FactModel.Cli.Reports;
using FactModel.Core;
using FactModel.Core.Export;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel export</c>: everything that a fact base says, for other programs.</summary>
internal static class ExportCommand
{
    private const string Description =
        "Writes everything that a fact base says: with jsonl, one JSON object a statement; with json-ld, one document in the terms "
        + "of schema.org and W3C Web Annotation (docs/export.md). "
        + "Exits with 0, with 1 where the facts have errors (nothing is written), with 2 where it could not run.";

    private static readonly string[] Formats = ["jsonl", "json-ld"];

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string> format = new("--format")
        {
            HelpName = string.Join('|', Formats),
            Description = "How the statements are written.",
            DefaultValueFactory = _ => Formats[0],
        };
        Option<string> @base = new("--base")
        {
            HelpName = "IRI",
            Description = "For json-ld: what the ids are relative to.",
            DefaultValueFactory = _ => "urn:factmodel:/",
        };
        Command command = new("export", Description) { model, format, @base };
        command.SetAction(parsed => Run(host, parsed.GetValue(model), parsed.GetRequiredValue(format), parsed.GetRequiredValue(@base)));
        return command;
    }

    private static int Run(CommandHost host, string? model, string format, string @base)
    {
        if (!Formats.Contains(format))
        {
            throw new CannotRunException($"'{format}' is not a format{NearestName.Hint(format, Formats)}");
        }

        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(ModelFinder.Find(model, host.Folder));
        if (report.Errors > 0 || check.Project is not { } project)
        {
            new TextReportWriter(usesColour: false).Write(report, host.Error);
            host.Error.WriteLine("factmodel: nothing was exported; mend the errors first");
            return report.ExitCode;
        }

        if (format == "json-ld")
        {
            new JsonLdWriter(project.Model.Schema, @base).Write(project, host.Output);
        }
        else
        {
            new JsonLinesWriter(project.Model.Schema).Write(StatementWalk.Of(project), host.Output);
        }

        return ExitCode.Clean;
    }
}
