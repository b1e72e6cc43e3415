using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What models declare, in all that a property has no part in.</summary>
public sealed class ModelChangeTests
{
    [Theory]
    [InlineData("units: [mile, person]", "units: [person, mile]")]
    [InlineData("languages: { nl: { over: [ruim, meer dan], exactly: [precies] } }", "languages: { nl: { exactly: [precies], over: [meer dan, ruim] } }")]
    [InlineData("enums: { size: { small: [tiny, wee] } }", "enums: { size: { small: [wee, tiny] } }")]
    public void An_order_that_says_nothing_is_no_change(string before, string now) => Messages(Things(before), Things(now)).ShouldBeEmpty();

    [Fact]
    public void The_words_of_a_language_are_told_with_what_they_do() =>
        Messages(Things("languages: { nl: { over: [ruim] } }"), Things("languages: { nl: { extends: en, over: [ruim], month-name: { maart: 3 }, currency: { euro: EUR } } }")).ShouldBe(
            ["Evidence is read by other words: model/nl: ruim (over) → all of en, euro (currency EUR), maart (month-name 3), ruim (over)"]);

    [Theory]
    [InlineData("{ type: int?, key: i }", "I", "J")]
    [InlineData("{ type: int?, key: i, csharp: Count }", "I", "Count")]
    [InlineData("{ type: int?, key: i, csharp: I }", "I", "I")]
    public void A_renamed_property_is_told_with_its_members(string now, string before, string member)
    {
        Change rename = Sides.Compare(Things("", "i: int?"), Things("", $"j: {now}")).Changes.ShouldHaveSingleItem();
        rename.Rule.ShouldBe(ChangeRules.PropertyRenamed);
        ChangeDetail.Rename detail = rename.Detail.ShouldBeOfType<ChangeDetail.Rename>();
        (detail.PreviousMember, detail.CurrentMember).ShouldBe((before, member));
    }

    /// <summary>A record that is called as the class of a union was.</summary>
    [Theory]
    [InlineData("int | text")]
    [InlineData("(int | text)?")]
    [InlineData("(int | text)[]")]
    public void A_union_that_has_another_class_is_told_with_both(string type)
    {
        string property = $"i: {{ type: '{type}', lone: {(type.EndsWith(']') ? "true" : "false")} }}";
        (DiffSide without, DiffSide with) = (Things("", property, "{ i: 1 }"), Things("records: { int-or-text: { x: int } }", property, "{ i: 1 }"));
        Messages(without, with).ShouldContain($"A type changed: thing/i: {type} (IntOrText in C#) → {type} (IntOrTextUnion in C#)");
        Messages(with, without).ShouldContain($"A type changed: thing/i: {type} (IntOrTextUnion in C#) → {type} (IntOrText in C#)");
    }

    /// <summary>Where statements compete and none of them supplies it, there is no value that could be the same.</summary>
    [Fact]
    public void That_two_properties_have_no_value_makes_them_no_one() => Messages(
        Things("", "i: int?", "{ i: [{ value: 1 }, { value: 2 }] }"),
        Things("", "j: text?", "{ j: [{ value: a }, { value: b }] }")).ShouldContain("A property was removed: thing/i: int?");

    /// <summary>Constants stand under the members of the entities: where these have none, no caller has copied one.</summary>
    [Fact]
    public void Without_members_there_is_no_constant_that_could_change()
    {
        DiffSide Side(int value) => Sides.Of(
            ("factmodel.yaml", "namespace: Lab\nkinds: { thing: { files: things.yaml, members: none, constants: true, properties: { i: int } } }\n"),
            ("things.yaml", $"one: {{ i: {value} }}\n"));
        Change change = Sides.Compare(Side(1), Side(2)).Changes.ShouldHaveSingleItem();
        (change.Rule, change.Impact).ShouldBe((ChangeRules.ValueChanged, ChangeImpact.DataOnly));
    }

    private static IEnumerable<string> Messages(DiffSide previous, DiffSide current) => Sides.Compare(previous, current).Changes.Select(c => c.Message);

    private static DiffSide Things(string declared, string properties = "i: int?", string one = "{}") => Sides.Of(
        ("factmodel.yaml", $"namespace: Lab\n{declared}\nkinds: {{ thing: {{ files: things.yaml, properties: {{ {properties} }} }} }}\n"),
        ("things.yaml", $"one: {one}\n"));
}
