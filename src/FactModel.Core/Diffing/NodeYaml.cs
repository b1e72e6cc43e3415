using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Diffing;

/// <summary>What was read as <c>any</c> as YAML once more, for another type to read it.</summary>
internal static class NodeYaml
{
    /// <summary>The node, without places.</summary>
    public static YamlNode Of(FactNode node) => node.Kind switch
    {
        FactNodeKind.List => new YamlSequence(default, null, [.. node.Items.Select(Of)]),
        FactNodeKind.Map => new YamlMapping(default, null, [.. node.Entries.Select(e => new YamlEntry(Scalar(e.Key, isQuoted: false), Of(e.Value)))]),
        _ => Scalar(node.AsText() ?? "", node.IsQuoted),
    };

    /// <summary>A scalar, without a place.</summary>
    public static YamlScalar Scalar(string text, bool isQuoted) => new(default, null, text, isQuoted ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain);
}
