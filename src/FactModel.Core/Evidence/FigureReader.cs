using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>Reads the figures of evidence: numerals with the words that belong to them on either side.</summary>
internal sealed class FigureReader(IReadOnlyList<EvidenceToken> tokens, string text, Lexicon lexicon)
{
    private static readonly WordRole[] Bounds =
    [
        WordRole.Over, WordRole.OverBehind, WordRole.Under, WordRole.UnderBehind, WordRole.AtLeast, WordRole.AtLeastBehind,
        WordRole.AtMost, WordRole.AtMostBehind, WordRole.About, WordRole.AboutBehind, WordRole.Minus,
    ];

    private static readonly WordRole[] BoundsBehind =
    [
        WordRole.OverBehind, WordRole.UnderBehind, WordRole.AtLeastBehind, WordRole.AtMostBehind, WordRole.AboutBehind,
    ];

    private readonly NumeralReader _numerals = new(tokens);
    private readonly DateReader _dates = new(tokens);

    public EvidenceReading Read()
    {
        List<EvidenceFigure> figures = [];
        bool isClear = tokens.All(t => !t.Is(WordRole.Not));
        bool isPerYear = tokens.Any(t => t.Is(WordRole.PerYear));
        for (int at = 0; at < tokens.Count;)
        {
            if (Figure(at) is { } read)
            {
                isClear &= read.IsClear && !IsFraction(read.Next) && !IsGlued(at, read.Next) && !IsCut(read.Next);
                figures.Add(read.Figure with
                {
                    IsPerYear = isPerYear && read.Figure.Numbers.Count > 0,
                    Start = tokens[Enumerable.Range(at, read.Next - at).First(i => i == read.Next - 1 || !tokens[i].Is(WordRole.Filler))].Start,
                    End = tokens[read.Next - 1].End,
                });
                at = read.Next;
                continue;
            }

            // A bound that belongs to no figure may belong to one further on, and a numeral of which nothing is made may be
            // part of one: better not read than read wrong.
            isClear &= !Bounds.Any(tokens[at].Is) && !tokens[at].IsNumeral;
            at++;
        }

        return new EvidenceReading(figures, isClear);
    }

    /// <summary>The figure that starts at a token with the words before it; null where there is none.</summary>
    private (EvidenceFigure Figure, int Next, bool IsClear)? Figure(int at)
    {
        AmountWords words = new();
        int start = at;
        while (start < tokens.Count && (words.TakeBefore(tokens[start]) || (IsMinus(start) && words.TakeMinus())))
        {
            start++;
        }

        bool isBetween = words.IsBetween;
        if (_dates.At(start) is { } date)
        {
            return Date(date, words);
        }

        if (_numerals.At(start) is not { } first)
        {
            return null;
        }

        int next = Behind(first.Next, words);
        (Numeral Numeral, int Next)? last = Last(next, words, isBetween);
        next = last?.Next ?? next;
        (IReadOnlyList<FactNumber> numbers, bool isClear) = words.Apply(first, last?.Numeral);
        EvidenceFigure figure = new()
        {
            Numbers = numbers,
            Date = Years(first, last?.Numeral, words),
            Currencies = words.Currencies,
            IsPercent = words.IsPercent,
        };
        return (figure, next, isClear);
    }

    /// <summary>A hyphen written to a figure, with none before it.</summary>
    private bool IsMinus(int at) =>
        text[tokens[at].Start] == '-' && at + 1 < tokens.Count && tokens[at + 1].Digits is not null && tokens[at + 1].Start == tokens[at].End
        && (at == 0 || tokens[at - 1].End < tokens[at].Start || !tokens[at - 1].IsNumeral);

    /// <summary>The words behind a numeral that belong to it.</summary>
    private int Behind(int at, AmountWords words)
    {
        int next = at;
        for (int i = at; i < tokens.Count; i++)
        {
            if (words.TakeBehind(tokens[i], tokens[i].Start == tokens[i - 1].End))
            {
                next = i + 1;
            }
            else if ((!tokens[i].Is(WordRole.Filler) || char.IsPunctuation(text[tokens[i].Start])) && !IsCounted(i))
            {
                break;
            }
        }

        return next;
    }

    /// <summary>What is counted, before a bound: the 歲 of 18歲以上, the people of 10 people or more.</summary>
    private bool IsCounted(int at)
    {
        int end = at;
        while (end < tokens.Count && end - at < 2 && tokens[end].Meanings.Count == 0 && tokens[end].Digits is null && char.IsLetter(text[tokens[end].Start]))
        {
            end++;
        }

        return end > at && end < tokens.Count && BoundsBehind.Any(tokens[end].Is);
    }

    /// <summary>The other end of a range, with the words behind it.</summary>
    private (Numeral Numeral, int Next)? Last(int at, AmountWords words, bool isBetween)
    {
        if (at >= tokens.Count || !(tokens[at].Is(WordRole.To) || (isBetween && tokens[at].Is(WordRole.And))))
        {
            return null;
        }

        // A hyphen joins figures; between words it makes one of them.
        if (text[tokens[at].Start] == '-' && Lexicon.IsLatin(text[tokens[at - 1].End - 1]) && tokens[at - 1].Is(WordRole.Numeral))
        {
            return null;
        }

        int start = at + 1;
        while (start < tokens.Count && tokens[start].Is(WordRole.Currency) && words.TakeBefore(tokens[start]))
        {
            start++;
        }

        return _numerals.At(start) is { } numeral ? (numeral, Behind(numeral.Next, words)) : null;
    }

    private static (EvidenceFigure Figure, int Next, bool IsClear) Date(ReadDate date, AmountWords words)
    {
        bool isClear = words.AllowsDate;
        string written = date.Text + (words.IsAbout || date.IsAbout ? "~" : "");
        bool isRead = FactDate.TryParse(written, out FactDate value);
        EvidenceFigure figure = new() { Date = isRead ? value : null, Numbers = date.Year is { } year ? [FactNumber.Exact(year)] : [] };
        return (figure, date.Next, isClear && isRead);
    }

    /// <summary>Four digits by themselves may be a year, and two of them a time.</summary>
    private static FactDate? Years(Numeral first, Numeral? last, AmountWords words)
    {
        if (!first.IsYear || last is { IsYear: false } || !words.AllowsDate || words.Currencies.Count > 0 || words.IsPercent)
        {
            return null;
        }

        string written = FormattableString.Invariant($"{first.Value}") + (last is null ? "" : FormattableString.Invariant($"/{last.Value}")) + (words.IsAbout && last is null ? "~" : "");
        written = last is not null ? written : words.IsSince ? written + "/.." : words.IsUntil ? "../" + written : written;
        return FactDate.TryParse(written, out FactDate date) ? date : null;
    }

    /// <summary>Letters written to digits, a hyphen behind a word, an apostrophe before: 2020s, two-thirds, '99.</summary>
    private bool IsGlued(int at, int next)
    {
        bool isShort = tokens[at].Start > 0 && tokens[at].Digits is not null && text[tokens[at].Start - 1] is '\'' or '’';
        EvidenceToken last = tokens[next - 1];
        if (next >= tokens.Count || tokens[next].Start != last.End)
        {
            return isShort;
        }

        char behind = text[last.End];
        return isShort || (last.Digits is not null && Lexicon.IsLatin(behind)) || (behind == '-' && Lexicon.IsLatin(text[last.End - 1]) && last.IsNumeral);
    }

    /// <summary>A numeral that goes on with a word which only starts as one: two hundredths, five millions, one hundred and fiveish.</summary>
    private bool IsCut(int next)
    {
        bool isLarge = tokens[next - 1].Is(WordRole.Multiplier) || tokens[next - 1].Is(WordRole.Group);
        return isLarge && next < tokens.Count && tokens[next].Is(WordRole.And)
            ? StartsAs(next + 1, WordRole.Numeral, WordRole.Multiplier, WordRole.Group)
            : tokens[next - 1].IsNumeral && StartsAs(next, WordRole.Multiplier, WordRole.Group);
    }

    /// <summary>Whether an unknown word in Latin letters starts as one of a role.</summary>
    private bool StartsAs(int at, params WordRole[] roles)
    {
        if (at >= tokens.Count || tokens[at].Meanings.Count > 0 || !Lexicon.IsLatin(text[tokens[at].Start]))
        {
            return false;
        }

        string word = new([.. text.Skip(tokens[at].Start).TakeWhile(Lexicon.IsLatin)]);
        return Enumerable.Range(1, word.Length - 1).Any(length => lexicon.At(word.Substring(0, length), 0, false)?.Any(w => w.Text.Length == length && roles.Contains(w.Role)) == true);
    }

    /// <summary>A fraction behind a figure: 5½, 1/3.</summary>
    private bool IsFraction(int at) =>
        at < tokens.Count && (text[tokens[at].Start] is '/' or '⁄' || char.GetUnicodeCategory(text[tokens[at].Start]) == System.Globalization.UnicodeCategory.OtherNumber);
}
