using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>Reads a key that a kind kept undeclared as the property that declares it on the other side.</summary>
/// <param name="schema">The model that declares the property.</param>
internal sealed class KeptKeys(FactSchema schema)
{
    /// <summary>What the property would say, nothing of which was found in a source; null where it cannot read the key.</summary>
    /// <param name="node">What stands under the key.</param>
    /// <param name="property">The property.</param>
    /// <param name="source">The source of the file; null where it has none.</param>
    public PropertyFacts? Read(FactNode node, PropertySchema property, string? source)
    {
        FileContext context = new(schema, "", CancellationToken.None);
        return new StatementReader(context, source).Read(NodeYaml.Of(node), property) is { } facts && context.Problems.Count == 0 ? facts : null;
    }
}
