#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>How a statement stands among the statements that compete with it for one value.</summary>
public enum Rank
{
    /// <summary>Nothing is said: it supplies the value where it is the only normal one and none is preferred.</summary>
    Normal,

    /// <summary>It supplies the value, whatever else is stated.</summary>
    Preferred,

    /// <summary>It is kept for the record and never supplies the value.</summary>
    Deprecated,
}
