using System.Text.Json.Nodes;
using FactModel.Core;
using FactModel.Core.Binding;

namespace FactModel.Cli.Schemas;

/// <summary>What tells an editor which schema is for which file: settings of the YAML language server, as VS Code has them.</summary>
internal static class EditorSettings
{
    private static readonly string[] Tags = ["!unknown scalar", "!none scalar", "!others scalar"];

    /// <summary>The settings.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="schemaFolder">The folder that they are in, as the editor's folder sees it.</param>
    /// <param name="modelFolder">The folder of the model, as the editor's folder sees it.</param>
    public static JsonObject Of(IReadOnlyList<SchemaFile> schemas, string schemaFolder, string modelFolder)
    {
        JsonObject mapping = [];
        string[] paths = [.. schemas.SelectMany(s => s.Patterns).Append(FactProject.DiffSettingsFileName).Where(p => !PathPattern.IsGlob(p))];
        foreach (SchemaFile schema in schemas)
        {
            string[] patterns = [.. schema.Patterns.Where(IsYaml)];
            IEnumerable<string> others = paths.Where(path => !patterns.Contains(path) && patterns.Any(p => PathPattern.Matches(p, path)));
            JsonArray globs = [.. patterns.Select(p => Glob(modelFolder, p)), .. others.Select(p => "!" + Glob(modelFolder, p))];
            if (globs.Count > 0)
            {
                // With the dot, an editor does not take the first folder for the one that it has open, where these have one name.
                string path = Under(schemaFolder, schema.Name);
                mapping[Path.IsPathRooted(path) || path.StartsWith("../", StringComparison.Ordinal) ? path : "./" + path] = globs;
            }
        }

        return new JsonObject { ["yaml.schemas"] = mapping, ["yaml.customTags"] = new JsonArray([.. Tags.Select(t => JsonValue.Create(t))]) };
    }

    /// <summary>The front matter of Markdown is no YAML to an editor.</summary>
    private static bool IsYaml(string pattern) => !pattern.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>A pattern as the editor's globs have it: they mean the same by stars and question marks, and more by other signs.</summary>
    private static string Glob(string folder, string pattern)
    {
        string path = PathPattern.RelativeTo("", Under(folder, pattern)).Replace("../", "", StringComparison.Ordinal);
        return string.Concat(path.Select(c => "[]{}()!+@".Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));
    }

    private static string Under(string folder, string name) => folder is "" or "." ? name : $"{folder}/{name}";
}
