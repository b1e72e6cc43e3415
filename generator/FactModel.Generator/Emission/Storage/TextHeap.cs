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
}
