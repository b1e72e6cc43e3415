using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>Explains what is wrong within <c>[ ]</c> and <c>{ }</c>.</summary>
internal sealed class FlowDiagnosis(YamlSource source, NodeBuilder builder, EventReader reader)
{
    /// <summary>A bracket that is closed further away than this was meant to be closed before.</summary>
    private const int LongestCollection = 200;

    /// <summary>A quote that was met on the way and takes in what is not meant; -1 where there is none.</summary>
    private int _openQuote = -1;

    /// <summary>What is wrong, or null where the place is not within brackets.</summary>
    public Diagnosed? Explain(ReadingStop stop)
    {
        List<int> brackets = [.. builder.Open.Where(c => c.Bracket >= 0).Select(c => c.Bracket)];
        _openQuote = -1;
        int mismatch = Follow(brackets, reader.LastEnd, stop.Reason == StopReason.Structure ? stop.At : stop.Cursor);
        if (brackets.Count == 0)
        {
            return null;
        }

        if (_openQuote >= 0)
        {
            return Diagnosed.OpenQuote(source, _openQuote);
        }

        int bracket = brackets[brackets.Count - 1];
        if (mismatch >= 0 || IsWrongCloser(stop.At, bracket) || IsRestBlank(stop.At))
        {
            return Unclosed(bracket);
        }

        return NotIndented(stop, bracket, brackets[0]) ?? ByCharacter(stop) ?? TagWithComma(stop.At) ?? MissingComma(stop, bracket);
    }

    /// <summary>Follows the brackets through a stretch of text; the index of a closing one that does not fit, or -1.</summary>
    private int Follow(List<int> brackets, int start, int end)
    {
        for (int i = start; i < end && i < source.End; i++)
        {
            char c = source.Text[i];
            if (IsTokenStart(i) && c is '"' or '\'')
            {
                int closing = QuotedText.ClosingQuote(source, i, end);
                if (closing > 0 && QuotedText.TakesInEntries(source, i, closing, builder.Innermost?.Column ?? -1))
                {
                    _openQuote = i;
                }

                i = closing < 0 ? end : closing;
            }
            else if (c == '#' && source.IsBlankOrEnd(i - 1))
            {
                i = source.EndOfContent(i);
            }
            else if (c is '[' or '{' && (brackets.Count > 0 || IsTokenStart(i)))
            {
                brackets.Add(i);
            }
            else if (c is ']' or '}' && brackets.Count > 0)
            {
                if (IsWrongCloser(i, brackets[brackets.Count - 1]))
                {
                    return i;
                }

                brackets.RemoveAt(brackets.Count - 1);
            }
        }

        return -1;
    }

    /// <summary>Whether a value may start at an index: a blank stands before it, or what separates values.</summary>
    private bool IsTokenStart(int index) => source.IsBlankOrEnd(index - 1) || source.At(index - 1) is '[' or '{' or ',' or ':';

    private bool IsWrongCloser(int index, int bracket) =>
        source.At(index) is ']' or '}' && source.At(index) != Closer(bracket);

    private char Closer(int bracket) => source.At(bracket) == '[' ? ']' : '}';

    private bool IsRestBlank(int index)
    {
        int last = source.Lines.LineOf(Math.Max(0, source.End - 1));
        int line = source.Lines.LineOf(index);
        if (source.EndOfContent(index) > index && source.At(index) != '#')
        {
            return false;
        }

        for (line++; line <= last; line++)
        {
            if (!source.IsBlank(line))
            {
                return false;
            }
        }

        return true;
    }

    private Diagnosed Unclosed(int bracket) => new(
        Catalogue.UnclosedBracket, bracket, bracket + 1, source.At(bracket).ToString(), Closer(bracket).ToString());

    private Diagnosed? ByCharacter(ReadingStop stop)
    {
        int at = stop.At;
        char c = source.At(at);
        switch (c)
        {
            case '!':
                return Tag(at);
            case '@' or '`' or '%' or '&' or '*' or '|' or '>' when stop.Reason == StopReason.Characters:
                return new Diagnosed(Catalogue.ReservedStart, at, at + 1, c.ToString());
            case '-' when EntryLine.IsItem(source, at):
                return new Diagnosed(Catalogue.DashInBrackets, at, at + 1);
            case ',' or ']' or '}' when stop.Reason == StopReason.Characters && source.At(at + 1) == '#':
                return new Diagnosed(Catalogue.CommentWithoutBlank, at + 1, at + 2);
            case ',':
                return source.At(at - 1) == ',' || IsTokenStart(at) ? Comma(at) : Tag(WordBefore(at)) ?? Comma(at);
            case '#' when !source.IsBlankOrEnd(at - 1):
                return new Diagnosed(Catalogue.CommentWithoutBlank, at, at + 1);
            default:
                return stop.Reason == StopReason.Characters ? Tag(WordBefore(at)) : null;
        }
    }

    private Diagnosed Comma(int at) => new(Catalogue.NothingBeforeComma, at, at + 1);

    private int WordBefore(int at)
    {
        int start = at;
        while (start > source.Start && !source.IsBlankOrEnd(start - 1) && source.At(start - 1) is not (',' or '[' or '{'))
        {
            start--;
        }

        return start;
    }

    /// <summary>A tag takes in the comma right after it, and the parser stops at what follows.</summary>
    private Diagnosed? TagWithComma(int at)
    {
        int end = at;
        while (end > source.Start && source.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        return source.At(end - 1) == ',' ? Tag(WordBefore(end - 1)) : null;
    }

    private Diagnosed? Tag(int start)
    {
        if (source.At(start) != '!')
        {
            return null;
        }

        int end = start;
        while (!source.IsBlankOrEnd(end) && source.At(end) is not (',' or ']' or '}' or '[' or '{'))
        {
            end++;
        }

        return new Diagnosed(Catalogue.TagInBrackets, start, end, source.Text.Substring(start, end - start));
    }

    /// <summary>A line that is indented no more than what the brackets belong to.</summary>
    private Diagnosed? NotIndented(ReadingStop stop, int bracket, int outermost)
    {
        int line = source.Lines.LineOf(Math.Max(stop.At, stop.Cursor));
        int first = source.FirstVisible(line);
        int column = builder.Innermost?.Column ?? -1;
        if (line == source.Lines.LineOf(outermost) || first - source.Lines.StartOf(line) > column)
        {
            return null;
        }

        int closer = FindCloser(outermost, column);
        if (closer < 0)
        {
            return Unclosed(bracket);
        }

        return new Diagnosed(Catalogue.BadIndentation, first, source.EndOfContent(first),
            "a line within brackets is indented deeper than the line with the opening bracket")
        {
            ResumeAfter = closer,
        };
    }

    /// <summary>The bracket that closes another, where the lines up to it look as if they were within; else -1.</summary>
    private int FindCloser(int bracket, int column)
    {
        List<int> brackets = [];
        int firstLine = source.Lines.LineOf(bracket);
        for (int line = firstLine; line < Math.Min(source.Lines.Count, firstLine + LongestCollection); line++)
        {
            int first = source.FirstVisible(line);
            bool isOutside = first - source.Lines.StartOf(line) <= column && EntryLine.IsEntry(source, first);
            if (line > firstLine && isOutside && source.At(brackets[brackets.Count - 1]) == '[')
            {
                return -1;
            }

            int start = Math.Max(bracket, source.Lines.StartOf(line));
            int end = Math.Min(source.End, source.Lines.EndOf(line));
            if (Follow(brackets, start, end) >= 0)
            {
                return -1;
            }

            if (brackets.Count == 0)
            {
                return Math.Max(bracket, end - 1);
            }
        }

        return -1;
    }

    private Diagnosed MissingComma(ReadingStop stop, int bracket)
    {
        int at = stop.At;
        if (reader.LastQuoted.End == at && at == reader.LastEnd)
        {
            return new Diagnosed(Catalogue.TextAfterValue, at, at + 1, source.At(at - 1).ToString()) { BreaksLast = true };
        }

        if (source.At(at - 1) == ':')
        {
            int key = WordBefore(at);
            return new Diagnosed(Catalogue.NoBlankAfterColon, key, at, source.Text.Substring(key, at - key));
        }

        if (source.At(at) == ':')
        {
            int word = Math.Max(reader.LastEnd, WordBefore(at));
            int before = word;
            while (before > reader.LastEnd && source.IsBlankOrEnd(before - 1))
            {
                before--;
            }

            if (before < reader.LastEnd || source.At(before - 1) is ':' or ',' or '[' or '{' || before == reader.LastEnd)
            {
                return new Diagnosed(Catalogue.ColonInValue, at, at + 1);
            }

            at = word;
        }

        return new Diagnosed(Catalogue.MissingComma, at, Math.Max(at, Math.Min(source.EndOfContent(at), at + 1)), Closer(bracket).ToString());
    }
}
