namespace FactModel.Cli.Tests.Diffing;

/// <summary>What the formats tell of real changes: where what was removed was, whose words a citation has, texts that name no language.</summary>
public sealed class ToldInFormatsTests
{
    private const string Model = """
        namespace: Shop
        sources: sources.yaml
        kinds: { product: { files: products.yaml, properties: { name: localized?, tags: "text[]?", price: money? } } }

        """;

    [Theory]
    [InlineData("lamp: { price: EUR 5, tags: [a, b] }", "lamp: { price: EUR 5, tags: [a] }", "- item-removed product:lamp/tags#b: b  was at products.yaml(1,33)")]
    [InlineData("lamp: { price: EUR 5, tags: [a] }", "lamp: { tags: [a] }", "- value-removed product:lamp/price: EUR 5  was at products.yaml(1,16)")]
    [InlineData("lamp: { price: [{ value: EUR 5, id: a }, { value: EUR 6, rank: deprecated }] }", "lamp: { price: [{ value: EUR 5, id: a }] }", "- statement-removed product:lamp/price#EUR 6: EUR 6 (deprecated)  was at products.yaml(1,42)")]
    [InlineData("lamp: { price: { value: EUR 5, source: paper, evidence: five } }", "lamp: { price: { value: EUR 5 } }", "- citation-removed product:lamp/price paper: five  was at products.yaml(1,16)")]
    public void What_was_removed_was_at_its_place_in_the_older_state_in_every_format(string before, string now, string told)
    {
        using GitFolder git = Shop(before, now);
        Diff(git, "text").ShouldContain(told + "\n");
        string[] said = told[(told.IndexOf(' ', 2) + 1)..].Split("  ");
        Diff(git, "github").ShouldContain($"{said[0]} ({said[1]})");
        Diff(git, "sarif").ShouldContain($"{said[0]} ({said[1]})");
        Diff(git, "markdown").ShouldContain($"| <code>{said[1].Replace(".", "\\.", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}</code> |");
    }

    [Theory]
    [InlineData("{ value: EUR 5 }", "{ value: EUR 5, source: paper }", "+ citation-added product:lamp/price paper  products.yaml(1,16)")]
    [InlineData("{ value: EUR 5 }", "{ value: EUR 5, source: paper, evidence: five, at: 7 }", "+ citation-added product:lamp/price paper: at 7: five  products.yaml(1,16)")]
    [InlineData("{ value: EUR 5, source: paper, evidence: five }", "{ value: EUR 5, source: paper, evidence: fiver }", "~ evidence-changed product:lamp/price paper: five → fiver  products.yaml(1,16)")]
    public void The_source_of_a_citation_is_said_once(string before, string now, string told)
    {
        using GitFolder git = Shop($"lamp: {{ price: {before} }}", $"lamp: {{ price: {now} }}");
        Diff(git, "text").ShouldContain(told + "\n");
    }

    [Theory]
    [InlineData("Red lamp", "Blue lamp", "name: [-Red-]{+Blue+} lamp  products")]
    [InlineData("Lamp", "{ en: Lamp }", "name  products.yaml(1,15)\n    en: Lamp (new)\n    Lamp (gone)\n")]
    [InlineData("{ en: Red lamp }", "{ en: Blue lamp }", "name: en: [-Red-]{+Blue+} lamp  products")]
    public void A_text_that_names_no_language_has_no_label(string before, string now, string told)
    {
        using GitFolder git = Shop($"lamp: {{ name: {before} }}", $"lamp: {{ name: {now} }}");
        Diff(git, "text").ShouldContain(told);
    }

    private static GitFolder Shop(string before, string now)
    {
        GitFolder git = new();
        git.With("factmodel.yaml", Model).With("sources.yaml", "paper: { title: The paper }\n").With("products.yaml", before + "\n").Commit("before");
        git.With("products.yaml", now + "\n");
        return git;
    }

    private static string Diff(GitFolder git, string format) => CliRun.In(git.Root, "diff", "--format", format).Output;
}
