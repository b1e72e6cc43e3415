#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// The Gregorian calendar, continued into all years before and after its use, with a year 0. Days have numbers: 0 is
/// 0001-01-01, the day before is -1.
/// </summary>
internal static class ProlepticCalendar
{
    /// <summary>The names of the months in English, January first.</summary>
    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Whether the year has a 29 February.</summary>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The days of a month, 1 to 12.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The name of a month, 1 to 12, in English.</summary>
    public static string MonthName(int month) => MonthNames[month - 1];

    /// <summary>The number of a day that exists.</summary>
    public static long DayNumber(long year, int month, int day)
    {
        long past = year - 1;
        long number = (365 * past) + FloorDivide(past, 4) - FloorDivide(past, 100) + FloorDivide(past, 400);
        for (int i = 1; i < month; i++)
        {
            number += DaysInMonth(year, i);
        }

        return number + day - 1;
    }

    private static long FloorDivide(long dividend, int divisor) =>
        (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);
}
