namespace FactModel.Core.Yaml;

/// <summary>Reads a part of a string, without copying it first.</summary>
internal sealed class TextRangeReader(string text, int start, int end) : TextReader
{
    private int _next = start;

    public override int Peek() => _next < end ? text[_next] : -1;

    public override int Read() => _next < end ? text[_next++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int length = Math.Min(count, end - _next);
        text.CopyTo(_next, buffer, index, length);
        _next += length;
        return length;
    }
}
