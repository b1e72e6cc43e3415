using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Export;

/// <summary>One statement of a fact base, with what it is about.</summary>
/// <param name="Id">
/// <c>entity/property</c>; where several statements are about it, with <c>#</c> and the statement's own id, or else a digest
/// of what it says: neither depends on the order of the file.
/// </param>
/// <param name="Kind">The kind of the entity.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Property">The property.</param>
/// <param name="Type">The type of the value: the property's, or that of its items.</param>
/// <param name="Statement">What is said.</param>
/// <param name="IsBare">Whether the property's value in C# comes from it.</param>
public sealed record ExportedStatement(
    string Id, KindSchema Kind, EntityFacts Entity, PropertySchema Property, FactType Type, StatementFacts Statement, bool IsBare)
{
    /// <summary>How well it is founded, from the lock and from what its evidence says.</summary>
    public string Standing => Statement.Standing.ToWord();
}
