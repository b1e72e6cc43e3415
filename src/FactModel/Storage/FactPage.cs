using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FactModel.Storage;

/// <summary>
/// Up to 256 rows of columns, packed into one string literal and read where they stand. For generated code.
/// </summary>
/// <remarks>
/// <para>Numbers are digits of 15 bits, a <see cref="char"/> from U+3000 to U+AFFF each, the most significant first.
/// A literal holds, in this order: the format version, the number of rows, of columns, of texts (2 digits), of those that
/// are kept once made (2), which come first, and of stream digits (3); a width from 0 to 5 for each column; the columns, a
/// number of that width for each row; for each text where it ends, times four, and how it is written (2 digits); the
/// stream; and the texts themselves. A text is written as it is (0), or, where it is ASCII, two characters a digit, the
/// first in the lower seven bits: an even number of them (1) or an odd one (2).</para>
/// <para>In a column 0 is absent and <c>n + 1</c> is <c>n</c>. Numbers in the stream have 14 bits a digit, the least
/// significant first, and the highest bit says that another digit follows.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactPage
{
    /// <summary>The version of the format that this runtime reads.</summary>
    public const int FormatVersion = 3;

    internal const char FirstDigit = '\u3000';
    private const int HeaderDigits = 10;
    private const int EvenAscii = 1;
    private const int OddAscii = 2;
#if !NETSTANDARD2_0
    private const int ShortText = 128;
#endif

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

        Rows = Digit(1);
        int columns = Digit(2);
        int texts = (Digit(3) << 15) | Digit(4);
        int kept = (Digit(5) << 15) | Digit(6);
        int stream = (Digit(7) << 30) | (Digit(8) << 15) | Digit(9);
        _columnStarts = new int[columns + 1];
        int at = HeaderDigits + columns;
        for (int column = 0; column < columns; column++)
        {
            _columnStarts[column] = at;
            at += Digit(HeaderDigits + column) * Rows;
        }

        _columnStarts[columns] = at;
        _textEnds = at;
        StreamStart = at + (2 * texts);
        _heap = StreamStart + stream;
        _texts = kept == 0 ? [] : new string?[kept];
    }

    // Fields, since each property is a method that the runtime compiles before the first fact.
    internal readonly int Rows;
    internal readonly int StreamStart;

    /// <summary>How many rows there are.</summary>
    public int RowCount => Rows;

    /// <summary>The number at a row of a column; false where it is absent.</summary>
    internal bool TryRead(int column, int row, out ulong value)
    {
        int width = Digit(HeaderDigits + column);
        int at = _columnStarts[column] + (row * width);
        ulong raw;
        switch (width)
        {
            case 0:
                raw = 0;
                break;
            case 1:
                raw = (uint)Digit(at);
                break;
            case 2:
                raw = ((uint)Digit(at) << 15) | (uint)Digit(at + 1);
                break;
            default:
                return TryReadWide(at, width, out value);
        }

        value = unchecked(raw - 1);
        return raw != 0;
    }

    internal string Text(int index)
    {
        if (index >= _texts.Length)
        {
            return Make(index);
        }

        string? text = Volatile.Read(ref _texts[index]);
        if (text is null)
        {
            text = Make(index);
            Volatile.Write(ref _texts[index], text);
        }

        return text;
    }

    internal bool TextEquals(int index, string other)
    {
        (int start, int length, bool isAscii) = TextPlace(index);
        if (length != other.Length)
        {
            return false;
        }

        if (!isAscii)
        {
            return string.CompareOrdinal(_packed, start, other, 0, length) == 0;
        }

        for (int i = 0; i < length; i++)
        {
            if (Ascii(start, i) != other[i])
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Digit(int at) => _packed[at] - FirstDigit;

    private bool TryReadWide(int at, int width, out ulong value)
    {
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

    private string Make(int index)
    {
        (int start, int length, bool isAscii) = TextPlace(index);
        if (length == 0)
        {
            return "";
        }

        if (!isAscii)
        {
            return _packed.Substring(start, length);
        }

#if NETSTANDARD2_0
        char[] text = new char[length];
#else
        Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        text = text.Slice(0, length);
#endif
        for (int i = 0; i < length; i++)
        {
            text[i] = Ascii(start, i);
        }

        return new string(text);
    }

    private char Ascii(int start, int i) => (char)((Digit(start + (i >> 1)) >> (7 * (i & 1))) & 0x7F);

    private (int Start, int Length, bool IsAscii) TextPlace(int index)
    {
        int start = index == 0 ? 0 : TextEnd(index - 1) >> 2;
        int end = TextEnd(index);
        int digits = (end >> 2) - start;
        int written = end & 3;
        return (_heap + start, written switch { EvenAscii => 2 * digits, OddAscii => (2 * digits) - 1, _ => digits }, written != 0);
    }

    private int TextEnd(int index) => (Digit(_textEnds + (2 * index)) << 15) | Digit(_textEnds + (2 * index) + 1);
}
