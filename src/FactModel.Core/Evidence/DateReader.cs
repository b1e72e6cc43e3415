using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>A date as read.</summary>
/// <param name="Text">The date in EDTF.</param>
/// <param name="Next">The place of the token behind it.</param>
/// <param name="Year">The year, where the date is nothing else.</param>
internal sealed record ReadDate(string Text, int Next, decimal? Year = null)
{
    /// <summary>Whether a word behind it says that it is only about then.</summary>
    public bool IsAbout { get; init; }
}

/// <summary>Reads dates: 2016年, 5月, 2025年8月22日, August 22, 2025, 22 August, 2025-08-22; and times from one to another.</summary>
internal sealed class DateReader(IReadOnlyList<EvidenceToken> tokens)
{
    private readonly NumeralReader _numerals = new(tokens);

    /// <summary>The date at a token; null where there is none.</summary>
    public ReadDate? At(int at)
    {
        if (Single(at) is not { } first)
        {
            return null;
        }

        int next = first.Next;
        if (Is(next, WordRole.To) && Single(next + 1) is { } last)
        {
            return new ReadDate(first.Text + "/" + last.Text, last.Next);
        }

        bool isSince = Is(at - 1, WordRole.Since);
        bool isSinceBehind = Is(next, WordRole.SinceBehind);
        if (isSince || isSinceBehind)
        {
            return new ReadDate(first.Text + "/..", isSinceBehind ? next + 1 : next);
        }

        bool isUntilBehind = Is(next, WordRole.UntilBehind);
        if (Is(at - 1, WordRole.Until) || isUntilBehind)
        {
            return new ReadDate("../" + first.Text, isUntilBehind ? next + 1 : next);
        }

        return Is(next, WordRole.AboutBehind) ? first with { Next = next + 1, IsAbout = true, Year = null } : first;
    }

    private ReadDate? Single(int at) => at < tokens.Count ? (tokens[at].IsoDate is { } iso ? new ReadDate(iso, at + 1)
        : tokens[at].Meanings.FirstOrDefault(m => m.Role == WordRole.RelativeDate)?.Offset is { } offset ? new ReadDate("publication" + offset, at + 1)
        : ByMarks(at) ?? ByName(at)) : null;

    /// <summary>2025年8月22日, or a part of it.</summary>
    private ReadDate? ByMarks(int at)
    {
        (decimal? year, int next) = Marked(at, WordRole.Year, 1000, 2999);
        (decimal? month, next) = Marked(next, WordRole.Month, 1, 12);
        (decimal? day, next) = month is null && year is not null ? (null, next) : Marked(next, WordRole.Day, 1, 31);
        return (year, month, day) switch
        {
            (null, null, null) => null,
            ({ } y, null, _) => new ReadDate(Invariant(y, 4), next, y),
            _ => new ReadDate(Text(year, month, day), next),
        };
    }

    /// <summary>August 22, 2025; 22 August 2025; or a part of it with the month.</summary>
    private ReadDate? ByName(int at)
    {
        (decimal? day, int next) = Day(at);
        if (day is not null && Is(next, WordRole.Filler))
        {
            next++;
        }

        if (next >= tokens.Count || tokens[next].Value(WordRole.MonthName) is not { } month)
        {
            return null;
        }

        next++;
        if (day is null)
        {
            (day, next) = Day(next);
        }

        int year = Is(next, WordRole.Filler) ? next + 1 : next;
        return year < tokens.Count && tokens[year] is { IsYear: true, Digits: { } digits and >= 1000 and < 3000 }
            ? new ReadDate(Text(digits, month, day), year + 1)
            : new ReadDate(Text(null, month, day), next);
    }

    private (decimal? Day, int Next) Day(int at)
    {
        if (at >= tokens.Count || tokens[at].IsYear || tokens[at].Digits is not (>= 1 and <= 31) || tokens[at].Digits % 1 != 0)
        {
            return (null, at);
        }

        bool isOrdinal = Is(at + 1, WordRole.OrdinalBehind) && tokens[at + 1].Start == tokens[at].End;
        return (tokens[at].Digits, isOrdinal ? at + 2 : at + 1);
    }

    private (decimal? Value, int Next) Marked(int at, WordRole mark, decimal least, decimal most) =>
        at < tokens.Count && _numerals.At(at) is { IsSeveral: false, IsOver: false } numeral && Is(numeral.Next, mark)
        && numeral.Value >= least && numeral.Value <= most && numeral.Value % 1 == 0
            ? (numeral.Value, numeral.Next + 1)
            : (null, at);

    private bool Is(int at, WordRole role) => at >= 0 && at < tokens.Count && tokens[at].Is(role);

    private static string Text(decimal? year, decimal? month, decimal? day) =>
        (year is { } y ? Invariant(y, 4) : "XXXX") + "-" + (month is { } m ? Invariant(m, 2) : "XX") + (day is { } d ? "-" + Invariant(d, 2) : "");

    private static string Invariant(decimal value, int digits) =>
        ((int)value).ToString("D" + digits.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
