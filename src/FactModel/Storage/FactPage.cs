using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FactModel.Storage;

/// <summary>
/// Up to 256 rows of columns, packed into one string literal and read where they stand. For generated code.
/// </summary>
/// <remarks>
/// <para>Numbers are digits of 15 bits, a <see cref="char"/> from U+3000 to U+AFFF each, the most significant first.
/// A literal holds, in this order: the format version, the number of rows, of columns, of texts (2 digits) and of stream
/// digits (3); a width from 0 to 5 for each column; the columns, a number of that width for each row; the end of each text
/// (2 digits); the stream; and the texts themselves.</para>
/// <para>In a column 0 is absent and <c>n + 1</c> is <c>n</c>. Numbers in the stream have 14 bits a digit, the least
/// significant first, and the highest bit says that another digit follows.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactPage
{
    /// <summary>The version of the format that this runtime reads.</summary>
    public const int FormatVersion = 1;

    internal const char FirstDigit = '\u3000';
    private const int HeaderDigits = 8;

    private readonly string _packed;
    private readonly int[] _columnStarts;
    private readonly int _textEnds;
    private readonly int _heap;
    private readonly string?[] _texts;

    /// <summary>Takes a literal. Reads its header and no more.</summary>
    /// <exception cref="InvalidOperationException">The literal was packed by another version of FactModel than this runtime reads.</exception>
    public FactPage(string packed)
    {
        _packed = packed ?? throw new ArgumentNullException(nameof(packed));
        int version = Digit(0);
        if (version != FormatVersion)
        {
            throw new InvalidOperationException(
                $"These facts were compiled in format {version}, and this FactModel reads format {FormatVersion}: update the package FactModel.");
        }

        RowCount = Digit(1);
        int columns = Digit(2);
        int texts = (Digit(3) << 15) | Digit(4);
        int stream = (Digit(5) << 30) | (Digit(6) << 15) | Digit(7);
        _columnStarts = new int[columns + 1];
        int at = HeaderDigits + columns;
        for (int column = 0; column < columns; column++)
        {
            _columnStarts[column] = at;
            at += Digit(HeaderDigits + column) * RowCount;
        }

        _columnStarts[columns] = at;
        _textEnds = at;
        StreamStart = at + (2 * texts);
        _heap = StreamStart + stream;
        _texts = new string?[texts];
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; }

    internal int StreamStart { get; }

    /// <summary>The number at a row of a column; false where it is absent.</summary>
    internal bool TryRead(int column, int row, out ulong value)
    {
        int width = Digit(HeaderDigits + column);
        int at = _columnStarts[column] + (row * width);
        ulong raw = 0;
        ulong high = 0;
        for (int i = 0; i < width; i++)
        {
            high = raw >> 49;
            raw = (raw << 15) | (uint)Digit(at + i);
        }

        // ulong.MaxValue + 1 overflows to 0, with a fifth digit that tells it from absent.
        value = unchecked(raw - 1);
        return raw != 0 || high != 0;
    }

    internal string Text(int index)
    {
        string? text = Volatile.Read(ref _texts[index]);
        if (text is not null)
        {
            return text;
        }

        (int start, int length) = TextPlace(index);
        text = length == 0 ? "" : _packed.Substring(start, length);
        return Interlocked.CompareExchange(ref _texts[index], text, null) ?? text;
    }

    internal bool TextEquals(int index, string other)
    {
        (int start, int length) = TextPlace(index);
        return length == other.Length && string.CompareOrdinal(_packed, start, other, 0, length) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Digit(int at) => _packed[at] - FirstDigit;

    private (int Start, int Length) TextPlace(int index)
    {
        int start = index == 0 ? 0 : TextEnd(index - 1);
        return (_heap + start, TextEnd(index) - start);
    }

    private int TextEnd(int index) => (Digit(_textEnds + (2 * index)) << 15) | Digit(_textEnds + (2 * index) + 1);
}
