using System.Text.Json;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>The keys of items and statements that are known by what they say: another value has another key.</summary>
public sealed class ItemKeyTests
{
    private const string Party = "The bar is closed on Monday, for there is a party.";
    private const string Repairs = "The bar is closed on Monday, for there are repairs.";
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

    private static string[] Keys(DiffSide before, DiffSide now) => [.. Sides.Compare(before, now).Changes.Select(c => c.Key)];

    private static DiffSide Items(params string[] notices) => Route($"notices: [{string.Join(", ", notices.Select(n => JsonSerializer.Serialize(n)))}]");

    private static DiffSide Route(string facts) => Sides.Of(
        ("factmodel.yaml", "namespace: Walks\nkinds: { route: { files: routes.yaml, properties: { notices: 'text[]?', title: text? } } }\n"),
        ("routes.yaml", $"x: {{ {facts} }}\n"));
}
