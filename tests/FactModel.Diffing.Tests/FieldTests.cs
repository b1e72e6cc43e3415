using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>Fields of records whose type or name changed in the model: that is one change, and none of each record.</summary>
public sealed class FieldTests
{
    /// <summary>Where a record may stand: alone, in a list, in a map, within another record, in a list that is known by a field, in a statement.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "part?", "{0}" },
        { "part[]?", "[{0}, {0}]" },
        { "map<text, part>?", "{{ a: {0} }}" },
        { "whole?", "{{ part: {0} }}" },
        { "whole[]?", "[{{ parts: [{0}] }}]" },
        { "part?", "{{ value: {0}, certainty: reported }}" },
        { "part?", "[{{ value: {0}, id: a }}, {{ value: {0}, rank: deprecated, id: b }}]" },
    };

    private static readonly (string Was, string Now, string Value)[] Types =
    [
        ("int?", "date?", "2001"), ("text?", "date?", "2001-02~"), ("text?", "money?", "over USD 10e9"), ("money?", "text?", "USD 5"),
        ("text?", "quantity(kg)?", "at most 49"), ("quantity(kg)?", "text?", "about 420000"), ("date?", "text?", "2022/.."), ("int?", "text?", "0x24"), ("text?", "int?", "007"),
        ("decimal?", "double?", "1.50"), ("int?", "decimal?", "36"), ("text?", "decimal?", "1.50"), ("text?", "localized?", "Delft"), ("text?", "colour?", "red"),
        ("colour?", "text?", "red"), ("thing?", "text?", "one"), ("text?", "thing?", "one"), ("text?", "(int | text)?", "36"), ("(date | text)?", "date?", "2001"),
        ("int[]?", "text[]?", "[1, 0x2]"), ("map<text, int>?", "map<text, date>?", "{ a: 2001 }"), ("text?", "text", "a"), ("int", "int?", "1"),
        ("int?[]?", "date[]?", "[2001]"),
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void Another_type_of_a_field_changes_no_value_that_is_written_as_it_was(string type, string value)
    {
        foreach ((string was, string now, string written) in Types)
        {
            string part = string.Format(null, value, $"{{ name: a, when: {written} }}");
            Lines(Things(type, $"when: \"{was}\"", part), Things(type, $"when: \"{now}\"", part))
                .ShouldHaveSingleItem().ShouldStartWith($"{(was.TrimEnd('?') == now.TrimEnd('?') ? "A value may be missing, or may not any more" : "A type changed")}: part/when: {was} → {now} [", customMessage: $"{was} → {now} of {part}");
        }
    }

    /// <summary>So it is in a property of its own, and in the items of a list.</summary>
    [Fact]
    public void Another_type_of_a_property_changes_no_value_that_is_written_as_it_was()
    {
        foreach ((string was, string now, string written) in Types)
        {
            Lines(Things(was, "", written), Things(now, "", written)).Where(line => !line.StartsWith("An inverse was", StringComparison.Ordinal))
                .ShouldHaveSingleItem().ShouldContain(": thing/has: ", customMessage: $"{was} → {now}");
        }
    }

    [Fact]
    public void What_did_change_beside_it_is_told_by_itself_and_with_its_types()
    {
        FactDiff diff = Sides.Compare(
            Things("part[]?", "when: int?, note: text?", "[{ name: a, when: 2001, note: x }, { name: b, when: 2002 }]", "identity: name"),
            Things("part[]?", "when: date?, note: text?", "[{ name: a, when: 2001, note: y }, { name: b, when: 2003 }]", "identity: name"));
        diff.Changes.Select(c => c.Message).ShouldBe([
            "A type changed: part/when: int? → date?",
            "An item of a list changed: thing:one/has#a: { name: a, when: 2001, note: x } → { name: a, when: 2001, note: y } (note: x → y)",
            "An item of a list changed: thing:one/has#b: { name: b, when: 2002 } → { name: b, when: 2003 } (when: 2002 → 2003)",
        ]);
        ChangeDetail.Parts parts = diff.Changes[^1].Detail.ShouldBeOfType<ChangeDetail.Parts>();
        (((ChangeContent.Value)parts.Changes[0].Previous!).Type.ToString(), ((ChangeContent.Value)parts.Changes[0].Current!).Type.ToString()).ShouldBe(("int?", "date?"));
    }

    [Fact]
    public void An_entity_is_known_again_by_values_whose_type_changed()
    {
        DiffSide Side(string id, string type) => Sides.Of(
            ("factmodel.yaml", $"namespace: Shop\nkinds:\n  thing:\n    files: things.yaml\n    properties: {{ a: {type}, b: {type}, c: {type}, d: text }}\n"),
            ("things.yaml", $"{id}: {{ a: 1, b: 2, c: 3, d: x }}\n"));
        Lines(Side("some", "int"), Side("other", "text")).ShouldContain(line => line.StartsWith("An entity was renamed: thing:other: some → other", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Another_name_of_a_field_is_one_rename(string type, string value)
    {
        string was = string.Format(null, value, "{ name: a, when: 2001 }");
        string now = string.Format(null, value, "{ name: a, year: 2001 }");
        Lines(Things(type, "when: int?", was), Things(type, "year: int?", now)).ShouldHaveSingleItem()
            .ShouldStartWith("A field was renamed: part/year: when → year (proposed: ");
    }

    [Fact]
    public void Two_fields_with_other_names_are_two_renames_and_what_says_something_else_is_none()
    {
        Lines(
            Things("part[]?", "from: int?, to: int?, x: int?", "[{ name: a, from: 1, to: 2, x: 5 }, { name: b, from: 3, to: 4, x: 6 }]"),
            Things("part[]?", "start: int?, end: int?, y: int?", "[{ name: b, start: 3, end: 4, y: 7 }, { name: a, start: 1, end: 2, y: 8 }]"))
            .Take(4).ShouldBe([
                "A field was removed: part/x: int? [breaks-source, breaks-binary; major]",
                "A field was renamed: part/start: from → start (proposed: 2 of 2 records have the same value) [breaks-source, breaks-binary; major]",
                "A field was renamed: part/end: to → end (proposed: 2 of 2 records have the same value) [breaks-source, breaks-binary; major]",
                "A field was added: part/y: int? [data-only; minor]",
            ]);
    }

    [Theory]
    [InlineData("part?", "{ name: a, when: 2001 }")]
    [InlineData("part[]?", "[{ name: a, when: 2001 }, { name: b }]")]
    [InlineData("map<text, part>?", "{ x: { name: a, when: 2001 } }")]
    public void What_any_type_read_and_a_field_or_a_property_reads_alike_is_the_same(string type, string value)
    {
        string untyped = type.Replace("part", "any", StringComparison.Ordinal);
        Lines(Things(untyped, "when: int?", value), Things(type, "when: int?", value)).ShouldHaveSingleItem().ShouldStartWith($"A type changed: thing/has: {untyped} → {type} [");
        Lines(Things(type, "when: int?", value), Things(untyped, "when: int?", value)).ShouldHaveSingleItem().ShouldStartWith($"A type changed: thing/has: {type} → {untyped} [");
        Lines(Things(type, "when: any?", value), Things(type, "when: int?", value)).ShouldHaveSingleItem().ShouldStartWith("A type changed: part/when: any? → int? [");
        Lines(Things(untyped, "when: int?", value), Things(type, "when: int?", value.Replace("2001", "2002", StringComparison.Ordinal))).Length.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("text[]?", "[a, b]")]
    [InlineData("int[]?", "[0x1F]")]
    [InlineData("part[]?", "[{ name: a, when: 2001 }, { name: b }]")]
    [InlineData("any[]?", "[1, [a, 2]]")]
    public void A_list_that_any_type_reads_as_one_value_is_the_same(string type, string value)
    {
        Lines(Things(type, "when: int?", value), Things("any?", "when: int?", value)).ShouldHaveSingleItem().ShouldStartWith($"A type changed: thing/has: {type} → any? [");
        Lines(Things("any?", "when: int?", value), Things(type, "when: int?", value)).ShouldHaveSingleItem().ShouldStartWith($"A type changed: thing/has: any? → {type} [");
        Lines(Things("any?", "when: int?", value), Things(type, "when: int?", "[]")).Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_map_whose_values_any_type_reads_is_the_same() =>
        Lines(Things("any?", "when: int?", "{ a: [1, { b: 2 }] }"), Things("map<text, any>?", "when: int?", "{ a: [1, { b: 2 }] }"))
            .ShouldHaveSingleItem().ShouldStartWith("A type changed: thing/has: any? → map<text, any>? [");

    [Fact]
    public void Of_items_with_one_identity_those_with_the_same_value_are_the_same()
    {
        const string Identity = "identity: name";
        Lines(Things("part[]?", "when: int?", "[{ name: a, when: 1 }, { name: a, when: 2 }]", Identity), Things("part[]?", "when: int?", "[{ name: a, when: 2 }]", Identity))
            .ShouldHaveSingleItem().ShouldStartWith("An item was removed from a list: thing:one/has#a: { name: a, when: 1 }");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Another_name_and_another_type_of_a_field_are_one_rename_and_one_type(string type, string value)
    {
        string was = string.Format(null, value, "{ name: a, when: 2001 }");
        string now = string.Format(null, value, "{ name: a, year: 2001 }");
        string[] lines = Lines(Things(type, "when: int?", was), Things(type, "year: date?", now));
        lines.Length.ShouldBe(2, string.Join('\n', lines));
        lines[0].ShouldStartWith("A field was renamed: part/year: when → year (proposed: ");
        lines[1].ShouldStartWith("A type changed: part/year: int? → date? [");
    }

    [Fact]
    public void Another_name_and_another_type_of_a_property_are_one_rename_and_one_type()
    {
        DiffSide Side(string property, string type) => Sides.Of(
            ("factmodel.yaml", $"namespace: Shop\nkinds: {{ thing: {{ files: things.yaml, properties: {{ name: text, {property}: {type} }} }} }}\n"),
            ("things.yaml", $"a: {{ name: A, {property}: 2001 }}\nb: {{ name: B, {property}: 2002 }}\n"));
        Lines(Side("when", "int?"), Side("year", "date?")).ShouldBe([
            "A property was renamed: thing/year: when → year (proposed: 2 of 2 entities have the same value) [breaks-source, breaks-binary; major]",
            "A type changed: thing/year: int? → date? [breaks-source, breaks-binary; major]",
        ]);
    }

    private static string[] Lines(DiffSide previous, DiffSide current)
    {
        FactDiff diff = Sides.Compare(previous, current);
        diff.NotCompared.ShouldBeEmpty();
        return [.. diff.Changes.Select(Sides.Line)];
    }

    private static DiffSide Things(string type, string fields, string value, string option = "") => Sides.Of(
        ("factmodel.yaml", $$"""
            namespace: Shop
            kinds:
              thing:
                files: things.yaml
                properties: { has: { type: "{{type}}", {{option}} } }
            records:
              part: { name: text, {{fields}} }
              whole: { part: part?, parts: "part[]?" }
            enums:
              colour: [red, green]
            """),
        ("things.yaml", $"one: {{ has: {value} }}\n"));
}
