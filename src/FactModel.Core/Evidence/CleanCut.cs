namespace FactModel.Core.Evidence;

/// <summary>
/// Whether a passage is cut out of a longer figure or word: <c>28</c> in <c>128歲</c>, <c>5億</c> in <c>15億</c>, <c>1.85</c>
/// in <c>1.85兆</c>, <c>9</c> in <c>GPT-9</c>. Such a passage stands there by accident.
/// </summary>
internal static class CleanCut
{
    private const string ChineseNumerals = "〇零一二三四五六七八九十百千萬万億亿兆兩两";

    /// <summary>The whole that the passage is cut out of; null where it is whole itself.</summary>
    public static string? LongerAt(string text, int start, int end)
    {
        int first = start;
        while (first > 0 && Belong(text, first))
        {
            first--;
        }

        int last = end;
        while (last < text.Length && Belong(text, last))
        {
            last++;
        }

        return first == start && last == end ? null : text.Substring(first, last - first);
    }

    /// <summary>Whether the characters before and behind a place belong to one figure or word.</summary>
    private static bool Belong(string text, int at)
    {
        char before = text[at - 1];
        char behind = text[at];
        if (IsNumeral(before) && IsNumeral(behind))
        {
            return true;
        }

        if (before is '.' or ',' && at > 1 && IsDigit(text[at - 2]) && IsDigit(behind))
        {
            return true;
        }

        if (behind is '.' or ',' && IsDigit(before) && at + 1 < text.Length && IsDigit(text[at + 1]))
        {
            return true;
        }

        return (IsLatin(before) || IsDigit(before)) && (IsLatin(behind) || IsDigit(behind)) || IsBehindHyphen(text, at) || IsBeforeHyphen(text, at);
    }

    /// <summary>A digit behind a hyphen that is behind a letter: the 9 of <c>GPT-9</c>.</summary>
    private static bool IsBehindHyphen(string text, int at) =>
        text[at - 1] == '-' && at > 1 && IsLatin(text[at - 2]) && IsDigit(text[at]);

    private static bool IsBeforeHyphen(string text, int at) =>
        text[at] == '-' && at + 1 < text.Length && IsLatin(text[at - 1]) && IsDigit(text[at + 1]);

    private static bool IsNumeral(char c) => IsDigit(c) || ChineseNumerals.IndexOf(c) >= 0;

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= 'À' and <= 'ɏ';
}
