using YamlDotNet.RepresentationModel;

namespace FactModel.Cli.Tests;

/// <summary>The workflow that users copy.</summary>
internal static class Workflow
{
    private static readonly Dictionary<string, string> Expressions = new(StringComparer.Ordinal)
    {
        ["${{ github.token }}"] = "a-token",
        ["${{ github.repository }}"] = "ann/shop",
        ["${{ github.event.pull_request.number }}"] = "5",
    };

    public static YamlMappingNode Root { get; } = Read();

    public static YamlMappingNode[] Steps { get; } = [.. ((YamlSequenceNode)Root["jobs"]["facts"]["steps"]).Cast<YamlMappingNode>()];

    public static string Facts => Root["env"]["FACTS"].ToString();

    public static string Shell => Root["defaults"]["run"]["shell"].ToString();

    /// <summary>How many commits the checkout has, one behind another.</summary>
    public static string Depth => Steps[0]["with"]["fetch-depth"].ToString();

    /// <summary>Puts values for expressions.</summary>
    public static string Expand(string text)
    {
        string expanded = Expressions.Aggregate(text, (at, expression) => at.Replace(expression.Key, expression.Value, StringComparison.Ordinal));
        expanded.ShouldNotContain("${{");
        return expanded;
    }

    private static YamlMappingNode Read()
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(TempFolder.Repository, "docs/workflows/facts.yml"))));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}
