using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads the keys of one mapping of a model: each key once by name, and what is left over is reported.</summary>
internal sealed class MappingReader(YamlMapping mapping, string what, ProblemSink problems)
{
    private readonly List<string> _known = [];

    public YamlMapping Mapping { get; } = mapping;

    /// <summary>The value at a key, or null where the key is not there or has nothing behind it.</summary>
    public YamlNode? Node(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return Mapping[key] is { } node and not YamlScalar { IsEmpty: true } ? node : null;
    }

    /// <summary>The text at a key; reports anything that is not a scalar.</summary>
    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case YamlScalar scalar:
                return scalar;
            case { } other:
                problems.Add(Catalogue.ModelShape, other, $"'{key}' of {what}", NodeWords.Describe(other), "text");
                return null;
            default:
                return null;
        }
    }

    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>The mapping at a key; reports anything else.</summary>
    public YamlMapping? Map(string key)
    {
        switch (Node(key))
        {
            case YamlMapping map:
                return map;
            case { } other:
                problems.Add(Catalogue.ModelShape, other, $"'{key}' of {what}", NodeWords.Describe(other), "a mapping");
                return null;
            default:
                return null;
        }
    }

    /// <summary><c>true</c> or <c>false</c> at a key; reports anything else.</summary>
    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return false;
        }

        if (scalar.Value is not ("true" or "false"))
        {
            problems.Add(Catalogue.ModelWord, scalar, scalar.Value, $"'{key}'", "; write true or false");
        }

        return scalar.Value == "true";
    }

    /// <summary>The place of a word at a key among those allowed; 0 where the key is not there.</summary>
    public int Word(string key, params string[] words)
    {
        if (Scalar(key) is not { } scalar)
        {
            return 0;
        }

        int index = Array.IndexOf(words, scalar.Value);
        if (index < 0)
        {
            problems.Add(Catalogue.ModelWord, scalar, scalar.Value, $"'{key}'", NearestName.Hint(scalar.Value, words));
        }

        return Math.Max(index, 0);
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void ReportUnknownKeys()
    {
        foreach (YamlEntry entry in Mapping.Entries.Where(e => !_known.Contains(e.Key.Value)))
        {
            problems.Add(Catalogue.ModelUnknownKey, entry.Key, entry.Key.Value, what, NearestName.Hint(entry.Key.Value, _known));
        }
    }
}
