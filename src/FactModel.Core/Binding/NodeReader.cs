using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads a value of the type <c>any</c>: as it stands. The YAML reader has bounded its depth.</summary>
internal static class NodeReader
{
    public static FactNode Read(YamlNode node) => node switch
    {
        YamlMapping map => FactNode.Map(map.Entries.Select(e => new KeyValuePair<string, FactNode>(e.Key.Value, Read(e.Value)))),
        YamlSequence list => FactNode.List(list.Items.Select(Read)),
        YamlScalar { IsPlain: true } scalar when CoreSchema.IsNull(scalar.Value) => FactNode.Null,
        YamlScalar scalar => FactNode.Scalar(scalar.Value, !scalar.IsPlain),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no node."),
    };
}
