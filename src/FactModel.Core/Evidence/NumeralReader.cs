using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>A numeral as read: digits, words, or both.</summary>
/// <param name="Value">The number.</param>
/// <param name="Next">The place of the token behind it.</param>
internal sealed record Numeral(decimal Value, int Next)
{
    /// <summary>It is of unknown first digit, from 2 to 9 times the value: 數千.</summary>
    public bool IsSeveral { get; init; }

    /// <summary>It is more than that, by a word within it: 100多億.</summary>
    public bool IsOver { get; init; }

    /// <summary>What the group that it ends with multiplies by; 1 without one. Ranges share it: 66 to 72 billion.</summary>
    public decimal Group { get; init; } = 1;

    /// <summary>Whether it could be a year: four digits, or four numerals one by one.</summary>
    public bool IsYear { get; init; }
}

/// <summary>
/// Reads numerals: 1,500; 623.6億; 一千五百; 二〇一六; two hundred and five; 1.5B. What could be two numbers is none: 三四百,
/// 一百五, 1,50.
/// </summary>
internal sealed class NumeralReader(IReadOnlyList<EvidenceToken> tokens)
{
    /// <summary>The numeral at a token; null where there is none, or none that is clear.</summary>
    public Numeral? At(int at)
    {
        try
        {
            return Several(at) ?? OneByOne(at) ?? new Sum(tokens, at).Read();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>數千, several hundred million.</summary>
    private Numeral? Several(int at)
    {
        decimal value = 1;
        int next = at + 1;
        while (Is(at, WordRole.Several) && next < tokens.Count && (tokens[next].Value(WordRole.Multiplier) ?? tokens[next].Value(WordRole.Group)) is { } times)
        {
            value *= times;
            next++;
        }

        return next > at + 1 ? new Numeral(value, next) { IsSeveral = true } : null;
    }

    /// <summary>Numerals one by one, as years are written: 二〇一六. Two of them may be "three or four".</summary>
    private Numeral? OneByOne(int at)
    {
        int next = at;
        decimal value = 0;
        while (next < tokens.Count && tokens[next].IsIdeograph && tokens[next].Value(WordRole.Numeral) is { } digit and < 10)
        {
            value = (value * 10) + digit;
            next++;
        }

        bool isMore = Is(next, WordRole.Multiplier) || Is(next, WordRole.Group);
        return next - at >= 3 && !isMore ? new Numeral(value, next) { IsYear = next - at == 4 && value >= 1000 } : null;
    }

    private bool Is(int at, WordRole role) => at < tokens.Count && tokens[at].Is(role);

    /// <summary>A numeral of multiples, read from left to right.</summary>
    private sealed class Sum(IReadOnlyList<EvidenceToken> tokens, int start)
    {
        private readonly Stack<(decimal Value, decimal Unit)> _groups = new();
        private decimal? _section;
        private decimal? _pending;
        private decimal _lastMultiplier = decimal.MaxValue;
        private bool _isOver;
        private bool _hasZero;
        private bool _isIdeograph;
        private int _at;

        public Numeral? Read()
        {
            _at = start;
            bool isYear = start < tokens.Count && tokens[start].IsYear;
            while (_at < tokens.Count)
            {
                int before = _at;
                if (!Take(tokens[_at]))
                {
                    return null;
                }

                if (_at == before)
                {
                    break;
                }
            }

            // 一百五 is 150 to some and 105 to others.
            bool isShort = _pending is < 10 && _isIdeograph && !_hasZero && (_section is null ? _groups.Count > 0 : _lastMultiplier > 10);
            if (_at == start || isShort)
            {
                return null;
            }

            decimal group = _section is null && _pending is null && _groups.Count > 0 ? _groups.Peek().Unit : 1;
            return new Numeral(_groups.Sum(g => g.Value) + (_section ?? 0) + (_pending ?? 0), _at)
            {
                IsOver = _isOver,
                Group = group,
                IsYear = isYear && _at == start + 1,
            };
        }

        /// <summary>Takes a token, and goes on; stays where it is no part of the numeral. False where it makes none of it.</summary>
        private bool Take(EvidenceToken token)
        {
            if (token.Digits is { } digits)
            {
                return Digits(digits);
            }

            if (token.Value(WordRole.Numeral) is { } numeral)
            {
                _isIdeograph |= token.IsIdeograph;
                return Word(numeral, token.IsIdeograph);
            }

            if (token.Value(WordRole.Multiplier) is { } multiplier)
            {
                _isIdeograph |= token.IsIdeograph;
                return Multiply(multiplier);
            }

            if (token.Value(WordRole.Group) is { } group)
            {
                _isIdeograph |= token.IsIdeograph;
                return Group(group);
            }

            if (token.Value(WordRole.Suffix) is { } suffix && _pending is { } value && _at == start + 1)
            {
                _groups.Push((value * suffix, suffix));
                (_pending, _at) = (null, _at + 1);
                return true;
            }

            if (token.Is(WordRole.OverBehind) && _at > start && IsGroup(_at + 1))
            {
                _isOver = true;
                _at++;
            }
            else if (IsJoint(token))
            {
                _at++;
            }

            return true;
        }

        /// <summary>The hyphen of twenty-eight, and the "and" of one hundred and five.</summary>
        private bool IsJoint(EvidenceToken token)
        {
            bool isTens = _pending is >= 20 and < 100 && _pending % 10 == 0 && token.Is(WordRole.To) && token.End == token.Start + 1 && token.Start == tokens[_at - 1].End;
            bool isBehindHundred = _pending is null && _section is not null && !_isIdeograph && token.Is(WordRole.And) && token.End - token.Start > 1;
            return (isTens || isBehindHundred) && _at + 1 < tokens.Count && tokens[_at + 1].Value(WordRole.Numeral) is { } next && (!isTens || next is > 0 and < 10);
        }

        private bool IsGroup(int at) => at < tokens.Count && (tokens[at].Is(WordRole.Group) || tokens[at].Is(WordRole.Multiplier));

        private bool Digits(decimal digits)
        {
            if (_pending is not null)
            {
                return true;
            }

            (_pending, _at) = (digits, _at + 1);
            return true;
        }

        private bool Word(decimal numeral, bool isIdeograph)
        {
            if (numeral == 0 && isIdeograph && (_section is not null || _groups.Count > 0) && _pending is null)
            {
                (_hasZero, _at) = (true, _at + 1);
                return true;
            }

            if (_pending is { } tens)
            {
                if (isIdeograph || tens < 20 || tens >= 100 || tens % 10 != 0 || numeral is 0 or >= 10 || tokens[_at - 1].Digits is not null)
                {
                    return false;
                }

                (_pending, _at) = (tens + numeral, _at + 1);
                return true;
            }

            (_pending, _at) = (numeral, _at + 1);
            return true;
        }

        private bool Multiply(decimal multiplier)
        {
            bool mayBeOne = _section is null || multiplier == 10;
            if ((_pending is null && !mayBeOne) || multiplier >= _lastMultiplier || _pending == 0)
            {
                return false;
            }

            _section = (_section ?? 0) + ((_pending ?? 1) * multiplier);
            (_pending, _lastMultiplier, _hasZero, _at) = (null, multiplier, false, _at + 1);
            return true;
        }

        private bool Group(decimal group)
        {
            bool hasOwn = _section is not null || _pending is not null;
            decimal value = (_section ?? 0) + (_pending ?? 0);
            while (_groups.Count > 0 && _groups.Peek().Unit < group)
            {
                value += _groups.Pop().Value;
                hasOwn = true;
            }

            if (!hasOwn)
            {
                // A group by itself is one of it, unless it stands behind another: 億萬 is no number.
                if (_groups.Count > 0)
                {
                    return false;
                }

                value = 1;
            }

            if (_groups.Count > 0 && _groups.Peek().Unit <= group)
            {
                return false;
            }

            _groups.Push((value * group, group));
            (_section, _pending, _lastMultiplier, _hasZero, _at) = (null, null, decimal.MaxValue, false, _at + 1);
            return true;
        }
    }
}
