using System.Runtime.InteropServices;
using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Finds the characters that YAML does not know, before the parser meets them, and puts U+FFFD in their place, so
/// that everything after them is read as well.
/// </summary>
internal static class TextCheck
{
    private const char Replacement = '\uFFFD';
    private const int CharactersPerBlock = 4;
    private const ulong Ones = 0x0001_0001_0001_0001;
    private const ulong Blanks = 0x0020_0020_0020_0020;
    private const ulong HighBits = 0xFF80_FF80_FF80_FF80;

    /// <summary>False where so much is wrong that the text is no text.</summary>
    public static bool Run(YamlSource source, ProblemSink problems)
    {
        char[]? cleaned = null;
        int lastLine = -1;
        int badLines = 0;
        for (int i = NextToCheck(source, source.Start); i < source.End; i = NextToCheck(source, i + 1))
        {
            if (IsPlain(source.Text[i]) || IsAllowed(source, ref i))
            {
                continue;
            }

            cleaned ??= source.Text.ToCharArray();
            cleaned[i] = Replacement;
            int line = source.Lines.LineOf(i);
            if (line != lastLine)
            {
                // One problem a line: where one such character is, there are often more.
                Report(source.Text[i], i, problems);
                lastLine = line;
                badLines++;
            }
        }

        if (cleaned is not null)
        {
            source.Clean(new string(cleaned));
        }

        return badLines <= YamlLimits.LinesWithForbiddenCharacters;
    }

    /// <summary>The next index whose character is to be looked at by itself: four at a time are passed over where all are printable ASCII.</summary>
    private static int NextToCheck(YamlSource source, int index)
    {
        ReadOnlySpan<ulong> blocks = MemoryMarshal.Cast<char, ulong>(source.Text.AsSpan(index, source.End - index));
        foreach (ulong block in blocks)
        {
            // No character is 0x80 or more, and none turns negative when 0x20 is taken from it, or reaches 0x80 when 1 is added.
            if (((block | (block - Blanks) | (block + Ones)) & HighBits) != 0)
            {
                break;
            }

            index += CharactersPerBlock;
        }

        return index;
    }

    /// <summary>What nearly all characters are: the quick answer.</summary>
    private static bool IsPlain(char c) =>
        c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uD800');

    /// <summary>Whether a character is one of the rest that YAML knows. Steps over the second half of a pair.</summary>
    private static bool IsAllowed(YamlSource source, ref int index)
    {
        char c = source.Text[index];
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(source.At(index + 1)))
        {
            index++;
            return true;
        }

        // A byte order mark at the start of a later line comes from joining files, and would be part of a key there.
        bool isStrayMark = c == '\uFEFF' && source.Lines.ColumnOf(index) == 0;
        return c is >= '\uE000' and <= '\uFFFD' && !isStrayMark;
    }

    private static void Report(char c, int index, ProblemSink problems)
    {
        string name = YamlText.Character(c);
        switch (c)
        {
            case >= '\uD800' and <= '\uDFFF':
                problems.Add(Catalogue.LoneSurrogate, index, index + 1, name);
                break;
            case '\u0085' or '\u2028' or '\u2029':
                problems.Add(Catalogue.UncertainLineBreak, index, index + 1, name, YamlText.Escape(c));
                break;
            case '\uFEFF':
                problems.Add(Catalogue.StrayByteOrderMark, index, index + 1, name);
                break;
            default:
                problems.Add(Catalogue.ForbiddenCharacter, index, index + 1, name, YamlText.Escape(c));
                break;
        }
    }
}
