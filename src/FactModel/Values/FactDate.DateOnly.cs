#if NET6_0_OR_GREATER
using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>To and from <see cref="DateOnly"/>, where nothing is lost.</content>
public readonly partial struct FactDate
{
    /// <summary>
    /// The date as a <see cref="DateOnly"/>, where it is exactly one day of the years 1 to 9999 and has no mark.
    /// </summary>
    /// <returns>False where it says less than a day, or more than a <see cref="DateOnly"/> can.</returns>
    public bool TryToDateOnly(out DateOnly date)
    {
        bool isOneDay = Year is >= 1 and <= 9999 && Month is not null && Day is not null && !IsApproximate && !IsUncertain;
        date = isOneDay ? DateOnly.FromDayNumber((int)Earliest!.Value) : default;
        return isOneDay;
    }

    /// <summary>A day as a fact's date.</summary>
    public static implicit operator FactDate(DateOnly date) =>
        new(DatePart.OfYear(date.Year, isNegative: false, DatePart.YearDigits).WithMonth(date.Month).WithDay(date.Day), default);

    /// <summary>A fact's date as a day.</summary>
    /// <exception cref="InvalidCastException">The date is not exactly one day: see <see cref="TryToDateOnly"/>.</exception>
    public static explicit operator DateOnly(FactDate date) => date.TryToDateOnly(out DateOnly day)
        ? day
        : throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The date {date} is not exactly one day."));
}
#endif
