using System.Diagnostics.CodeAnalysis;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// Reads a number with its bounds from words: <c>[about] (NUMBER | BOUND NUMBER [, BOUND NUMBER] | NUMBER to NUMBER)</c>.
/// </summary>
internal sealed class NumberParser
{
    private readonly List<string> _words;
    private int _at;
    private string? _error;

    private NumberParser(List<string> words) => _words = words;

    public static bool TryRead(string text, out FactNumber number, [NotNullWhen(false)] out string? error) =>
        TryRead(Split(text), out number, out error);

    public static bool TryRead(List<string> words, out FactNumber number, [NotNullWhen(false)] out string? error)
    {
        NumberParser parser = new(words);
        number = parser.Read();
        error = parser._error;
        if (error is not null)
        {
            number = default;
        }

        return error is null;
    }

    /// <summary>The words; a symbol and a comma stand for themselves, with a blank behind or not.</summary>
    public static List<string> Split(string text)
    {
        List<string> words = [];
        foreach (string piece in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = piece;
            int symbol = word.StartsWith(">=", StringComparison.Ordinal) || word.StartsWith("<=", StringComparison.Ordinal) ? 2
                : word[0] is '>' or '<' or '~' or '≈' or '≥' or '≤' ? 1 : 0;
            if (symbol > 0)
            {
                words.Add(word.Substring(0, symbol));
                word = word.Substring(symbol);
            }

            bool comma = word.Length > 1 && word[word.Length - 1] == ',';
            word = comma ? word.Substring(0, word.Length - 1) : word;
            if (word.Length > 0)
            {
                words.Add(word);
            }

            if (comma)
            {
                words.Add(",");
            }
        }

        return words;
    }

    private FactNumber Read()
    {
        bool isApproximate = Accept("about", "~", "≈");
        FactNumber number = Accept("any") ? default : ReadCore();
        if (_error is null && _at < _words.Count)
        {
            _error = $"'{_words[_at]}' is not expected after the number";
        }

        return isApproximate ? FactNumber.About(number) : number;
    }

    private FactNumber ReadCore()
    {
        if (TryReadBound(out FactNumber bound))
        {
            return Accept(",") ? ReadOtherBound(bound) : bound;
        }

        decimal value = ReadFigure();
        if (_error is not null || !Accept("to", "–"))
        {
            return FactNumber.Exact(value);
        }

        decimal end = ReadFigure();
        if (_error is null && end < value)
        {
            _error = "the range ends before it starts";
        }

        return _error is null ? FactNumber.Range(value, end) : default;
    }

    private bool TryReadBound(out FactNumber bound)
    {
        Func<decimal, FactNumber>? make =
            Accept("over", ">") ? FactNumber.Over
            : Accept("under", "<") ? FactNumber.Under
            : Accept(">=", "≥") || AcceptBoth("at", "least") ? FactNumber.AtLeast
            : Accept("<=", "≤") || AcceptBoth("at", "most") || AcceptBoth("up", "to") ? FactNumber.AtMost
            : null;
        bound = make is null ? default : make(ReadFigure());
        return make is not null;
    }

    private FactNumber ReadOtherBound(FactNumber lower)
    {
        if (_error is not null || !TryReadBound(out FactNumber upper) || _error is not null || lower.Least is null || upper.Most is null)
        {
            _error ??= "two bounds are written 'over 3, under 5', the lower one first";
            return default;
        }

        if (upper.Most < lower.Least || (upper.Most == lower.Least && !(lower.IncludesLeast && upper.IncludesMost)))
        {
            _error = "no number is within both bounds";
        }

        return FactNumber.Between(lower, upper);
    }

    private decimal ReadFigure()
    {
        if (_error is not null)
        {
            return 0;
        }

        if (_at == _words.Count)
        {
            _error = _at == 0 ? "a number is missing" : $"a number is missing after '{_words[_at - 1]}'";
            return 0;
        }

        string word = _words[_at++];
        if (!CoreSchema.TryReadDecimal(word, out decimal value))
        {
            _error = Explain(word);
        }

        return value;
    }

    private static string Explain(string word)
    {
        string bare = word.Replace(",", "").Replace("_", "").Replace("'", "");
        return bare != word && CoreSchema.TryReadDecimal(bare, out _) ? $"write {bare}, without separators"
            : CoreSchema.IsDecimalNumber(word) ? $"{word} has too many digits for a decimal number"
            : $"'{word}' is no number; a bound is one of over, under, at least, at most, up to, about, or N to N";
    }

    private bool Accept(params string[] words)
    {
        bool found = _error is null && _at < _words.Count && Array.IndexOf(words, _words[_at]) >= 0;
        _at += found ? 1 : 0;
        return found;
    }

    private bool AcceptBoth(string first, string second)
    {
        bool found = _error is null && _at + 1 < _words.Count && _words[_at] == first && _words[_at + 1] == second;
        _at += found ? 2 : 0;
        return found;
    }
}
