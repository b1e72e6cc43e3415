#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <content>The parts that a date is written with.</content>
public readonly partial struct FactDate
{
    /// <summary>
    /// The year, where all its digits are known: null for <c>201X</c>, and for an interval. The year 0 is 1 BC.
    /// </summary>
    public int? Year => !IsInterval && StartPart.IsYearKnown ? (int)StartPart.FirstYear : null;

    /// <summary>The month, 1 to 12, where it is known: null for a year, a season, <c>2004-XX</c>, and an interval.</summary>
    public int? Month => !IsInterval && StartPart.IsMonth ? StartPart.Month : null;

    /// <summary>The day of the month, 1 to 31, where it is known: null for a month, <c>1985-04-XX</c>, and an interval.</summary>
    public int? Day => !IsInterval && StartPart.IsDay ? StartPart.Day : null;

    /// <summary>The season, where the date is one: null otherwise, and for an interval.</summary>
    public FactSeason? Season => !IsInterval && StartPart.IsSeason ? (FactSeason)StartPart.Month : null;

    /// <summary>
    /// The finest part that is written in digits; that of the coarser end for an interval, where an end that is open or
    /// unknown does not count.
    /// </summary>
    public FactDatePrecision Precision
    {
        get
        {
            if (!IsInterval || !EndPart.IsDate)
            {
                return StartPart.Precision;
            }

            return StartPart.IsDate && StartPart.Precision < EndPart.Precision ? StartPart.Precision : EndPart.Precision;
        }
    }

    /// <summary>Whether the date, or an end of the interval, is approximate: <c>2025-06~</c>, <c>2004%</c>.</summary>
    public bool IsApproximate => StartPart.IsApproximate || EndPart.IsApproximate;

    /// <summary>Whether the date, or an end of the interval, is uncertain: <c>2016?</c>, <c>2004%</c>.</summary>
    public bool IsUncertain => StartPart.IsUncertain || EndPart.IsUncertain;

    /// <summary>Whether a digit of the date, or of an end of the interval, is not known: <c>201X</c>, <c>2004-XX</c>.</summary>
    public bool HasUnspecifiedDigits => StartPart.HasUnspecifiedDigits || (IsInterval && EndPart.HasUnspecifiedDigits);

    /// <summary>Whether this is an interval, with a <c>/</c>.</summary>
    public bool IsInterval => _end != 0;

    /// <summary>Whether it is an interval without a start, <c>../2022</c>: it holds however far one goes back.</summary>
    public bool IsOpenStart => StartPart.Kind == PartKind.Open;

    /// <summary>Whether it is an interval without an end, <c>2022/..</c>: it goes on.</summary>
    public bool IsOpenEnd => EndPart.Kind == PartKind.Open;

    /// <summary>Whether it is an interval that has a start, which is not known: <c>/2022</c>.</summary>
    public bool IsUnknownStart => StartPart.Kind == PartKind.Unknown;

    /// <summary>Whether it is an interval that has an end, which is not known: <c>2022/</c>.</summary>
    public bool IsUnknownEnd => EndPart.Kind == PartKind.Unknown;

    /// <summary>The start of an interval, null where it is open or unknown; the date itself where it is no interval.</summary>
    public FactDate? Start => StartPart.IsDate ? new FactDate(StartPart, default) : null;

    /// <summary>The end of an interval, null where it is open or unknown; the date itself where it is no interval.</summary>
    public FactDate? End => !IsInterval ? this : EndPart.IsDate ? new FactDate(EndPart.AsDate(), default) : null;
}
