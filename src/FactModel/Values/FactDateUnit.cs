#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>What a relative date is counted in.</summary>
public enum FactDateUnit
{
    /// <summary>Days: <c>d</c>.</summary>
    Day,

    /// <summary>Weeks: <c>w</c>.</summary>
    Week,

    /// <summary>Months: <c>m</c>.</summary>
    Month,

    /// <summary>Years: <c>y</c>.</summary>
    Year,
}
