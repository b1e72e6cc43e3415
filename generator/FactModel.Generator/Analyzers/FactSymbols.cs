using System.Collections.Immutable;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Analyzers;

/// <summary>The runtime's types as a compilation has them, and what generated members say with them.</summary>
internal sealed class FactSymbols
{
    private readonly INamedTypeSymbol _entity;
    private readonly INamedTypeSymbol _certainty;

    private FactSymbols(INamedTypeSymbol entity, INamedTypeSymbol certainty) => (_entity, _certainty) = (entity, certainty);

    /// <summary>Those of a compilation; null where it has no facts.</summary>
    public static FactSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("FactModel.IFactEntity") is { } entity
        && compilation.GetTypeByMetadataName("FactModel.BareValueCertaintyAttribute") is { } certainty
            ? new FactSymbols(entity, certainty)
            : null;

    /// <summary>Whether a type is the class of a kind.</summary>
    public bool IsEntity(INamedTypeSymbol type) => type.Interfaces.Contains(_entity, SymbolEqualityComparer.Default);

    /// <summary>How sure the statements are behind a property of a named entity; nothing where they are stated.</summary>
    public IEnumerable<Certainty> Certainties(IPropertySymbol entity, string property) =>
        Certainties(entity).Where(c => c.Property == property).Select(c => c.Certainty);

    /// <summary>What a generated member says of the statements behind values, by the properties' names.</summary>
    public IEnumerable<(string Property, Certainty Certainty)> Certainties(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _certainty)
                && attribute.ConstructorArguments is [{ Value: string property }, { Value: int certainty }])
            {
                yield return (property, (Certainty)certainty);
            }
        }
    }
}
