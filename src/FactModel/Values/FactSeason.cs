#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>A season as EDTF numbers it, without saying in which hemisphere.</summary>
public enum FactSeason
{
    /// <summary>Spring, <c>2001-21</c>.</summary>
    Spring = 21,

    /// <summary>Summer, <c>2001-22</c>.</summary>
    Summer = 22,

    /// <summary>Autumn, <c>2001-23</c>.</summary>
    Autumn = 23,

    /// <summary>Winter, <c>2001-24</c>.</summary>
    Winter = 24,
}
