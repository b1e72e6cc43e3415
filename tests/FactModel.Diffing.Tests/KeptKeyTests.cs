using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Keys that a model does not declare, and that a kind keeps all the same.</summary>
public sealed class KeptKeyTests
{
    [Theory]
    [InlineData("error", "", "keep", "zzz: 5", "value-added: 5")]
    [InlineData("ignore", "zzz: 5", "keep", "zzz: 6", "value-added: 6")]
    [InlineData("keep", "zzz: 5", "keep", "zzz: 6", "value-changed: 5 → 6")]
    [InlineData("keep", "zzz: 5", "ignore", "zzz: 6", "")]
    public void A_key_that_is_kept_is_a_value(string modeBefore, string before, string mode, string now, string expected) =>
        Values(Things(modeBefore, "", before), Things(mode, "", now)).ShouldBe(expected);

    [Theory]
    [InlineData("int?", "5", "5", "")]
    [InlineData("int?", "5", "0x5", "")]
    [InlineData("int?", "5", "6", "value-changed: 5 → 6 (+1, +20 %)")]
    [InlineData("int?", "five", "6", "value-changed: \"five\" → 6")]
    [InlineData("int?", "{ value: 5, certainty: reported }", "{ value: 5, certainty: reported }", "")]
    [InlineData("int?", "{ value: 5, certainty: reported }", "{ value: 5, certainty: rumored }", "certainty-lowered: reported → rumored")]
    [InlineData("int?", "{ value: 5, source: letter }", "{ value: 5, source: letter }", "")]
    [InlineData("int?", "{ value: 5, source: letter, evidence: five }", "{ value: 5, source: letter, evidence: five }", "")]
    [InlineData("int?", "{ value: 5, source: letter }", "{ value: 5 }", "standing-lowered: cited → uncited, citation-removed letter")]
    [InlineData("date?", "2001-02~", "2001-02~", "")]
    [InlineData("text[]?", "[a, b]", "[a, c]", "item-removed #b, item-added #c")]
    [InlineData("map<text, int>?", "{ a: 1 }", "{ a: 1 }", "")]
    public void A_key_that_becomes_a_property_is_compared_as_the_property_reads_it(string type, string before, string now, string expected) =>
        Values(Things("keep", "", $"zzz: {before}"), Things("keep", $"zzz: \"{type}\"", $"zzz: {now}")).ShouldBe(expected);

    /// <summary>A constant is one only where it was declared.</summary>
    [Fact]
    public void It_was_no_constant() =>
        Values(Things("keep", "", "zzz: 5"), Things("keep", "zzz: { type: \"int?\", const: true }", "zzz: 6")).ShouldBe("value-changed: 5 → 6 (+1, +20 %)");

    [Theory]
    [InlineData("5", "5", "")]
    [InlineData("5", "6", "value-added: 6")]
    [InlineData("{ value: 5, source: letter, evidence: five }", "{ value: 5, source: letter, evidence: five }", "")]
    public void A_property_whose_values_are_kept_undeclared_is_one_change(string before, string now, string expected) =>
        Values(Things("keep", "zzz: int?", $"zzz: {before}"), Things("keep", "", $"zzz: {now}")).ShouldBe(expected);

    [Theory]
    [InlineData("{ b: 0x2, a: 1 }", "")]
    [InlineData("{ a: 1, b: 3 }", "value-added: {\"a\": 1, \"b\": 3}")]
    public void What_is_kept_of_it_may_be_written_in_another_way(string now, string expected) =>
        Values(Things("keep", "zzz: \"map<text, int>?\"", "zzz: { a: 1, b: 2 }"), Things("keep", "", $"zzz: {now}")).ShouldBe(expected);

    private static string Values(DiffSide previous, DiffSide current) => string.Join(", ", Sides.Compare(previous, current).Changes
        .Where(c => c.Subject is { Sort: SubjectSort.Value, Property: "zzz" }).Select(c => $"{c.Rule.Id}{(c.Subject.Aspect is { } aspect ? $" {aspect}" : "")}{(c.Subject.Item is { } item ? $" #{item}" : "")}{c.Message[$"{c.Rule.Title}: {c.Subject}".Length..]}"));

    private static DiffSide Things(string others, string property, string said) => Sides.Of(
        ("factmodel.yaml", $"namespace: Lab\nkinds:\n  thing:\n    plural: things\n    files: things.yaml\n    others: {others}\n    properties:\n      i: int?\n{(property.Length == 0 ? "" : $"      {property}\n")}"),
        ("things.yaml", $"a:\n  i: 1\n{(said.Length == 0 ? "" : $"  {said}\n")}"));
}
