using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Model;
using FactModel.Core.Packages;

namespace FactModel.Diffing.Tests;

/// <summary>Renames that nobody declared: what is taken for one, and which step of the version each asks for.</summary>
public sealed class RenameTests
{
    private const string Properties = "{ vendor: text, sort: text, year: int, size: int }";

    [Fact]
    public void The_next_of_a_series_is_no_rename_of_the_one_before()
    {
        FactDiff diff = Sides.Compare(
            Models(Properties, "gpt-4: { vendor: OpenAI, sort: chat, year: 2023, size: 1 }"), Models(Properties, "gpt-5: { vendor: OpenAI, sort: chat, year: 2025, size: 2 }"));
        diff.Changes.Select(c => c.Key).ShouldBe(["entity-removed model:gpt-4", "entity-added model:gpt-5"], ignoreOrder: true);
    }

    [Fact]
    public void Another_number_in_an_id_is_a_rename_where_all_values_are_the_same()
    {
        FactDiff diff = Sides.Compare(
            Models(Properties, "gpt-4: { vendor: OpenAI, sort: chat, year: 2023, size: 1 }"), Models(Properties, "gpt-04: { vendor: OpenAI, sort: chat, year: 2023, size: 1 }"));
        diff.Changes.ShouldHaveSingleItem().Key.ShouldBe("entity-renamed model:gpt-04");
    }

    [Theory]
    [InlineData("", VersionStep.Major)]
    [InlineData("formerly: [llama], ", VersionStep.Minor)]
    public void An_old_id_that_nothing_keeps_asks_for_a_major_step(string formerly, VersionStep step)
    {
        FactDiff diff = Sides.Compare(
            Models(Properties, "llama: { vendor: Meta, sort: chat, year: 2023, size: 7 }"), Models(Properties, $"Llama: {{ {formerly}vendor: Meta, sort: chat, year: 2023, size: 7 }}"));
        Change rename = diff.Changes.Single(c => c.Rule == ChangeRules.EntityRenamed);
        (rename.Impact, rename.Step).ShouldBe((ChangeImpact.DataOnly, step));
    }

    [Fact]
    public void Another_id_of_a_property_that_keeps_its_name_asks_for_a_minor_step()
    {
        FactDiff diff = Sides.Compare(Models("{ size: int? }", "llama: { size: 7 }"), Models("{ parameters: { type: int?, csharp: Size } }", "llama: { parameters: 7 }"));
        diff.Changes.Select(c => (c.Key, c.Impact, c.Step)).ShouldBe([("property-renamed model/parameters", ChangeImpact.DataOnly, VersionStep.Minor)]);
    }

    /// <summary>An entity of the facts below is called otherwise there, or by a former id here, which is a mistake and no other entity.</summary>
    [Theory]
    [InlineData("porto", "porto", "invicta", "porto")]
    [InlineData("porto", "porto", "invicta", "invicta", "entity-renamed stop:invicta so was the Places.city that it says more of")]
    [InlineData("invicta", "invicta", "porto", "porto", "entity-renamed stop:porto so was the Places.city that it says more of")]
    [InlineData("invicta", "porto", "invicta", "invicta", "entity-renamed stop:invicta it says more of the same Places.city")]
    [InlineData("invicta", "invicta", "invicta", "porto", "entity-renamed stop:porto it says more of the same Places.city")]
    public void What_says_more_of_an_entity_is_known_by_it(string cityBefore, string stopBefore, string city, string stop, params string[] renames)
    {
        FactDiff diff = Sides.Compare(Stops(cityBefore, stopBefore), Stops(city, stop));
        diff.Changes.Select(c => $"{c.Key} {string.Join("; ", ((ChangeDetail.Rename)c.Detail!).Evidence)}").ShouldBe(renames);
    }

    /// <summary>A stop in a city; where that is called invicta, it was porto once.</summary>
    private static DiffSide Stops(string city, string stop)
    {
        EquatableArray<string> formerly = city == "invicta" ? ["porto"] : [];
        PackageIndex places = new("Places", "1.0.0", [new PackageKind("city", "City", "Cities", [new IdFacts(city, formerly, null)], [])]);
        return Sides.Of(
            [places],
            [
                ("factmodel.yaml", "namespace: Tours\nuses: Places\nkinds:\n  stop: { extends: city, files: stops.yaml, properties: { hotels: \"int?\" } }\n"),
                ("stops.yaml", $"{stop}: {{ hotels: 3 }}\n"),
            ]);
    }

    private static DiffSide Models(string properties, string facts) => Sides.Of(
        ("factmodel.yaml", $"namespace: Labs\nkinds:\n  model:\n    files: models.yaml\n    members: none\n    properties: {properties}\n"), ("models.yaml", facts + "\n"));
}
