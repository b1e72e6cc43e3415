using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Cli.History;

/// <summary>What a user can name in a revision.</summary>
/// <param name="facts">The revision.</param>
internal sealed class EntityNames(RevisionFacts facts)
{
    private readonly List<EntityName> _entities =
        [.. facts.Side.Project.Files.SelectMany(file => file.Facts.Entities.Select(entity => new EntityName(file.Facts.Kind, entity.Id, null)))];

    /// <summary>What <c>ada</c>, <c>person:ada</c> or <c>person:ada/age</c> means. Whether the property was ever there, only a history tells.</summary>
    /// <param name="named">As the user wrote it.</param>
    /// <returns>The entity, or a property of it; null where there is none.</returns>
    /// <exception cref="CannotRunException">There are several.</exception>
    public EntityName? Find(string named)
    {
        IEnumerable<EntityName>[] meanings = [_entities, Properties, _entities.Select(entity => PropertyOf(entity, named)).OfType<EntityName>()];
        EntityName[] found = meanings.Select(meant => meant.Where(name => IsWritten(name, named)).ToArray()).FirstOrDefault(meant => meant.Length > 0) ?? [];
        return found switch
        {
            [EntityName one] => one,
            [] => null,
            _ => throw new CannotRunException($"'{named}' is {(found[0].Property is null ? "the id" : "a property")} of several entities; name one of {string.Join(", ", found.Select(f => f.ToString()))}"),
        };
    }

    private IEnumerable<EntityName> Properties =>
        _entities.SelectMany(entity => facts.Schema.Kind(entity.Kind)?.Properties.Select(property => entity with { Property = property.Id }) ?? []);

    private static bool IsWritten(EntityName name, string named) => named == name.ToString() || named == name.WithoutKind;

    /// <summary>The property that a user names of an entity, whether the model has it or not; null where it is of another entity.</summary>
    private static EntityName? PropertyOf(EntityName entity, string named)
    {
        string? before = new[] { $"{entity.Id}/", $"{entity}/" }.FirstOrDefault(start => named.Length > start.Length && named.StartsWith(start, StringComparison.Ordinal));
        return before is null ? null : entity with { Property = named[before.Length..] };
    }

    /// <summary>The entity that has an id under <c>formerly</c>; null where none has.</summary>
    public string? NowOf(string former) => facts.Side.Project.Files.SelectMany(file => file.Facts.Entities).FirstOrDefault(entity => entity.Formerly.Contains(former))?.Id;

    /// <summary>The name that is nearest to one that is not there, to be said behind it.</summary>
    public string Hint(string named) =>
        NearestName.Of(named, (named.Contains('/') ? Properties : _entities).SelectMany(name => new[] { name.WithoutKind, name.ToString() })) is { } near ? $"; did you mean '{near}'?" : "";
}
