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
    /// <exception cref="CannotRunException">There is no such entity, or there are several.</exception>
    public EntityName Find(string named)
    {
        IEnumerable<EntityName>[] meanings = [_entities, Properties, _entities.Select(entity => PropertyOf(entity, named)).OfType<EntityName>()];
        EntityName[] found = meanings.Select(meant => meant.Where(name => IsWritten(name, named)).ToArray()).FirstOrDefault(meant => meant.Length > 0) ?? [];
        return found switch
        {
            [EntityName one] => one,
            [] => throw new CannotRunException($"there is no entity '{named}'{Hint(named)}"),
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

    /// <summary>What was probably meant: an entity that had this id before, or a name that is near; else where one that is gone is found.</summary>
    private string Hint(string named)
    {
        EntityFacts? renamed = facts.Side.Project.Files.SelectMany(file => file.Facts.Entities).FirstOrDefault(entity => entity.Formerly.Contains(named));
        string? near = renamed?.Id ?? NearestName.Of(named, (named.Contains('/') ? Properties : _entities).SelectMany(name => new[] { name.WithoutKind, name.ToString() }));
        return (renamed is not null ? $", which is '{near}' now; one" : near is not null ? $"; did you mean '{near}'? One" : "; one")
            + $" that is gone is named with a revision that has it: factmodel log {(named.Contains(' ') ? $"\"{named}\"" : named)} REVISION";
    }
}
