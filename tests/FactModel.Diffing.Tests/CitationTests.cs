using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>The places that a statement cites: the first of them is the one that a program gets as its source.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("[{ source: a }, { source: b }]", "[{ source: b }, { source: a }]", "evidence-changed thing:one/i: a; b → b; a")]
    [InlineData("[{ source: a, at: 1 }, { source: a, at: 2 }]", "[{ source: a, at: 2 }, { source: a, at: 1 }]", "evidence-changed thing:one/i: a at 1; a at 2 → a at 2; a at 1")]
    [InlineData("[{ source: a }]", "[{ source: b }, { source: a }]", "citation-added thing:one/i b:  → b", "evidence-changed thing:one/i: a; b → b; a")]
    [InlineData("[{ source: a }, { source: b }]", "[{ source: b }]", "citation-removed thing:one/i a: a → ")]
    [InlineData("[{ source: a, at: 1 }, { source: b }]", "[{ source: a, at: 2 }, { source: b }]", "evidence-changed thing:one/i a: a at 1 → a at 2")]
    [InlineData("[{ source: a }, { source: b }, { source: a }]", "[{ source: a }, { source: b }]", "citation-removed thing:one/i a: a → ")]
    public void Another_order_is_told_where_it_is_one(string before, string now, params string[] expected) =>
        Sides.Compare(Things(before), Things(now)).Changes.Select(c => $"{c.Key}: {c.Previous?.Text} → {c.Current?.Text}").ShouldBe(expected);

    private static DiffSide Things(string citations) => Sides.Of(
        ("factmodel.yaml", "namespace: Lab\nkinds: { thing: { files: things.yaml, properties: { i: int? } } }\n"),
        ("things.yaml", $"one: {{ i: {{ value: 1, citations: {citations} }} }}\n"));
}
