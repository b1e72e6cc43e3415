#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// Explains why a text is no date, to the person who wrote it. What is proposed instead has been read as a date, so that
/// no proposal is wrong in its turn; where several readings are possible, all are named.
/// </summary>
internal static class DateHints
{
    private const int LongestQuoted = 40;

    private const string Forms = "write 2025, 2025-08 or 2025-08-22";

    /// <summary>Words before a date that stand for one of the marks, in the order in which they are tried.</summary>
    private static readonly (string Word, char Mark)[] MarksBefore =
    [
        ("~", '~'), ("?", '?'), ("%", '%'), ("circa ", '~'), ("ca. ", '~'), ("ca.", '~'), ("ca ", '~'), ("c. ", '~'), ("c.", '~'),
        ("c ", '~'), ("about ", '~'), ("around ", '~'), ("approx. ", '~'), ("approximately ", '~'), ("maybe ", '?'),
        ("probably ", '?'), ("perhaps ", '?'), ("possibly ", '?'), ("約", '~'), ("大約", '~'),
    ];

    private static readonly string[] IntervalWords =
        ["...", "..", " to ", " until ", " - ", "\u2013", "\u2014", "\u2192", " ~ ", "至", "到", "/"];

    private static readonly string[] StartWords = ["since ", "from ", "starting "];

    private static readonly string[] EndWords = ["until ", "till ", "up to "];

    /// <summary>What is wrong, as a clause.</summary>
    public static string Explain(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return "the text is empty; " + Forms;
        }

        if (trimmed.Length > LongestQuoted || trimmed.Any(char.IsControl))
        {
            return "a date is a short text in one line; " + Forms;
        }

        return ExplainSpaces(text, trimmed)
            ?? ExplainTime(trimmed)
            ?? ExplainMarks(trimmed)
            ?? ExplainLetters(trimmed)
            ?? ExplainOpenInterval(trimmed)
            ?? ExplainNumbers(trimmed)
            ?? ExplainInterval(trimmed)
            ?? $"'{trimmed}' is not a date; {Forms}";
    }

    private static string? ExplainSpaces(string text, string trimmed) =>
        text.Length != trimmed.Length && IsDate(trimmed) ? $"write '{trimmed}' without a space before or after it" : null;

    /// <summary><c>2025-08-22T10:00Z</c>, <c>2025-08-22 10:00</c>.</summary>
    private static string? ExplainTime(string text)
    {
        const int DayLength = 10;
        bool hasTime = text.Length > DayLength + 1 && text[DayLength] is 'T' or 't' or ' ' && IsDigit(text[DayLength + 1]);
        string day = hasTime ? text.Substring(0, DayLength) : "";
        return hasTime && IsDate(day) ? $"a date has no time of day; write {day}" : null;
    }

    /// <summary><c>~2016</c>, <c>c. 2016</c>, <c>2016?~</c>, <c>2016~-05</c>.</summary>
    private static string? ExplainMarks(string text)
    {
        foreach ((string word, char mark) in MarksBefore)
        {
            bool isMarked = text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
            string date = isMarked ? text.Substring(word.Length).Trim() + mark : "";
            if (isMarked && IsDate(date))
            {
                return Write(date, text);
            }
        }

        bool isApproximate = text.IndexOfAny(['~', '%']) >= 0;
        bool isUncertain = text.IndexOfAny(['?', '%']) >= 0;
        string unmarked = new string([.. text.Where(c => c is not ('~' or '?' or '%'))]).Trim();
        string marked = unmarked + (isApproximate && isUncertain ? '%' : isApproximate ? '~' : '?');
        bool isOneDate = unmarked.IndexOf('/') < 0 && (isApproximate || isUncertain) && IsDate(marked);
        return isOneDate ? $"one mark (? ~ or %, which is both) stands at the end; write {marked}" : null;
    }

    /// <summary><c>201x</c>, <c>1990s</c>, <c>2025-Q3</c>.</summary>
    private static string? ExplainLetters(string text)
    {
        string capitals = text.ToUpperInvariant();
        if (capitals != text && IsDate(capitals))
        {
            return $"write {capitals} with capital letters";
        }

        string decade = text.Length >= 5 ? text.Substring(0, 3) + "X" : "";
        if (IsDate(decade) && text.Substring(3) is "0s" or "0's")
        {
            return Write(decade, text);
        }

        return ExplainQuarter(capitals, text);
    }

    private static string? ExplainQuarter(string capitals, string text)
    {
        int letter = capitals.IndexOf('Q');
        bool isQuarter = letter >= 0 && letter + 1 < capitals.Length && capitals[letter + 1] is >= '1' and <= '4';
        if (!isQuarter)
        {
            return null;
        }

        int quarter = capitals[letter + 1] - '0';
        string year = capitals.Remove(letter, 2).Trim(' ', '-', '/');
        string interval = $"{year}-{TwoDigits((3 * quarter) - 2)}/{year}-{TwoDigits(3 * quarter)}";
        return IsDate(interval) ? Write(interval, text) : null;
    }

    /// <summary><c>22.08.2025</c>, <c>2025/8</c>, <c>20250822</c>, <c>2025年8月22日</c>.</summary>
    private static string? ExplainNumbers(string text)
    {
        if (!text.All(c => IsDigit(c) || c is '.' or '/' or '-' or ',' or ' ' or '年' or '月' or '日'))
        {
            return null;
        }

        string[] numbers = text.Split(['.', '/', '-', ',', ' ', '年', '月', '日'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length switch
        {
            1 => ExplainOne(numbers[0], text),
            2 => ExplainTwo(numbers[0], numbers[1], text),
            3 => ExplainThree(numbers, text),
            _ => null,
        };
    }

    private static string? ExplainOne(string number, string text)
    {
        if (number.Length == 4)
        {
            return Write(number, text);
        }

        string day = number.Length == 8 ? Join(number.Substring(0, 4), number.Substring(4, 2), number.Substring(6)) : "";
        string month = number.Length == 6 ? Join(number.Substring(0, 4), number.Substring(4)) : "";
        if (IsDate(day) || IsDate(month))
        {
            return Write(IsDate(day) ? day : month, text);
        }

        bool isTooLong = number.Length > 4 && IsDate("Y" + number);
        return isTooLong
            ? $"a year of more than four digits has a Y before it; write Y{number}"
            : number.Length < 4 ? "a year has four digits; " + Forms : null;
    }

    private static string? ExplainTwo(string first, string second, string text)
    {
        if (first.Length == 4 && second.Length == 4)
        {
            return IsDate(first + "/" + second) ? $"write {first}/{second} for an interval, not {text}" : null;
        }

        string month = first.Length == 4 ? Join(first, second) : Join(second, first);
        if (IsMonthOfYear(month))
        {
            return Propose(month, text);
        }

        string interval = first.Length == 4 && second.Length == 2 ? $"{first}/{first.Substring(0, 2)}{second}" : "";
        return IsDate(interval) ? Propose(interval, text) : null;
    }

    private static string? ExplainThree(string[] numbers, string text)
    {
        string first = Join(numbers[0], numbers[1], numbers[2]);
        string second = Join(numbers[0], numbers[2], numbers[1]);
        if (numbers[2].Length == 4)
        {
            // Points separate a day from the month after it; with slashes and hyphens either may come first.
            first = Join(numbers[2], numbers[1], numbers[0]);
            second = Join(numbers[2], numbers[0], numbers[1]);
            if (text.IndexOf('.') < 0 && first != second && IsDate(first) && IsDate(second))
            {
                return $"write {first} or {second} (year-month-day), not {text}";
            }
        }

        string? day = IsDate(first) ? first : IsDate(second) ? second : null;
        return day is not null ? Propose(day, text) : $"'{text}' is not a date; write year-month-day, such as 2025-08-22";
    }

    /// <summary><c>2022 - 2025</c>, <c>2022 to 2025</c>.</summary>
    private static string? ExplainInterval(string text)
    {
        foreach (string word in IntervalWords)
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            string interval = at > 0 ? text.Substring(0, at).Trim() + "/" + text.Substring(at + word.Length).Trim() : "";
            if (at > 0 && !interval.EndsWith("/", StringComparison.Ordinal) && IsDate(interval))
            {
                return $"write {interval} for an interval, not {text}";
            }
        }

        return null;
    }

    /// <summary><c>2022..</c>, <c>since 2022</c>, <c>until 2022</c>.</summary>
    private static string? ExplainOpenInterval(string text)
    {
        string? start = After(StartWords, text) ?? (text.EndsWith("..", StringComparison.Ordinal) ? text : null);
        string? end = After(EndWords, text) ?? (text.StartsWith("..", StringComparison.Ordinal) ? text : null);
        string open = start is not null ? start.TrimEnd('.', '/', ' ') + "/.."
            : end is not null ? "../" + end.TrimStart('.', '/', ' ')
            : "";
        return IsDate(open) ? Write(open, text) : null;
    }

    private static string? After(string[] words, string text)
    {
        string? word = Array.Find(words, w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        return word is null ? null : text.Substring(word.Length);
    }

    /// <summary>A slash where a hyphen should be is a slip of the pen; all else is another way to write dates.</summary>
    private static string Propose(string date, string text) =>
        text.IndexOf('/') == 4 ? $"{text} is not a date; did you mean {date}?" : Write(date, text);

    private static string Write(string date, string text) => $"write {date}, not {text}";

    private static string Join(params string[] numbers) => string.Join("-", numbers.Select(n => n.PadLeft(2, '0')));

    private static bool IsMonthOfYear(string text) =>
        DateParser.TryRead(text, out FactDate date, out _) && date.Month is not null;

    private static string TwoDigits(int number) => number < 10 ? "0" + (char)('0' + number) : "1" + (char)('0' + number - 10);

    private static bool IsDate(string text) => DateParser.TryRead(text, out _, out _);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
