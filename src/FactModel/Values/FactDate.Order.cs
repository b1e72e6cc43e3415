#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>Where a date lies among the days, and against other dates.</content>
public readonly partial struct FactDate
{
    private static readonly IComparer<FactDate> EarliestComparer = Comparer<FactDate>.Create(CompareEarliest);

    /// <summary>
    /// The number of the first day that the date allows; day 0 is 0001-01-01, as in <c>DateOnly.DayNumber</c>. Marks are
    /// left aside: <c>2016~</c> begins with 2016-01-01. Null where there is no such day: the start of an interval is open
    /// or unknown, or no digit of the year is known.
    /// </summary>
    /// <remarks>
    /// A season belongs to the year in which it begins, in whichever hemisphere: spring and autumn lie between 1 March
    /// and the end of the year, summer and winter between 1 June and 31 March of the next year.
    /// </remarks>
    public long? Earliest => StartPart.TryGetDays(out DayRange days) ? days.First : null;

    /// <summary>
    /// The number of the last day that the date allows; day 0 is 0001-01-01. Marks are left aside: <c>2016~</c> ends with
    /// 2016-12-31. Null where there is no such day: the end of an interval is open or unknown, or no digit of the year is
    /// known. See <see cref="Earliest"/> for seasons.
    /// </summary>
    public long? Latest => (IsInterval ? EndPart : StartPart).TryGetDays(out DayRange days) ? days.Last : null;

    /// <summary>
    /// An order for timelines, stable and total: by <see cref="Earliest"/>, then by <see cref="Latest"/>, then by text.
    /// What reaches back without bound comes first, and what goes on without bound after what ends; a date with neither
    /// bound comes last. Only equal dates compare as equal.
    /// </summary>
    public static IComparer<FactDate> ByEarliest => EarliestComparer;

    /// <summary>
    /// Whether this is before <paramref name="other"/>: all of it, for intervals. Null where the dates do not say, as
    /// with <c>2025</c> and <c>2025-06</c>, or where an end that counts is unknown, approximate or uncertain: a mark does
    /// not tell by how much. What goes on without an end is before nothing.
    /// </summary>
    public bool? IsBefore(FactDate other)
    {
        DayRange end = EndDays();
        DayRange start = other.StartDays();
        if (end.Last < start.First)
        {
            return true;
        }

        return end.First >= start.Last ? false : null;
    }

    /// <summary>Whether <paramref name="other"/> is before this. Null where the dates do not say.</summary>
    public bool? IsAfter(FactDate other) => other.IsBefore(this);

    /// <summary>
    /// Whether all of <paramref name="other"/> lies within this. A year, a month and a day hold all their days; an
    /// interval runs from some day in its start to some day in its end, so that <c>2004/2006</c> holds <c>2005</c>, and
    /// may or may not hold <c>2004-06</c>. Null where the dates do not say: <c>201X</c> is one year of ten.
    /// </summary>
    public bool? Contains(FactDate other)
    {
        (DayRange start, DayRange end) = IsPeriod() ? PeriodEnds() : (StartDays(), EndDays());
        DayRange otherStart = other.StartDays();
        DayRange otherEnd = other.EndDays();
        if (otherStart.First >= start.Last && otherEnd.Last <= end.First)
        {
            return true;
        }

        return otherStart.Last < start.First || otherEnd.First > end.Last ? false : null;
    }

    /// <summary>Whether this is one stretch of days of which both ends are known.</summary>
    private bool IsPeriod() => !IsInterval && !HasUnspecifiedDigits && !IsApproximate && !IsUncertain && !StartPart.IsSeason;

    private (DayRange Start, DayRange End) PeriodEnds()
    {
        DayRange days = PossibleDays(StartPart);
        return (new DayRange(days.First, days.First), new DayRange(days.Last, days.Last));
    }

    /// <summary>The days on which this may start: none after the last on which it may end.</summary>
    private DayRange StartDays()
    {
        DayRange start = PossibleStart();
        return start with { Last = Math.Min(start.Last, PossibleEnd().Last) };
    }

    /// <summary>The days on which this may end: none before the first on which it may start.</summary>
    private DayRange EndDays()
    {
        DayRange end = PossibleEnd();
        return end with { First = Math.Max(end.First, PossibleStart().First) };
    }

    /// <summary>The days that the start allows by itself. An open one is before every day.</summary>
    private DayRange PossibleStart() =>
        IsOpenStart ? new DayRange(long.MinValue, long.MinValue) : PossibleDays(StartPart);

    /// <summary>The days that the end allows by itself. An open one is after every day.</summary>
    private DayRange PossibleEnd() =>
        IsOpenEnd ? new DayRange(long.MaxValue, long.MaxValue) : PossibleDays(IsInterval ? EndPart : StartPart);

    /// <summary>The days that a part allows, marks taken into account: what is marked or unknown may be any day.</summary>
    private static DayRange PossibleDays(DatePart part) =>
        !part.IsApproximate && !part.IsUncertain && part.TryGetDays(out DayRange days) ? days : DayRange.Any;

    private static int CompareEarliest(FactDate left, FactDate right)
    {
        int order = SortStart(left).CompareTo(SortStart(right));
        if (order == 0)
        {
            order = (left.Latest ?? long.MaxValue).CompareTo(right.Latest ?? long.MaxValue);
        }

        return order != 0 ? order : string.CompareOrdinal(left.ToString(), right.ToString());
    }

    private static long SortStart(FactDate date) =>
        date.Earliest ?? (date.Latest is null ? long.MaxValue : long.MinValue);
}
