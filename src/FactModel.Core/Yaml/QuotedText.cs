namespace FactModel.Core.Yaml;

/// <summary>Looks at quoted text again, after the parser has refused it, or without parsing.</summary>
internal static class QuotedText
{
    /// <summary>The quote that closes the text whose opening quote is at <paramref name="start"/>, before <paramref name="end"/>; -1 where there is none.</summary>
    public static int ClosingQuote(YamlSource source, int start, int end)
    {
        char quote = source.At(start);
        for (int i = start + 1; i < end; i++)
        {
            char c = source.Text[i];
            if (c == '\\' && quote == '"')
            {
                i++;
            }
            else if (c == quote)
            {
                if (quote == '"' || source.At(i + 1) != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether the next quote after an unclosed one looks as if it closes it: it stands right after text and before
    /// none. Then the lines up to there are the text, badly indented; else they are entries of their own.
    /// </summary>
    public static int LikelyClosingQuote(YamlSource source, int start, int from)
    {
        int next = from < source.End ? source.Text.IndexOf(source.At(start), from, source.End - from) : -1;
        bool closes = next > from && !source.IsBlankOrEnd(next - 1)
            && (source.IsBlankOrEnd(next + 1) || source.At(next + 1) is ',' or ']' or '}');
        return closes ? next : -1;
    }

    /// <summary>
    /// Whether a quoted text goes on over lines that are not indented and look like entries: then its quote was not
    /// closed where it was meant, whatever closes it further down.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="quote">The opening quote.</param>
    /// <param name="end">The end of the quoted text.</param>
    /// <param name="column">The column of the block around it.</param>
    public static bool TakesInEntries(YamlSource source, int quote, int end, int column)
    {
        int lastLine = source.Lines.LineOf(end);
        for (int line = source.Lines.LineOf(quote) + 1; line <= lastLine; line++)
        {
            int first = source.FirstVisible(line);
            if (first - source.Lines.StartOf(line) <= column && EntryLine.IsEntry(source, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first escape that stands for no character, from the opening quote on; -1 where there is none.</summary>
    public static int BadEscape(YamlSource source, int start, int end, out int length)
    {
        length = 0;
        for (int i = start + 1; i < end; i++)
        {
            if (source.Text[i] == '"')
            {
                return -1;
            }

            if (source.Text[i] != '\\')
            {
                continue;
            }

            int digits = DigitsOf(source.At(i + 1));
            length = digits < 0 ? 0 : 2 + digits;
            if (digits < 0 || !TryReadCode(source, i + 2, digits, out int code))
            {
                length = Math.Min(2, source.End - i);
                return i;
            }

            if (IsSurrogate(code) && !IsPairAt(source, i, length, code))
            {
                return i;
            }

            if (code > 0x10FFFF)
            {
                return i;
            }

            i += length - 1;
            if (IsSurrogate(code))
            {
                // The second half was read with the first.
                i += 2 + DigitsOf(source.At(i + 2));
            }
        }

        return -1;
    }

    /// <summary>Whether the escape at an index stands for half of a surrogate pair.</summary>
    public static bool IsHalf(YamlSource source, int index) =>
        DigitsOf(source.At(index + 1)) is > 0 and int digits
        && TryReadCode(source, index + 2, digits, out int code) && IsSurrogate(code);

    private static bool IsPairAt(YamlSource source, int index, int length, int code)
    {
        int second = index + length;
        return code < 0xDC00 && source.At(second) == '\\'
            && DigitsOf(source.At(second + 1)) is >= 4 and int digits
            && TryReadCode(source, second + 2, digits, out int low) && low is >= 0xDC00 and <= 0xDFFF;
    }

    private static bool IsSurrogate(int code) => code is >= 0xD800 and <= 0xDFFF;

    /// <summary>How many hexadecimal digits follow the letter of an escape; -1 where there is no such escape.</summary>
    private static int DigitsOf(char letter) => letter switch
    {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '\\' or '/' => 0,
        'N' or '_' or 'L' or 'P' or '\r' or '\n' => 0,
        _ => -1,
    };

    private static bool TryReadCode(YamlSource source, int start, int digits, out int code)
    {
        long value = 0;
        for (int i = start; i < start + digits; i++)
        {
            int digit = source.At(i) switch
            {
                >= '0' and <= '9' and char c => c - '0',
                >= 'a' and <= 'f' and char c => c - 'a' + 10,
                >= 'A' and <= 'F' and char c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                code = 0;
                return false;
            }

            value = (value << 4) + digit;
        }

        code = (int)Math.Min(value, int.MaxValue);
        return true;
    }
}
