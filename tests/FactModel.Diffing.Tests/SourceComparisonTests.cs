using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What a source is described by, compared as values are.</summary>
public sealed class SourceComparisonTests
{
    [Theory]
    [InlineData("2025-01-02", "2025-01", "2025-01-02 → 2025-01 (wider)")]
    [InlineData("2025", "2026", "2025 → 2026 (moved later)")]
    public void A_date_says_whether_it_is_narrower_wider_or_moved(string before, string now, string told) =>
        Sides.Compare(Letter(before), Letter(now)).Changes.ShouldHaveSingleItem().Message.ShouldBe($"A source is described otherwise: letter/published: {told}");

    private static DiffSide Letter(string published) => Sides.Of(
        ("factmodel.yaml", "namespace: Lab\nsources: sources.yaml\nkinds:\n  thing:\n    plural: things\n    files: things.yaml\n    properties:\n      i: int\n"),
        ("sources.yaml", $"letter: {{ title: A letter, published: {published} }}\n"),
        ("things.yaml", "a: { i: 1 }\n"));
}
