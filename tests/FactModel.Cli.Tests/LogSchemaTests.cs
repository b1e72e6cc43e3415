using System.Text.Json.Nodes;

namespace FactModel.Cli.Tests;

/// <summary>The JSON of a log is what its schema says, and the schema says no less.</summary>
public sealed class LogSchemaTests
{
    public static TheoryData<string> Examples => Diffing.DiffSchemaTests.Examples;

    /// <summary>What the command writes of each entity in the example of each kind of change, with the two states as two revisions.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_written_fits_the_schema(string rule)
    {
        using GitFolder git = new();
        Replace(git, rule, "previous");
        git.Commit("Before");
        Replace(git, rule, "current");
        git.Commit("After");
        string[] entities = [.. CliRun.In(Path.Combine(Diffing.DiffSchemaTests.ExamplesFolder, rule), "diff", "previous", "current", "--format", "json").Json().GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("subject").GetProperty("entity").GetString() is not null)
            .Select(change => $"{change.GetProperty("subject").GetProperty("owner")}:{change.GetProperty("subject").GetProperty("entity")}").Distinct()];
        foreach (string entity in entities)
        {
            CliRun run = CliRun.In(git.Root, "log", entity, "--format", "json");
            run.Error.ShouldBe("");
            JsonNode log = JsonNode.Parse(run.Output)!;
            JsonSchemas.Log.Errors(log).ShouldBeEmpty();
            log["revisions"]!.AsArray().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("/version", "1")]
    [InlineData("/lookedAt", "-1")]
    [InlineData("/other", "1")]
    [InlineData("/revisions/0/revision", "\"1a2b3c4\"")]
    [InlineData("/revisions/0/when", "\"yesterday\"")]
    [InlineData("/revisions/0/changes", "[]")]
    [InlineData("/revisions/0/changes/0/subject/sort", "\"thing\"")]
    [InlineData("/revisions/0/changes/0/impact/0", "\"grave\"")]
    [InlineData("/revisions/0/changes/0/message", "null")]
    public void Anything_else_does_not(string pointer, string value)
    {
        using GitFolder git = GitFolder.Shop();
        JsonNode log = JsonNode.Parse(CliRun.In(git.Root, "log", "lamp", "--format", "json").Output)!;
        JsonSchemas.Log.Errors(log).ShouldBeEmpty();
        string[] path = pointer.Split('/')[1..];
        JsonNode at = path[..^1].Aggregate(log, (node, part) => node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!);
        if (at is JsonArray items)
        {
            items[int.Parse(path[^1], null)] = JsonNode.Parse(value);
        }
        else
        {
            at[path[^1]] = JsonNode.Parse(value);
        }

        JsonSchemas.Log.Errors(log).ShouldNotBeEmpty();
    }

    private static void Replace(GitFolder git, string rule, string side)
    {
        foreach (string file in Directory.EnumerateFiles(git.Root).ToArray())
        {
            File.Delete(file);
        }

        string folder = Path.Combine(Diffing.DiffSchemaTests.ExamplesFolder, rule, side);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            git.With(Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }
    }
}
