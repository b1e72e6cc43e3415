#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>
/// Dates of which a source says only how far they are from its own publication: yesterday, last month. They are written
/// <c>publication-1d</c>, and lie nowhere among the days until somebody says when that was: see <see cref="On"/>.
/// </content>
public readonly partial struct FactDate
{
    /// <summary>The most units that an offset may have, in either direction.</summary>
    public const int MostOffset = 999_999;

    /// <summary>Whether the date is relative to the publication of its source: <c>publication-1d</c>.</summary>
    public bool IsRelative => StartPart.IsRelative;

    /// <summary>How far from the publication, negative before it; null where the date is not relative.</summary>
    public int? Offset => IsRelative ? StartPart.Offset : null;

    /// <summary>What <see cref="Offset"/> counts; null where the date is not relative.</summary>
    public FactDateUnit? OffsetUnit => IsRelative ? StartPart.OffsetUnit : null;

    /// <summary>A date relative to the publication of its source.</summary>
    /// <param name="offset">How far, negative before it.</param>
    /// <param name="unit">What that counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is beyond <see cref="MostOffset"/>, or the unit is none.</exception>
    public static FactDate FromPublication(int offset, FactDateUnit unit)
    {
        if (offset is < -MostOffset or > MostOffset)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        return unit is >= FactDateUnit.Day and <= FactDateUnit.Year
            ? new FactDate(DatePart.OfOffset(offset, unit), default)
            : throw new ArgumentOutOfRangeException(nameof(unit));
    }

    /// <summary>
    /// The date itself, once the publication's is known. It is as precise as what is counted: a month before
    /// <c>2025-08-22</c> is <c>2025-07</c>. A date that is not relative is given back as it is.
    /// </summary>
    /// <param name="publication">When the source was published.</param>
    /// <returns>Null where the publication's date says less than is counted, or the result is outside the years 1 to 9999.</returns>
    public FactDate? On(FactDate publication)
    {
        if (!IsRelative)
        {
            return this;
        }

        if (publication is not { Year: { } year, IsApproximate: false, IsUncertain: false } || year is < 1 or > 9999)
        {
            return null;
        }

        int offset = StartPart.Offset;
        return StartPart.OffsetUnit switch
        {
            FactDateUnit.Year => OfYear(year + offset),
            FactDateUnit.Month => publication.Month is { } month ? OfMonth((year * 12L) + month - 1 + offset) : null,
            FactDateUnit.Week => publication.Day is { } day ? OfDay(new DateTime(year, publication.Month!.Value, day), offset * 7.0) : null,
            _ => publication.Day is { } day ? OfDay(new DateTime(year, publication.Month!.Value, day), offset) : null,
        };
    }

    private static FactDate? OfYear(int year) =>
        year is >= 1 and <= 9999 ? new FactDate(DatePart.OfYear(year, isNegative: false, DatePart.YearDigits), default) : null;

    private static FactDate? OfMonth(long months)
    {
        long year = months / 12;
        return year is >= 1 and <= 9999
            ? new FactDate(DatePart.OfYear(year, isNegative: false, DatePart.YearDigits).WithMonth((int)(months % 12) + 1), default)
            : null;
    }

    private static FactDate? OfDay(DateTime day, double days)
    {
        if (days < (DateTime.MinValue - day).TotalDays || days > (DateTime.MaxValue - day).TotalDays)
        {
            return null;
        }

        DateTime moved = day.AddDays(days);
        return new FactDate(DatePart.OfYear(moved.Year, isNegative: false, DatePart.YearDigits).WithMonth(moved.Month).WithDay(moved.Day), default);
    }
}
