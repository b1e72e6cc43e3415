using System.Text.Json.Nodes;
using FactModel.Cli.Diffing;
using FactModel.Cli.Tests.Diffing;

namespace FactModel.Cli.Tests;

/// <summary>What is called SARIF is what the schema of SARIF 2.1.0 takes.</summary>
public sealed class SarifTests
{
    public static TheoryData<string> Examples => DiffSchemaTests.Examples;

    [Theory]
    [InlineData("lamp: { name: Lamp, price: dear, parent: lamb }\nlamp: { }\n")]
    [InlineData("lamp: { name: [ }\n")]
    [InlineData("\0")]
    [InlineData("")]
    [InlineData(TempFolder.Products)]
    public void A_check_is(string products)
    {
        using TempFolder shop = TempFolder.Shop(products);
        Errors(CliRun.In(shop.Root, "check", "--format", "sarif").Output).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("50%, a:b 事.yaml")]
    [InlineData("#1 [x] 'y' {z}?.yaml")]
    public void A_check_of_a_file_with_an_odd_name_is(string file)
    {
        using TempFolder shop = new TempFolder()
            .With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'*.yaml'", StringComparison.Ordinal))
            .With(file, "lamp: { name: Lamp, parent: \"a\\n\\\"b\\\"\" }\nbulb: { name: Bulb, price: \"\" }\n").With("more.yaml", "\nlamp: { name: Again }\n");
        string log = CliRun.In(shop.Root, "check", "--format", "sarif").Output;
        Errors(log).ShouldBeEmpty();
        log.ShouldContain("relatedLocations");
        string elsewhere = CliRun.In(Path.GetPathRoot(shop.Root)!, "check", shop.Root, "--format", "sarif").Output;
        Errors(elsewhere).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_diff_of_each_kind_of_change_is(string rule)
    {
        string log = CliRun.In(Path.Combine(DiffSchemaTests.ExamplesFolder, rule), "diff", "previous", "current", "--format", "sarif").Output;
        Errors(log).ShouldBeEmpty();
        JsonNode.Parse(log)!["runs"]![0]!["results"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_diff_with_approvals_and_with_parts_that_were_not_compared_is()
    {
        using StringWriter output = new();
        new SarifDiffWriter().Write(SampleDiff.Report(), output);
        Errors(output.ToString()).ShouldBeEmpty();
        output.ToString().ShouldContain("suppressions");

        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "lamp: [ }\n");
        CliRun broken = CliRun.In(git.Root, "diff", "--format", "sarif");
        Errors(broken.Output).ShouldBeEmpty();
        broken.Json().GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("ruleIndex", "-2")]
    [InlineData("level", "\"info\"")]
    [InlineData("message", "\"text\"")]
    [InlineData("other", "1")]
    [InlineData("suppressions", "[{}]")]
    public void Anything_else_is_not(string member, string value)
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: Lamp, price: dear }\n");
        JsonNode log = JsonNode.Parse(CliRun.In(shop.Root, "check", "--format", "sarif").Output)!;
        log["runs"]![0]!["results"]![0]![member] = JsonNode.Parse(value);
        JsonSchemas.Sarif.Errors(log).ShouldNotBeEmpty();
    }

    private static string[] Errors(string log) => JsonSchemas.Sarif.Errors(JsonNode.Parse(log)!);
}
