using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>Reads one value where a cursor stands, and moves it behind the value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T FactReader<T>(ref FactCursor cursor);

/// <summary>A place in a page's stream. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FactCursor
{
    private readonly FactPage _page;
    private int _at;

    internal FactCursor(FactPage page, int at) => (_page, _at) = (page, at);

    /// <summary>A number without a sign.</summary>
    public ulong ReadUInt64()
    {
        ulong value = 0;
        int shift = 0;
        while (true)
        {
            int digit = _page.Packed[_at++] - FactPage.FirstDigit;
            value |= (ulong)(digit & 0x3FFF) << shift;
            if ((digit & 0x4000) == 0)
            {
                return value;
            }

            shift += 14;
        }
    }

    /// <summary>A count, an ordinal or a set of flags.</summary>
    public int ReadCount() => (int)ReadUInt64();

    /// <summary>A number with a sign.</summary>
    public long ReadInt64() => ZigZag(ReadUInt64());

    /// <summary>A number of 32 bits with a sign.</summary>
    public int ReadInt32() => (int)ReadInt64();

    /// <summary>A truth value.</summary>
    public bool ReadBoolean() => ReadUInt64() != 0;

    /// <summary>A text.</summary>
    public string ReadText() => _page.Text(ReadCount());

    /// <summary>A floating-point number.</summary>
    public double ReadDouble() => BitConverter.Int64BitsToDouble((long)ReadUInt64());

    /// <summary>A decimal number, with the zeros it was written with.</summary>
    public decimal ReadDecimal()
    {
        int low = (int)ReadUInt64();
        int middle = (int)ReadUInt64();
        int high = (int)ReadUInt64();
        int flags = ReadCount();
        return new decimal(low, middle, high, (flags & 1) != 0, (byte)(flags >> 1));
    }

    /// <summary>A GUID.</summary>
    public Guid ReadGuid()
    {
        byte[] bytes = new byte[16];
        for (int half = 0; half < 2; half++)
        {
            ulong value = ReadUInt64();
            for (int i = 0; i < 8; i++)
            {
                bytes[(8 * half) + i] = (byte)(value >> (8 * i));
            }
        }

        return new Guid(bytes);
    }

    /// <summary>A date.</summary>
    public FactDate ReadDate()
    {
        ulong start = ReadUInt64();
        return FactDate.FromPacked(start, ReadUInt64());
    }

    /// <summary>An amount of money.</summary>
    public Money ReadMoney()
    {
        FactNumber amount = ReadNumber();
        string currency = ReadText();
        return new Money(currency, amount, ReadTextOrNull());
    }

    /// <summary>A quantity, whose unit is its type's.</summary>
    public Quantity ReadQuantity(string unit)
    {
        FactNumber amount = ReadNumber();
        return new Quantity(amount, unit, ReadTextOrNull());
    }

    /// <summary>Text in languages.</summary>
    public LocalizedText ReadLocalized()
    {
        KeyValuePair<string, string>[] texts = new KeyValuePair<string, string>[ReadCount()];
        for (int i = 0; i < texts.Length; i++)
        {
            string language = ReadText();
            texts[i] = new KeyValuePair<string, string>(language, ReadText());
        }

        return new LocalizedText(texts);
    }

    /// <summary>An absolute URL.</summary>
    public Uri ReadUrl() => new(ReadText(), UriKind.Absolute);

    /// <summary>A node of the type <c>any</c>.</summary>
    public FactNode ReadNode()
    {
        switch (ReadCount())
        {
            case 0:
                return FactNode.Null;
            case 1:
                return FactNode.Scalar(ReadText(), isQuoted: false);
            case 2:
                return FactNode.Scalar(ReadText(), isQuoted: true);
            case 3:
                return FactNode.List(ReadItems(static (ref FactCursor c) => c.ReadNode()));
            default:
                return FactNode.Map(ReadItems(static (ref FactCursor c) =>
                {
                    string key = c.ReadText();
                    return new KeyValuePair<string, FactNode>(key, c.ReadNode());
                }));
        }
    }

    /// <summary>A value of a reference type that may be missing.</summary>
    public T? ReadObjectOrNull<T>(FactReader<T> read)
        where T : class => ReadBoolean() ? read(ref this) : null;

    /// <summary>A value of a value type that may be missing.</summary>
    public T? ReadValueOrNull<T>(FactReader<T> read)
        where T : struct => ReadBoolean() ? read(ref this) : null;

    /// <summary>A list that nobody can change.</summary>
    public IReadOnlyList<T> ReadList<T>(FactReader<T> read)
    {
        T[] items = ReadItems(read);
        return items.Length == 0 ? [] : Array.AsReadOnly(items);
    }

    /// <summary>A map that nobody can change, in the order of the YAML.</summary>
    public IReadOnlyDictionary<string, T> ReadMap<T>(FactReader<T> read)
    {
        KeyValuePair<string, T>[] entries = new KeyValuePair<string, T>[ReadCount()];
        for (int i = 0; i < entries.Length; i++)
        {
            string key = ReadText();
            entries[i] = new KeyValuePair<string, T>(key, read(ref this));
        }

        return new FactMap<T>(entries);
    }

    private FactNumber ReadNumber()
    {
        int marks = ReadCount();
        (bool hasLeast, bool hasOtherMost) = FactNumber.PackedFigures(marks);
        decimal least = hasLeast ? ReadDecimal() : 0;
        decimal most = hasOtherMost ? ReadDecimal() : 0;
        return FactNumber.FromPacked(marks, least, most);
    }

    private string? ReadTextOrNull() => ReadBoolean() ? ReadText() : null;

    internal static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private T[] ReadItems<T>(FactReader<T> read)
    {
        T[] items = new T[ReadCount()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(ref this);
        }

        return items;
    }
}
