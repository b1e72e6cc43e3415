using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What the diff says of values whose type changed, and of the parts of values, beyond the examples of the rules' pages.</summary>
public sealed class ValueDetailTests
{
    [Fact]
    public void Items_of_a_list_that_became_one_value_are_gone_from_the_data()
    {
        FactDiff diff = Sides.Compare(Lamps("names: \"text[]?\"", "{ names: [a, b] }"), Lamps("names: text?", "{ names: a }"));
        diff.Changes.Select(Sides.Line).ShouldBe([
            "A type changed: lamp/names: text[]? → text? [breaks-source, breaks-binary; major]",
            "An item was removed from a list: lamp:one/names#b [data-only; patch]",
        ]);
    }

    [Fact]
    public void Another_default_language_of_the_same_texts_is_told()
    {
        const string Declared = "title: localized";
        FactDiff diff = Sides.Compare(Lamps(Declared, "{ title: { en: Lamp, fr: Lampe } }"), Lamps(Declared, "{ title: { fr: Lampe, en: Lamp } }"));
        Change change = diff.Changes.ShouldHaveSingleItem();
        ChangeText.Of(change.Detail!).ShouldBe("default language: en → fr");
    }

    [Fact]
    public void A_member_for_undeclared_keys_is_new_and_so_a_minor_step()
    {
        FactDiff diff = Sides.Compare(Lamps("title: text?", "{ }"), Lamps("title: text?", "{ }", "others: keep"));
        diff.Changes.Select(Sides.Line).ShouldBe(["Undeclared keys are treated in another way: lamp: error → keep [data-only; minor]"]);
    }

    [Fact]
    public void Constants_that_were_dropped_stand_where_the_property_is_declared()
    {
        FactDiff diff = Sides.Compare(Lamps("watts: { type: int, const: true }", "{ watts: 5 }"), Lamps("watts: int", "{ watts: 5 }"));
        Change change = diff.Changes.Single(c => c.Rule == ChangeRules.ConstantsDropped);
        change.CurrentPlace!.Value.Span.Start.Line.ShouldBe(5); // from 0
    }

    [Theory]
    [InlineData("1000", "1000.0000000000001", "lamp:one/watts: 1000 → 1000.0000000000001")]
    [InlineData("10000000", "10000001", "lamp:one/watts: 10000000 → 10000001 (+1)")]
    [InlineData("2000", "3000", "lamp:one/watts: 2000 → 3000 (+1,000, +50 %)")]
    public void A_difference_is_never_told_as_none(string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("watts: double", $"{{ watts: {before} }}"), Lamps("watts: double", $"{{ watts: {now} }}"));
        diff.Changes.ShouldHaveSingleItem().Message.ShouldBe("A value changed: " + told);
    }

    [Theory]
    [InlineData("2025~", "2025", "narrower")]
    [InlineData("2025%", "2025?", "narrower")]
    [InlineData("2025?", "2025%", "wider")]
    [InlineData("2025~", "2025?", "same days")]
    [InlineData("2025-01-01/2025-12-31", "2025", "same days")]
    [InlineData("2025", "2026", "moved later")]
    [InlineData("2025-06/2025-09", "2025-02/2025-06-15", "moved earlier")]
    [InlineData("2025-06/..", "../2025-08", "moved earlier")]
    public void A_date_is_told_by_its_days_and_then_by_its_marks(string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("made: date", $"{{ made: {before} }}"), Lamps("made: date", $"{{ made: {now} }}"));
        ChangeText.Of(diff.Changes.ShouldHaveSingleItem().Detail!).ShouldBe(told);
    }

    [Theory]
    [InlineData("10 to 20", "15 to 30", "moved up")]
    [InlineData("about 6", "about 5", "moved down")]
    [InlineData("at least 10", "at most 20", "moved down")]
    [InlineData("at least 1500", "at least 1700", "narrower")]
    [InlineData("10 to 20", "12 to 18", "narrower")]
    [InlineData("10 to 20", "5 to 20", "wider")]
    public void A_range_is_told_by_where_it_went(string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("price: money", $"{{ price: 'EUR {before}' }}"), Lamps("price: money", $"{{ price: 'EUR {now}' }}"));
        ChangeText.Of(diff.Changes.ShouldHaveSingleItem().Detail!).ShouldBe(told);
    }

    [Fact]
    public void A_key_is_one_line_of_whole_characters()
    {
        string item = new string('x', 38) + "💡💡";
        FactDiff diff = Sides.Compare(Lamps("names: \"text[]\"", "{ names: [] }"), Lamps("names: \"text[]\"", $"{{ names: [\"a\\nb\", {item}] }}"));
        diff.Changes.Select(c => c.Key).ShouldBe(["item-added lamp:one/names#a b…7e18f737", $"item-added lamp:one/names#{item[..38]}…7177b8a2"]);
    }

    [Theory]
    [InlineData("text?", "{ names: \"\" }", "{ }", "A value was removed: lamp:one/names: \"\"")]
    [InlineData("\"text[]\"", "{ names: [] }", "{ names: [\"\"] }", "An item was added to a list: lamp:one/names#\"\"")]
    [InlineData("\"int | text\"", "{ names: 5 }", "{ names: \"5\" }", "A value changed: lamp:one/names: 5 → \"5\"")]
    public void What_is_empty_or_looks_the_same_is_seen(string type, string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("names: " + type, before), Lamps("names: " + type, now));
        diff.Changes.ShouldHaveSingleItem().Message.ShouldBe(told);
    }

    [Theory]
    [InlineData("EUR 26.50", "EUR 27", "EUR 26.50 → EUR 27 (+EUR 0.50, +1.9 %)")]
    [InlineData("over EUR 26.50", "EUR 27.00 to 1500.10", "> EUR 26.50 → EUR 27.00–1,500.10 (narrower)")]
    [InlineData("over EUR 26.50, under EUR 30.0", "about EUR 28.00", "> EUR 26.50, < 30.0 → ≈ EUR 28.00 (narrower)")]
    [InlineData("EUR 1.50e3", "EUR 1.50e1", "EUR 1,500 → EUR 15.0 (-EUR 1,485.0, -99 %)")]
    public void An_amount_is_told_as_it_was_written(string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("price: money", $"{{ price: '{before}' }}"), Lamps("price: money", $"{{ price: '{now}' }}"));
        diff.Changes.ShouldHaveSingleItem().Message.ShouldBe("A value changed: lamp:one/price: " + told);
    }

    [Theory]
    [InlineData("EUR 26.50", "EUR 26.5")]
    [InlineData("at least EUR 26.50", "at least EUR 26.5")]
    [InlineData("EUR 7 to 9", "EUR 7.0 to 9.00")]
    [InlineData("about EUR 26.50", "about EUR 26.500")]
    public void Zeros_at_the_end_of_an_amount_are_no_change(string before, string now) =>
        Sides.Compare(Lamps("price: money", $"{{ price: '{before}' }}"), Lamps("price: money", $"{{ price: '{now}' }}")).Changes.ShouldBeEmpty();

    [Theory]
    [InlineData("Lamp", "Lantern", "Lamp → Lantern")]
    [InlineData("Lamp", "{ en: Lamp }", "Lamp → Lamp (language: none → en)")]
    public void A_text_that_names_no_language_has_no_label(string before, string now, string told)
    {
        FactDiff diff = Sides.Compare(Lamps("title: localized", $"{{ title: {before} }}"), Lamps("title: localized", $"{{ title: {now} }}"));
        diff.Changes.ShouldHaveSingleItem().Message.ShouldBe("A value changed: lamp:one/title: " + told);
    }

    private static DiffSide Lamps(string property, string lamp, string option = "others: error") => Sides.Of(
        ("factmodel.yaml", $"namespace: Shop\nkinds:\n  lamp:\n    files: lamps.yaml\n    properties:\n      {property}\n    {option}\n"),
        ("lamps.yaml", $"one: {lamp}\n"));
}
