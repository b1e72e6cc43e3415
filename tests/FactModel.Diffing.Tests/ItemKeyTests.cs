using System.Text.Json;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>The keys of items and statements that are known by what they say: another value has another key.</summary>
public sealed class ItemKeyTests
{
    private const string Party = "The bar is closed on Monday, for there is a party.";
    private const string Repairs = "The bar is closed on Monday, for there are repairs.";
    private const string Unknown = "{ value: !unknown '', note: Nobody knows. }";
    private const string Named = "The bar is closed on Monday, for there …f5778632";

    [Theory]
    [InlineData("two lines", "two lines")]
    [InlineData("", "\"\"")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…3164596d")]
    [InlineData(Party, Named)]
    [InlineData("two\nlines", "two lines…edc8c128")]
    [InlineData("Ada\u00A0Lovelace", "Ada Lovelace…e9f9b35c")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀 and more", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…620e0143")]
    public void What_a_key_cannot_have_as_it_is_has_a_digest_behind_it(string text, string name) =>
        Keys(Items(), Items(text)).ShouldBe(["item-added route:x/notices#" + name]);

    /// <summary>One that goes alone has the key that it has beside the other.</summary>
    [Fact]
    public void Items_that_begin_alike_have_keys_that_do_not_depend_on_each_other()
    {
        string[] both = Keys(Items(Party, Repairs), Items());
        both.ShouldBeUnique();
        Keys(Items(Party, Repairs), Items(Repairs)).ShouldBe([both[0]]);
        Keys(Items(Party, Repairs), Items(Party)).ShouldBe([both[1]]);
    }

    [Fact]
    public void Items_that_are_equal_are_numbered() =>
        Keys(Items(), Items(Party, Party)).ShouldBe([$"item-added route:x/notices#{Named}", $"item-added route:x/notices#{Named}-2"]);

    [Fact]
    public void So_it_is_with_statements_without_an_id() =>
        Keys(Route("title: [{ value: a, rank: preferred }]"), Route($"title: [{{ value: a, rank: preferred }}, {{ value: '{Party}' }}, {{ value: '{Repairs}' }}]"))
            .ShouldBe([$"statement-added route:x/title#{Named}", "statement-added route:x/title#The bar is closed on Monday, for there …c8bce72c"]);

    /// <summary>What is called by a text that stands for it in a file has the simple name; another value that is called so, a digest.</summary>
    [Theory]
    [InlineData("text[]?", "unknown", Unknown, "unknown", "unknown…")]
    [InlineData("size[]?", "unknown", Unknown, "unknown", "unknown…")]
    [InlineData("route[]?", "unknown", Unknown, "unknown", "unknown…")]
    [InlineData("localized[]?", "unknown", Unknown, "unknown", "unknown…")]
    [InlineData("int[]?", "2", Unknown, "2", "unknown")]
    [InlineData("(int | text)[]?", "1", "'1'", "1", "1…")]
    [InlineData("(date | text)[]?", "2025-02-10", "'2025-02-10'", "2025-02-10", "2025-02-10…")]
    [InlineData("(bool | text)[]?", "true", "'true'", "true", "true…")]
    [InlineData("(part | text)[]?", "'{ left: 1 }'", "{ left: 1 }", "{ left: 1 }", "{ left: 1 }…")]
    [InlineData("part[]?", "{ left: 1 }", "{ left: '1' }", "{ left: 1 }", "{ left: 1 }…")]
    [InlineData("localized[]?", "Ada", "{ de: Ada }", "Ada", "Ada…")]
    [InlineData("localized[]?", "{ en: Ada }", "{ de: Ada }", "Ada…", "Ada…")]
    [InlineData("text[]?", "'1'", "'null'", "1", "null")]
    [InlineData("map<text, int>[]?", "{ a: 1, b: 2 }", "{ 'a: 1, b': 2 }", "a: 1, b: 2", "a: 1, b: 2…")]
    [InlineData("any[]?", "1", "'1'", "1", "\"1\"")]
    public void Values_that_are_called_alike_have_keys_of_their_own(string type, string one, string other, string name, string otherName)
    {
        string[] names = [Name(type, one), Name(type, other)];
        names.ShouldBeUnique();
        names.Select(n => n.Contains('…', StringComparison.Ordinal) ? n[..^8] : n).ShouldBe([name, otherName]);
    }

    [Fact]
    public void A_value_is_not_called_by_the_id_of_another_statement() =>
        Keys(Typed("text[]?", ""), Typed("text[]?", "{ id: b, value: c }, { value: b, note: No. }")).ShouldBe(["item-added route:x/p#b", "item-added route:x/p#b…c100f95c"]);

    [Fact]
    public void Parts_of_an_identity_are_told_apart()
    {
        string[] names = [Name("{ type: 'pair[]?', identity: [left, right] }", "{ left: 'a, b', right: c }"), Name("{ type: 'pair[]?', identity: [left, right] }", "{ left: a, right: 'b, c' }")];
        names.ShouldBeUnique();
    }

    private static string[] Keys(DiffSide before, DiffSide now) => [.. Sides.Compare(before, now).Changes.Select(c => c.Key)];

    /// <summary>Where text is declared, <c>null</c> is a text, and nothing behind the dash is none.</summary>
    [Fact]
    public void A_text_is_not_called_as_what_is_missing()
    {
        string[] names = [Name("text?[]?", "null"), Keys(Typed("text?[]?", ""), Typed("text?[]?", "\n    -\n  ")).ShouldHaveSingleItem()];
        names[0].ShouldStartWith("null…");
        names[1].ShouldBe("item-added route:x/p#null");
    }

    private static string Name(string type, string item) => Keys(Typed(type, ""), Typed(type, item)).ShouldHaveSingleItem()["item-added route:x/p#".Length..];

    private static DiffSide Typed(string type, string items) => Sides.Of(
        ("factmodel.yaml", $$"""
            namespace: Walks
            kinds: { route: { files: routes.yaml, properties: { p: {{(type[0] == '{' ? type : $"\"{type}\"")}} } } }
            records: { part: { left: "int | text" }, pair: { left: text, right: text } }
            enums: { size: [small, unknown] }
            """),
        ("routes.yaml", $"x:\n  p: {(items.StartsWith('\n') ? items : $"[{items}]")}\nunknown: {{}}\n"));

    private static DiffSide Items(params string[] notices) => Route($"notices: [{string.Join(", ", notices.Select(n => JsonSerializer.Serialize(n)))}]");

    private static DiffSide Route(string facts) => Sides.Of(
        ("factmodel.yaml", "namespace: Walks\nkinds: { route: { files: routes.yaml, properties: { notices: 'text[]?', title: text? } } }\n"),
        ("routes.yaml", $"x: {{ {facts} }}\n"));
}
