using System.Globalization;
using System.Text;

namespace FactModel.Core.Diffing;

/// <summary>What nobody sees in a text, made visible: blanks of every sort, what has no width, and signs that are made of others.</summary>
public static class UnseenText
{
    /// <summary>Stands for a blank that would not be seen.</summary>
    private const char Blank = '\u2423';

    /// <summary>The blanks that words have between them, the Chinese ones as well.</summary>
    private static readonly char[] BetweenWords = [' ', '\u3000'];

    /// <summary>Whether two texts differ, and nobody would see in what.</summary>
    public static bool IsAllThatDiffers(string previous, string current) => previous != current && Seen(previous) == Seen(current);

    /// <summary>The text with all of it written: a blank as <c>␣</c>, and by its code what has no sign of its own or is written in two ways.</summary>
    public static string Written(string text) => Each(text, (_, c) => c == ' ' || IsUnseen(c) || IsMadeOfOthers(c));

    /// <summary>The same for a text that stands alone: blanks between words, and letters, are what they seem.</summary>
    public static string WrittenAround(string text)
    {
        int start = text.Length - text.TrimStart(BetweenWords).Length;
        int end = text.TrimEnd(BetweenWords).Length;
        return Each(text, (i, c) => BetweenWords.Contains(c) ? i < start || i >= end : IsOddBlank(c));
    }

    private static string Each(string text, Func<int, char, bool> isWritten)
    {
        StringBuilder written = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            written.Append(isWritten(i, text[i]) ? Code(text[i]) : text[i].ToString());
        }

        return written.ToString();
    }

    private static string Code(char c) => c switch
    {
        ' ' => Blank.ToString(),
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    /// <summary>The text as it looks. Half of a pair, which no text has that was read from a file, stands for nothing that could be composed.</summary>
    private static string Seen(string text)
    {
        StringBuilder seen = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                seen.Append(seen.Length > 0 && seen[seen.Length - 1] != ' ' ? " " : "");
            }
            else if (!char.IsSurrogate(c))
            {
                seen.Append(IsUnseen(c) ? "" : c.ToString());
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                seen.Append(c).Append(text[++i]);
            }
            else
            {
                seen.Append('\uFFFD');
            }
        }

        return seen.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What has no sign: what is no character, too.</summary>
    private static bool IsUnseen(char c) => c is >= '\uFE00' and <= '\uFE0F' || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned || IsOddBlank(c);

    /// <summary>A blank that looks like a plain one.</summary>
    private static bool IsOddBlank(char c) => c != ' ' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>A mark that joins the letter before it, or a letter with such a mark.</summary>
    private static bool IsMadeOfOthers(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || (!char.IsSurrogate(c) && !c.ToString().IsNormalized(NormalizationForm.FormD));
}
