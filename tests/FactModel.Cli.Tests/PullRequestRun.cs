using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace FactModel.Cli.Tests;

/// <summary>
/// A pull request as GitHub runs the workflow on it: a clone of the commit that would merge it, each step in its own shell, under its
/// condition, and a GitHub that keeps comments, a page each.
/// </summary>
internal sealed class PullRequestRun : IDisposable
{
    private const string OwnRepository = "github.event.pull_request.head.repo.full_name == github.repository";

    /// <summary>
    /// Another process writes what is run: a file that this one writes may still be open in a child that another test has just begun, and
    /// Linux runs no file that is open for writing.
    /// </summary>
    private const string Install = "mkdir -p \"$RUNNER_TEMP\"/bin && cp \"$RUNNER_TEMP\"/scripts/* \"$RUNNER_TEMP\"/bin && chmod +x \"$RUNNER_TEMP\"/bin/*\n";

    /// <summary>What <c>gh api</c> does with comments, with the filter that it is given run by jq.</summary>
    private const string GitHub = """
        shift
        url=$1
        filter=
        body=
        method=GET
        shift
        while [ $# -gt 0 ]; do
          case "$1" in
            --method) method=$2; shift ;;
            --jq) filter=$2; shift ;;
            --field) body=${2#body=@}; shift ;;
          esac
          shift
        done

        if [ "$GITHUB_RIGHTS" = none ] || { [ "$GITHUB_RIGHTS" = read ] && [ $method != GET ]; }; then
          echo "gh: Resource not accessible by integration (HTTP 403)" >&2
          exit 1
        fi

        if [ $method = GET ]; then
          for page in "$RUNNER_TEMP"/comments/*.json; do jq -r "$filter" "$page"; done
          exit 0
        fi

        if [ "$(jq -Rs length "$body")" -gt 65536 ]; then
          echo "gh: Validation Failed: body is too long (HTTP 422)" >&2
          exit 1
        fi

        echo "$method $url" >> "$RUNNER_TEMP/calls"
        if [ $method = POST ]; then
          jq -n --rawfile body "$body" '[{ id: 7, user: { login: "github-actions[bot]" }, body: $body }]' > "$RUNNER_TEMP/comments/9.json"
        else
          for page in "$RUNNER_TEMP"/comments/*.json; do
            jq --rawfile body "$body" --argjson id "${url##*/}" 'map(if .id == $id then .body = $body else . end)' "$page" > "$RUNNER_TEMP/page"
            cp "$RUNNER_TEMP/page" "$page"
          done
        fi

        """;

    private readonly GitFolder _origin = new();
    private readonly TempFolder _runner = new();
    private int _clones;

    /// <param name="files">What the branch has that the pull request goes into.</param>
    public PullRequestRun(params (string Path, string Text)[] files)
    {
        Assert.SkipUnless(IsThere("jq"), "jq is needed, in the place of the one that gh has built in");
        Array.ForEach(files, file => _origin.With(file.Path, file.Text));
        _origin.Commit("The shop opens");
        _runner.With("comments/1.json", "[]");
    }

    /// <summary>What the token may do: <c>all</c>, <c>read</c> or <c>none</c>.</summary>
    public string Rights { get; set; } = "all";

    /// <summary>Whether the pull request comes from another repository.</summary>
    public bool IsFromFork { get; set; }

    /// <summary>The exit codes of the steps that ran in the last run, by name.</summary>
    public Dictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the steps wrote that the log of the job shows.</summary>
    public string Log { get; private set; } = "";

    /// <summary>What was written to GitHub: method and address.</summary>
    public string[] Calls => _runner.PathOf("calls") is var path && File.Exists(path) ? File.ReadAllLines(path) : [];

    /// <summary>The summary of the job.</summary>
    public string Summary => File.ReadAllText(_runner.PathOf("summary"));

    /// <summary>The summary as it is shown, not as it is written.</summary>
    public string Said => WebUtility.HtmlDecode(Summary);

    /// <summary>The comments: who wrote them, and what they say.</summary>
    public (string Author, string Body)[] Comments =>
        [.. Directory.EnumerateFiles(_runner.PathOf("comments")).Order(StringComparer.Ordinal).SelectMany(page => JsonDocument.Parse(File.ReadAllText(page)).RootElement.EnumerateArray())
            .Select(comment => (comment.GetProperty("user").GetProperty("login").GetString()!, comment.GetProperty("body").GetString()!))];

    /// <summary>A page of comments that are there already.</summary>
    public PullRequestRun WithComments(int page, params (int Id, string Author, string Body)[] comments)
    {
        _runner.With(
            string.Create(CultureInfo.InvariantCulture, $"comments/{page}.json"),
            JsonSerializer.Serialize(comments.Select(comment => new { id = comment.Id, user = new { login = comment.Author }, body = comment.Body })));
        return this;
    }

    /// <summary>Runs the job on what the pull request makes of the files, of which null is none. Whether it succeeds.</summary>
    public bool Run(params (string Path, string? Text)[] files)
    {
        Checkout(files);
        Codes.Clear();
        Log = "";
        File.Delete(_runner.PathOf("summary"));
        foreach (YamlMappingNode step in Workflow.Steps.Where(step => step.Children.ContainsKey("run") && step["name"].ToString() != "Install factmodel"))
        {
            if (Runs(step))
            {
                Codes[step["name"].ToString()] = Run(step);
            }
        }

        return Codes.Values.All(code => code == 0);
    }

    public void Dispose()
    {
        _runner.Dispose();
        _origin.Dispose();
    }

    private void Checkout((string Path, string? Text)[] files)
    {
        _origin.Git("switch", "-q", "-C", "topic", "main");
        foreach ((string path, string? text) in files)
        {
            if (text is null)
            {
                File.Delete(_origin.PathOf(path));
            }
            else
            {
                _origin.With(path, text);
            }
        }

        _origin.Commit("A pull request");
        _origin.Git("switch", "-q", "main");
        _origin.With("readme.md", string.Create(CultureInfo.InvariantCulture, $"{++_clones}")).Commit("Meanwhile");
        _origin.Git("switch", "-q", "-C", "merged", "main");
        _origin.Git("merge", "-q", "--no-ff", "-m", "As it would be merged", "topic");
        GitFolder.GitIn(_runner.Root, "clone", "-q", "--depth", Workflow.Depth, "file://" + _origin.Root, Clone);
        _origin.Git("switch", "-q", "main");
    }

    private string Clone => string.Create(CultureInfo.InvariantCulture, $"work{_clones}");

    /// <summary>The conditions that the workflow has, as GitHub takes them.</summary>
    private bool Runs(YamlMappingNode step)
    {
        string? condition = step.Children.TryGetValue("if", out YamlNode? node) ? node.ToString() : null;
        return condition switch
        {
            null => Codes.Values.All(code => code == 0),
            "${{ !cancelled() }}" => true,
            $"${{{{ !cancelled() && {OwnRepository} }}}}" => !IsFromFork,
            _ => throw new InvalidOperationException($"the condition '{condition}' is none that the tests know"),
        };
    }

    /// <summary>Runs a step with the command as it is built.</summary>
    private int Run(YamlMappingNode step)
    {
        Workflow.Shell.ShouldBe("bash");
        _runner.With("scripts/factmodel", $"#!/bin/sh\nexec dotnet '{typeof(FactCommand).Assembly.Location}' \"$@\"\n").With("scripts/gh", "#!/bin/sh\n" + GitHub);

        // This is how GitHub runs what is to run in bash.
        ProcessStartInfo start = new("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", Install + step["run"]])
        {
            WorkingDirectory = _runner.PathOf(Clone),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in Environment(step))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Log += process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Log += error.Result;
        return process.ExitCode;
    }

    private Dictionary<string, string> Environment(YamlMappingNode step)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = _runner.PathOf("bin") + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
            ["FACTS"] = Workflow.Facts,
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_REPOSITORY"] = "ann/shop",
            ["GITHUB_RUN_ID"] = "1234",
            ["RUNNER_TEMP"] = _runner.Root,
            ["GITHUB_STEP_SUMMARY"] = _runner.PathOf("summary"),
            ["GITHUB_RIGHTS"] = Rights,
        };
        if (step.Children.TryGetValue("env", out YamlNode? own))
        {
            foreach ((YamlNode name, YamlNode value) in (YamlMappingNode)own)
            {
                environment[name.ToString()] = Workflow.Expand(value.ToString());
            }
        }

        return environment;
    }

    private static bool IsThere(string command) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
