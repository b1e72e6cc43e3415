using System.Text.Json;
using System.Text.Json.Nodes;
using FactModel.Cli.Tests;
using FactModel.Core.Binding;

namespace FactModel.Editor.Tests;

/// <summary>A folder that somebody has open in an editor: fact bases, with the schemas and settings that the real command wrote.</summary>
internal sealed class EditorFolder : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly JsonObject _schemas = [];

    /// <summary>The settings of the editor, as the command printed them.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>What the command said besides.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The folder.</summary>
    public string Root => _folder.Root;

    /// <summary>The full path of a file in it.</summary>
    public string PathOf(string file) => _folder.PathOf(file);

    /// <summary>Adds a fact base, and its schemas.</summary>
    /// <param name="name">The folder that it goes to.</param>
    /// <param name="files">Its files, the model and the index of another fact base among them.</param>
    public EditorFolder With(string name, IReadOnlyList<FactFile> files)
    {
        foreach (FactFile file in files)
        {
            _folder.With(Path.Combine(name, file.Path), file.Text);
        }

        // A build leaves the list of the fact bases that a model uses.
        _folder.With(Path.Combine(name, "obj", "factmodel.uses"), string.Join(
            '\n', files.Where(f => f.Path.EndsWith(".factindex", StringComparison.Ordinal)).Select(f => PathOf(Path.Combine(name, f.Path))).Append("folder " + PathOf(name))));
        CliRun run = CliRun.In(Root, "schema", name);
        run.ExitCode.ShouldBe(0, $"{name}: {run.Error}");
        Said = run.Error;
        foreach ((string key, JsonNode? value) in JsonNode.Parse(run.Output)!.AsObject())
        {
            if (key != "yaml.schemas")
            {
                Settings[key] = value!.DeepClone();
                continue;
            }

            foreach ((string schema, JsonNode? globs) in value!.AsObject())
            {
                _schemas[schema] = globs!.DeepClone();
            }
        }

        Settings["yaml.schemas"] = _schemas.DeepClone();
        return this;
    }

    /// <summary>Starts the language server on it.</summary>
    public Task<LanguageServer> Open() => LanguageServer.Start(NodePrograms.Folder, Root, Settings);

    /// <summary>The YAML that the settings give a schema, each with that schema: both relative to the folder.</summary>
    public IReadOnlyList<(string Schema, string Yaml)> Pairs()
    {
        string[] files = [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        return [.. _schemas.SelectMany(s => files.Where(f => Takes(s.Value!.AsArray(), f)).Select(f => (s.Key, f)))];
    }

    /// <summary>What Ajv has against the YAML, a line a file; nothing where all of it is valid.</summary>
    public async Task<IReadOnlyList<string>> Validate()
    {
        string input = JsonSerializer.Serialize(Pairs().Select(p => new { schema = PathOf(p.Schema), yaml = PathOf(p.Yaml) }));
        JsonElement output = JsonDocument.Parse(await NodePrograms.Script("validate.mjs", input)).RootElement;
        return
        [
            .. output.EnumerateArray().Where(f => f.GetProperty("errors").GetArrayLength() > 0)
                .Select(f => $"{Path.GetRelativePath(Root, f.GetProperty("yaml").GetString()!)}: {f.GetProperty("errors")}"),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static bool Takes(JsonArray globs, string file)
    {
        string[] all = [.. globs.Select(g => g!.GetValue<string>().Replace("\\", "", StringComparison.Ordinal))];
        return all.Any(g => g[0] != '!' && PathPattern.Matches(g, file)) && !all.Any(g => g[0] == '!' && PathPattern.Matches(g[1..], file));
    }
}
