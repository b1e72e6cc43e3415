#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>What a <see cref="FactNode"/> is.</summary>
public enum FactNodeKind
{
    /// <summary>Nothing: an empty value, <c>null</c> or <c>~</c>.</summary>
    Null,

    /// <summary>A text, which may be a number or a truth value to whoever reads it.</summary>
    Scalar,

    /// <summary>A list of nodes.</summary>
    List,

    /// <summary>Keys with a node each, in order.</summary>
    Map,
}
