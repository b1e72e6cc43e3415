using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What came or went is told with what it rests on, so that a rumour does not look like a fact.</summary>
public sealed class GroundsTests
{
    [Theory]
    [InlineData("{ value: EUR 7, source: courier, certainty: rumored, evidence: \"€7\" }", "EUR 7 (rumored, courier)")]
    [InlineData("{ value: EUR 7, source: courier }", "EUR 7 (courier)")]
    [InlineData("{ value: EUR 7, certainty: inferred }", "EUR 7 (inferred)")]
    [InlineData("{ value: EUR 7, citations: [{ source: courier }, { source: report, evidence: \"7\" }, { source: courier, evidence: \"€7\" }] }", "EUR 7 (courier, report)")]
    [InlineData("{ value: EUR 7, note: checked }", "EUR 7")]
    [InlineData("{ value: EUR 7.50, source: courier }", "EUR 7.50 (courier)")]
    [InlineData("EUR 7", "EUR 7")]
    public void A_value_that_came_or_went_is_told_with_its_certainty_and_its_sources(string fare, string told)
    {
        string with = $"dawn: {{ name: Dawn, fare: {fare} }}\n";
        const string Without = "dawn: { name: Dawn }\n";
        Messages(Without, with).ShouldBe([$"A value was added: route:dawn/fare: {told}"]);
        Messages(with, Without).ShouldBe([$"A value was removed: route:dawn/fare: {told}"]);
    }

    [Fact]
    public void So_are_the_values_of_an_entity_each_by_itself()
    {
        const string Routes = "dawn: { name: Dawn, fare: { value: EUR 7, source: courier, certainty: rumored }, stops: [{ value: Quay, source: report }, { value: Isle, certainty: reported }] }\n";
        const string Told = "route:dawn: name: Dawn, fare: EUR 7 (rumored, courier), stops: [Quay (report), Isle (reported)]";
        Messages("{}\n", Routes).ShouldBe([$"An entity was added: {Told}"]);
        Messages(Routes, "{}\n").ShouldBe([$"An entity was removed: {Told}"]);
    }

    [Fact]
    public void So_is_an_item_of_a_list() =>
        Messages("dawn: { stops: [{ value: Quay, source: report }] }\n", "dawn: { stops: [{ value: Quay, source: report }, { value: Isle, source: courier, certainty: rumored }] }\n")
            .ShouldBe(["An item was added to a list: route:dawn/stops#Isle: Isle (rumored, courier)"]);

    [Fact]
    public void So_is_a_statement_that_competes() =>
        Messages("dawn: { fare: { value: EUR 4, source: report } }\n", "dawn: { fare: [{ value: EUR 4, source: report }, { value: EUR 7, source: courier, certainty: disputed, rank: deprecated }] }\n")
            .ShouldBe(["A statement was added: route:dawn/fare#EUR 7: EUR 7 (deprecated, disputed, courier)"]);

    /// <summary>What keeps a statement from supplying the value turns it around: a reader has to see it.</summary>
    [Theory]
    [InlineData("denied: true, source: courier", "denied, courier")]
    [InlineData("planned: true", "planned")]
    [InlineData("planned: true, denied: true, certainty: rumored, source: courier", "denied, planned, rumored, courier")]
    [InlineData("rank: deprecated, source: courier", "deprecated, courier")]
    public void What_is_denied_planned_or_deprecated_is_told_as_such(string annotations, string told)
    {
        string with = $"dawn: {{ fare: {{ value: EUR 7, {annotations} }}, stops: [Quay, {{ value: Isle, {annotations} }}] }}\n";
        const string Without = "dawn: { stops: [Quay] }\n";
        Messages(Without, with).ShouldBe([$"A statement was added: route:dawn/fare: EUR 7 ({told})", $"An item was added to a list: route:dawn/stops#Isle: Isle ({told})"], ignoreOrder: true);
        Messages(with, Without).ShouldBe([$"A statement was removed: route:dawn/fare: EUR 7 ({told})", $"An item was removed from a list: route:dawn/stops#Isle: Isle ({told})"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("fare: { value: EUR 7, planned: true }", "fare: EUR 7 (planned)")]
    [InlineData("fare: [{ value: EUR 4, source: report }, { value: EUR 7, denied: true, source: courier }]", "fare: EUR 4 (report) besides EUR 7 (denied, courier)")]
    [InlineData("fare: [{ value: EUR 4, source: report }, { value: EUR 7, source: courier }]", "fare: EUR 4 (report) or EUR 7 (courier)")]
    [InlineData("stops: [Quay, { value: Isle, planned: true }, { value: Cape, denied: true }]", "stops: [Quay] besides Isle (planned) and Cape (denied)")]
    public void An_entity_is_told_with_what_does_not_supply_its_values(string said, string told)
    {
        string entity = $"dawn: {{ {said} }}\n";
        Messages("{}\n", entity).ShouldBe([$"An entity was added: route:dawn: {told}"]);
        Messages(entity, "{}\n").ShouldBe([$"An entity was removed: route:dawn: {told}"]);
    }

    /// <summary>What it rests on then is a change of its own where it changed.</summary>
    [Fact]
    public void A_value_that_changed_is_told_alone() =>
        Messages("dawn: { fare: { value: EUR 4, source: report } }\n", "dawn: { fare: { value: EUR 5, source: report } }\n")
            .ShouldBe(["A value changed: route:dawn/fare: EUR 4 → EUR 5 (+EUR 1, +25 %)"]);

    [Fact]
    public void The_source_of_a_file_is_told_only_where_the_value_is_annotated() =>
        Messages("{}\n", "dawn: { name: Dawn, fare: { value: EUR 7, certainty: rumored } }\n", files: "{ path: routes.yaml, source: report }")
            .ShouldBe(["An entity was added: route:dawn: name: Dawn, fare: EUR 7 (rumored, report)"]);

    [Fact]
    public void A_blank_at_the_end_of_a_value_is_seen_before_what_it_rests_on() =>
        Messages("dawn: {}\n", "dawn: { name: { value: 'Dawn ', source: courier } }\n").ShouldBe(["A value was added: route:dawn/name: Dawn␣ (courier)"]);

    [Fact]
    public void An_entity_that_says_nothing_is_told_by_its_id_alone() =>
        Messages("{}\n", "dawn: {}\n").ShouldBe(["An entity was added: route:dawn"]);

    private static string[] Messages(string before, string now, string files = "routes.yaml")
    {
        FactDiff diff = Sides.Compare(Routes(before, files), Routes(now, files));
        diff.NotCompared.ShouldBeEmpty();
        return [.. diff.Changes.Select(c => c.Message)];
    }

    private static DiffSide Routes(string routes, string files) => Sides.Of(
        ("factmodel.yaml", $$"""
            namespace: Ferries
            sources: sources.yaml
            kinds: { route: { files: {{files}}, properties: { name: text?, fare: money?, stops: "text[]?" } } }

            """),
        ("sources.yaml", "courier: { title: The Courier }\nreport: { title: The report of the port }\n"),
        ("routes.yaml", routes));
}
