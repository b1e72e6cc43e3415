using System.ComponentModel;
#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
#endif

namespace FactModel.Storage;

/// <summary>
/// Up to 256 rows of columns, packed into one string literal and read where they stand. For generated code.
/// </summary>
/// <remarks>
/// <para>Numbers are digits of 15 bits, a <see cref="char"/> from U+3000 to U+AFFF each, the most significant first.
/// A literal holds, in this order: the format version, the number of rows, of columns, of digits that a row takes, of digits
/// that say where a text ends (1 or 2), of texts (2 digits), of those that are kept once made (2), which come first, and of
/// stream digits (3); for each column its width, from 0 to 5, and where in a row it starts; the rows, in each a number of that
/// width for each column; 0, and for each text where it ends, times four, and how it is written; the stream; and the texts
/// themselves. A text is written as it is (0), or, where it is ASCII, two characters a digit, the first in the lower seven
/// bits: an even number of them (1) or an odd one (2).</para>
/// <para>In a column 0 is absent and <c>n + 1</c> is <c>n</c>. Numbers in the stream have 14 bits a digit, the least
/// significant first, and the highest bit says that another digit follows.</para>
/// <para>The runtime compiles each method on the way to the first fact, and calls it as it was compiled then for some time after:
/// digits are taken where they are needed, without a method for it, and what the constructor finds is kept in fields. Above
/// all there is no loop on that way: the runtime counts the turns of a loop, and takes longer to compile its method. One with
/// room on the stack besides it compiles for speed at once, which takes longest.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactPage
{
    /// <summary>The version of the format that this runtime reads.</summary>
    public const int FormatVersion = 5;

    internal const char FirstDigit = '\u3000';
    private const int HeaderDigits = 12;
    private const int AsIs = 0;
    private const int OddAscii = 2;

    /// <summary>So many texts are not worth the time that the runtime takes to compile for speed what unpacks them.</summary>
    private const int FewTexts = 10_000;

    private static int _unpacked;


    internal readonly string Packed;
    internal readonly int Rows;
    internal readonly int StreamStart;

    /// <summary>The entities that were made of the rows; of statements, none is.</summary>
    internal readonly FactSlot[] Entities;
    private readonly int _rowStart;
    private readonly int _rowDigits;
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
        _rowDigits = packed[3] - FirstDigit;
        _endDigits = packed[4] - FirstDigit;
        int texts = Two(packed, 5);
        int kept = Two(packed, 7);
        int stream = ((packed[9] - FirstDigit) << 30) | Two(packed, 10);
        _rowStart = HeaderDigits + (2 * columns);
        _endStart = _rowStart + (_rowDigits * Rows);
        StreamStart = _endStart + (_endDigits * (texts + 1));
        _heap = StreamStart + stream;
        _texts = new string?[kept];
        Entities = new FactSlot[statementTexts is null ? 0 : Rows];
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => Rows;

    /// <summary>The statements of the entities, from when they are first asked for; null where no value is annotated.</summary>
    internal FactPage? Statements => Volatile.Read(ref _statements) ?? LoadStatements();

    /// <summary>What a literal of another version is refused with. Apart, so that the runtime need not compile it before the first fact.</summary>
    internal static Exception OtherVersion(string packed) => new InvalidOperationException(
        $"These facts were compiled in format {packed[0] - FirstDigit}, and this FactModel reads format {FormatVersion}: update the package FactModel.");

    /// <summary>The number at a row of a column; false where it is absent.</summary>
    internal bool TryRead(int column, int row, out ulong value)
    {
        string packed = Packed;
        int described = HeaderDigits + (2 * column);
        int at = _rowStart + (row * _rowDigits) + (packed[described + 1] - FirstDigit);
        int width = packed[described] - FirstDigit;
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

    /// <summary>A number of two digits.</summary>
    internal static int Two(string packed, int at) => ((packed[at] - FirstDigit) << 15) | (packed[at + 1] - FirstDigit);

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
        int start = TextEnd(index) >> 2;
        int end = TextEnd(index + 1);
        int digits = (end >> 2) - start;
        int at = _heap + start;
        int written = end & 3;
        if (written == AsIs)
        {
            return packed.Substring(at, digits);
        }

        string text = new('\0', (2 * digits) - (written == OddAscii ? 1 : 0));
        unsafe
        {
            // Nobody else has the text yet. The last digit of an odd number of characters puts a zero where its zero is.
            fixed (char* from = packed, to = text)
            {
                // Racing threads may count a text too few: then the other method is taken a text later.
                if (_unpacked < FewTexts)
                {
                    _unpacked++;
                    Unpack(from + at, to, digits);
                }
                else
                {
                    UnpackFast(from + at, to, digits);
                }
            }
        }

        return text;
    }

    /// <summary>The same in a loop that is compiled for speed at once, which is worth its time where a program reads a whole base.</summary>
#if !NETSTANDARD2_0
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private static unsafe void UnpackFast(char* from, char* to, int digits)
    {
        for (int i = 0; i < digits; i++)
        {
            int pair = from[i] - FirstDigit;
            to[2 * i] = (char)(pair & 0x7F);
            to[(2 * i) + 1] = (char)(pair >> 7);
        }
    }

    /// <summary>Takes characters out of digits, by halves: see above why not in a loop.</summary>
    private static unsafe void Unpack(char* from, char* to, int digits)
    {
        if (digits > 2)
        {
            int half = digits >> 1;
            Unpack(from, to, half);
            Unpack(from + half, to + (2 * half), digits - half);
        }
        else if (digits > 0)
        {
            int first = from[0] - FirstDigit;
            to[0] = (char)(first & 0x7F);
            to[1] = (char)(first >> 7);
            if (digits == 2)
            {
                int second = from[1] - FirstDigit;
                to[2] = (char)(second & 0x7F);
                to[3] = (char)(second >> 7);
            }
        }
    }

    private int TextEnd(int index)
    {
        int at = _endStart + (_endDigits * index);
        return _endDigits == 1 ? Packed[at] - FirstDigit : Two(Packed, at);
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
