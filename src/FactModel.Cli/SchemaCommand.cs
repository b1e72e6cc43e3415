using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Cli.Schemas;
using FactModel.Cli.States;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel schema</c>: what an editor needs to know of a model and its facts.</summary>
internal static class SchemaCommand
{
    /// <summary>The folder beside the model that the schemas go to. Its dot keeps it out of builds and of what is looked through for facts.</summary>
    public const string DefaultFolder = ".factmodel";

    private const string Description =
        "Writes JSON Schemas for the YAML of a model, by which an editor completes, explains and checks it: properties, values of enums, "
        + "ids with what their entities are called, and the model itself (docs/editor.md). Prints the settings for VS Code, which say which "
        + "schema is for which file. Exits with 0, with 1 where --check finds something, with 2 where it could not run or the model has errors.";

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> model = ModelArgument.New();
        Option<string?> output = new("--output")
        {
            HelpName = "FOLDER",
            Description = $"Where the schemas go: a folder for this model alone. Without it, {DefaultFolder} beside the model.",
        };
        Option<bool> check = new("--check") { Description = "Writes nothing, and says which schemas are not as they would be written now." };
        Command command = new("schema", Description) { model, output, check };
        command.SetAction(parsed => Run(host, ModelFinder.Find(parsed.GetValue(model), host.Folder), parsed.GetValue(output), parsed.GetValue(check)));
        return command;
    }

    /// <summary>Writes the schemas of the model at a full path into the folder beside it; of a model with errors there are none.</summary>
    /// <returns>What the model and its facts were found to be.</returns>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static CheckReport WriteBeside(CommandHost host, string model)
    {
        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(model);
        if (SchemasOf(check, report) is { } schemas)
        {
            new SchemaFolder(FolderOf(host, model, null), schemas.Files).Write();
        }

        return report;
    }

    private static int Run(CommandHost host, string model, string? output, bool checks)
    {
        SchemaSet schemas = Read(host, model);
        string folder = FolderOf(host, model, output);
        SchemaFolder target = new(folder, schemas.Files);
        DisplayPath display = new(host.Folder);
        if (checks)
        {
            return Check(host, target, display.Of(folder));
        }

        target.Write();
        host.Output.Write(SchemaFile.ToText(EditorSettings.Of(schemas.Files, display.Of(folder), display.Of(Path.GetDirectoryName(model)!))));
        host.Error.WriteLine($"wrote {schemas.Files.Count} schemas to {display.Of(folder)}; the settings are for .vscode/settings.json in this folder");
        foreach ((string kind, string why) in schemas.Unlisted)
        {
            host.Error.WriteLine($"'{kind}' {why}: it takes any text for one");
        }

        return ExitCode.Clean;
    }

    private static int Check(CommandHost host, SchemaFolder target, string folder)
    {
        IReadOnlyList<string> differences = target.OutOfDate();
        foreach (string difference in differences)
        {
            host.Output.WriteLine($"{folder}/{difference}");
        }

        host.Output.WriteLine(differences.Count == 0 ? $"the schemas in {folder} are up to date" : "run 'factmodel schema' to write them");
        return differences.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static string FolderOf(CommandHost host, string model, string? output) =>
        Path.GetFullPath(output ?? Path.Combine(Path.GetDirectoryName(model)!, DefaultFolder), host.Folder);

    private static SchemaSet Read(CommandHost host, string model)
    {
        FactCheck check = new(host.Folder);
        CheckReport report = check.Run(model);
        if (SchemasOf(check, report) is not { } schemas)
        {
            new TextReportWriter(usesColour: false).Write(report, host.Error);
            throw new CannotRunException("no schema was written, since the model has errors");
        }

        if (report.Errors > 0)
        {
            host.Error.WriteLine("the facts have errors, which 'factmodel check' shows: where ids could not be read, the schemas do not have them");
        }

        return schemas;
    }

    /// <summary>The schemas of a model without errors, else null. Facts may have some: an editor is there to mend them.</summary>
    private static SchemaSet? SchemasOf(FactCheck check, CheckReport report) =>
        check.Project is { } project && !report.IsBroken && !project.Model.HasErrors
            ? SchemaSet.Of(project, PackageIndexes.Of(DiskTree.Instance, project.Model.Folder).Usable)
            : null;
}
