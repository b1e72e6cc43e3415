using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Where each line of a text starts, so that places in it can be told as line and column. What ends a line is what
/// ends one in YAML 1.2. The compiler has three more; each is a problem at its place, and no text is right with one.
/// </summary>
internal sealed class LineMap
{
    private static readonly char[] Breaks = ['\n', '\r'];

    private readonly string _text;
    private readonly List<int> _starts = [];
    private int _last;

    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the first line starts: after a byte order mark, which is no character of it.</param>
    public LineMap(string text, int start)
    {
        _text = text;
        _starts.Add(start);
        for (int i = text.IndexOfAny(Breaks, start); i >= 0; i = text.IndexOfAny(Breaks, i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            _starts.Add(i);
        }
    }

    /// <summary>How many lines there are; a text that ends in a line break has an empty line at its end.</summary>
    public int Count => _starts.Count;

    /// <summary>The index of a line's first character.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The index after a line's last character, its line break not counted.</summary>
    public int EndOf(int line)
    {
        int end = line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && IsBreak(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The line that holds the character at <paramref name="index"/>.</summary>
    public int LineOf(int index)
    {
        // Places are asked for in nearly the order of the text: mostly the line is the last one, or the one after it.
        int line = _last;
        if (index < _starts[line] || (line + 2 < _starts.Count && index >= _starts[line + 2]))
        {
            int found = _starts.BinarySearch(index);
            line = found >= 0 ? found : ~found - 1;
        }
        else if (line + 1 < _starts.Count && index >= _starts[line + 1])
        {
            line++;
        }

        return _last = Math.Max(0, line);
    }

    /// <summary>Line and column of the character at <paramref name="index"/>.</summary>
    public SourcePosition PositionOf(int index)
    {
        int line = LineOf(index);
        return new SourcePosition(line, Math.Max(0, index - _starts[line]));
    }

    /// <summary>The column of the character at <paramref name="index"/>.</summary>
    public int ColumnOf(int index) => PositionOf(index).Column;

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
