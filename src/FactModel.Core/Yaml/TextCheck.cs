using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Finds the characters that YAML does not know, before the parser meets them, and puts U+FFFD in their place, so
/// that everything after them is read as well.
/// </summary>
internal static class TextCheck
{
    private const char Replacement = '\uFFFD';

    /// <summary>False where so much is wrong that the text is no text.</summary>
    public static bool Run(YamlSource source, ProblemSink problems)
    {
        char[]? cleaned = null;
        int lastLine = -1;
        int badLines = 0;
        for (int i = source.Start; i < source.End; i++)
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
