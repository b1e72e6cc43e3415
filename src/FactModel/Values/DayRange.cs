#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>A stretch of days, both ends included. The extreme numbers stand for "without bound".</summary>
/// <param name="First">The number of the first day.</param>
/// <param name="Last">The number of the last day.</param>
internal readonly record struct DayRange(long First, long Last)
{
    /// <summary>Any day: nothing is known.</summary>
    public static DayRange Any => new(long.MinValue, long.MaxValue);
}
