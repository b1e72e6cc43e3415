using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Model;
using CoreValues = FactModel.Core.Values;

namespace FactModel.Diffing.Tests;

/// <summary>Reads a key that a kind kept undeclared as a model would that declares it: from a file that says nothing else.</summary>
internal static class Undeclared
{
    /// <summary>What the property says of an entity; null where it cannot read the key.</summary>
    /// <param name="project">The side whose model declares the property.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="property">The property.</param>
    /// <param name="key">What stands under its key.</param>
    /// <param name="source">The source of the file that the key stands in.</param>
    public static List<StatementState>? Read(FactProject project, KindSchema kind, PropertySchema property, CoreValues.FactNode key, string? source)
    {
        KindSchema alone = kind with { Properties = EquatableArray.Of(property) };
        FactSchema schema = project.Model.Schema with { Kinds = project.Model.Schema.Kinds.Select(k => k == kind ? alone : k).ToEquatableArray() };
        BoundFile file = FileBinder.Bind(schema, new FileMatch(alone, "kept.yaml", source), "kept.yaml", $"it: {{ {Quote(property.Key)}: {Yaml(key)} }}", TestContext.Current.CancellationToken);
        FileFacts facts = new Standings(schema, new EvidenceNames([]), project.Sources.Sources, project.Lock).Apply(file.Facts);
        return file.Problems.Count == 0 && facts.Entities.Single().Properties[0] is { } said ? FactState.Statements(project, said, property, source) : null;
    }

    private static string Yaml(CoreValues.FactNode node) => node.Kind switch
    {
        CoreValues.FactNodeKind.List => $"[{string.Join(", ", node.Items.Select(Yaml))}]",
        CoreValues.FactNodeKind.Map => $"{{ {string.Join(", ", node.Entries.Select(e => $"{Quote(e.Key)}: {Yaml(e.Value)}"))} }}",
        _ => node.IsQuoted ? Quote(node.AsText()!) : node.AsText() ?? "null",
    };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
