using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Linking;

/// <summary>Checks that what each file refers to is there: entities and sources. An edit of one file leaves the others' answers as they are.</summary>
/// <param name="schema">The model.</param>
/// <param name="index">All ids.</param>
/// <param name="sources">The ids of the sources.</param>
public sealed class ReferenceChecks(FactSchema schema, FactIndex index, SourceIds sources) : IEquatable<ReferenceChecks>
{
    private readonly FactSchema _schema = schema;
    private readonly FactIndex _index = index;
    private readonly SourceIds _sources = sources;
    private readonly HashSet<string> _sourceIds = new(sources.All, StringComparer.Ordinal);

    /// <summary>Whether both give the same answers.</summary>
    public bool Equals(ReferenceChecks? other) => other is not null && _schema == other._schema && _index.Equals(other._index) && _sources.Equals(other._sources);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReferenceChecks);

    /// <inheritdoc/>
    public override int GetHashCode() => _sources.GetHashCode();

    /// <summary>Checks one file.</summary>
    public EquatableArray<Problem> Run(BoundFile file)
    {
        List<Problem>? problems = null;
        foreach (ReferenceUse use in file.Uses.References.AsSpan())
        {
            if (Check(file, use) is { } problem)
            {
                (problems ??= []).Add(problem);
            }
        }

        foreach (SourceUse use in file.Uses.Sources.AsSpan())
        {
            if (Check(file, use) is { } problem)
            {
                (problems ??= []).Add(problem);
            }
        }

        return problems?.ToEquatableArray() ?? [];
    }

    private Problem? Check(BoundFile file, SourceUse use)
    {
        if (_sourceIds.Contains(use.Id) || _sources.Unread?.MayName(use.Id) == true)
        {
            return null;
        }

        string hint = _schema.Sources is null ? "; the model names no 'sources' file" : NearestName.Hint(use.Id, _sources.All);
        return Catalogue.UnknownSource.At(file.Path, use.Span, use.Id, hint);
    }

    private Problem? Check(BoundFile file, ReferenceUse use)
    {
        string? kind = use.Kinds.Count == 0 ? _index.KindsWith(use.Id).FirstOrDefault() : FirstWith(use.Id, use.Kinds);
        if (kind is null)
        {
            return Kinds(use).Any(k => _index.Kind(k).MayName(use.Id)) ? null : Unknown(file, use);
        }

        if (_index.Kind(kind).Retired(use.Id) is not { } retired)
        {
            return null;
        }

        string instead = retired.ReplacedBy is null ? "" : $"; '{retired.ReplacedBy}' replaces it";
        return Catalogue.RetiredReference.At(file.Path, use.Span, kind, use.Id, retired.Because, instead);
    }

    private string? FirstWith(string id, EquatableArray<string> kinds)
    {
        foreach (string kind in kinds)
        {
            if (_index.Kind(kind).Find(id) is not null)
            {
                return kind;
            }
        }

        return null;
    }

    private IEnumerable<string> Kinds(ReferenceUse use) => use.Kinds.Count == 0 ? _schema.Kinds.Select(k => k.Id) : use.Kinds;

    private Problem Unknown(BoundFile file, ReferenceUse use)
    {
        string[] kinds = [.. Kinds(use)];
        foreach (string kind in kinds)
        {
            if (_index.Kind(kind).CurrentId(use.Id) is { } current)
            {
                return Catalogue.FormerReference.At(file.Path, use.Span, kind, use.Id, current);
            }
        }

        string[] ids = [.. kinds.SelectMany(k => _index.Kind(k).Ids)];
        string what = use.Kinds.Count == 0 ? "entity" : string.Join(" or ", kinds);
        string? other = _index.KindsWith(use.Id).FirstOrDefault(k => _schema.Kind(k)?.Extends is not { } extended || !kinds.Contains(extended));
        string elsewhere = use.Kinds.Count == 0 || other is null ? "" : $" ('{use.Id}' is {Indefinite.Of(other)})";
        string hint = NearestName.Of(use.Id, ids) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        return Catalogue.UnknownReference.At(file.Path, use.Span, what, use.Id, elsewhere + hint);
    }
}
