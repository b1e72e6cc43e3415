using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// A date as far as it is known, or an interval of two of them: EDTF (ISO 8601-2:2019) of levels 0 and 1, without times
/// of day, and with unspecified digits in the year, the month and the day.
/// <list type="table">
/// <item><term><c>2025</c>, <c>2025-08</c>, <c>2025-08-22</c></term><description>a year, a month, a day</description></item>
/// <item><term><c>2016?</c>, <c>2025-06~</c>, <c>2004%</c></term><description>uncertain, approximate, both</description></item>
/// <item><term><c>201X</c>, <c>2004-XX</c>, <c>XXXX-05</c></term><description>digits that are not known</description></item>
/// <item><term><c>2004/2006-08</c></term><description>from some day in 2004 to some day in August 2006</description></item>
/// <item><term><c>2022/..</c>, <c>2022/</c></term><description>without an end, with one that is not known</description></item>
/// <item><term><c>2001-21</c></term><description>a season: spring 21, summer 22, autumn 23, winter 24</description></item>
/// <item><term><c>publication-1d</c></term><description>relative to the publication of the source: see <see cref="IsRelative"/></description></item>
/// <item><term><c>-0044</c>, <c>Y170000002</c></term><description>45 BC, since there is a year 0; a far year</description></item>
/// </list>
/// Two dates are equal when they are written alike. The default value is the date of which nothing is known,
/// <c>XXXX</c>. Dates have no natural order, since a date may leave open whether it is before another: see
/// <see cref="IsBefore"/>, and <see cref="ByEarliest"/> for an order in which to list them.
/// </summary>
public readonly partial struct FactDate : IEquatable<FactDate>
{
    private readonly ulong _start;
    private readonly ulong _end;

    internal FactDate(DatePart start, DatePart end)
    {
        _start = start.Bits;
        _end = end.Bits;
    }

    /// <summary>The date or the start of the interval, packed. For generated code: what the bits mean may grow.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ulong PackedStart => _start;

    /// <summary>
    /// The end of the interval, packed; 0 where there is no interval. For generated code: what the bits mean may grow.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ulong PackedEnd => _end;

    private DatePart StartPart => new(_start);

    private DatePart EndPart => new(_end);

    /// <summary>
    /// Puts a date together again from <see cref="PackedStart"/> and <see cref="PackedEnd"/>. For generated code.
    /// </summary>
    /// <exception cref="ArgumentException">The numbers are no packed date that this version of FactModel knows.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static FactDate FromPacked(ulong start, ulong end)
    {
        DatePart first = new(start);
        DatePart second = new(end);
        if (!IsValid(first, second))
        {
            throw new ArgumentException(first.Form > 1 || second.Form > 1
                ? "The date was packed by a newer version of FactModel: update the FactModel package of the program."
                : "The numbers are not a packed date.");
        }

        return new FactDate(first, second);
    }

    /// <summary>Reads a date that is written as EDTF, exactly: without spaces around it, and with capital letters.</summary>
    /// <param name="text">The text; null is not a date.</param>
    /// <param name="date">The date, or the default where the text is none.</param>
    /// <returns>Whether the text is a date. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactDate date) => TryParse(text, out date, out _);

    /// <summary>Reads a date that is written as EDTF, or explains why the text is none.</summary>
    /// <param name="text">The text; null is not a date.</param>
    /// <param name="date">The date, or the default where the text is none.</param>
    /// <param name="error">
    /// What is wrong, for the person who wrote it: a clause in English without a full stop, such as
    /// <c>February 2025 has 28 days</c> or <c>write 2025-08-22, not 22.08.2025</c>; null where the text is a date.
    /// </param>
    /// <returns>Whether the text is a date. Culture has no part in it.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, out FactDate date, [NotNullWhen(false)] out string? error)
    {
        if (DateParser.TryRead(text ?? "", out date, out error))
        {
            return true;
        }

        date = default;
        error ??= DateHints.Explain(text ?? "");
        return false;
    }

    /// <summary>Reads a date that is written as EDTF.</summary>
    /// <exception cref="FormatException">The text is not a date; the message says why.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FactDate Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, out FactDate date, out string? error)
            ? date
            : throw new FormatException("Not a date: " + error + ".");
    }

    /// <summary>The date as EDTF, in any culture: what <see cref="Parse"/> reads as an equal date.</summary>
    public override string ToString()
    {
        StringBuilder builder = new(16);
        StartPart.AppendTo(builder);
        if (IsInterval)
        {
            builder.Append('/');
            EndPart.AppendTo(builder);
        }

        return builder.ToString();
    }

    /// <summary>Whether the two are written alike; <c>2025</c> and <c>2025-XX</c> are not.</summary>
    public bool Equals(FactDate other) => _start == other._start && _end == other._end;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FactDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_start.GetHashCode() * 397) ^ _end.GetHashCode());

    /// <summary>Whether the two are written alike.</summary>
    public static bool operator ==(FactDate left, FactDate right) => left.Equals(right);

    /// <summary>Whether the two are written differently.</summary>
    public static bool operator !=(FactDate left, FactDate right) => !left.Equals(right);

    private static bool IsValid(DatePart start, DatePart end)
    {
        bool hasEnd = end.Bits != 0;
        bool isRelative = start.IsRelative && hasEnd;
        bool hasDate = start.IsDate || end.Kind == PartKind.EndDate;
        bool isRightKind = start.Kind != PartKind.EndDate && (hasEnd ? end.Kind != PartKind.Date : start.IsDate);
        return hasDate && isRightKind && !isRelative && start.IsValid() && end.IsValid() && !EndsBeforeStart(start, end);
    }

    /// <summary>Whether even the last day of the end is before the first day of the start.</summary>
    internal static bool EndsBeforeStart(DatePart start, DatePart end) =>
        end.Bits != 0 && start.TryGetDays(out DayRange first) && end.TryGetDays(out DayRange last) && last.Last < first.First;
}
