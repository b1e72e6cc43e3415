using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Linking;

/// <summary>Checks what only all files together can show: statements that are referred to, ids and C# names that are there twice.</summary>
public sealed class ProjectChecks
{
    /// <summary>From here on, named members cost the compiler seconds.</summary>
    public const int ManyMembers = 10_000;

    /// <summary>From here on, a C# type cannot hold a member for each.</summary>
    public const int TooManyMembers = 60_000;

    private readonly BoundModel _model;
    private readonly IReadOnlyList<BoundFile> _files;
    private readonly FactIndex _index;
    private readonly Linker _linker;
    private readonly SourceIds _sources;
    private readonly StatementChecks _statements;
    private readonly List<Problem> _problems = [];

    private ProjectChecks(BoundModel model, IReadOnlyList<BoundFile> files, FactIndex index, Linker linker, SourceIds sources)
    {
        _model = model;
        _index = index;
        _linker = linker;
        _files = [.. files.OrderBy(f => f.Facts.Path, StringComparer.Ordinal).ThenBy(f => f.Facts.Kind, StringComparer.Ordinal)];
        _sources = sources;
        _statements = new StatementChecks(model.Schema, _files, index);
    }

    /// <summary>Whether something is wrong with ids or names, so that each file is needed to say where.</summary>
    public static bool NeedsPlaces(FactSchema schema, FactIndex index, Linker linker) => schema.Kinds.Any(kind =>
        index.Kind(kind.Id).HasConflicts || linker.Names(kind.Id) is { } names && (names.Nameless.Count > 0 || names.Collisions.Count > 0));

    /// <summary>Whether a file is needed in any case: something in it has to be seen beside what other files say.</summary>
    public static bool Needs(BoundFile file) => file.Uses.Unique.Count > 0;

    /// <summary>Runs all of them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="files">Every file; or, where no statement is referred to and no places are needed, those that are needed in any case.</param>
    /// <param name="index">All ids.</param>
    /// <param name="linker">All names.</param>
    /// <param name="sources">The ids of the sources.</param>
    /// <param name="cancellation">Stops the checks.</param>
    public static EquatableArray<Problem> Run(
        BoundModel model, IReadOnlyList<BoundFile> files, FactIndex index, Linker linker, SourceIds sources, CancellationToken cancellation = default)
    {
        ProjectChecks checks = new(model, files, index, linker, sources);
        foreach (BoundFile file in checks._files)
        {
            cancellation.ThrowIfCancellationRequested();
            checks.CheckStatements(file);
        }

        if (NeedsPlaces(model.Schema, index, linker))
        {
            checks.CheckIds();
        }

        checks.CheckUnique();
        foreach (KindSchema kind in model.Schema.Kinds)
        {
            checks.CheckNames(kind);
        }

        checks.CheckFileSources();
        return checks._problems.ToEquatableArray();
    }

    private void CheckStatements(BoundFile file)
    {
        foreach (StatementUse use in file.Uses.Statements)
        {
            if (_statements.Explain(use.Statement) is { } why)
            {
                Report(Catalogue.UnknownStatement, file, use.Span, use.Statement.ToString(), why);
            }
        }
    }

    /// <summary>The sources that the model itself gives to whole files.</summary>
    private void CheckFileSources()
    {
        foreach (KindSchema kind in _model.Schema.Kinds)
        {
            foreach (FilePattern file in kind.Files)
            {
                if (file.Source is { } source && !_sources.All.Contains(source) && _sources.Unread?.MayName(source) != true)
                {
                    _problems.Add(Catalogue.UnknownSource.At(_model.Path, _model.Places.File(kind.Id, file.Pattern), source, SourceHint(source)));
                }
            }
        }
    }

    private string SourceHint(string id) =>
        _model.Schema.Sources is null ? "; the model names no 'sources' file" : NearestName.Hint(id, _sources.All);

    private void CheckIds()
    {
        for (int f = 0; f < _files.Count; f++)
        {
            BoundFile file = _files[f];
            KindIndex kind = _index.Kind(file.Facts.Kind);
            for (int i = 0; i < file.Facts.Entities.Count; i++)
            {
                EntityFacts entity = file.Facts.Entities[i];
                EntityPlace first = kind.Find(entity.Id)!.Value;
                if (first != new EntityPlace(f, i))
                {
                    ReportPair(Catalogue.DuplicateId, new EntityPlace(f, i), first, place => [file.Facts.Kind, entity.Id, place]);
                }

                CheckFormerIds(file, kind, entity, file.Uses.Ids[i]);
            }
        }
    }

    private void CheckFormerIds(BoundFile file, KindIndex kind, EntityFacts entity, SourceSpan span)
    {
        foreach (string former in entity.Formerly)
        {
            if (kind.Find(former) is not null)
            {
                string now = former == entity.Id ? "still its id" : "the id of another";
                Report(Catalogue.FormerIdInUse, file, span, former, entity.Id, now);
            }
            else if (kind.CurrentId(former) is { } current && current != entity.Id)
            {
                Report(Catalogue.FormerIdInUse, file, span, former, entity.Id, $"given as a former id of '{current}' too, which it");
            }
        }
    }

    private void CheckUnique()
    {
        Dictionary<(string Kind, string Property, string Value), (BoundFile File, UniqueUse Use)> seen = [];
        foreach (BoundFile file in _files)
        {
            foreach (UniqueUse use in file.Uses.Unique)
            {
                (string, string, string) key = (file.Facts.Kind, use.Property, use.Value);
                if (seen.TryGetValue(key, out (BoundFile File, UniqueUse Use) first))
                {
                    SourcePlace other = new(first.File.Path, first.Use.Span);
                    _problems.Add(Catalogue.NotUnique.At(file.Path, use.Span, use.Value, use.Property, first.Use.Entity, Place(other, file.Path)) with { Related = other });
                }
                else
                {
                    seen.Add(key, (file, use));
                }
            }
        }
    }

    private void CheckNames(KindSchema kind)
    {
        KindIndex ids = _index.Kind(kind.Id);
        foreach (NameOverride name in kind.Names)
        {
            if (ids.Find(name.Id) is null && ids.CurrentId(name.Id) is null && !ids.MayName(name.Id))
            {
                _problems.Add(Catalogue.NameForNothing.At(
                    _model.Path, _model.Places.Name(kind.Id, name.Id), name.Id, kind.Id, NearestName.Hint(name.Id, [.. ids.Ids])));
            }
        }

        if (_linker.Names(kind.Id) is not { } names)
        {
            return;
        }

        foreach ((string id, EntityPlace place) in names.Nameless)
        {
            Report(Catalogue.NoName, _files[place.File], _files[place.File].Uses.Ids[place.Entity], id, $"'{kind.Id}'");
        }

        foreach (NameCollision collision in names.Collisions)
        {
            ReportPair(
                Catalogue.NameCollision, collision.Place, collision.FirstPlace, place => [collision.Id, collision.FirstId, place, collision.Name, $"'{kind.Id}'"]);
        }

        int count = ids.Count;
        if (count > ManyMembers)
        {
            ProblemRule rule = count > TooManyMembers ? Catalogue.TooManyMembers : Catalogue.ManyMembers;
            _problems.Add(rule.At(_model.Path, _model.Places.Kind(kind.Id), kind.TableName, FormattableString.Invariant($"{count:N0}")));
        }
    }

    private void ReportPair(ProblemRule rule, EntityPlace at, EntityPlace first, Func<string, string[]> arguments)
    {
        BoundFile file = _files[at.File];
        SourcePlace other = new(_files[first.File].Path, _files[first.File].Uses.Ids[first.Entity]);
        _problems.Add(rule.At(file.Path, file.Uses.Ids[at.Entity], arguments(Place(other, file.Path))) with { Related = other });
    }

    /// <summary>Another place, as a message names it: by its line, and by its file where that is another one.</summary>
    private static string Place(SourcePlace place, string path) => place.Path == path
        ? FormattableString.Invariant($"line {place.Span.Start.Line + 1}")
        : FormattableString.Invariant($"{PathPattern.FileName(place.Path)} line {place.Span.Start.Line + 1}");

    private void Report(ProblemRule rule, BoundFile file, SourceSpan span, params string[] arguments) =>
        _problems.Add(rule.At(file.Path, span, arguments));
}
