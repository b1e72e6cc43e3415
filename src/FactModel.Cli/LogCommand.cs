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
        EntityName? name = there.Find(entity);
        if (name is null && there.NowOf(entity) is { } now)
        {
            throw new CannotRunException($"there is no entity '{entity}', which is '{now}' now");
        }

        HistoryStep from = name is null ? new Absence(start, new SoughtEntity.Named(entity), start, facts) : new Sighting(start, facts, name, null, null);
        EntityHistory history = new(repository, reader);
        using Progress progress = new(host.ShowsProgress ? host.Error : null);
        HistoryEntry[] entries = [.. history.From(from, at => progress.Say(() => $"{entity}: looked at {history.Looked:N0} revisions, back to {at:yyyy-MM-dd}"))];
        if (history.Newest is not { } newest)
        {
            throw new CannotRunException($"there is no entity '{entity}', nor was there one up to {revision}{there.Hint(entity)}{(facts.Missing is { } missing ? $"; {missing}" : "")}{(history.IsCut ? LogText.Shallow : "")}");
        }

        EntityName found = newest.Name;
        if (!found.IsDeclaredBy(newest.Facts.Schema) && !entries.Any(entry => entry.Changes.Any(change => change.Subject.Property is not null)))
        {
            string[] known = [.. newest.Facts.Schema.Kind(found.Kind)!.Properties.Select(property => property.Id)];
            throw new CannotRunException($"{found with { Property = null }} had no property '{found.Property}' up to {revision}{NearestName.Hint(found.Property!, known)}");
        }

        return new EntityLog(found, revision, entries, history.Looked, history.IsCut);
    }
}
