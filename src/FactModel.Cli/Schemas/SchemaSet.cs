using System.Text.Json.Nodes;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Model;
using FactModel.Core.Packages;

namespace FactModel.Cli.Schemas;

/// <summary>All schemas of a fact base: for the files of each kind, for its sources, for its model, and what these share.</summary>
/// <param name="Files">The schemas, the kinds in the order of the model.</param>
/// <param name="Unlisted">The kinds whose ids are not listed, each with why.</param>
internal sealed record SchemaSet(IReadOnlyList<SchemaFile> Files, IReadOnlyList<(string Kind, string Why)> Unlisted)
{
    /// <summary>By this in it, a file in the folder is known to be ours.</summary>
    public const string Origin = "Written by 'factmodel schema', and written anew by it: do not edit.";

    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>The schemas of a fact base.</summary>
    /// <param name="project">The fact base.</param>
    /// <param name="packages">The fact bases that it refers to.</param>
    public static SchemaSet Of(FactProject project, EquatableArray<PackageIndex> packages)
    {
        FactSchema schema = project.Model.Schema;
        IEnumerable<FileNames> names = project.Files.Select(f => FileNames.Of(schema, f.Facts)).Concat(FileNames.OfUsed(schema, packages));
        EntityIds ids = new(project.Index, project.Sources.Sources, names);
        SchemaFile[] files =
        [
            Shared.Of(schema, ids),
            ModelForms.File(schema, project.Model.Path),
            .. schema.Sources is { } sources ? new[] { SourcesForms.File(sources) } : [],
            .. schema.Kinds.Select(kind => new KindForms(schema, kind).File()),
        ];
        return new SchemaSet(files, [.. ids.Unlisted(schema)]);
    }

    /// <summary>A schema as a file of its own, with what it refers to.</summary>
    public static JsonObject File(JsonObject root, IEnumerable<(string Name, JsonObject Schema)> definitions)
    {
        JsonObject file = new() { ["$schema"] = Draft, ["$comment"] = Origin };
        JsonSchema.Move(root, file);
        file["definitions"] = new JsonObject(definitions.Select(d => new KeyValuePair<string, JsonNode?>(d.Name, JsonSchema.Distinct(d.Schema))));
        return file;
    }
}
