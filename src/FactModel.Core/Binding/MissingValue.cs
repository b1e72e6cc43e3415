using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads <c>!unknown</c>, <c>!none</c> and, in a list, <c>!others</c>: what stands in the place of a value that is not there.</summary>
internal static class MissingValue
{
    private const string Unknown = "!unknown";
    private const string None = "!none";
    private const string Others = "!others";

    public static bool IsTag(YamlNode node) => node.Tag is Unknown or None or Others;

    /// <summary>What the tag says; null where it is misused, which is reported.</summary>
    public static FactValue? Read(YamlNode node, PropertySchema property, ProblemSink problems)
    {
        string tag = node.Tag!;
        if (node is not YamlScalar { Value.Length: 0 })
        {
            problems.Add(Catalogue.MisusedTag, node, tag, "it stands in the place of a value, and nothing follows it");
            return null;
        }

        if (tag == Others && property.Type.Required is not FactType.List)
        {
            problems.Add(Catalogue.MisusedTag, node, tag, $"it leaves a list open, and '{property.Key}' holds one value");
            return null;
        }

        return new FactValue.Missing(tag switch { Unknown => ValueKind.Unknown, None => ValueKind.None, _ => ValueKind.Others });
    }
}
