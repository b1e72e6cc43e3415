using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Cli.Schemas;
using FactModel.Core;

namespace FactModel.Cli;

/// <summary><c>factmodel schema</c>: what an editor needs to know of a model and its facts.</summary>
internal static class SchemaCommand
{
    private const string DefaultFolder = ".factmodel";

    private const string Description =
        "Writes JSON Schemas for the YAML of a model, by which an editor completes, explains and checks it: properties, values of enums, "
        + "ids with what their entities are called (docs/editor.md). Prints the settings for VS Code, which say which schema is for which file. "
        + "Exits with 0, with 1 where the facts have errors (the schemas are written), with 2 where it could not run.";

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string?> output = new("--output")
        {
            HelpName = "FOLDER",
            Description = $"Where the schemas go. Without it, the folder {DefaultFolder} beside the model.",
        };
        Command command = new("schema", Description) { model, output };
        command.SetAction(parsed => Run(host, parsed.GetValue(model), parsed.GetValue(output)));
        return command;
    }

    private static int Run(CommandHost host, string? named, string? output)
    {
        string model = ModelFinder.Find(named, host.Folder);
        string modelFolder = Path.GetDirectoryName(model)!;
        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(model);
        if (check.Project is not { } project)
        {
            new TextReportWriter(usesColour: false).Write(report, host.Error);
            return ExitCode.CouldNotRun;
        }

        string folder = Path.GetFullPath(output ?? Path.Combine(modelFolder, DefaultFolder), host.Folder);
        IReadOnlyList<SchemaFile> schemas = SchemaSet.Of(project, PackageIndexes.Of(modelFolder).Usable);
        FactFolder.Create(folder);
        foreach (SchemaFile schema in schemas)
        {
            FactFolder.Write(Path.Combine(folder, schema.Name), schema.Text);
        }

        DisplayPath display = new(host.Folder);
        host.Output.Write(SchemaFile.ToText(EditorSettings.Of(schemas, display.Of(folder), display.Of(modelFolder))));
        host.Error.WriteLine($"wrote {schemas.Count} schemas to {display.Of(folder)}; the settings are for .vscode/settings.json in this folder");
        return Finish(host, report);
    }

    /// <summary>Facts with errors have schemas, too: they are there to be mended. But an id that could not be read is missing.</summary>
    private static int Finish(CommandHost host, CheckReport report)
    {
        if (report.Errors == 0)
        {
            return ExitCode.Clean;
        }

        new TextReportWriter(usesColour: false).Write(report, host.Error);
        return ExitCode.Findings;
    }
}
