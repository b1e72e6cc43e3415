using System.CommandLine;
using FactModel.Cli.Reports;
using FactModel.Cli.Schemas;
using FactModel.Core;
using FactModel.Core.Naming;
using FactModel.Core.Proposing;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary><c>factmodel init</c>: a first model, and a first fact.</summary>
internal static class InitCommand
{
    private const string Description =
        "Writes a first model (factmodel.yaml) and a first fact beside it, with schemas for an editor, and says how C# uses them. With "
        + "--from, proposes a model for YAML that is there already, to be edited. Overwrites nothing. Exits with 0, with 1 where the proposed model does not "
        + "yet read everything, with 2 where it could not run.";

    private const string FirstFacts = "planets.yaml";

    /// <summary>By this, editors know which schema a file has.</summary>
    private const string SchemaLine = $"# yaml-language-server: $schema={SchemaCommand.DefaultFolder}/";

    private const string AfterEdits = "# After a change here, run 'factmodel schema': by what it writes, your editor completes and checks YAML.\n";

    private const string FirstModel = """
        # What kinds of things there are, and what is said of each.
        namespace: {0}
        kinds:
          planet:
            files: planets.yaml
            doc: A planet of the solar system.
            properties:
              name: text
              radius: quantity(km)
              moons: {{ type: int, const: true }}

        """;

    private const string FirstFact = """
        mars:
          name: Mars
          radius: 3389.5
          moons: 2

        """;

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> folder = new("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Where the model goes: the folder of a project; made where it is not there. Without it, the current folder.",
        };
        Option<string?> from = new("--from") { HelpName = "FILE", Description = "YAML that is there already, in that folder or below it." };
        Option<string> @namespace = new("--namespace") { HelpName = "NAME", Description = "The namespace of the C#.", DefaultValueFactory = _ => "Facts" };
        Command command = new("init", Description) { folder, from, @namespace };
        command.SetAction(parsed => Run(host, parsed.GetValue(folder), parsed.GetValue(from), parsed.GetRequiredValue(@namespace)));
        return command;
    }

    private static int Run(CommandHost host, string? named, string? from, string @namespace)
    {
        string folder = Path.GetFullPath(named ?? "", host.Folder);
        if (!CSharpName.IsValidNamespace(@namespace))
        {
            throw new CannotRunException($"'{@namespace}' is no namespace; write names with dots between them, such as Acme.Catalog");
        }

        string model = Path.Combine(folder, FactProject.ModelFileName);
        Refuse(model);
        int exitCode = ExitCode.CouldNotRun;
        NewPaths.Make([Path.Combine(folder, FirstFacts), model], () => exitCode = from is null
            ? WriteFirst(host, folder, named, model, @namespace)
            : Propose(host, folder, model, Path.GetFullPath(from, host.Folder), from, @namespace));
        return exitCode;
    }

    private static int WriteFirst(CommandHost host, string folder, string? named, string model, string @namespace)
    {
        string facts = Path.Combine(folder, FirstFacts);
        Refuse(facts);
        Make(folder, named);
        FactFolder.Write(facts, $"{SchemaLine}Planet{SchemaFile.Extension}\n{FirstFact}");
        WriteModel(host, model, string.Format(System.Globalization.CultureInfo.InvariantCulture, FirstModel, @namespace));
        host.Output.WriteLine($$"""
            wrote {{FactProject.ModelFileName}}, the model
            wrote {{FirstFacts}}, the first facts
            wrote {{SchemaCommand.DefaultFolder}}, by which an editor completes and checks both: 'factmodel schema' keeps it fresh

            Use them in C#, in a project that has the package FactModel:
                Console.WriteLine($"{{{@namespace}}.Planets.Mars.Name} has {{{@namespace}}.Planets.Mars.Moons} moons.");
            """);
        return ExitCode.Clean;
    }

    private static int Propose(CommandHost host, string folder, string model, string file, string named, string @namespace)
    {
        string relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (!FactFolder.IsFile(file))
        {
            throw new CannotRunException($"there is no file '{named}'");
        }

        if (relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) || !FactProject.IsFactPath(file))
        {
            throw new CannotRunException($"'{named}' is no .yaml, .yml or .md file in the folder of the model or below it");
        }

        DecodedText text = FactFolder.Read(file);
        YamlDocument? document = text.Text is null ? null : YamlReader.Read(file, text.Text);
        if ((text.Problem ?? document?.Problems.FirstOrDefault()) is { } problem)
        {
            throw new CannotRunException($"'{named}' cannot be read, line {problem.Place?.Span.Start.Line + 1}: {problem.Message}");
        }

        string proposal = ModelProposal.Of(document!.Root, relative, @namespace, out string why)
            ?? throw new CannotRunException($"'{named}' gives no model: {why}");
        CheckReport report = WriteModel(host, model, proposal);
        host.Output.WriteLine($"wrote {FactProject.ModelFileName}, a model proposed from {relative}: read it, and edit what it cannot know");
        new TextReportWriter(host.UsesColour).Write(report, host.Output);
        return report.ExitCode;
    }

    /// <summary>Writes the model, and schemas for the editor that it will be edited in; says what the model and its facts were found to be.</summary>
    private static CheckReport WriteModel(CommandHost host, string model, string text)
    {
        FactFolder.Write(model, $"{SchemaLine}{ModelForms.FileName}\n{AfterEdits}{text}");
        return SchemaCommand.WriteBeside(host, model);
    }

    private static void Make(string folder, string? named)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"the folder '{named}' cannot be made: {exception.Message}");
        }
    }

    private static void Refuse(string file)
    {
        if (FactFolder.IsFile(file))
        {
            throw new CannotRunException($"there is a {Path.GetFileName(file)} already, and nothing is overwritten");
        }
    }
}
