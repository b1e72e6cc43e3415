using System.Text;

namespace FactModel.Generator.Emission.Storage;

/// <summary>Packs rows of columns into the characters of one literal, which the runtime's <c>FactPage</c> reads.</summary>
internal sealed class PageWriter
{
    public const int FormatVersion = 6;

    private const int HeaderDigits = 13;
    private const int MostDigits = 5;

    private readonly int _rows;
    private readonly UInt75[,] _values;
    private readonly bool[,] _isText;
    private readonly TextHeap _streamTexts = new();
    private readonly TextHeap _columnTexts = new();
    private readonly StringBuilder _stream = new();
    private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);

    public PageWriter(int rows, int columns)
    {
        _rows = rows;
        _values = new UInt75[columns, rows];
        _isText = new bool[columns, rows];
    }

    public void SetText(int row, int column, string text)
    {
        _isText[column, row] = true;
        Set(row, column, (ulong)_columnTexts.Add(text));
    }

    public void SetInt64(int row, int column, long value) => Set(row, column, StreamWriter.ZigZag(value));

    public void SetBoolean(int row, int column, bool value) => SetInt64(row, column, value ? 1 : 0);

    public void SetDouble(int row, int column, double value) => SetInt64(row, column, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Sets a value of any other type: what a stream holds. Equal fragments are stored once.</summary>
    public void SetStream(int row, int column, StreamWriter stream)
    {
        string fragment = stream.ToString();
        if (!_fragments.TryGetValue(fragment, out int offset))
        {
            offset = _stream.Length;
            _fragments.Add(fragment, offset);
            _stream.Append(fragment);
        }

        Set(row, column, (ulong)offset);
    }

    /// <summary>A stream whose texts are this page's.</summary>
    public StreamWriter NewStream() => new(this);

    /// <summary>The characters of the literal.</summary>
    public string Pack()
    {
        (IReadOnlyList<string> texts, int cached) = PlaceTexts();
        int columns = _values.GetLength(0);
        PackedTexts heap = new(texts);
        int[] widths = [.. Enumerable.Range(0, columns).Select(Width)];
        int rowStart = HeaderDigits + (2 * columns);
        int endStart = rowStart + (widths.Sum() * _rows);
        int streamStart = endStart + (heap.EndDigits * (texts.Count + 1));
        StringBuilder packed = new();
        Digits.Append(packed, FormatVersion, 1);
        Digits.Append(packed, _rows, 1);
        Digits.Append(packed, widths.Sum(), 1);
        Digits.Append(packed, heap.EndDigits, 1);
        Digits.Append(packed, rowStart, 1);
        Digits.Append(packed, endStart, 2);
        Digits.Append(packed, streamStart, 2);
        Digits.Append(packed, streamStart + _stream.Length, 2);
        Digits.Append(packed, cached, 2);
        int start = 0;
        foreach (int width in widths)
        {
            Digits.Append(packed, width, 1);
            Digits.Append(packed, start, 1);
            start += width;
        }

        for (int row = 0; row < _rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                _values[column, row].Append(packed, widths[column]);
            }
        }

        heap.AppendEnds(packed);
        packed.Append(_stream);
        heap.AppendTexts(packed);
        return packed.ToString();
    }

    /// <summary>The place of a text that a stream names.</summary>
    internal int Text(string text) => _streamTexts.Add(text);

    /// <summary>
    /// Orders the texts: those that the runtime keeps once it has made them (of streams, and what several rows have) before
    /// those that one row alone has, which that row's entity keeps.
    /// </summary>
    private (IReadOnlyList<string> Texts, int Cached) PlaceTexts()
    {
        List<string> texts = [.. _streamTexts.Texts];
        int[] places = new int[_columnTexts.Texts.Count];
        int cached = 0;
        foreach (bool isShared in (bool[])[true, false])
        {
            for (int i = 0; i < places.Length; i++)
            {
                string text = _columnTexts.Texts[i];
                bool isKept = _columnTexts.Uses(i) > 1 || _streamTexts.Find(text) >= 0;
                if (isKept == isShared)
                {
                    places[i] = _streamTexts.Find(text) is >= 0 and int known ? known : texts.Count;
                    if (places[i] == texts.Count)
                    {
                        texts.Add(text);
                    }
                }
            }

            cached = isShared ? texts.Count : cached;
        }

        for (int column = 0; column < _isText.GetLength(0); column++)
        {
            for (int row = 0; row < _rows; row++)
            {
                if (_isText[column, row])
                {
                    _values[column, row] = _values[column, row].Map(places);
                }
            }
        }

        return (texts, cached);
    }

    private int Width(int column)
    {
        int width = 0;
        for (int row = 0; row < _rows; row++)
        {
            width = Math.Max(width, _values[column, row].Width);
        }

        return width;
    }

    private void Set(int row, int column, ulong value) => _values[column, row] = UInt75.OneMoreThan(value);

    /// <summary>0 for absent, else one more than a value of 64 bits: up to 65 bits, in digits of 15.</summary>
    private readonly struct UInt75(ulong low, bool carry)
    {
        public static UInt75 OneMoreThan(ulong value) => new(unchecked(value + 1), value == ulong.MaxValue);

        /// <summary>The place that stands for a text's own.</summary>
        public UInt75 Map(int[] places) => OneMoreThan((ulong)places[(int)low - 1]);

        public int Width
        {
            get
            {
                int width = carry ? MostDigits : 0;
                for (ulong rest = low; !carry && rest != 0; rest >>= Digits.Bits)
                {
                    width++;
                }

                return width;
            }
        }

        public void Append(StringBuilder packed, int width)
        {
            for (int digit = width - 1; digit >= 0; digit--)
            {
                int shift = digit * Digits.Bits;
                int value = (int)((low >> shift) & Digits.Mask);
                if (carry && digit == MostDigits - 1)
                {
                    // 2 to the power of 64 in the fifth digit, which begins at 2 to the power of 60.
                    value |= 1 << 4;
                }

                Digits.Append(packed, value, 1);
            }
        }
    }
}
