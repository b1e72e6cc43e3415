using System.CommandLine;
using LibGit2Sharp;

namespace FactModel.Cli;

/// <summary>The command <c>factmodel</c>: its verbs, and what holds for all of them.</summary>
internal static class FactCommand
{
    /// <summary>Runs the command line and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, CommandHost host)
    {
        try
        {
            RootCommand root = Root(host);
            // A folder may well be called @facts: no argument is a file of arguments.
            ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageErrors.Find(parsed) is { } error)
            {
                throw new CannotRunException($"{error}\nRun '{CommandPath(parsed)} --help' to see what there is.");
            }

            int exitCode = parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
            host.Output.Flush();
            return exitCode;
        }
        catch (CannotRunException exception)
        {
            host.Error.WriteLine($"factmodel: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
        catch (LibGit2SharpException exception)
        {
            host.Error.WriteLine($"factmodel: the git repository cannot be read: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
        finally
        {
            host.Output.Flush();
            host.Error.Flush();
        }
    }

    /// <summary>The command as its user writes it, such as <c>factmodel check</c>.</summary>
    public static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "factmodel" : $"factmodel {parsed.CommandResult.Command.Name}";

    private static RootCommand Root(CommandHost host)
    {
        RootCommand root = new("Begins a model, checks facts in YAML as the compiler does, verifies them against their sources, says what changed between two states, and exports them.") { HelpName = "factmodel" };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(host);
        root.Add(InitCommand.Of(host));
        root.Add(CheckCommand.Of(host));
        root.Add(VerifyCommand.Of(host));
        root.Add(LocateCommand.Of(host));
        root.Add(DiffCommand.Of(host));
        root.Add(LogCommand.Of(host));
        root.Add(ExportCommand.Of(host));
        root.Add(SchemaCommand.Of(host));
        return root;
    }
}
