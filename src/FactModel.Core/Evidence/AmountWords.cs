using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>The words on either side of a numeral, and what they make of it.</summary>
internal sealed class AmountWords
{
    private readonly List<WordRole[]> _bounds = [];
    private bool _isMinus;

    public bool IsBetween { get; private set; }

    public bool IsSince { get; private set; }

    public bool IsUntil { get; private set; }

    public bool IsPercent { get; private set; }

    public IReadOnlyList<string> Currencies { get; private set; } = [];

    public bool IsAbout => _bounds.Exists(b => b.Contains(WordRole.About));

    /// <summary>Whether nothing but an "about" stands by: what a date can have.</summary>
    public bool AllowsDate => !_isMinus && _bounds.TrueForAll(b => b.Contains(WordRole.About));

    /// <summary>Takes a word before the numeral; false where it is none that belongs there.</summary>
    public bool TakeBefore(EvidenceToken token)
    {
        WordRole[] bounds = [.. new[] { WordRole.Over, WordRole.Under, WordRole.AtLeast, WordRole.AtMost, WordRole.About }.Where(token.Is)];
        if (bounds.Length > 0)
        {
            _bounds.Add(bounds);
            return true;
        }

        if (token.Is(WordRole.Minus))
        {
            _isMinus = true;
            return true;
        }

        if (token.Is(WordRole.Between))
        {
            IsBetween = true;
            return true;
        }

        return TakeUnit(token) || token.Is(WordRole.Exactly) || token.Is(WordRole.Ordinal) || token.Is(WordRole.Filler) || token.Is(WordRole.PerYear)
            || TakeTime(token);
    }

    /// <summary>Takes a hyphen that makes the figure negative.</summary>
    public bool TakeMinus() => _isMinus = true;

    private bool TakeTime(EvidenceToken token)
    {
        IsSince |= token.Is(WordRole.Since);
        IsUntil |= token.Is(WordRole.Until);
        return token.Is(WordRole.Since) || token.Is(WordRole.Until);
    }

    /// <summary>Takes a word behind the numeral; false where it is none that belongs there.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isAdjacent">Whether nothing is between: the th of 5th.</param>
    public bool TakeBehind(EvidenceToken token, bool isAdjacent)
    {
        WordRole[] bounds =
        [
            .. new[]
            {
                (WordRole.OverBehind, WordRole.Over), (WordRole.UnderBehind, WordRole.Under), (WordRole.AtLeastBehind, WordRole.AtLeast),
                (WordRole.AtMostBehind, WordRole.AtMost), (WordRole.AboutBehind, WordRole.About),
            }.Where(pair => token.Is(pair.Item1)).Select(pair => pair.Item2),
        ];
        if (bounds.Length > 0)
        {
            _bounds.Add(bounds);
            return true;
        }

        return TakeUnit(token) || token.Is(WordRole.PerYear) || (isAdjacent && token.Is(WordRole.OrdinalBehind));
    }

    /// <summary>What the words make of a numeral, or of a range; not clear where they contradict each other.</summary>
    public (IReadOnlyList<FactNumber> Numbers, bool IsClear) Apply(Numeral first, Numeral? last)
    {
        decimal sign = _isMinus ? -1 : 1;
        if (last is not null)
        {
            return Range(first, last, sign);
        }

        if (first.IsSeveral)
        {
            return ([new FactNumber(first.Value * 2, true, first.Value * 10, false, IsAbout)], !_isMinus && _bounds.TrueForAll(b => b.Contains(WordRole.About)));
        }

        IEnumerable<(FactNumber Number, bool IsBound)> numbers = [(first.IsOver ? FactNumber.Over(first.Value * sign) : FactNumber.Exact(first.Value * sign), first.IsOver)];
        foreach (WordRole[] bounds in _bounds)
        {
            numbers = [.. numbers.SelectMany(n => bounds.Select(b => (Bound(n.Number, b), n.IsBound || b != WordRole.About)))];
        }

        bool isClear = _bounds.Count(b => !b.Contains(WordRole.About)) + (first.IsOver ? 1 : 0) <= 1 && !(_isMinus && _bounds.Count > 0);
        return ([.. numbers.Select(n => n.Number)], isClear);
    }

    private (IReadOnlyList<FactNumber> Numbers, bool IsClear) Range(Numeral first, Numeral last, decimal sign)
    {
        // 66 to 72 billion: the first shares what the second is multiplied by, unless it would then be the larger.
        decimal least = first.Group == 1 && last.Group > 1 && first.Value <= last.Value / last.Group ? first.Value * last.Group : first.Value;
        bool isClear = least < last.Value && sign > 0 && !first.IsSeveral && !last.IsSeveral && !first.IsOver && !last.IsOver
            && _bounds.TrueForAll(b => b.Contains(WordRole.About));
        FactNumber range = isClear ? FactNumber.Range(least, last.Value) : FactNumber.Exact(first.Value);
        return ([IsAbout ? FactNumber.About(range) : range], isClear);
    }

    private static FactNumber Bound(FactNumber number, WordRole bound)
    {
        if (number.Value is not { } value)
        {
            return bound == WordRole.About ? FactNumber.About(number) : number;
        }

        FactNumber bounded = bound switch
        {
            WordRole.Over => FactNumber.Over(value),
            WordRole.Under => FactNumber.Under(value),
            WordRole.AtLeast => FactNumber.AtLeast(value),
            WordRole.AtMost => FactNumber.AtMost(value),
            _ => FactNumber.About(value),
        };
        return number.IsApproximate ? FactNumber.About(bounded) : bounded;
    }

    private bool TakeUnit(EvidenceToken token)
    {
        if (token.Is(WordRole.Percent))
        {
            IsPercent = true;
            return true;
        }

        string[] currencies = [.. token.Meanings.Where(m => m.Role == WordRole.Currency).Select(m => m.Currency!)];
        if (currencies.Length == 0)
        {
            return false;
        }

        // US dollars and a sign for dollars: what both can be.
        string[] shared = [.. Currencies.Intersect(currencies)];
        Currencies = shared.Length > 0 ? shared : currencies;
        return true;
    }
}
