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
    [InlineData("lamp: { price: EUR 5, tags: [a, b] }", "lamp: { price: EUR 5, tags: [a] }", "- item-removed product:lamp/tags#b  was at products.yaml(1,33)")]
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
    [InlineData("Lamp", "{ en: Lamp }", "name: language: none → en  products")]
    [InlineData("{ en: Lamp }", "Lamp", "name: language: en → none  products")]
    [InlineData("Lamp", "{ de: Lampe, en: Lamp }", "name  products.yaml(1,15)\n    de: Lampe (new)\n    language: none → en\n")]
    [InlineData("Lamp", "{ en: Light }", "name  products.yaml(1,15)\n    en: Light (new)\n    Lamp (gone)\n")]
    [InlineData("{ und: Lamp, en: Lamp }", "{ und: Lamp, de: Lamp }", "name  products.yaml(1,15)\n    de: Lamp (new)\n    en: Lamp (gone)\n")]
    [InlineData("{ en: Red lamp }", "{ en: Blue lamp }", "name: en: [-Red-]{+Blue+} lamp  products")]
    public void A_text_that_names_no_language_has_no_label(string before, string now, string told)
    {
        using GitFolder git = Shop($"lamp: {{ name: {before} }}", $"lamp: {{ name: {now} }}");
        Diff(git, "text").ShouldContain(told);
    }

    private const string Before = "lamp: { price: { value: EUR 26.50, source: paper, certainty: rumored }, tags: [{ value: a, source: paper }, b] }";
    private const string Now = "lamp: { price: { value: EUR 27.00, source: paper, evidence: '27' }, tags: [{ value: a, source: paper, note: seen }, c] }";

    /// <summary>What changed about an item that stayed is no part of what became of others.</summary>
    [Fact]
    public void One_edit_of_a_fact_is_told_at_one_place()
    {
        using GitFolder git = Shop(Before, Now);
        Diff(git, "text").ShouldStartWith("""
            Changes data only (3)
            - item-removed product:lamp/tags#b  was at products.yaml(1,109)
            + item-added product:lamp/tags#c  products.yaml(1,117)
            ~ value-changed product:lamp/price: EUR 26.50 → EUR 27.00 (+EUR 0.50, +1.9 %)  products.yaml(1,16)
                ~ certainty-raised product:lamp/price: rumored → stated
                ~ standing-raised product:lamp/price: cited → unchecked
                ~ evidence-changed product:lamp/price paper: 27 (new)

            Changes evidence only (4, 3 of them above)
            ~ note-changed product:lamp/tags#a: seen (new)  products.yaml(1,76)

            compared HEAD with the working tree: 1 entity, 3 statements
            7 changes: 3 change data only, 4 change evidence only

            """);
    }

    /// <summary>What decides which statement supplies the value stands beneath what became of the value; another statement's own matters do not.</summary>
    [Theory]
    [InlineData(
        "[{ value: EUR 5, source: paper }, { value: EUR 6, source: paper, rank: deprecated }]", "[{ value: EUR 5, source: paper }, { value: EUR 6, source: paper }]", """
        Changes data only (2, 1 of them above)
        - value-removed product:lamp/price: EUR 5  was at products.yaml(1,17)
            ~ rank-changed product:lamp/price#EUR 6: deprecated → normal  products.yaml(1,50)
            + conflict-added product:lamp/price: EUR 5 or EUR 6  products.yaml(1,16)

        Changes evidence only (1, above)

        """)]
    [InlineData(
        "[{ value: EUR 5, source: paper }, { value: EUR 6, source: paper, rank: deprecated }]", "[{ value: EUR 7, source: paper }, { value: EUR 6, source: paper, rank: deprecated, until: 2023 }]", """
        Changes data only (1)
        ~ value-changed product:lamp/price: EUR 5 → EUR 7 (+EUR 2, +40 %)  products.yaml(1,17)

        Changes evidence only (1)
        ~ validity-changed product:lamp/price#EUR 6 until: 2023 (new)  products.yaml(1,50)

        """)]
    public void What_caused_a_change_of_the_value_stands_beneath_it(string before, string now, string told)
    {
        using GitFolder git = Shop($"lamp: {{ price: {before} }}", $"lamp: {{ price: {now} }}");
        Diff(git, "text").ShouldStartWith(told);
    }

    [Fact]
    public void In_markdown_it_is_in_the_rows_below()
    {
        using GitFolder git = Shop(Before, Now);
        string page = Diff(git, "markdown");
        int value = page.IndexOf("| \\~ | [value-changed]", StringComparison.Ordinal);
        string[] rows = page[value..].Split('\n');
        rows[1].ShouldBe("| ↳ \\~ | [certainty-raised] <code>product&#58;lamp/price</code> | <code>rumored</code> → <code>stated</code> |  |");
        rows[2..4].ShouldAllBe(row => row.StartsWith("| ↳ \\~ | [", StringComparison.Ordinal));
        page.ShouldContain("<summary>Changes evidence only (4, 3 of them above)</summary>");
    }

    /// <summary>Machines get each change by itself.</summary>
    [Theory]
    [InlineData("github")]
    [InlineData("sarif")]
    [InlineData("json")]
    public void A_format_for_machines_tells_each_at_its_place(string format)
    {
        using GitFolder git = Shop(Before, Now);
        string[] rules = ["item-removed", "item-added", "value-changed", "certainty-raised", "standing-raised", "evidence-changed", "note-changed"];
        string output = Diff(git, format);
        rules.ShouldAllBe(rule => output.Contains(rule, StringComparison.Ordinal));
        output.ShouldNotContain("above");
    }

    [Theory]
    [InlineData("{ value: EUR 5 }", "{ value: EUR 5, restates: [other/price] }", "link-changed product:lamp/price restates other/price: new  products")]
    [InlineData("{ value: EUR 5, restates: [other/price] }", "{ value: EUR 5 }", "link-changed product:lamp/price restates other/price: gone  products")]
    [InlineData("{ value: EUR 5 }", "{ value: EUR 5, conflicts-with: [other/price] }", "conflict-added product:lamp/price conflicts-with other/price  products")]
    public void A_statement_that_is_referred_to_is_said_once(string before, string now, string told)
    {
        using GitFolder git = Shop($"lamp: {{ price: {before} }}\nother: {{ price: EUR 5 }}", $"lamp: {{ price: {now} }}\nother: {{ price: EUR 5 }}");
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
