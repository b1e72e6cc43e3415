using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Packages;

namespace FactModel.Cli.Tests.Diffing;

/// <summary>Packages whose facts use those of another package: each has the index of these with which it was compiled.</summary>
public sealed class UsedFactsTests
{
    private const string Model = """
        namespace: Tours
        uses: Places
        kinds: { tour: { files: tours.yaml, properties: { start: city, days: "int?" } } }

        """;

    private const string Before = "north: { start: porto, days: 3 }\nsouth: { start: faro }\n";
    private const string Now = "north: { start: invicta, days: 4 }\n";

    private static readonly string PlacesBefore = IndexOf("1.0.0", "porto: { name: Porto }\nfaro: { name: Faro }\n");
    private static readonly string PlacesNow = IndexOf("1.1.0", "invicta: { name: Porto, formerly: [porto] }\n");

    /// <summary>The city was renamed in the package below: the tour begins where it did. The one that is gone is no mistake where it was there.</summary>
    [Fact]
    public void Two_packages_are_each_read_with_what_they_were_compiled_with()
    {
        using TempFolder folder = new();
        folder.WithPackage("Tours.1.0.0.nupkg", Packed(Before, PlacesBefore)).WithPackage("Tours.1.1.0.nupkg", Packed(Now, PlacesNow));
        CliRun run = CliRun.In(folder.Root, "diff", "Tours.1.0.0.nupkg", "Tours.1.1.0.nupkg");
        run.ExitCode.ShouldBe(0);
        run.Lines.ShouldBe([
            "Breaks source (1)",
            "- error entity-removed tour:south: start: faro  was at Tours.1.0.0.nupkg/facts/tours.yaml(2,1)",
            "Changes data only (2)",
            "~ used-facts-changed model: Places.city 1.[-0-]{+1+}.0  Tours.1.1.0.nupkg/facts/factmodel.yaml(2,7)",
            "~ value-changed tour:north/days: 3 → 4 (+1, +33.3 %)  Tours.1.1.0.nupkg/facts/tours.yaml(1,32)",
            "compared Tours.1.0.0.nupkg with Tours.1.1.0.nupkg: 2 and 1 entities, 3 and 2 statements",
            "3 changes: 1 breaks source, 2 change data only",
            "version: needs a major step",
        ]);
    }

    /// <summary>The folder of a project is read with what its last build found, and a package that was unpacked with what came with it.</summary>
    [Fact]
    public void A_package_is_compared_with_a_folder()
    {
        using TempFolder folder = new();
        folder.WithPackage("Tours.1.0.0.nupkg", Packed(Before, PlacesBefore))
            .With("project/factmodel.yaml", Model).With("project/tours.yaml", Now).With("project/obj/Places.factindex", PlacesNow)
            .With("project/obj/factmodel.uses", $"{folder.PathOf("project/obj/Places.factindex")}\nfolder {folder.PathOf("project")}\n");
        foreach ((string path, string text) in Packed(Before, PlacesBefore))
        {
            folder.With("unpacked/" + path, text);
        }

        foreach (string older in (string[])["Tours.1.0.0.nupkg", "unpacked"])
        {
            DiffStatesTests.Changed(folder.Root, older == "unpacked" ? "unpacked/facts" : older, "project").ShouldBe([
                $"- error entity-removed tour:south: start: faro  was at {older}/facts/tours.yaml(2,1)",
                "~ used-facts-changed model: Places.city 1.[-0-]{+1+}.0  project/factmodel.yaml(2,7)",
                "~ value-changed tour:north/days: 3 → 4 (+1, +33.3 %)  project/tours.yaml(1,32)",
            ]);
        }

        DiffStatesTests.Changed(folder.Root, "unpacked/facts", "Tours.1.0.0.nupkg").ShouldBeEmpty();
    }

    /// <summary>What a kind says more of an entity is said of one that is called otherwise now; who refers to either refers to what it did.</summary>
    [Fact]
    public void What_adds_to_an_entity_that_was_renamed_below_was_renamed_with_it()
    {
        const string Extending = """
            namespace: Tours
            uses: Places
            kinds:
              stop: { extends: city, files: stops.yaml, properties: { hotels: "int?", near: "stop?", host: "city?" } }
              tour: { files: tours.yaml, properties: { start: city, through: "stop?", days: "int?" } }

            """;
        using TempFolder folder = new();
        folder.WithPackage("old.nupkg", Extended("porto: { hotels: 3, host: porto }\nfaro: { near: porto }\n", "north: { start: porto, through: porto, days: { value: 3, said-by: porto } }\n", PlacesBefore));
        string now = IndexOf("1.1.0", "invicta: { name: Porto, formerly: [porto] }\nfaro: { name: Faro }\n");
        folder.WithPackage("new.nupkg", Extended("invicta: { hotels: 3, host: invicta }\nfaro: { near: invicta }\n", "north: { start: invicta, through: invicta, days: { value: 3, said-by: invicta } }\n", now));
        folder.WithPackage("declared.nupkg", Extended("invicta: { hotels: 4, host: invicta, formerly: [porto] }\nfaro: { near: invicta }\n", "north: { start: invicta, through: invicta, days: { value: 3, said-by: invicta } }\n", now));
        Renamed("old.nupkg", "new.nupkg").ShouldBe(["> error entity-renamed stop:invicta: porto → invicta (proposed: so was the Places.city that it says more of; in C# Porto → Invicta)"]);
        Renamed("new.nupkg", "old.nupkg").ShouldBe(["> error entity-renamed stop:porto: invicta → porto (proposed: so was the Places.city that it says more of; in C# Invicta → Porto)"]);
        Renamed("old.nupkg", "declared.nupkg").ShouldBe(["> entity-renamed stop:invicta: porto → invicta (declared under 'formerly'; in C# Porto → Invicta)", "~ value-changed stop:invicta/hotels: 3 → 4 (+1, +33.3 %)"]);

        string[] Renamed(string older, string newer) =>
            [.. DiffStatesTests.Changed(folder.Root, older, newer).Where(line => !line.Contains("used-facts-changed", StringComparison.Ordinal)).Select(line => line.Split("  ")[0])];

        static IEnumerable<(string Path, string Text)> Extended(string stops, string tours, string places) =>
            [("facts/factmodel.yaml", Extending), ("facts/stops.yaml", stops), ("facts/tours.yaml", tours), ("facts/uses/Places.factindex", places)];
    }

    /// <summary>A tour that is written as it was: where it starts is what that version of the facts below says the id is of.</summary>
    [Theory]
    [InlineData("oporto", "porto: { name: P, formerly: [oporto] }\nlisboa: { name: L }\n", "porto: { name: P }\nlisboa: { name: L, formerly: [oporto] }\n", "porto → lisboa")]
    [InlineData("porto", "invicta: { name: P, formerly: [porto] }\n", "invicta: { name: P }\nporto: { name: New }\n", "invicta → porto")]
    [InlineData("invicta", "invicta: { name: P, formerly: [porto] }\n", "invicta: { name: P }\nporto: { name: New }\n", null)]
    [InlineData("porto", "porto: { name: P }\n", "invicta: { name: P, formerly: [porto] }\n", null)]
    [InlineData("porto", "porto: { name: P, formerly: [invicta] }\n", "invicta: { name: P, formerly: [porto] }\n", null)]
    [InlineData("invicta", "porto: { name: P, formerly: [invicta] }\n", "invicta: { name: P, formerly: [porto] }\n", null)]
    public void What_is_written_alike_and_names_another_entity_below_has_changed(string start, string before, string now, string? changed)
    {
        string tours = $"north: {{ start: {start}, days: 3 }}\n";
        using TempFolder folder = new();
        folder.WithPackage("old.nupkg", Packed(tours, IndexOf("1.0.0", before))).WithPackage("new.nupkg", Packed(tours, IndexOf("1.1.0", now)));
        string[] told = [.. CliRun.In(folder.Root, "diff", "old.nupkg", "new.nupkg").Lines.Where(line => line.Contains("tour:north", StringComparison.Ordinal)).Select(line => line.Split("  ")[0])];
        told.ShouldBe(changed is null ? [] : [$"~ value-changed tour:north/start: {changed}"]);
    }

    /// <summary>What a version promises who calls the facts below, whose cities are where tours start: where nothing tells, no break is said.</summary>
    [Theory]
    [InlineData("1.9.0", "2.0.0", "major")]
    [InlineData("2.0.0", "1.9.0", "major")]
    [InlineData("1.9.0.0", "2.0.0.0", "major")]
    [InlineData("0.9.0", "0.10.0", "major")]
    [InlineData("1.9.0", "2.0.0-beta.1", "major")]
    [InlineData("2.0.0-beta.1", "2.0.0", "minor")]
    [InlineData("1.9.0", "1.10.0", "minor")]
    [InlineData("0.9.0", "0.9.1+build", "minor")]
    [InlineData("2024-12", "2025-01", "minor")]
    [InlineData("spring", "summer", "minor")]
    public void A_version_below_asks_for_the_step_that_it_may_force_on_callers(string before, string now, string step)
    {
        const string Cities = "porto: { name: Porto }\nfaro: { name: Faro }\n";
        using TempFolder folder = new();
        folder.WithPackage("old.nupkg", Packed(Before, IndexOf(before, Cities))).WithPackage("new.nupkg", Packed(Before, IndexOf(now, Cities)));
        CliRun run = CliRun.In(folder.Root, "diff", "old.nupkg", "new.nupkg");
        run.Lines.ShouldContain($"version: needs a {step} step");
        run.Lines[0].ShouldBe(step == "major" ? "Breaks source (1)" : "Changes data only (1)");
    }

    [Fact]
    public void A_package_without_them_or_with_one_that_is_damaged_is_compared_as_far_as_it_can_be()
    {
        using TempFolder folder = new();
        folder.WithPackage("without.nupkg", Packed(Before, PlacesBefore).SkipLast(1)).WithPackage("damaged.nupkg", Packed(Now, PlacesNow[..^20]));
        CliRun run = CliRun.In(folder.Root, "diff", "without.nupkg", "damaged.nupkg");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("~ value-changed tour:north/days: 3 → 4 (+1, +33.3 %)");
        run.Output.ShouldContain("- error entity-removed tour:south");
        run.Output.ShouldContain("compared as far as without.nupkg can be read: without.nupkg/facts/factmodel.yaml(2,7): error FM0117: the project refers to no facts in the namespace 'Places'");
        run.Output.ShouldContain("compared as far as damaged.nupkg can be read: damaged.nupkg/facts/uses/Places.factindex(1,1): error FM0907: the index of the facts Places, which a package uses, is damaged: its end is missing; get that package again, update it, or update FactModel");
    }

    private static IEnumerable<(string Path, string Text)> Packed(string tours, string places) =>
        [("facts/factmodel.yaml", Model), ("facts/tours.yaml", tours), ("facts/uses/Places.factindex", places)];

    private static string IndexOf(string version, string cities)
    {
        FactText model = new("/factmodel.yaml", "namespace: Places\nkinds: { city: { plural: cities, files: cities.yaml, properties: { name: text } } }\n");
        FactProject project = FactProject.Read(model, [new FactText("/cities.yaml", cities)]);
        FileNames[] names = [.. project.Files.Select(file => FileNames.Of(project.Model.Schema, file.Facts))];
        return PackageIndexWriter.Write(PackageIndexBuilder.Build(project.Model.Schema, project.Index, names, version));
    }
}
