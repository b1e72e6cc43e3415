using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>
/// Up to 256 rows of columns, packed into one string literal and read where they stand. For generated code.
/// </summary>
/// <remarks>
/// <para>Numbers are digits of 15 bits, a <see cref="char"/> from U+3000 to U+AFFF each, the most significant first.
/// A literal holds, in this order: the format version, the number of rows, of columns, of digits that say where a text ends
/// (1 or 2), of texts (2 digits), of those that are kept once made (2), which come first, and of stream digits (3); a width
/// from 0 to 5 for each column; the columns, a number of that width for each row; for each text where it ends, times four,
/// and how it is written; the stream; and the texts themselves. A text is written as it is (0), or, where it is ASCII, two
/// characters a digit, the first in the lower seven bits: an even number of them (1) or an odd one (2).</para>
/// <para>In a column 0 is absent and <c>n + 1</c> is <c>n</c>. Numbers in the stream have 14 bits a digit, the least
/// significant first, and the highest bit says that another digit follows.</para>
/// <para>Digits are taken where they are needed, without a method for it, and what the constructor finds is kept in fields:
/// each method is one more that the runtime compiles before the first fact, and calls before it compiles for speed.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactPage
{
    /// <summary>The version of the format that this runtime reads.</summary>
    public const int FormatVersion = 4;

    internal const char FirstDigit = '\u3000';
    private const int HeaderDigits = 11;
    private const int AsIs = 0;
    private const int OddAscii = 2;
#if !NETSTANDARD2_0
    private const int ShortText = 128;
#endif

    internal readonly string Packed;
    internal readonly int Rows;
    internal readonly int StreamStart;
    private readonly int[] _columnStarts;
    private readonly int _endDigits;
    private readonly int _endStart;
    private readonly int _heap;
    private readonly string?[] _texts;
    private readonly IStatementTexts? _statementTexts;
    private readonly int _number;
    private FactPage? _statements;

    /// <summary>Takes a literal. Reads its header and no more.</summary>
    /// <exception cref="InvalidOperationException">The literal was packed by another version of FactModel than this runtime reads.</exception>
    public FactPage(string packed)
        : this(packed, null, 0)
    {
    }

    /// <summary>Takes the literal of a page, and where the statements of its entities are.</summary>
    internal FactPage(string packed, IStatementTexts? statementTexts, int number)
    {
        Packed = packed ?? throw new ArgumentNullException(nameof(packed));
        if (packed[0] - FirstDigit != FormatVersion)
        {
            throw OtherVersion(packed);
        }

        _statementTexts = statementTexts;
        _number = number;
        Rows = packed[1] - FirstDigit;
        int columns = packed[2] - FirstDigit;
        _endDigits = packed[3] - FirstDigit;
        int texts = ((packed[4] - FirstDigit) << 15) | (packed[5] - FirstDigit);
        int kept = ((packed[6] - FirstDigit) << 15) | (packed[7] - FirstDigit);
        int stream = ((packed[8] - FirstDigit) << 30) | ((packed[9] - FirstDigit) << 15) | (packed[10] - FirstDigit);
        _columnStarts = new int[columns];
        int at = HeaderDigits + columns;
        for (int column = 0; column < columns; column++)
        {
            _columnStarts[column] = at;
            at += (packed[HeaderDigits + column] - FirstDigit) * Rows;
        }

        _endStart = at;
        StreamStart = at + (_endDigits * texts);
        _heap = StreamStart + stream;
        _texts = kept == 0 ? [] : new string?[kept];
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => Rows;

    /// <summary>The statements of the entities, from when they are first asked for; null where no value is annotated.</summary>
    internal FactPage? Statements => Volatile.Read(ref _statements) ?? LoadStatements();

    /// <summary>What a literal of another version is refused with. Apart, so that the runtime need not compile it before the first fact.</summary>
    internal static Exception OtherVersion(string packed) => new InvalidOperationException(
        $"These facts were compiled in format {packed[0] - FirstDigit}, and this FactModel reads format {FormatVersion}: update the package FactModel.");

    /// <summary>The number at a row of a column; false where it is absent.</summary>
    /// <remarks>Without a loop, which the runtime counts the turns of before it compiles for speed.</remarks>
    internal bool TryRead(int column, int row, out ulong value)
    {
        string packed = Packed;
        int width = packed[HeaderDigits + column] - FirstDigit;
        int at = _columnStarts[column] + (row * width);
        int raw;
        switch (width)
        {
            case 0:
                raw = 0;
                break;
            case 1:
                raw = packed[at] - FirstDigit;
                break;
            case 2:
                raw = ((packed[at] - FirstDigit) << 15) | (packed[at + 1] - FirstDigit);
                break;
            default:
                return TryReadWide(at, width, out value);
        }

        value = (ulong)raw - 1;
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

    /// <summary>A number of three to five digits.</summary>
    private bool TryReadWide(int at, int width, out ulong value)
    {
        string packed = Packed;
        ulong raw = ((ulong)(packed[at] - FirstDigit) << 30) | ((ulong)(packed[at + 1] - FirstDigit) << 15) | (uint)(packed[at + 2] - FirstDigit);
        ulong high = 0;
        if (width > 3)
        {
            raw = (raw << 15) | (uint)(packed[at + 3] - FirstDigit);
        }

        if (width > 4)
        {
            high = raw >> 49;
            raw = (raw << 15) | (uint)(packed[at + 4] - FirstDigit);
        }

        // ulong.MaxValue + 1 overflows to 0, with a fifth digit that tells it from absent.
        value = unchecked(raw - 1);
        return (raw | high) != 0;
    }

    private string Make(int index)
    {
        string packed = Packed;
        int start = index == 0 ? 0 : TextEnd(index - 1) >> 2;
        int end = TextEnd(index);
        int digits = (end >> 2) - start;
        int at = _heap + start;
        int written = end & 3;
        if (written == AsIs)
        {
            return packed.Substring(at, digits);
        }

        int length = (2 * digits) - (written == OddAscii ? 1 : 0);
#if NETSTANDARD2_0
        char[] text = new char[length];
#else
        Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        text = text.Slice(0, length);
#endif
        for (int i = 0; i < length; i += 2)
        {
            int pair = packed[at++] - FirstDigit;
            text[i] = (char)(pair & 0x7F);
            if (i + 1 < length)
            {
                text[i + 1] = (char)(pair >> 7);
            }
        }

        return new string(text);
    }

    private int TextEnd(int index)
    {
        int at = _endStart + (_endDigits * index);
        int end = Packed[at] - FirstDigit;
        return _endDigits == 1 ? end : (end << 15) | (Packed[at + 1] - FirstDigit);
    }

    private FactPage? LoadStatements()
    {
        if (_statementTexts?.StatementsText(_number) is not { } packed)
        {
            return null;
        }

        FactPage statements = new(packed);
        return Interlocked.CompareExchange(ref _statements, statements, null) ?? statements;
    }
}
