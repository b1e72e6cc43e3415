using System.Globalization;
using System.Text;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// One date without an interval, or one end of an interval, in 64 bits. All zeros is the date <c>XXXX</c>, or, as the
/// second part of a <see cref="FactDate"/>, no second part. From the lowest bit up:
/// <code>
/// 40  the year without its sign, unspecified digits being 0
///  1  the year is negative
///  3  how many digits of the year are known: 4, or fewer where it ends in X
///  6  the month: 0 none, 1 to 12, 21 to 24 a season, 63 XX
///  6  the day: 0 none, 1 to 31, 63 XX
///  1  approximate (~ or %)
///  1  uncertain (? or %)
///  2  the kind: see <see cref="PartKind"/>
///  4  the form: 0, or 1 for a date that is relative to its source's publication. The other values are reserved.
///     In form 1 the year is the offset, and the month 40 and more what it counts.
/// </code>
/// </summary>
/// <param name="Bits">The part as it is stored. Any number is taken: whether it is a date says <see cref="IsValid"/>.</param>
internal readonly record struct DatePart(ulong Bits)
{
    /// <summary>The month or day that is written <c>XX</c>.</summary>
    public const int Unspecified = 63;

    /// <summary>The digits of a year that has no <c>Y</c> before it.</summary>
    public const int YearDigits = 4;

    /// <summary>What a relative date begins with.</summary>
    public const string Publication = "publication";

    private const int RelativeForm = 1;
    private const int FirstUnit = 40;
    private const string UnitLetters = "dwmy";

    private const int NegativeShift = 40;
    private const int KnownDigitsShift = 41;
    private const int MonthShift = 44;
    private const int DayShift = 50;
    private const int ApproximateShift = 56;
    private const int UncertainShift = 57;
    private const int KindShift = 58;
    private const int FormShift = 60;

    /// <summary>The open end <c>..</c>.</summary>
    public static DatePart Open => new((ulong)PartKind.Open << KindShift);

    /// <summary>The end that is not known: nothing is written.</summary>
    public static DatePart Unknown => new((ulong)PartKind.Unknown << KindShift);

    /// <summary>The year without its sign, unspecified digits being 0.</summary>
    public long YearMagnitude => (long)Field(0, NegativeShift);

    /// <summary>Whether a minus stands before the year.</summary>
    public bool IsNegative => Field(NegativeShift, 1) != 0;

    /// <summary>How many digits of the year are known, 0 to 4.</summary>
    public int KnownYearDigits => (int)Field(KnownDigitsShift, 3);

    /// <summary>The month or season as written; 0 where none is, <see cref="Unspecified"/> for <c>XX</c>.</summary>
    public int Month => (int)Field(MonthShift, 6);

    /// <summary>The day as written; 0 where none is, <see cref="Unspecified"/> for <c>XX</c>.</summary>
    public int Day => (int)Field(DayShift, 6);

    /// <summary>Whether it has the mark <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => Field(ApproximateShift, 1) != 0;

    /// <summary>Whether it has the mark <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => Field(UncertainShift, 1) != 0;

    /// <summary>Whether a date is written here.</summary>
    public bool IsDate => Kind is PartKind.Date or PartKind.EndDate;

    /// <summary>What is written here.</summary>
    public PartKind Kind => (PartKind)Field(KindShift, 2);

    /// <summary>Whether every digit of the year is known.</summary>
    public bool IsYearKnown => KnownYearDigits == YearDigits;

    /// <summary>Whether a digit is written <c>X</c>.</summary>
    public bool HasUnspecifiedDigits =>
        IsDate && (!IsYearKnown || Month == Unspecified || Day == Unspecified);

    /// <summary>Whether the month is that of a season.</summary>
    public bool IsSeason => Month is >= (int)FactSeason.Spring and <= (int)FactSeason.Winter;

    /// <summary>Whether the month is one of the twelve.</summary>
    public bool IsMonth => Month is >= 1 and <= 12;

    /// <summary>Whether the day is a number.</summary>
    public bool IsDay => Day is >= 1 and <= 31;

    /// <summary>The form: 0, or 1 for a relative date.</summary>
    public int Form => (int)Field(FormShift, 4);

    /// <summary>The first year that the digits allow.</summary>
    public long FirstYear => IsNegative ? -(YearMagnitude + YearSpan - 1) : YearMagnitude;

    /// <summary>The last year that the digits allow. There is no year <c>-0000</c>.</summary>
    public long LastYear => IsNegative ? Math.Min(-YearMagnitude, -1) : YearMagnitude + YearSpan - 1;

    /// <summary>The finest part of a date that is written in digits.</summary>
    public FactDatePrecision Precision => this switch
    {
        { IsDay: true } => FactDatePrecision.Day,
        { IsMonth: true } => FactDatePrecision.Month,
        { IsSeason: true } => FactDatePrecision.Season,
        _ => (FactDatePrecision)KnownYearDigits,
    };

    /// <summary>How many years the known digits allow.</summary>
    private int YearSpan => KnownYearDigits switch { 0 => 10000, 1 => 1000, 2 => 100, 3 => 10, _ => 1 };

    /// <summary>A year, with digits unspecified from the right.</summary>
    /// <param name="magnitude">The year without its sign, unspecified digits being 0.</param>
    /// <param name="isNegative">Whether a minus stands before it.</param>
    /// <param name="knownDigits">How many of its four digits are known.</param>
    public static DatePart OfYear(long magnitude, bool isNegative, int knownDigits) =>
        new((ulong)magnitude | (isNegative ? 1UL << NegativeShift : 0) | ((ulong)knownDigits << KnownDigitsShift));

    /// <summary>A date that is so far from its source's publication.</summary>
    public static DatePart OfOffset(int offset, FactDateUnit unit) =>
        new(OfYear(Math.Abs((long)offset), offset < 0, 0).WithMonth(FirstUnit + (int)unit).Bits | ((ulong)RelativeForm << FormShift));

    /// <summary>Whether it is relative to its source's publication.</summary>
    public bool IsRelative => Form == RelativeForm;

    /// <summary>For a relative date, how far it is, negative before the publication.</summary>
    public int Offset => (int)(IsNegative ? -YearMagnitude : YearMagnitude);

    /// <summary>For a relative date, what the offset counts.</summary>
    public FactDateUnit OffsetUnit => (FactDateUnit)(Month - FirstUnit);

    /// <summary>What a letter counts; null where it is none of d, w, m and y.</summary>
    public static FactDateUnit? UnitOf(char letter) => UnitLetters.IndexOf(letter) is >= 0 and int unit ? (FactDateUnit)unit : null;

    /// <summary>The same with a month or season, or <see cref="Unspecified"/>.</summary>
    public DatePart WithMonth(int month) => new(Bits | ((ulong)month << MonthShift));

    /// <summary>The same with a day, or <see cref="Unspecified"/>.</summary>
    public DatePart WithDay(int day) => new(Bits | ((ulong)day << DayShift));

    /// <summary>The same with its mark.</summary>
    public DatePart WithMarks(bool isApproximate, bool isUncertain) =>
        new(Bits | (isApproximate ? 1UL << ApproximateShift : 0) | (isUncertain ? 1UL << UncertainShift : 0));

    /// <summary>The same as the end of an interval, which tells it from no second part.</summary>
    public DatePart AsEnd() => Kind == PartKind.Date ? new(Bits | ((ulong)PartKind.EndDate << KindShift)) : this;

    /// <summary>The same as a date by itself.</summary>
    public DatePart AsDate() => new(Bits & ~(3UL << KindShift));

    /// <summary>The most days that a month can have in the years that the digits allow.</summary>
    public int DaysIn(int month) => IsYearKnown ? ProlepticCalendar.DaysInMonth(FirstYear, month)
        : ProlepticCalendar.DaysInMonth(2000, month);

    /// <summary>Whether the bits are what a reader makes: nothing reserved, and a day that exists.</summary>
    public bool IsValid()
    {
        if (!IsDate)
        {
            return Bits == Open.Bits || Bits == Unknown.Bits;
        }

        if (IsRelative)
        {
            return IsValidOffset();
        }

        return Form == 0 && IsValidYear() && IsValidMonth() && IsValidDay();
    }

    /// <summary>
    /// The days that the digits allow, leaving marks aside: from the first to the last of them. False where no digit of
    /// the year is known, or this is no date.
    /// </summary>
    public bool TryGetDays(out DayRange days)
    {
        days = DayRange.Any;
        if (!IsDate || KnownYearDigits == 0)
        {
            return false;
        }

        days = IsSeason ? SeasonDays() : CalendarDays();
        return true;
    }

    /// <summary>Writes the part as EDTF.</summary>
    public void AppendTo(StringBuilder builder)
    {
        if (!IsDate)
        {
            builder.Append(Kind == PartKind.Open ? ".." : "");
            return;
        }

        if (IsRelative)
        {
            builder.Append(Publication).Append(IsNegative ? '-' : '+').Append(YearMagnitude.ToString(CultureInfo.InvariantCulture)).Append(UnitLetters[(int)OffsetUnit]);
            return;
        }

        AppendYear(builder);
        AppendTwoDigits(builder, Month);
        AppendTwoDigits(builder, Day);
        if (IsApproximate || IsUncertain)
        {
            builder.Append(IsApproximate && IsUncertain ? '%' : IsApproximate ? '~' : '?');
        }
    }

    private static void AppendTwoDigits(StringBuilder builder, int number)
    {
        if (number != 0)
        {
            builder.Append('-').Append(
                number == Unspecified ? "XX" : number.ToString("D2", CultureInfo.InvariantCulture));
        }
    }

    private void AppendYear(StringBuilder builder)
    {
        string digits = YearMagnitude.ToString("D4", CultureInfo.InvariantCulture);
        builder.Append(digits.Length > YearDigits ? "Y" : "").Append(IsNegative ? "-" : "");
        if (IsYearKnown)
        {
            builder.Append(digits);
            return;
        }

        builder.Append(digits, 0, KnownYearDigits).Append('X', YearDigits - KnownYearDigits);
    }

    private bool IsValidOffset() =>
        Kind == PartKind.Date && YearMagnitude <= FactDate.MostOffset && !(IsNegative && YearMagnitude == 0)
        && OffsetUnit is >= FactDateUnit.Day and <= FactDateUnit.Year && this == OfOffset(Offset, OffsetUnit);

    private bool IsValidYear()
    {
        if (IsYearKnown)
        {
            bool isWritable = YearMagnitude <= 9999 || (YearMagnitude <= int.MaxValue && Month == 0 && Day == 0);
            return isWritable && !(IsNegative && YearMagnitude == 0);
        }

        bool isWhole = KnownYearDigits < YearDigits && YearMagnitude <= 9999 && YearMagnitude % YearSpan == 0;
        return isWhole && !(IsNegative && KnownYearDigits == 0);
    }

    private bool IsValidMonth() => Month == 0 || IsMonth || IsSeason || Month == Unspecified;

    private bool IsValidDay() => Day switch
    {
        0 => true,
        Unspecified => IsMonth || Month == Unspecified,
        _ => IsDay && (Month == Unspecified || (IsMonth && Day <= DaysIn(Month))),
    };

    private DayRange CalendarDays()
    {
        int firstMonth = IsMonth ? Month : 1;
        int lastMonth = IsMonth ? Month : 12;
        long firstYear = FirstYear;
        long lastYear = LastYear;
        if (Month == 2 && Day == 29)
        {
            // A 29 February leaves only the leap years among those that the digits allow; there always is one.
            firstYear = NearestLeapYear(firstYear, 1);
            lastYear = NearestLeapYear(lastYear, -1);
        }

        return new DayRange(
            ProlepticCalendar.DayNumber(firstYear, firstMonth, IsDay ? Day : 1),
            ProlepticCalendar.DayNumber(lastYear, lastMonth, IsDay ? Day : ProlepticCalendar.DaysInMonth(lastYear, lastMonth)));
    }

    /// <summary>
    /// A season belongs to the year in which it begins, in whichever hemisphere: spring and autumn begin in March or
    /// September, summer and winter in June or December.
    /// </summary>
    private DayRange SeasonDays() => Month is (int)FactSeason.Spring or (int)FactSeason.Autumn
        ? new DayRange(ProlepticCalendar.DayNumber(FirstYear, 3, 1), ProlepticCalendar.DayNumber(LastYear, 12, 31))
        : new DayRange(ProlepticCalendar.DayNumber(FirstYear, 6, 1), ProlepticCalendar.DayNumber(LastYear + 1, 3, 31));

    private static long NearestLeapYear(long year, int step)
    {
        while (!ProlepticCalendar.IsLeapYear(year))
        {
            year += step;
        }

        return year;
    }

    private ulong Field(int shift, int width) => (Bits >> shift) & ((1UL << width) - 1);
}

/// <summary>What a part of a date is.</summary>
internal enum PartKind
{
    /// <summary>A date by itself, or the start of an interval. As the second part: there is none.</summary>
    Date,

    /// <summary>A date that ends an interval.</summary>
    EndDate,

    /// <summary>An end that is open, <c>..</c>.</summary>
    Open,

    /// <summary>An end that is not known, where nothing is written.</summary>
    Unknown,
}
