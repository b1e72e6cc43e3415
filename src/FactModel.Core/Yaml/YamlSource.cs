using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>The text that is read, the part of it that is YAML, and its lines.</summary>
internal sealed class YamlSource
{
    private const char ByteOrderMark = '\uFEFF';

    public YamlSource(string path, string text)
    {
        Path = path;
        Text = text;
        Start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        End = text.Length;
        Lines = new LineMap(text, Start);
        HasTabs = text.IndexOf('\t') >= 0;
    }

    /// <summary>The file's path as the host gave it.</summary>
    public string Path { get; }

    /// <summary>The whole text; characters that YAML does not know are replaced once they have been reported.</summary>
    public string Text { get; private set; }

    /// <summary>Whether there is a tab anywhere.</summary>
    public bool HasTabs { get; }

    /// <summary>Whether <see cref="Text"/> holds replaced characters.</summary>
    public bool IsCleaned { get; private set; }

    /// <summary>Where the YAML starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the YAML ends.</summary>
    public int End { get; private set; }

    public LineMap Lines { get; }

    /// <summary>Takes a part of the text for the YAML.</summary>
    public void Narrow(int start, int end) => (Start, End) = (start, end);

    /// <summary>Takes another text of the same length, in which every character is one that YAML knows.</summary>
    public void Clean(string text) => (Text, IsCleaned) = (text, true);

    /// <summary>Line and column of a stretch of the text.</summary>
    public SourceSpan SpanOf(int start, int end) => new(Lines.PositionOf(start), Lines.PositionOf(Math.Max(start, end)));

    /// <summary>The character at an index, or NUL outside the YAML.</summary>
    public char At(int index) => index >= Start && index < End ? Text[index] : '\0';

    /// <summary>Whether a blank, a line break or nothing stands at an index.</summary>
    public bool IsBlankOrEnd(int index) => index >= End || index < Start || Text[index] is ' ' or '\t' or '\r' or '\n';

    /// <summary>The index of a line's first character that is not a space or a tab, at most the line's end.</summary>
    public int FirstVisible(int line)
    {
        int end = Math.Min(End, Lines.EndOf(line));
        int i = Lines.StartOf(line);
        while (i < end && Text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether a line holds nothing but blanks and a comment.</summary>
    public bool IsBlank(int line)
    {
        int first = FirstVisible(line);
        return first >= Math.Min(End, Lines.EndOf(line)) || Text[first] == '#';
    }

    /// <summary>The end of the line that holds <paramref name="index"/>, without trailing blanks.</summary>
    public int EndOfContent(int index)
    {
        int end = Math.Min(End, Lines.EndOf(Lines.LineOf(index)));
        while (end > index && Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether the text goes on with <paramref name="word"/> at an index.</summary>
    public bool HasAt(int index, string word) =>
        index >= Start && index + word.Length <= End && string.CompareOrdinal(Text, index, word, 0, word.Length) == 0;
}
