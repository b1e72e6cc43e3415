using System.Text;

namespace FactModel.Generator.Emission.Storage;

/// <summary>
/// Texts as a page holds them, and where each ends: the end times four, and how the text is written. ASCII is written two
/// characters a digit, the first in the lower seven bits; any other text as it is.
/// </summary>
internal sealed class PackedTexts
{
    private const int AsIs = 0;
    private const int EvenAscii = 1;
    private const int OddAscii = 2;

    private readonly StringBuilder _heap = new();
    private readonly int[] _ends;

    public PackedTexts(IReadOnlyList<string> texts)
    {
        _ends = new int[texts.Count];
        for (int i = 0; i < _ends.Length; i++)
        {
            int written = Append(texts[i]);
            _ends[i] = (_heap.Length << 2) | written;
        }
    }

    /// <summary>How many digits each end takes: one, where the texts are few.</summary>
    public int EndDigits => _heap.Length << 2 <= Digits.Mask - 3 ? 1 : 2;

    /// <summary>Appends where the first text starts, and where each ends.</summary>
    public void AppendEnds(StringBuilder packed)
    {
        int digits = EndDigits;
        Digits.Append(packed, 0, digits);
        foreach (int end in _ends)
        {
            Digits.Append(packed, end, digits);
        }
    }

    public void AppendTexts(StringBuilder packed) => packed.Append(_heap);

    /// <summary>Writes a text at the end of the heap, and says how.</summary>
    private int Append(string text)
    {
        if (!IsAscii(text))
        {
            _heap.Append(text);
            return AsIs;
        }

        for (int i = 0; i < text.Length; i += 2)
        {
            Digits.Append(_heap, text[i] | (i + 1 < text.Length ? text[i + 1] << 7 : 0), 1);
        }

        return text.Length % 2 == 0 ? EvenAscii : OddAscii;
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
