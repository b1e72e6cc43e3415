using FactModel.Core.Problems;
using Shouldly;

namespace FactModel.Core.Tests.Yaml;

/// <summary>Finds places in a text on its own account, so that the reader's are compared with another's.</summary>
internal sealed class TextPlaces
{
    private readonly List<int> _starts = [];
    private readonly int _length;

    public TextPlaces(string text)
    {
        string lines = text.StartsWith('\uFEFF') ? text[1..] : text;
        _length = lines.Length;
        _starts.Add(0);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == '\n' || (lines[i] == '\r' && !lines[(i + 1)..].StartsWith('\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The stretch as indexes; fails where it does not lie within the text.</summary>
    public (int Start, int End) ShouldHold(SourceSpan span)
    {
        (int start, int end) = (IndexOf(span.Start), IndexOf(span.End));
        end.ShouldBeGreaterThanOrEqualTo(start);
        return (start, end);
    }

    private int IndexOf(SourcePosition position)
    {
        position.Line.ShouldBeInRange(0, _starts.Count - 1);
        int next = position.Line + 1 < _starts.Count ? _starts[position.Line + 1] : _length + 1;
        int index = _starts[position.Line] + position.Column;
        position.Column.ShouldBeGreaterThanOrEqualTo(0);
        index.ShouldBeLessThan(next);
        return index;
    }
}
