using System.CommandLine;
using FactModel.Cli.Diffing;
using FactModel.Cli.States;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel diff</c>: what changed in meaning between two states of a fact base.</summary>
internal static class DiffCommand
{
    private const string Description =
        "Says what changed in meaning between two states of a fact base: git revisions, the index, the working tree, folders, packages. "
        + "Exits with 0, with 1 where --exit-code is given and something changed, with 2 where it could not compare.";

    private static readonly Dictionary<string, Func<IDiffWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["text"] = () => new TextDiffWriter(),
    };

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string?> old = new("OLD")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The older state: a git revision, :index, a folder, a package (.nupkg); or two revisions, as a..b or a...b. Without it: HEAD.",
        };
        Argument<string?> @new = new("NEW") { Arity = ArgumentArity.ZeroOrOne, Description = "The newer state. Without it: the working tree." };
        Option<string?> model = new("--model")
        {
            HelpName = "MODEL",
            Description = "The model where a state has several, or has none: then that one's kinds are read from the state's files.",
        };
        Option<bool> staged = new("--staged", "--cached") { Description = "The newer state is the index: what would be committed." };
        Option<string> format = new("--format") { HelpName = string.Join('|', Writers.Keys), Description = "How the changes are written.", DefaultValueFactory = _ => "text" };
        Option<bool> exitCode = new("--exit-code") { Description = "Exit with 1 where something changed." };
        Option<bool> noColour = new("--no-color") { Description = "No colours, even on a terminal. NO_COLOR=1 does the same." };
        Command command = new("diff", Description) { old, @new, model, staged, format, exitCode, noColour };
        command.SetAction(parsed =>
        {
            using StateNames names = new(host.Folder);
            StatePair states = names.Pair(parsed.GetValue(old), parsed.GetValue(@new), parsed.GetValue(staged));
            (FactState previous, FactState current) = new StateReader(host.Folder, parsed.GetValue(model)).Read(states);
            FactDiff diff = FactDiff.Compare(previous.Side, current.Side);
            DiffOptions options = new(previous.Name, current.Name, new DisplayPath(host.Folder), host.UsesColour && !parsed.GetValue(noColour));
            WriterOf(parsed.GetRequiredValue(format)).Write(diff, options, host.Output);
            return ExitCodeOf(diff, parsed.GetValue(exitCode), host);
        });
        return command;
    }

    private static IDiffWriter WriterOf(string format) => Writers.TryGetValue(format, out Func<IDiffWriter>? writer)
        ? writer()
        : throw new CannotRunException($"'{format}' is not a format{NearestName.Hint(format, Writers.Keys)}");

    /// <summary>Where nothing could be compared, or a part of it could not and the rest is as it was, that is no pass.</summary>
    private static int ExitCodeOf(FactDiff diff, bool counts, CommandHost host)
    {
        bool isPartial = diff.NotCompared.Count > 0;
        if (isPartial && diff.Counts is { Same: 0, Changed: 0, Added: 0, Removed: 0 })
        {
            host.Error.WriteLine("factmodel: nothing could be compared");
            return ExitCode.CouldNotRun;
        }

        return !counts ? ExitCode.Clean
            : diff.Changes.Count > 0 ? ExitCode.Findings
            : isPartial ? ExitCode.CouldNotRun
            : ExitCode.Clean;
    }
}
