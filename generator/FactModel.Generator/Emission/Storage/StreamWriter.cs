using System.Text;

namespace FactModel.Generator.Emission.Storage;

/// <summary>Writes what the runtime's <c>FactCursor</c> reads, in the same order.</summary>
internal sealed class StreamWriter
{
    private const int StreamBits = 14;
    private const int StreamMask = 0x3FFF;
    private const int More = 0x4000;

    private readonly StringBuilder _digits = new();
    private readonly PageWriter _page;

    internal StreamWriter(PageWriter page) => _page = page;

    public static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    public void WriteUInt64(ulong value)
    {
        do
        {
            int digit = (int)(value & StreamMask);
            value >>= StreamBits;
            Digits.Append(_digits, value == 0 ? digit : digit | More, 1);
        }
        while (value != 0);
    }

    public void WriteCount(int count) => WriteUInt64((ulong)count);

    public void WriteInt64(long value) => WriteUInt64(ZigZag(value));

    public void WriteBoolean(bool value) => WriteUInt64(value ? 1u : 0u);

    public void WriteText(string text) => WriteCount(_page.Text(text));

    public void WriteDouble(double value) => WriteUInt64((ulong)BitConverter.DoubleToInt64Bits(value));

    public void WriteDecimal(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        for (int i = 0; i < 3; i++)
        {
            WriteUInt64((uint)bits[i]);
        }

        bool negative = bits[3] < 0;
        int scale = (bits[3] >> 16) & 0xFF;
        WriteCount((scale << 1) | (negative ? 1 : 0));
    }

    public void WriteGuid(Guid value)
    {
        byte[] bytes = value.ToByteArray();
        for (int half = 0; half < 2; half++)
        {
            ulong number = 0;
            for (int i = 0; i < 8; i++)
            {
                number |= (ulong)bytes[(8 * half) + i] << (8 * i);
            }

            WriteUInt64(number);
        }
    }

    public override string ToString() => _digits.ToString();
}
