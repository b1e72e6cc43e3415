using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Values whose type changed together with the names that they have.</summary>
public sealed class RetypedTests
{
    [Theory]
    [InlineData("any?", "thing?", "b", "c")]
    [InlineData("any", "thing", "b", "c")]
    [InlineData("text?", "thing?", "b", "c")]
    [InlineData("localized?", "thing?", "b", "c")]
    [InlineData("(int | text)?", "thing?", "b", "c")]
    [InlineData("thing?", "any?", "b", "c")]
    [InlineData("thing?", "text?", "b", "c")]
    [InlineData("thing?", "(thing | text)?", "b", "c")]
    [InlineData("any?", "thing[]?", "[a, b]", "[a, c]")]
    [InlineData("thing[]?", "any?", "[a, b]", "[a, c]")]
    [InlineData("text[]?", "thing[]?", "[a, b]", "[a, c]")]
    [InlineData("any?", "map<text, thing>?", "{ k: b }", "{ k: c }")]
    [InlineData("map<text, any>?", "map<text, thing>?", "{ k: b }", "{ k: c }")]
    [InlineData("any?", "part?", "{ of: b, size: 1 }", "{ of: c, size: 1 }")]
    [InlineData("any?", "thing?", "b", "b")]
    [InlineData("text?", "thing?", "b", "b")]
    public void What_became_a_reference_names_what_it_named(string before, string now, string was, string value)
    {
        string[] all = Keys(Things(before, "b: {}", was), Things(now, "c: { formerly: [b] }", value));
        all.ShouldBe([before.EndsWith('?') == now.EndsWith('?') ? "type-changed thing/y" : "optionality-changed thing/y", "entity-renamed thing:c"]);
    }

    [Fact]
    public void A_rename_that_nobody_declared_counts_as_well() =>
        Keys(Things("any?", "first-of-all: { u: 1 }", "first-of-all"), Things("thing?", "First-Of-All: { u: 1 }", "First-Of-All"))
            .ShouldBe(["type-changed thing/y", "entity-renamed thing:First-Of-All"]);

    [Fact]
    public void What_names_another_entity_is_another_value() =>
        Keys(Things("any?", "b: {}", "a"), Things("thing?", "c: { formerly: [b] }", "c"))
            .ShouldBe(["type-changed thing/y", "value-changed thing:a/y", "entity-renamed thing:c"]);

    [Theory]
    [InlineData("any?", "size?")]
    [InlineData("text?", "size?")]
    public void A_value_of_an_enum_that_was_renamed_is_what_it_was(string before, string now)
    {
        DiffSide previous = Things(before, "b: {}", "small");
        DiffSide current = Things(now, "b: {}", "little", size: "little");
        Keys(previous, current).ShouldBe(["type-changed thing/y", "enum-value-renamed size/little"]);
    }

    [Fact]
    public void A_field_of_a_record_that_refers_now_names_what_it_named() =>
        Keys(Things("part?", "b: {}", "{ of: b, size: 1 }", of: "any"), Things("part?", "c: { formerly: [b] }", "{ of: c, size: 1 }"))
            .ShouldBe(["type-changed part/of", "entity-renamed thing:c"]);

    [Fact]
    public void A_key_that_is_declared_now_names_what_it_named()
    {
        DiffSide previous = Sides.Of(
            ("factmodel.yaml", "namespace: Lab\nkinds: { thing: { files: things.yaml, others: keep, properties: { u: 'int?' } } }\n"),
            ("things.yaml", "a: { y: First }\nFirst: { u: 1 }\n"));
        DiffSide current = Sides.Of(
            ("factmodel.yaml", "namespace: Lab\nkinds: { thing: { files: things.yaml, others: keep, properties: { u: 'int?', y: 'thing?' } } }\n"),
            ("things.yaml", "a: { y: first }\nfirst: { u: 1 }\n"));
        Keys(previous, current).ShouldBe(["property-added thing/y", "entity-renamed thing:first"]);
    }

    /// <summary>What changed, but for the inverses that references have.</summary>
    private static string[] Keys(DiffSide previous, DiffSide current) =>
        [.. Sides.Compare(previous, current).Changes.Select(c => c.Key).Where(key => !key.StartsWith("inverse-", StringComparison.Ordinal))];

    private static DiffSide Things(string type, string other, string value, string size = "small", string of = "thing") => Sides.Of(
        ("factmodel.yaml", $$"""
            namespace: Lab
            kinds: { thing: { files: things.yaml, properties: { u: "int?", y: "{{type}}" } } }
            records: { part: { of: "{{of}}", size: int } }
            enums: { size: [{{size}}, large] }
            """),
        ("things.yaml", type.EndsWith('?') ? $"a: {{ y: {value} }}\n{other}\n" : $"a: {{ y: {value} }}\n{other.Replace("{", "{ y: a, ", StringComparison.Ordinal)}\n"));
}
