using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace FactModel.Cli.Tests;

/// <summary>The workflow that users copy, its steps run by a real shell on a pull request as GitHub checks it out.</summary>
public sealed class WorkflowTests
{
    private const string Path = "docs/workflows/facts.yml";

    [Fact]
    public void It_runs_on_pull_requests_with_no_more_rights_than_it_needs()
    {
        YamlMappingNode workflow = Workflow();
        ((YamlMappingNode)workflow["on"]).Children.Keys.Select(key => key.ToString()).ShouldBe(["pull_request"]);
        ((YamlMappingNode)workflow["permissions"]).Children.ToDictionary(right => right.Key.ToString(), right => right.Value.ToString())
            .ShouldBe(new Dictionary<string, string> { ["contents"] = "read", ["pull-requests"] = "write" });
        Steps().Select(step => step.Children.TryGetValue("uses", out YamlNode? uses) ? uses.ToString() : "run").Distinct()
            .ShouldBe(["actions/checkout@v4", "actions/setup-dotnet@v4", "run"]);
    }

    [Theory]
    [InlineData("price: 13", 0)]
    [InlineData("price: 12, formerly: [light]", 0)]
    [InlineData(null, 1)]
    public void Its_steps_comment_on_a_pull_request_and_fail_where_it_breaks(string? lamp, int failing)
    {
        using GitFolder origin = new();
        origin.With("facts/factmodel.yaml", TempFolder.Model).With("facts/products.yaml", "bulb: { name: Bulb }\nlamp: { name: Lamp, price: 12 }\n").Commit("The shop opens");
        origin.Git("switch", "-q", "-c", "topic");
        origin.With("facts/products.yaml", "bulb: { name: Bulb }\n" + (lamp is null ? "" : $"lamp: {{ name: Lamp, {lamp} }}\n")).Commit("A pull request");
        origin.Git("switch", "-q", "main");
        origin.With("readme.md", "x").Commit("Meanwhile");
        origin.Git("merge", "-q", "--no-ff", "-m", "As it would be merged", "topic");
        using TempFolder runner = new();
        GitFolder.GitIn(runner.Root, "clone", "-q", "--depth", Depth(), "file://" + origin.Root, "work");

        int[] codes = [.. Scripts().Select(script => Run(runner, script))];
        codes.ShouldBe([0, 0, 0, failing]);
        string comment = File.ReadAllText(runner.PathOf("posted"));
        comment.ShouldStartWith("<!-- factmodel diff -->\n");
        System.Net.WebUtility.HtmlDecode(comment).ShouldContain("product:lamp");
        comment.Contains("- change: \"entity-removed product:lamp\"", StringComparison.Ordinal).ShouldBe(failing == 1);
        comment.ShouldContain("](https://github.com/ann/shop/blob/");
        File.ReadAllText(runner.PathOf("summary")).ShouldBe(comment);
        File.ReadAllLines(runner.PathOf("calls")).ShouldBe(["POST"]);

        Run(runner, Scripts()[2]).ShouldBe(0);
        File.ReadAllLines(runner.PathOf("calls")).ShouldBe(["POST", "PATCH"]);
    }

    [Theory]
    [InlineData("facts/products.yaml", "bulb: { name: Bulb }\nlamp: { name: Lamp, price: dear }\n", true)]
    [InlineData("facts/factmodel.yaml", null, false)]
    public void It_fails_where_not_all_can_be_compared_and_says_of_the_rest_what_changes(string path, string? text, bool isCommented)
    {
        using GitFolder origin = new();
        origin.With("facts/factmodel.yaml", TempFolder.Model).With("facts/products.yaml", "bulb: { name: Bulb }\nlamp: { name: Lamp, price: 12 }\n").Commit("The shop opens");
        if (text is null)
        {
            File.Delete(origin.PathOf(path));
        }
        else
        {
            origin.With(path, text);
        }

        origin.Commit("A pull request with a mistake");
        using TempFolder runner = new();
        GitFolder.GitIn(runner.Root, "clone", "-q", "--depth", Depth(), "file://" + origin.Root, "work");

        string[] scripts = Scripts();
        Run(runner, scripts[0], saysWhy: !isCommented).ShouldBe(isCommented ? 1 : 2);
        Run(runner, scripts[1], saysWhy: !isCommented).ShouldBe(2);
        Run(runner, scripts[2]).ShouldBe(0);
        Run(runner, scripts[3], saysWhy: !isCommented).ShouldBe(2);
        File.Exists(runner.PathOf("posted")).ShouldBe(isCommented);
        File.ReadAllText(runner.PathOf("summary")).Contains("compared as far as HEAD can be read", StringComparison.Ordinal).ShouldBe(isCommented);
    }

    /// <summary>
    /// Another process writes what is run: a file that this one writes may still be open in a child that another test has just begun, and
    /// Linux runs no file that is open for writing.
    /// </summary>
    private const string Install = "mkdir -p \"$RUNNER_TEMP\"/bin && cp \"$RUNNER_TEMP\"/scripts/* \"$RUNNER_TEMP\"/bin && chmod +x \"$RUNNER_TEMP\"/bin/*\n";

    private static string Depth() => ((YamlMappingNode)Steps()[0]["with"])["fetch-depth"].ToString();

    /// <summary>What the steps run, but for the one that installs the command.</summary>
    private static string[] Scripts() =>
        [.. Steps().Where(step => step.Children.ContainsKey("run") && step["name"].ToString() != "Install factmodel").Select(step => step["run"].ToString())];

    /// <summary>Runs a script as the runner does, with the command as it is built, and a GitHub that remembers one comment.</summary>
    private static int Run(TempFolder runner, string script, bool saysWhy = false)
    {
        Executable(runner, "factmodel", $"exec dotnet '{typeof(FactCommand).Assembly.Location}' \"$@\"\n");
        Executable(runner, "gh", """
            case "$*" in
              *POST*) call=POST ;;
              *PATCH*) call=PATCH ;;
              *) [ -f "$RUNNER_TEMP/posted" ] && echo 7; exit 0 ;;
            esac
            echo $call >> "$RUNNER_TEMP/calls"
            for word; do case "$word" in body=@*) cp "${word#body=@}" "$RUNNER_TEMP/posted" ;; esac; done

            """);
        ProcessStartInfo start = new("bash", ["-e", "-o", "pipefail", "-c", Install + script]) { WorkingDirectory = runner.PathOf("work"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = runner.PathOf("bin") + System.IO.Path.PathSeparator + start.Environment["PATH"];
        start.Environment["FACTS"] = "facts";
        start.Environment["GITHUB_SERVER_URL"] = "https://github.com";
        start.Environment["GITHUB_REPOSITORY"] = "ann/shop";
        start.Environment["RUNNER_TEMP"] = runner.Root;
        start.Environment["GITHUB_STEP_SUMMARY"] = runner.PathOf("summary");
        start.Environment["COMMENTS"] = "repos/shop/issues/1/comments";
        start.Environment["COMMENT"] = "repos/shop/issues/comments";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        (error.Result.Length > 0).ShouldBe(saysWhy, error.Result);
        return process.ExitCode;
    }

    private static void Executable(TempFolder runner, string name, string script) => runner.With("scripts/" + name, "#!/bin/sh\n" + script);

    private static YamlMappingNode[] Steps() =>
        [.. ((YamlSequenceNode)Workflow()["jobs"]["facts"]["steps"]).Cast<YamlMappingNode>()];

    private static YamlMappingNode Workflow()
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(System.IO.Path.Combine(TempFolder.Repository, Path))));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}
