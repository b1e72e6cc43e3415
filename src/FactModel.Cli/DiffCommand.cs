using System.CommandLine;
using System.Globalization;
using FactModel.Cli.Diffing;
using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Policy;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel diff</c>: what changed in meaning between two states of a fact base.</summary>
internal sealed class DiffCommand
{
    private const string Description =
        "Says what changed in meaning between two states of a fact base: git revisions, the index, the working tree, folders, packages. "
        + "Exits with 0; with 1 where something changed or failed and --exit-code, --fail-on or --check-version asks; with 2 where it could not compare.";

    private const int MostOfGit = 9;

    private static readonly Dictionary<string, Func<bool, int?, IDiffWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["text"] = (colour, width) => new TextDiffWriter(colour, width),
        ["markdown"] = (_, _) => new MarkdownDiffWriter(),
        ["github"] = (_, _) => new GitHubDiffWriter(),
        ["sarif"] = (_, _) => new SarifDiffWriter(),
        ["json"] = (_, _) => new JsonDiffWriter(),
    };

    private readonly Argument<string?> _old = new("OLD")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The older state: a git revision, :index, a folder, a package (.nupkg); or two revisions, as a..b or a...b. Without it: HEAD.",
    };

    private readonly Argument<string?> _new = new("NEW") { Arity = ArgumentArity.ZeroOrOne, Description = "The newer state. Without it: the working tree." };

    private readonly Option<string?> _model = new("--model")
    {
        HelpName = "MODEL",
        Description = "The model where a state has several, or has none: then that one's kinds are read from the state's files.",
    };

    private readonly Option<bool> _staged = new("--staged", "--cached") { Description = "The newer state is the index: what would be committed." };

    private readonly Option<string?> _path = new("--path")
    {
        HelpName = "FILE",
        Description = "OLD and NEW are files, two contents of this one, which is among the facts: what a difftool of git compares.",
    };

    private readonly Option<string[]> _driver = new("--git-driver")
    {
        HelpName = "…",
        Arity = new ArgumentArity(1, MostOfGit),
        AllowMultipleArgumentsPerToken = true,
        Description = "For git to call, which adds what it has of a changed file: git config diff.facts.command 'factmodel diff --git-driver'.",
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = string.Join('|', Writers.Keys),
        Description = "How the changes are written.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 1 where something changed." };

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        HelpName = "WORD,…",
        Description = "Exit with 1 where a change is one of these and not approved: breaking, any, an impact, a severity, the id of a kind of change.",
    };

    private readonly Option<bool> _checkVersion = new("--check-version") { Description = "Exit with 1 where the version did not take the step that the changes ask for." };

    private readonly Option<string?> _versionFrom = new("--version-from") { HelpName = "VERSION", Description = "The version of the older state. Without it: what its model, its package or its project states." };

    private readonly Option<string?> _versionTo = new("--version-to") { HelpName = "VERSION", Description = "The version of the newer state. Without it: what its model, its package or its project states." };

    private readonly Option<string?> _settings = new("--settings")
    {
        HelpName = "FILE",
        Description = $"Severities and approvals. Without it: {FactProject.DiffSettingsFileName} beside the model of the newer state.",
    };

    private readonly Option<string?> _today = new("--today") { HelpName = "DAY", Description = "The day that approvals are held against, such as 2026-12-31. Without it: today, in UTC." };

    private readonly Option<string?> _link = new("--link")
    {
        HelpName = "ADDRESS",
        Description = "In Markdown and JSON, places in commits are links to ADDRESS/COMMIT/PATH#LINE: https://github.com/OWNER/REPOSITORY/blob, for instance.",
    };

    private readonly Option<bool> _noColour = new("--no-color") { Description = "No colours, even on a terminal. NO_COLOR=1 does the same." };

    private readonly CommandHost _host;

    private DiffCommand(CommandHost host) => _host = host;

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        DiffCommand diff = new(host);
        Command command = new("diff", Description)
        {
            diff._old, diff._new, diff._model, diff._staged, diff._path, diff._driver, diff._format, diff._exitCode, diff._failOn, diff._checkVersion, diff._versionFrom, diff._versionTo,
            diff._settings, diff._today, diff._link, diff._noColour,
        };
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_driver) is { Length: > 0 } fromGit)
        {
            return Drive(parsed, fromGit);
        }

        using StateNames names = new(_host.Folder);
        if (parsed.GetValue(_path) is not { } path)
        {
            return Compare(parsed, names.Pair(parsed.GetValue(_old), parsed.GetValue(_new), parsed.GetValue(_staged)), null);
        }

        return parsed.GetValue(_old) is { } old && parsed.GetValue(_new) is { } @new
            ? Compare(parsed, new FileStates(_host.Folder).Of(old, @new, path, path), path)
            : throw new CannotRunException("--path is of two files; name both");
    }

    /// <summary>Whatever is wrong with a file is said in its place: a driver that fails would keep git from the next one.</summary>
    private int Drive(ParseResult parsed, string[] fromGit)
    {
        string path = fromGit[0];
        StatePair? states = new FileStates(_host.Folder).OfDriver(fromGit);
        try
        {
            if (states is null)
            {
                _host.Output.WriteLine($"{path}: in conflict");
            }
            else
            {
                Compare(parsed, states, path);
            }
        }
        catch (CannotRunException exception)
        {
            _host.Output.WriteLine(exception.Message);
        }

        return ExitCode.Clean;
    }

    /// <summary>Compares two states and reports it.</summary>
    /// <param name="parsed">What the user asked for.</param>
    /// <param name="states">The states.</param>
    /// <param name="path">The file alone that they differ in; null for states as a whole.</param>
    private int Compare(ParseResult parsed, StatePair states, string? path)
    {
        IDiffWriter writer = WriterOf(parsed);
        FailOn failOn = FailOnOf(parsed.GetValue(_failOn) ?? []);
        string today = DayOf(parsed.GetValue(_today));
        FileLinks? links = FileLinks.Below(parsed.GetValue(_link));
        (FactState previous, FactState current) = new StateReader(_host.Folder, parsed.GetValue(_model), () => ModelAdvice.Of(parsed, _host.Folder)).Read(states);
        if (path is not null)
        {
            new FileStates(_host.Folder).MustBeFacts(path, previous, current);
        }

        // Approvals and mistakes are of all files together: to what changed in one, most of them would not fit.
        (DiffSettings was, DiffSettings now) = path is null ? new SettingsFiles(_host.Folder).Of(previous, current, parsed.GetValue(_settings)) : (DiffSettings.None, DiffSettings.None);
        VersionOptions versions = new(parsed.GetValue(_checkVersion), parsed.GetValue(_versionFrom), parsed.GetValue(_versionTo));
        FactVersion? before = versions.Previous(previous);
        FactVersion? after = versions.Current(current);
        FactDiff diff = FactDiff.Compare(previous.Side, current.Side);
        DiffRun run = new(
            Compared(previous, before, path, links),
            Compared(current, after, path, links),
            diff,
            DiffReview.Of(diff, was, now, failOn, (previous.Name, current.Name), today),
            failOn,
            new DisplayPath(_host.Folder))
        {
            IsOfOneFile = path is not null,
            AnyChangeFails = parsed.GetValue(_exitCode),
            VersionProblem = versions.Check(before, after, current, diff.Step),
        };
        DiffReport report = DiffReport.Of(run);
        writer.Write(report, _host.Output);
        if (run.NothingWasCompared)
        {
            _host.Error.WriteLine("factmodel: nothing could be compared");
        }

        return report.ExitCode;
    }

    private static ComparedState Compared(FactState state, FactVersion? version, string? path, FileLinks? links) => new(state.Name, version, state.Side.Project)
    {
        Mistakes = path is null ? state.Mistakes : [],
        LinkTo = place => links?.To(state.Source, place),
    };

    private IDiffWriter WriterOf(ParseResult parsed)
    {
        string format = parsed.GetRequiredValue(_format);
        return Writers.TryGetValue(format, out Func<bool, int?, IDiffWriter>? writer)
            ? writer(_host.UsesColour && !parsed.GetValue(_noColour), _host.Width)
            : throw new CannotRunException($"'{format}' is not a format{NearestName.Hint(format, Writers.Keys)}");
    }

    private static FailOn FailOnOf(string[] options)
    {
        string[] words = [.. options.SelectMany(option => option.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        return words.FirstOrDefault(word => !FailOn.AllWords.Contains(word)) is { } unknown
            ? throw new CannotRunException($"--fail-on: '{unknown}' is neither an impact, a severity nor a kind of change{NearestName.Hint(unknown, [.. FailOn.AllWords])}")
            // What was meant is lost, as where a variable of a workflow is empty: a check that lets everything pass is none.
            : options.Length > 0 && words.Length == 0 ? throw new CannotRunException("--fail-on names nothing that fails; without the option, nothing does")
            : new FailOn(new EquatableArray<string>(words));
    }

    private static string DayOf(string? today) => today is null ? DateTime.UtcNow.ToString(Approval.DayFormat, CultureInfo.InvariantCulture)
        : DateTime.TryParseExact(today, Approval.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? today
        : throw new CannotRunException($"--today: '{today}' is no day, such as 2026-12-31");
}
