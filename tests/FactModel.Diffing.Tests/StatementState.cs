using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>What is said in one statement: its aspects, each as a text that is equal where the meaning is.</summary>
internal sealed class StatementState
{
    private readonly SortedDictionary<string, string> _aspects = new(StringComparer.Ordinal);

    public StatementState(string value) => _aspects.Add("value", value);

    /// <summary>For a key that is kept undeclared, what stands under it.</summary>
    public CoreValues.FactNode? Kept { get; init; }

    /// <summary>All of it as it was when it was last remembered, but what was found in the sources.</summary>
    public string Remembered { get; private set; } = "";

    /// <summary>The places where it stands, in their order.</summary>
    public List<string> Citations { get; } = [];

    public void Set(string aspect, string? text)
    {
        if (text is null)
        {
            _aspects.Remove(aspect);
        }
        else
        {
            _aspects[aspect] = text;
        }
    }

    /// <summary>All of it but what was found in the sources, which is not found of an entity that is not there.</summary>
    public string WithoutStanding => Text(_aspects.Where(a => a.Key != "standing"));

    public void Remember() => Remembered = WithoutStanding;

    /// <summary>Says an aspect otherwise.</summary>
    public void Change(string aspect, Func<string, string> map) => _aspects[aspect] = map(_aspects[aspect]);

    /// <summary>Says something otherwise wherever it is said.</summary>
    public void Replace(Func<string, string> map)
    {
        KeyValuePair<string, string>[] all = [.. _aspects];
        _aspects.Clear();
        foreach ((string aspect, string text) in all)
        {
            _aspects.Add(map(aspect), map(text));
        }
    }

    public override string ToString() => Text(_aspects);

    private string Text(IEnumerable<KeyValuePair<string, string>> aspects) => string.Join(" ", aspects.Select(a => $"{a.Key}={a.Value}").Append($"cites {string.Join("; ", Citations)}"));
}
