using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>A record is told with the names of its fields, as people write it.</summary>
public sealed class RecordTextTests
{
    [Theory]
    [InlineData("home: address?", "home: { number: 1 }", "home: { entrance: 1 }",
        "A value changed: house:one/home: { number: 1 } → { entrance: 1 } (number: 1; entrance: 1)")]
    [InlineData("homes: 'address[]?'", "homes: [{ number: 1 }]", "homes: [{ entrance: 1 }]",
        "An item was removed from a list: house:one/homes#{ number: 1 }", "An item was added to a list: house:one/homes#{ entrance: 1 }")]
    [InlineData("home: address?", "home: { number: 1 }", "home: [{ value: { number: 1 } }, { value: { number: 2 } }]",
        "A value was removed: house:one/home: { number: 1 }", "A statement was added: house:one/home#{ number: 2 }",
        "A conflict arose: house:one/home: { number: 1 } or { number: 2 }")]
    [InlineData("homes: 'map<text, address>?'", "homes: { a: { number: 1 } }", "homes: { a: { entrance: 1 } }",
        "A value changed: house:one/homes: a: { number: 1 } → a: { entrance: 1 } (a: { number: 1 } → { entrance: 1 } (number: 1; entrance: 1))")]
    public void Wherever_it_stands_its_fields_have_names(string property, string before, string now, params string[] lines) =>
        Messages(House(property, before), House(property, now)).ShouldBe(lines);

    [Fact]
    public void What_stands_in_it_is_written_as_within_braces() =>
        Messages(House("home: address?", "note: x"), House("home: address?", "home: { street: 'Rue A, 5', tags: [a, 'b: c'], more: { x: 1, y: '' }, part: { door: left } }")).ShouldBe([
            "A value was added: house:one/home: { street: \"Rue A, 5\", tags: [a, \"b: c\"], more: { x: 1, y: \"\" }, part: { door: left } }",
            "A value was removed: house:one/note: x",
        ]);

    /// <summary>What was said in a record that is gone is told as the model before names it; one of another name, as the model now does.</summary>
    [Fact]
    public void A_record_of_the_model_before_is_told_by_its_names()
    {
        DiffSide before = Sides.Of(("factmodel.yaml", "namespace: Shop\nkinds: { lamp: { files: lamps.yaml, properties: { size: (size | text)?, name: text? } } }\nrecords: { size: { wide: int } }\n"), ("lamps.yaml", "one: { size: { wide: 1 } }\n"));
        DiffSide now = Sides.Of(("factmodel.yaml", "namespace: Shop\nkinds: { lamp: { files: lamps.yaml, properties: { size: text?, name: text? } } }\n"), ("lamps.yaml", "one: { size: big }\n"));
        Messages(before, now).ShouldContain("A value changed: lamp:one/size: { wide: 1 } → big");
    }

    private static string[] Messages(DiffSide before, DiffSide now)
    {
        FactDiff diff = Sides.Compare(before, now);
        diff.NotCompared.ShouldBeEmpty();
        return [.. diff.Changes.Select(c => c.Message)];
    }

    private static DiffSide House(string property, string facts) => Sides.Of(
        ("factmodel.yaml", $$"""
            namespace: Street
            kinds: { house: { files: houses.yaml, properties: { {{property}}, note: text? } } }
            records:
              address: { number: int?, entrance: int?, street: text?, tags: "text[]?", more: "map<text, text>?", part: part? }
              part: { door: text }

            """),
        ("houses.yaml", $"one: {{ {facts} }}\n"));
}
