#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>The finest part of a date that is written in digits. Coarser values are smaller.</summary>
public enum FactDatePrecision
{
    /// <summary>Not even a digit of the year: <c>XXXX</c>.</summary>
    Unspecified,

    /// <summary>The first digit of the year: <c>1XXX</c>.</summary>
    Millennium,

    /// <summary>The first two digits of the year: <c>19XX</c>.</summary>
    Century,

    /// <summary>The first three digits of the year: <c>201X</c>.</summary>
    Decade,

    /// <summary>The year: <c>2025</c>, <c>2025-XX</c>.</summary>
    Year,

    /// <summary>A season: <c>2025-21</c>.</summary>
    Season,

    /// <summary>A month: <c>2025-08</c>, <c>2025-08-XX</c>, <c>XXXX-05</c>.</summary>
    Month,

    /// <summary>A day of the month: <c>2025-08-22</c>, <c>XXXX-12-25</c>.</summary>
    Day,
}
