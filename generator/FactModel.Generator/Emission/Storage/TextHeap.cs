using System.Text;

namespace FactModel.Generator.Emission.Storage;

/// <summary>Texts, each once, in the order in which they come.</summary>
internal sealed class TextHeap
{
    private readonly List<string> _texts = [];
    private readonly List<int> _uses = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The place of a text, which is counted as used once more.</summary>
    public int Add(string text)
    {
        if (!_places.TryGetValue(text, out int place))
        {
            place = _texts.Count;
            _texts.Add(text);
            _uses.Add(0);
            _places.Add(text, place);
        }

        _uses[place]++;
        return place;
    }

    /// <summary>How often a text was added.</summary>
    public int Uses(int place) => _uses[place];

    /// <summary>The place of a text, or -1.</summary>
    public int Find(string text) => _places.TryGetValue(text, out int place) ? place : -1;

    /// <summary>
    /// Appends a text to the heap, and where it ends to the literal: the end times four, and how it is written. ASCII is
    /// written two characters a digit, the first in the lower seven bits; any other text as it is.
    /// </summary>
    public static void Append(StringBuilder ends, StringBuilder heap, string text)
    {
        bool isAscii = IsAscii(text);
        if (isAscii)
        {
            for (int i = 0; i < text.Length; i += 2)
            {
                Digits.Append(heap, text[i] | (i + 1 < text.Length ? text[i + 1] << 7 : 0), 1);
            }
        }
        else
        {
            heap.Append(text);
        }

        Digits.Append(ends, (heap.Length << 2) | (!isAscii ? 0 : text.Length % 2 == 0 ? 1 : 2), 2);
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
