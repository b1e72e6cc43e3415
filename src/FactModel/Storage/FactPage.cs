using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FactModel.Storage;

/// <summary>
/// Up to 1,024 rows of columns, packed into one string literal and read where they stand. For generated code.
/// </summary>
/// <remarks>
/// <para>Numbers are digits of 15 bits, a <see cref="char"/> from U+3000 to U+AFFF each, the most significant first.
/// A literal holds, in this order: the format version, the number of rows, of digits that a row takes, and of digits
/// that say where a text ends (1 or 2); where the rows start, where these ends do (2 digits), the stream (2) and the texts (2);
/// the number of texts that are kept once made (2), which come first; for each column its width, from 0 to 5, and where in a
/// row it starts; the rows, in each a number of that width for each column; 0, and for each text where it ends, times four, and
/// how it is written; the stream; and the texts themselves. A text is written as it is (0), or, where it is ASCII, two characters
/// a digit, the first in the lower seven bits: an even number of them (1) or an odd one (2).</para>
/// <para>In a column 0 is absent and <c>n + 1</c> is <c>n</c>, which is the number of a text, a place in the stream, or a value as a
/// whole number with a sign, zigzag: of a truth value 1 or 0, of an enum's its number, of a floating-point number its bits.
/// Numbers in the stream have 14 bits a digit, the least significant first, and the highest bit says that another digit follows.</para>
/// <para>The runtime compiles each method on the way to the first fact, and calls it as it was compiled then for some time after:
/// the fewer of them there are, and the shorter, the better, and what the constructor finds is kept in fields. Above
/// all there is no loop on that way: the runtime counts the turns of a loop, and takes longer to compile its method. One with
/// room on the stack besides it compiles for speed at once, which takes longest.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactPage
{
    /// <summary>The version of the format that this runtime reads.</summary>
    public const int FormatVersion = 6;

    internal const char FirstDigit = '\u3000';
    private const int HeaderDigits = 13;
    private const int AsIs = 0;
    private const int OddAscii = 2;

    /// <summary>So many texts are not worth the time that the runtime takes to compile for speed what reads them.</summary>
    private const int FewTexts = 10_000;

    private static int _unpacked;

    internal readonly string Packed;
    internal readonly int Rows;
    internal readonly int StreamStart;

    /// <summary>Which page of its table this is, from 0.</summary>
    internal readonly int Number;

    /// <summary>The entities that were made of the rows; of statements, none is.</summary>
    internal readonly FactSlot[] Entities;

    /// <summary>The texts that are kept once made.</summary>
    internal readonly TextSlot[] Texts;
    private readonly int _rowStart;
    private readonly int _rowDigits;
    private readonly int _endDigits;
    private readonly int _endStart;
    private readonly int _heap;
    private readonly FactTable? _table;
    private volatile FactPage? _statements;
    private volatile FactSlot[]? _made;

    /// <summary>Takes a literal. Reads its header and no more.</summary>
    /// <exception cref="InvalidOperationException">The literal was packed by another version of FactModel than this runtime reads.</exception>
    public FactPage(string packed)
        : this(packed, null, 0)
    {
    }

    /// <summary>Takes the literal of a page of a table, which knows where the statements of its entities are.</summary>
    internal FactPage(string packed, FactTable? table, int number)
    {
        Packed = packed ?? throw new ArgumentNullException(nameof(packed));
        if (packed[0] - FirstDigit != FormatVersion)
        {
            throw OtherVersion(packed);
        }

        _table = table;
        Number = number;
        Rows = packed[1] - FirstDigit;
        _rowDigits = packed[2] - FirstDigit;
        _endDigits = packed[3] - FirstDigit;
        _rowStart = packed[4] - FirstDigit;
        _endStart = Two(packed, 5);
        StreamStart = Two(packed, 7);
        _heap = Two(packed, 9);
        Texts = new TextSlot[Two(packed, 11)];
        Entities = new FactSlot[table is null ? 0 : Rows];
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => Rows;

    /// <summary>A row, counted from 0.</summary>
    public FactRow Row(int number) => new() { Page = this, Row = number };

    /// <summary>The statements of the entities, from when they are first asked for; null where no value is annotated.</summary>
    internal FactPage? Statements => _statements ?? LoadStatements();

    /// <summary>What was made of the entities besides, row by row; null before anything was.</summary>
    internal FactSlot[]? Made => _made;

    /// <summary>Room for so many things that are made of each entity.</summary>
    internal FactSlot[] RoomForMade(int sorts)
    {
        if (_made is { } there)
        {
            return there;
        }

        FactSlot[] room = new FactSlot[Rows * sorts];
        return Interlocked.CompareExchange(ref _made, room, null) ?? room;
    }

    /// <summary>What a literal of another version is refused with. Apart, so that the runtime need not compile it before the first fact.</summary>
    internal static Exception OtherVersion(string packed) => new InvalidOperationException(
        $"These facts were compiled in format {packed[0] - FirstDigit}, and this FactModel reads format {FormatVersion}: update the package FactModel.");

    /// <summary>The number at a row of a column; false where it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
                raw = Two(packed, at);
                break;
            default:
                return TryReadWide(at, width, out value);
        }

        value = (ulong)raw - 1;
        return raw != 0;
    }

    /// <summary>A number of two digits.</summary>
    internal static int Two(string packed, int at) => ((packed[at] - FirstDigit) << 15) | (packed[at + 1] - FirstDigit);

    /// <summary>A text by its number. One that many rows have is kept; a thread that is as quick keeps one that is equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal string Text(int index)
    {
        if (index < Texts.Length && Texts[index].Text is { } kept)
        {
            return kept;
        }

        string packed = Packed;
        int entry = _endStart + (_endDigits * index);
        int start = _endDigits == 1 ? packed[entry] - FirstDigit : Two(packed, entry);
        int end = _endDigits == 1 ? packed[entry + 1] - FirstDigit : Two(packed, entry + 2);
        start >>= 2;
        int digits = (end >> 2) - start;
        string text = (end & 3) == AsIs ? packed.Substring(_heap + start, digits)
            : IsBusy ? UnpackFast(_heap + start, digits, (end & 3) == OddAscii)
            : Unpack(_heap + start, digits, (end & 3) == OddAscii);
        if (index < Texts.Length)
        {
            Texts[index].Text = text;
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

    /// <summary>
    /// Whether a program reads so much that methods compiled for speed at once are worth their time: by itself the runtime
    /// compiles nothing for speed before a tenth of a second, and reads a hundred thousand entities by then.
    /// </summary>
    internal static bool IsBusy => _unpacked >= FewTexts;

    /// <summary>A text at a row of a column, as <see cref="FactRow.Text"/> gives it.</summary>
#if !NETSTANDARD2_0
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    internal string? TextFast(int column, int row) => TryRead(column, row, out ulong index) ? Text((int)index) : null;

    /// <summary>A whole number at a row of a column, as <see cref="FactRow.Int64"/> gives it.</summary>
#if !NETSTANDARD2_0
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    internal long Int64Fast(int column, int row) => TryRead(column, row, out ulong value) ? FactCursor.ZigZag(value) : 0;

    /// <summary>A text of ASCII, of an even or an odd number of characters.</summary>
    private string Unpack(int at, int digits, bool isOdd)
    {
        // Racing threads may count a text too few: then the other method is taken a text later.
        _unpacked++;
        string text = new('\0', (2 * digits) - (isOdd ? 1 : 0));
        unsafe
        {
            // Nobody else has the text yet. The last digit of an odd number of characters puts a zero where its zero is.
            fixed (char* from = Packed, to = text)
            {
                Unpack(from + at, to, digits);
            }
        }

        return text;
    }

    /// <summary>The same in a loop.</summary>
#if !NETSTANDARD2_0
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    private string UnpackFast(int at, int digits, bool isOdd)
    {
        string text = new('\0', (2 * digits) - (isOdd ? 1 : 0));
        unsafe
        {
            fixed (char* packed = Packed, to = text)
            {
                char* from = packed + at;
                for (int i = 0; i < digits; i++)
                {
                    int pair = from[i] - FirstDigit;
                    to[2 * i] = (char)(pair & 0x7F);
                    to[(2 * i) + 1] = (char)(pair >> 7);
                }
            }
        }

        return text;
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

    private FactPage? LoadStatements()
    {
        if (_table?.StatementsText(Number) is not { } packed)
        {
            return null;
        }

        FactPage statements = new(packed);
        return Interlocked.CompareExchange(ref _statements, statements, null) ?? statements;
    }
}
