#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>Whether a statement gives a value: what Wikibase calls the type of a snak.</summary>
public enum ValueKind
{
    /// <summary>It gives a value.</summary>
    Known,

    /// <summary>There is a value, and nobody knows it: <c>!unknown</c>.</summary>
    Unknown,

    /// <summary>There is no value: <c>!none</c>. That is not the same as nothing being said.</summary>
    None,

    /// <summary>For a list: there are others, which the source does not name: <c>!others</c>.</summary>
    Others,
}
