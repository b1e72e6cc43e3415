using System.Text.Json;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>What a value rests on is seen in the forms for people, and JSON keeps the value as it is exported.</summary>
public sealed class GroundsTests
{
    private static readonly string Long = string.Join(" ", Enumerable.Repeat("lamp", 100));

    [Fact]
    public void However_long_a_value_is_what_it_rests_on_is_seen()
    {
        using GitFolder git = WithRumour(Long);
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD").Output.ShouldContain("lamp … (499 characters) (rumored, courier)  products.yaml(1,");
    }

    [Fact]
    public void The_value_in_json_is_as_it_is_exported()
    {
        using GitFolder git = WithRumour("Lamp");
        using JsonDocument json = JsonDocument.Parse(CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--format", "json").Output);
        JsonElement current = json.RootElement.GetProperty("changes")[0].GetProperty("current");
        current.GetProperty("text").GetString().ShouldBe("Lamp (rumored, courier)");
        current.GetProperty("value").GetString().ShouldBe("Lamp");
    }

    private static GitFolder WithRumour(string name)
    {
        GitFolder git = new();
        git.With("factmodel.yaml", "namespace: Shop\nsources: sources.yaml\nkinds: { product: { files: products.yaml, properties: { name: text?, price: int? } } }\n");
        git.With("sources.yaml", "courier: { title: The Courier }\n").With("products.yaml", "lamp: { price: 12 }\n").Commit("The shop opens");
        git.With("products.yaml", $"lamp: {{ price: 12, name: {{ value: {name}, source: courier, certainty: rumored }} }}\n").Commit("A rumour");
        return git;
    }
}
