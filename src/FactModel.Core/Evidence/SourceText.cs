namespace FactModel.Core.Evidence;

/// <summary>A source's text, in which places are counted in code points, as <c>at</c> does.</summary>
public sealed class SourceText
{
    private readonly string _text;
    private readonly int[] _starts;

    /// <summary>Indexes a text. Half a surrogate pair counts as one.</summary>
    public SourceText(string text)
    {
        _text = text;
        List<int> starts = new(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        _starts = [.. starts];
    }

    /// <summary>How many code points it has.</summary>
    public int Length => _starts.Length - 1;

    /// <summary>Whether a passage stands at a code point.</summary>
    public bool Has(string passage, int at) =>
        at >= 0 && at < Length && string.CompareOrdinal(_text, _starts[at], passage, 0, passage.Length) == 0;

    /// <summary>The code point at a place in UTF-16 code units.</summary>
    internal int PlaceOf(int start) => Array.BinarySearch(_starts, start) is >= 0 and int place ? place : throw new ArgumentOutOfRangeException(nameof(start));

    /// <summary>Every place at which a passage stands, as code points; they may overlap.</summary>
    public IReadOnlyList<int> PlacesOf(string passage)
    {
        List<int> places = [];
        for (int at = _text.IndexOf(passage, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(passage, at + 1, StringComparison.Ordinal))
        {
            int place = Array.BinarySearch(_starts, at);
            if (place >= 0)
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>The longer figure or word that a passage at a code point is cut out of; null where it is whole.</summary>
    public string? CutOutOf(string passage, int at) => CleanCut.LongerAt(_text, _starts[at], _starts[at] + passage.Length);
}
