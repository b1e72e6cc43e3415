using System.CommandLine;
using FactModel.Cli.History;
using FactModel.Cli.Reports;
using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary><c>factmodel log</c>: how a fact became what it is.</summary>
internal static class LogCommand
{
    private const string Description =
        "Says how an entity, or one of its properties, became what it is: every git revision that changed it, who, when, from what to what; "
        + "under each id that it had. Exits with 0, with 2 where it could not run.";

    private static readonly Dictionary<string, Func<bool, ILogWriter>> Writers = new(StringComparer.Ordinal)
    {
        ["text"] = colour => new TextLogWriter(colour),
        ["json"] = _ => new JsonLogWriter(),
        ["markdown"] = _ => new MarkdownLogWriter(),
    };

    /// <summary>The command, as part of a command line.</summary>
    public static Command Of(CommandHost host)
    {
        Argument<string> entity = new("ENTITY") { Description = "An entity by its id, as ID or KIND:ID, or one of its properties, as ID/PROPERTY or KIND:ID/PROPERTY." };
        Argument<string> revision = new("REVISION") { Description = "The git revision to look back from.", DefaultValueFactory = _ => "HEAD" };
        Option<string?> model = new("--model")
        {
            HelpName = "MODEL",
            Description = "The model where there are several, or where revisions have none: then that one's kinds are read from their files.",
        };
        Option<string> format = new("--format") { HelpName = string.Join('|', Writers.Keys), Description = "How the log is written.", DefaultValueFactory = _ => "text" };
        Option<bool> noColour = new("--no-color") { Description = "No colours, even on a terminal. NO_COLOR=1 does the same." };
        Command command = new("log", Description) { entity, revision, model, format, noColour };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(format);
            if (!Writers.TryGetValue(named, out Func<bool, ILogWriter>? writer))
            {
                throw new CannotRunException($"'{named}' is not a format{NearestName.Hint(named, Writers.Keys)}");
            }

            EntityLog log = Look(host, parsed.GetRequiredValue(entity), parsed.GetRequiredValue(revision), new StateReader(host.Folder, parsed.GetValue(model), () => ModelAdvice.Of(parsed, host.Folder)));
            writer(host.UsesColour && !parsed.GetValue(noColour)).Write(log, host.Output);
            return ExitCode.Clean;
        });
        return command;
    }

    private static EntityLog Look(CommandHost host, string entity, string revision, StateReader states)
    {
        using StateNames names = new(host.Folder);
        GitRepository repository = names.InGit("factmodel log");
        GitCommit start = repository.CommitOf(revision);
        RevisionReader reader = new(names, repository, states);
        RevisionFacts facts = reader.Read(start, null)
            ?? throw states.NoModel(names.Committed(repository, start, revision));
        EntityNames there = new(facts);
        EntityHistory history = new(repository, reader);
        using Progress progress = new(host.ShowsProgress ? host.Error : null);
        if (there.Find(entity) is not { } name)
        {
            return there.NowOf(entity) is { } now
                ? throw new CannotRunException($"there is no entity '{entity}', which is '{now}' now")
                : Gone(progress) ?? throw new CannotRunException($"there is no entity '{entity}', nor was there one up to {revision}{there.Hint(entity)}");
        }

        HistoryEntry[] entries = [.. history.From(start, facts, name, Say(progress, name.ToString(), () => history.Looked))];
        if (!name.IsDeclaredBy(facts.Schema) && !entries.Any(entry => entry.Changes.Any(change => change.Subject.Property is not null)))
        {
            string[] known = [.. facts.Schema.Kind(name.Kind)!.Properties.Select(property => property.Id)];
            throw new CannotRunException($"{name with { Property = null }} had no property '{name.Property}' up to {revision}{NearestName.Hint(name.Property!, known)}");
        }

        return new EntityLog(name, revision, entries, history.Looked, history.IsCut);

        EntityLog? Gone(Progress progress)
        {
            GoneEntity gone = new(repository, reader);
            if (gone.Find(start, facts, entity, Say(progress, entity, () => gone.Looked)) is not { } last)
            {
                return null;
            }

            HistoryEntry[] before = [.. history.From(last.Commit, last.Facts, last.Name, Say(progress, last.Name.ToString(), () => gone.Looked + history.Looked))];
            return new EntityLog(last.Name, revision, last.End is { } end ? [end, .. before] : before, gone.Looked + history.Looked, history.IsCut);
        }
    }

    private static Action<DateTimeOffset> Say(Progress progress, string name, Func<int> looked) => at => progress.Say(() => $"{name}: looked at {looked():N0} revisions, back to {at:yyyy-MM-dd}");
}
