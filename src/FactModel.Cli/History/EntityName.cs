using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Cli.History;

/// <summary>What a history is of: an entity, or one of its properties.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The entity's id.</param>
/// <param name="Property">The property; null for all of them.</param>
internal sealed record EntityName(string Kind, string Id, string? Property)
{
    /// <summary>As reports of changes write it: <c>person:ada</c>, <c>person:ada/age</c>.</summary>
    public override string ToString() => $"{Kind}:{Id}" + (Property is null ? "" : "/" + Property);

    /// <summary>What a user means by <c>ada</c>, <c>person:ada</c> or <c>person:ada/age</c>.</summary>
    /// <param name="named">As the user wrote it.</param>
    /// <param name="facts">The revision that has it.</param>
    /// <exception cref="CannotRunException">There is no such entity, or there are several.</exception>
    public static EntityName Of(string named, RevisionFacts facts)
    {
        List<EntityName> entities = [.. facts.Side.Project.Files.SelectMany(file => file.Facts.Entities.Select(entity => new EntityName(file.Facts.Kind, entity.Id, null)))];
        IEnumerable<EntityName> properties = entities.SelectMany(entity => PropertiesOf(entity, facts.Schema));
        EntityName[] found = [.. entities.Where(entity => entity.IsWritten(named))];
        if (found.Length == 0)
        {
            found = [.. properties.Where(property => property.IsWritten(named))];
        }

        return found switch
        {
            [EntityName one] => one,
            [] => throw new CannotRunException($"there is no entity '{named}'{Hint(named, facts, entities, properties)}"),
            _ => throw new CannotRunException($"'{named}' is the id of several entities; name one of {string.Join(", ", found.Select(f => f.ToString()))}"),
        };
    }

    /// <summary>An entry of the entity's history without what is about other properties. That the entity came or was renamed is about all of them.</summary>
    public HistoryEntry Of(HistoryEntry entry) => Property is null
        ? entry
        : entry with { Changes = [.. entry.Changes.Where(change => change.Subject.Property is not { } other || other == Property)] };

    private static IEnumerable<EntityName> PropertiesOf(EntityName entity, FactSchema schema) =>
        schema.Kind(entity.Kind)?.Properties.Select(property => entity with { Property = property.Id }) ?? [];

    private bool IsWritten(string named) => named == ToString() || named == WithoutKind;

    private string WithoutKind => Property is null ? Id : $"{Id}/{Property}";

    /// <summary>What was probably meant: an entity that had this id before, or a name that is near; else where one that is gone is found.</summary>
    private static string Hint(string named, RevisionFacts facts, IEnumerable<EntityName> entities, IEnumerable<EntityName> properties)
    {
        EntityFacts? renamed = facts.Side.Project.Files.SelectMany(file => file.Facts.Entities).FirstOrDefault(entity => entity.Formerly.Contains(named));
        string? near = renamed?.Id ?? NearestName.Of(named, (named.Contains('/') ? properties : entities).SelectMany(name => new[] { name.WithoutKind, name.ToString() }));
        return (renamed is not null ? $", which is '{near}' now; one" : near is not null ? $"; did you mean '{near}'? One" : "; one")
            + $" that is gone is named with a revision that has it: factmodel log {(named.Contains(' ') ? $"\"{named}\"" : named)} REVISION";
    }
}
