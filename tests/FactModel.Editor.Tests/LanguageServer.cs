using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using StreamJsonRpc;

namespace FactModel.Editor.Tests;

/// <summary>The YAML language server as an editor runs it: a process, spoken to over its standard input and output.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    // The protocol has no answer to "are you done?": what never comes ends the test here.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly string _root;
    private readonly Client _client;
    private readonly HashSet<string> _open = [];
    private int _version;

    private LanguageServer(Process process, string root, JsonObject settings)
    {
        (_process, _root, _client) = (process, root, new Client(settings));
        SystemTextJsonFormatter formatter = new();
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, formatter));
        _rpc.AddLocalRpcTarget(_client, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        _rpc.StartListening();
    }

    /// <summary>Starts it on a folder.</summary>
    /// <param name="program">The folder that npm installed it to.</param>
    /// <param name="root">The folder that the editor has open.</param>
    /// <param name="settings">The editor's settings, as its file has them, such as <c>yaml.schemas</c>.</param>
    public static async Task<LanguageServer> Start(string program, string root, JsonObject settings)
    {
        ProcessStartInfo start = new("node", [Path.Combine(program, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        JsonObject all = (JsonObject)settings.DeepClone();
        all["yaml.schemaStore.enable"] = false;
        all["yaml.validate"] = true;
        all["yaml.completion"] = true;
        all["yaml.hover"] = true;
        LanguageServer server = new(Process.Start(start)!, root, all);
        await server.Initialize();
        return server;
    }

    /// <summary>Shows it a file with this text, and gives what is wrong with it: line and column from 1, and the message.</summary>
    public async Task<IReadOnlyList<string>> Diagnose(string file, string text)
    {
        string uri = Uri(file);
        Task<JsonElement> published = _client.Expect(uri);
        if (_open.Add(uri))
        {
            await Tell("textDocument/didOpen", new { textDocument = new { uri, languageId = "yaml", version = ++_version, text } });
        }
        else
        {
            await Tell("textDocument/didChange", new { textDocument = new { uri, version = ++_version }, contentChanges = new[] { new { text } } });
        }

        JsonElement diagnostics = await published.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return [.. diagnostics.EnumerateArray().Select(Line)];
    }

    /// <summary>What the file is offered to be completed with where the text has a <c>|</c>: label and documentation.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Complete(string file, string text)
    {
        JsonElement answer = await At("textDocument/completion", file, text);
        JsonElement items = answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items");
        return items.EnumerateArray().DistinctBy(i => i.GetProperty("label").GetString()!)
            .ToDictionary(i => i.GetProperty("label").GetString()!, i => i.TryGetProperty("documentation", out JsonElement doc) ? Text(doc) : "");
    }

    /// <summary>What is shown for the word where the text has a <c>|</c>.</summary>
    public async Task<string> Hover(string file, string text) =>
        await At("textDocument/hover", file, text) is { ValueKind: JsonValueKind.Object } hover ? Text(hover.GetProperty("contents")) : "";

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Initialize()
    {
        string uri = new Uri(_root).AbsoluteUri;
        await Ask("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = uri,
            workspaceFolders = new[] { new { uri, name = "facts" } },
            capabilities = new
            {
                workspace = new { configuration = true, workspaceFolders = true },
                textDocument = new
                {
                    completion = new { completionItem = new { snippetSupport = true, documentationFormat = new[] { "markdown" } } },
                    hover = new { contentFormat = new[] { "markdown" } },
                },
            },
        });
        await Tell("initialized", new { });
        await _client.Configured.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> At(string method, string file, string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        string before = marked[..at];
        await Diagnose(file, before + marked[(at + 1)..]);
        return await Ask(method, new
        {
            textDocument = new { uri = Uri(file) },
            position = new { line = before.Count(c => c == '\n'), character = at - before.LastIndexOf('\n') - 1 },
        });
    }

    private Task<JsonElement> Ask(string method, object parameters) =>
        _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, TestContext.Current.CancellationToken).WaitAsync(Patience);

    private Task Tell(string method, object parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    private string Uri(string file) => new Uri(Path.Combine(_root, file)).AbsoluteUri;

    private static string Line(JsonElement diagnostic)
    {
        JsonElement start = diagnostic.GetProperty("range").GetProperty("start");
        return $"({start.GetProperty("line").GetInt32() + 1},{start.GetProperty("character").GetInt32() + 1}) {diagnostic.GetProperty("message").GetString()}";
    }

    private static string Text(JsonElement text) => text.ValueKind == JsonValueKind.String ? text.GetString()! : text.GetProperty("value").GetString()!;

    /// <summary>What the server asks of an editor, and tells it.</summary>
    private sealed class Client(JsonObject settings)
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _expected = new();
        private readonly TaskCompletionSource _configured = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when the server has taken the settings.</summary>
        public Task Configured => _configured.Task;

        public Task<JsonElement> Expect(string uri) =>
            _expected.GetOrAdd(uri, _ => new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        [JsonRpcMethod("workspace/configuration")]
        public JsonNode?[] Configuration(JsonElement parameters)
        {
            JsonNode?[] answer = [.. parameters.GetProperty("items").EnumerateArray().Select(i => Section(i.GetProperty("section").GetString()!))];
            _configured.TrySetResult();
            return answer;
        }

        [JsonRpcMethod("client/registerCapability")]
        public object? Register(JsonElement parameters) => parameters.ValueKind == JsonValueKind.Undefined ? parameters : null;

        [JsonRpcMethod("textDocument/publishDiagnostics")]
        public void Publish(JsonElement parameters)
        {
            if (_expected.TryRemove(parameters.GetProperty("uri").GetString()!, out TaskCompletionSource<JsonElement>? waiting))
            {
                waiting.SetResult(parameters.GetProperty("diagnostics").Clone());
            }
        }

        /// <summary>The settings under a name, as a tree.</summary>
        private JsonObject Section(string section)
        {
            JsonObject tree = [];
            foreach ((string key, JsonNode? value) in settings.Where(s => s.Key.StartsWith(section + ".", StringComparison.Ordinal)))
            {
                string[] names = key[(section.Length + 1)..].Split('.');
                JsonObject at = tree;
                foreach (string name in names[..^1])
                {
                    at[name] ??= new JsonObject();
                    at = at[name]!.AsObject();
                }

                at[names[^1]] = value?.DeepClone();
            }

            return tree;
        }
    }
}
