using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Diffing.Tests;

/// <summary>What is gone as a whole stands nowhere any more, and stood where the state before has it.</summary>
public sealed class ChangePlaceTests
{
    /// <summary>What is removed from something that stays, and so is shown there.</summary>
    private static readonly string[] Parts = ["citation-removed", "constant-removed", "former-id-removed", "item-removed", "statement-removed", "value-removed"];

    public static TheoryData<string> Removals => [.. ChangeRules.All.Select(r => r.Id).Where(id => id.EndsWith("-removed", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Removals))]
    public void A_removal_is_at_its_place_in_the_state_before(string rule)
    {
        Example example = new(rule);
        Change change = example.Compare().Changes.First(c => c.Rule.Id == rule);
        SourcePlace place = change.PreviousPlace.ShouldNotBeNull();
        string line = example.Files("previous")[place.Path].Split('\n')[place.Span.Start.Line];
        (place.Path, place.Span.Start.Line).ShouldNotBe(("factmodel.yaml", 0));
        (change.CurrentPlace is null).ShouldBe(!Parts.Contains(rule));
        if (change.CurrentPlace is null && change.Subject.Sort != SubjectSort.Rule)
        {
            line[place.Span.Start.Column..].ShouldContain(change.Subject.Entity ?? change.Subject.Property ?? change.Subject.Owner, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("version: 1.0.0", "version: 1.0.1", "version-changed", "1.0.1")]
    [InlineData("units: [person]", "units: [person, cat]", "units-changed", "units:")]
    [InlineData("units: { person: one }", "units: { person: somebody }", "documentation-changed", "person:")]
    public void What_holds_for_the_whole_model_changed_where_the_model_says_it(string before, string now, string rule, string at)
    {
        FactDiff diff = Sides.Compare(Model(before), Model(now));
        SourcePosition start = diff.Changes.Single(c => c.Rule.Id == rule).CurrentPlace!.Value.Span.Start;
        start.Line.ShouldBe(1); // from 0
        now[start.Column..].ShouldStartWith(at);
    }

    /// <summary>What one model alone declares stands nowhere in the other, and not at its first line.</summary>
    [Theory]
    [InlineData("sources: s.yaml", "units: [person]", "units-changed model")]
    [InlineData("sources: s.yaml", "version: 1.0.0", "version-changed model")]
    public void What_one_model_alone_declares_has_one_place(string before, string now, string key)
    {
        Change came = Sides.Compare(Model(before), Model(now)).Changes.Single(c => c.Key == key);
        (came.PreviousPlace, came.CurrentPlace!.Value.Span.Start.Line).ShouldBe((null, 1)); // from 0
        Change went = Sides.Compare(Model(now), Model(before)).Changes.Single(c => c.Key == key);
        (went.PreviousPlace!.Value.Span.Start.Line, went.CurrentPlace).ShouldBe((1, null));
    }

    [Fact]
    public void The_documentation_of_a_new_unit_stood_nowhere()
    {
        Change change = Sides.Compare(Model("units: [cat]"), Model("units: { cat: '', person: somebody }")).Changes.Single(c => c.Rule == ChangeRules.DocumentationChanged);
        (change.Key, change.PreviousPlace, change.CurrentPlace!.Value.Span.Start.Line).ShouldBe(("documentation-changed model/person", null, 1));
    }

    private static DiffSide Model(string line) => Sides.Of(("factmodel.yaml", $"namespace: Shop\n{line}\nkinds:\n  lamp: {{ files: lamps.yaml, properties: {{ watts: int? }} }}\n"), ("lamps.yaml", "one: {}\n"));
}
