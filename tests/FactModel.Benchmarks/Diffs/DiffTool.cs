using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FactModel.Benchmarks.Diffs;

/// <summary>A tool that says what changed between two states.</summary>
/// <param name="Name">Its name, with the form that it reads.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments for two states.</param>
/// <param name="Says">What it reported, counted, from what it printed.</param>
internal sealed record DiffTool(string Name, string Program, Func<DiffState, DiffState, string[]> Arguments, Func<string, string> Says)
{
    public const string FactModel = "factmodel diff";
    public const string Git = "git diff";
    public const string Daff = "daff";
    public const string JsonDiffPatch = "jsondiffpatch";

    /// <summary>Whether it exits with 1 where there is a difference.</summary>
    public bool ExitsWithOne { get; init; }

    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public Ran Run(DiffState before, DiffState now)
    {
        Ran ran = ToolProcess.Run(Program, Arguments(before, now), Path.GetTempPath());

        return ran.ExitCode == 0 || (ran.ExitCode == 1 && ExitsWithOne) ? ran : throw new InvalidOperationException($"{Name}: exit {ran.ExitCode}: {ran.Error}");
    }

    /// <summary>All of them; those that npm has not brought are left out.</summary>
    public static IReadOnlyList<DiffTool> All(NpmTools npm)
    {
        string command = typeof(DiffTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Command").Value!;
        List<DiffTool> all =
        [
            new(FactModel, "dotnet", (before, now) => [command, "diff", before.Yaml, now.Yaml, "--format", "json"], Changes),
            new(Git, "git", (before, now) => ["diff", "--no-index", "--no-color", before.Yaml, now.Yaml], Lines) { ExitsWithOne = true },
        ];
        if (npm.WhyNot is null)
        {
            all.Add(new(Daff, "node", (before, now) => [npm.Daff, "--id", "id", "--context", "0", before.Table, now.Table], Rows));
            all.Add(new(JsonDiffPatch, "node", (before, now) => [npm.JsonDiffPatch, before.Json, now.Json], Deltas));
        }

        return all;
    }

    private static string Changes(string output)
    {
        using JsonDocument report = JsonDocument.Parse(output);
        return Count(report.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("rule").GetString()!));
    }

    /// <summary>Lines that a text diff takes away and adds.</summary>
    private static string Lines(string output) => Count(output.Split('\n')
        .Where(line => !line.StartsWith("---", StringComparison.Ordinal) && !line.StartsWith("+++", StringComparison.Ordinal))
        .Select(line => line.Length == 0 ? "" : line[0] == '+' ? "line added" : line[0] == '-' ? "line removed" : ""));

    /// <summary>Rows of a table, by the action that stands before each.</summary>
    private static string Rows(string output) => Count(output.Split('\n').Select(line => line.Split(',')[0] switch
    {
        "+++" => "row added",
        "---" => "row removed",
        "->" or "-->" => "row changed",
        ":" => "row moved",
        "+" => "column filled",
        _ => "",
    }));

    private static string Deltas(string output)
    {
        using JsonDocument delta = JsonDocument.Parse(output);
        return Count(Deltas(delta.RootElement));
    }

    /// <summary>The leaves of a delta, by their form: <c>[new]</c>, <c>[old, new]</c>, <c>[old, 0, 0]</c>, <c>["", to, 3]</c>, <c>[patch, 0, 2]</c>.</summary>
    private static IEnumerable<string> Deltas(JsonElement delta) => delta.EnumerateObject().Where(part => part.Name != "_t").SelectMany(part =>
        part.Value.ValueKind == JsonValueKind.Object ? Deltas(part.Value) : [(part.Value.GetArrayLength(), part.Value[part.Value.GetArrayLength() - 1].ToString()) switch
        {
            (1, _) => "value added",
            (3, "0") => "value removed",
            (3, "3") => "item moved",
            _ => "value changed",
        }]);

    private static string Count(IEnumerable<string> said)
    {
        string[] counts = [.. said.Where(s => s.Length > 0).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count():N0} {Plural(g.Key, g.Count())}"))];
        return counts.Length == 0 ? "nothing" : string.Join(", ", counts);
    }

    /// <summary><c>lines added</c> for <c>line added</c>; the id of a rule stays as it is.</summary>
    private static string Plural(string what, int count) =>
        count > 1 && what.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? what.Insert(end, "s") : what;
}
