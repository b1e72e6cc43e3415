using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>How messages speak of YAML.</summary>
internal static class NodeWords
{
    private const int Longest = 40;

    /// <summary>What a node is: <c>a list</c>, <c>a mapping</c>, <c>'text'</c> or <c>nothing</c>.</summary>
    public static string Describe(YamlNode? node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a mapping",
        YamlScalar { IsEmpty: false } scalar => Quote(scalar.Value),
        _ => "nothing",
    };

    /// <summary>A text in quotes, cut where it is long, on one line.</summary>
    public static string Quote(string text)
    {
        string line = text.Replace("\r", " ").Replace("\n", " ");
        return line.Length <= Longest ? $"'{line}'" : $"'{line.Substring(0, Longest)}…'";
    }
}
