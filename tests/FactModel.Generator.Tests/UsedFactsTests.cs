using System.Globalization;
using System.Reflection;
using FactModel.Core.Packages;
using FactModel.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>Facts that refer to the facts of another assembly, by the index that travels with it.</summary>
public sealed class UsedFactsTests
{
    private const string AtlasModel = """
        namespace: Atlas
        kinds:
          city: { plural: cities, files: cities.yaml, properties: { name: text, people: "long?" } }
          river: { files: rivers.yaml, properties: { name: text } }
        """;

    private const string Cities = "lisbon: { name: Lisbon, people: 548703 }\nporto: { name: Porto, formerly: [oporto] }\n";
    private const string Rivers = "douro: { name: Rio Douro }\n";

    private const string Model = """
        namespace: Tours
        uses: { Atlas: [city] }
        kinds:
          tour: { files: tours.yaml, properties: { start: city, stops: "city[]?", either: "city | text?", note: "text?" } }
          tour-stop: { extends: city, files: stops.yaml, properties: { hotels: "int?" } }
        rules:
          start: { check: "Tours.All.All(t => t.Start.Id != \"nowhere\")", says: A tour starts somewhere. }
        """;

    private static readonly FactLibrary Atlas = Library("1.0.0.0", Cities);

    [Fact]
    public void References_are_typed_across_assemblies()
    {
        FactRun run = Tours("north: { start: lisbon, stops: [porto], either: porto }\nsouth: { start: porto, either: Somewhere }\n", "porto: { hotels: 3 }\n");
        run.GeneratorDiagnostics.ShouldBeEmpty();
        Probe(run, "string.Join(\" \", N.Start.Name, N.Start.People, N.Stops[0].TourStop()!.Hotels, TourStops.Porto.City == N.Stops[0], "
            + "N.Either!.AsCity == N.Stops[0], Tours.Tours.South.Either!.AsText, N.Start.TourStop() is null)")
            .ShouldBe("Lisbon 548703 3 True True Somewhere True");
    }

    [Fact]
    public void What_is_not_there_any_more_is_said_at_its_line()
    {
        FactLibrary newer = Library("2.0.0.0", "porto: { name: Porto, formerly: [oporto] }\nbraga: { name: Braga, retired: { because: it was never ours, replaced-by: porto } }\n");
        FactRun run = Tours("a: { start: lisbon }\nb: { start: oporto }\nc: { start: braga }\nd: { start: prto }\n", "douro: { hotels: 1 }\n", newer);
        Said(run).ShouldBe([
            "stops.yaml(1): FM0203: there is no Atlas.city 'douro'",
            "tours.yaml(1): FM0203: there is no Atlas.city 'lisbon'",
            "tours.yaml(2): FM0226: the Atlas.city 'oporto' is called 'porto' now; write that",
            "tours.yaml(3): FM0227: the Atlas.city 'braga' was withdrawn: it was never ours; 'porto' replaces it",
            "tours.yaml(4): FM0203: there is no Atlas.city 'prto'; did you mean 'porto'?",
        ]);
    }

    [Theory]
    [InlineData("uses: Atals", "factmodel.yaml(2): FM0117: the project refers to no facts in the namespace 'Atals'; did you mean 'Atlas'?")]
    [InlineData("uses: { Atlas: [citty] }", "factmodel.yaml(2): FM0118: Atlas has no kind 'citty'; did you mean 'city'?")]
    [InlineData("uses: [[Atlas]]", "factmodel.yaml(2): FM0103: an entry of 'uses' is a list, not a namespace")]
    public void A_use_that_cannot_be_made_is_said_once(string uses, string message)
    {
        string model = $"namespace: Tours\n{uses}\nkinds:\n  tour: {{ files: tours.yaml, properties: {{ name: \"text?\" }} }}\n";
        Said(Run(Atlas.Index, model, "north:\n", null)).ShouldHaveSingleItem().ShouldStartWith(message);
    }

    /// <summary>Nor is it said again of each type and kind that would be of them.</summary>
    [Theory]
    [InlineData("Atals", "FM0117")]
    [InlineData("{ Atlas: [citty] }", "FM0118")]
    public void What_needs_facts_that_are_not_there_is_not_reported_again(string uses, string id) =>
        Said(Run(Atlas.Index, $$"""
            namespace: Tours
            uses: {{uses}}
            kinds:
              tour: { files: tours.yaml, properties: { start: city, stops: "Atlas.city[]?", either: "city | text?" } }
              tour-stop: { extends: city, files: stops.yaml, properties: { hotels: "int?" } }
            """, "north: { start: lisbon, stops: [porto] }\n", "porto: { hotels: 3 }\n")).ShouldHaveSingleItem().ShouldContain(id);

    [Fact]
    public void A_kind_that_is_not_taken_is_no_type()
    {
        string model = Model.Replace("start: city,", "start: city, river: \"Atlas.river?\",", StringComparison.Ordinal);
        Said(Run(Atlas.Index, model, "north: { start: lisbon }\n", "porto:\n")).ShouldContain(m => m.Contains("there is no type 'Atlas.river'", StringComparison.Ordinal));
        Said(Run(Atlas.Index, model.Replace("{ Atlas: [city] }", "Atlas", StringComparison.Ordinal), "north: { start: lisbon, river: douro }\n", "porto:\n")).ShouldBeEmpty();
    }

    [Fact]
    public void An_inverse_of_a_compiled_class_is_an_error()
    {
        string model = Model.Replace("start: city", "start: { type: city, inverse: tours }", StringComparison.Ordinal);
        Said(Run(Atlas.Index, model, "north: { start: lisbon }\n", "porto:\n")).ShouldHaveSingleItem()
            .ShouldEndWith("FM0119: 'start' of 'tour' refers to Atlas.city, whose class is compiled already and gets no inverse 'tours'; leave it out");
    }

    [Fact]
    public void Two_fact_bases_of_one_namespace_are_an_error() =>
        Said(new FactRun([Atlas.Index, new MemoryText("/packages/Other.factindex", Library("3.0.0.0", "evora: { name: Evora }\n").IndexText), .. Texts(Model, "north: { start: lisbon }\n", "porto:\n")]))
            .ShouldContain(m => m.Contains("FM0121: the namespace 'Atlas' is that of the project Atlas and the project Other; refer to one of them alone", StringComparison.Ordinal));

    /// <summary>One assembly by two ways, such as a project and the package that it is packed to: the compiler takes one.</summary>
    [Fact]
    public void One_fact_base_by_two_ways_is_one()
    {
        MemoryText packed = new("/packages/atlas/1.0.0/build/Atlas.factindex", Atlas.IndexText);
        Said(new FactRun([Atlas.Index, packed, .. Texts(Model, "north: { start: lisbon }\n", "porto:\n")])).ShouldBeEmpty();
    }

    [Fact]
    public void Two_fact_bases_of_one_namespace_are_a_warning_where_nothing_uses_them()
    {
        MemoryText packed = new("/packages/atlas.copy/1.0.0-rc.1/buildTransitive/AtlasCopy.factindex", Atlas.IndexText);
        const string message = "the namespace 'Atlas' is that of the package atlas.copy 1.0.0-rc.1 and the project Atlas, "
            + "and C# cannot tell apart what is called alike there (CS0433); refer to one of them alone";
        Said(new FactRun([Atlas.Index, packed])).ShouldContain("(1): FM0910: " + message);
        Said(new FactRun([Atlas.Index, packed, new MemoryText("/tours/factmodel.yaml", "namespace: Mine\nkinds: { a: { files: a.yaml, properties: { b: int } } }\n"), new MemoryText("/tours/a.yaml", "one: { b: 1 }\n")]))
            .ShouldHaveSingleItem().ShouldBe("factmodel.yaml(1): FM0910: " + message);
    }

    /// <summary>A kind of one name in several packages, whose namespaces look alike, is known by its full name.</summary>
    [Fact]
    public void A_kind_that_several_have_is_told_apart_by_its_namespace()
    {
        FactLibrary[] libraries = [.. new[] { "Geo.Data", "Geo_Data" }.Select(name => FactLibrary.Compile(
            name, "1.0.0.0",
            ("factmodel.yaml", $"namespace: {name}\nkinds: {{ city: {{ plural: cities, files: cities.yaml, properties: {{ name: text }} }} }}\n"),
            ("cities.yaml", $"rome: {{ name: Rome of {name} }}\n")))];
        string model = "namespace: Tours\nuses: [Geo.Data, Geo_Data]\nkinds:\n  tour: { files: tours.yaml, properties: { a: Geo.Data.city, b: Geo_Data.city } }\n"
            + "  stop: { extends: Geo.Data.city, files: stops.yaml, properties: { n: int } }\n  halt: { extends: Geo_Data.city, files: halts.yaml, properties: { n: int } }\n";
        FactRun run = new(
            [.. libraries.Select(l => l.Index), .. Texts(model, "north: { a: rome, b: rome }\n", "rome: { n: 1 }\n"), new MemoryText("/tours/halts.yaml", "rome: { n: 2 }\n")],
            "internal static class Probe { internal static string Run() => Tours.Tours.North.A.Name + Tours.Tours.North.B.Name + Tours.Stops.Rome.City.Name + Tours.Halts.Rome.City.Name; }",
            name: "Tours", references: [.. libraries.Select(l => l.Reference)]);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        LoadedFacts.Run(run.Compilation, libraries).ShouldBe("Rome of Geo.DataRome of Geo_DataRome of Geo.DataRome of Geo_Data");

        Said(new FactRun([.. libraries.Select(l => l.Index), .. Texts(model.Replace("a: Geo.Data.city", "a: city", StringComparison.Ordinal), "north: { a: rome, b: rome }\n", "rome: { n: 1 }\n"), new MemoryText("/tours/halts.yaml", "rome: { n: 2 }\n")]))
            .ShouldHaveSingleItem().ShouldBe("factmodel.yaml(4): FM0104: there is no type 'city'; write 'Geo.Data.city' or 'Geo_Data.city'");
    }

    [Theory]
    [InlineData(0.2, "its end is missing")]
    [InlineData(0.7, "its end is missing")]
    [InlineData(0, "it does not begin like one")]
    public void A_damaged_index_is_not_used(double kept, string why)
    {
        string text = Atlas.IndexText;
        DamagedIndex(text[..(int)(text.Length * kept)]).ShouldContain(why);
    }

    [Fact]
    public void An_index_that_was_edited_is_not_used() =>
        DamagedIndex(Atlas.IndexText.Replace("lisbon", "lisboa", StringComparison.Ordinal)).ShouldContain("it was changed after it was written");

    [Fact]
    public void An_index_of_a_newer_format_says_what_to_do() =>
        DamagedIndex(Atlas.IndexText.Replace("factmodel-index\t1", "factmodel-index\t2", StringComparison.Ordinal))
            .ShouldBe("Atlas.factindex(1): FM0908: the index of the project Atlas has the format 2, and this FactModel reads 1 and older; update the FactModel package, and FactModel.Tool");

    [Fact]
    public void An_index_reads_as_it_was_written()
    {
        PackageIndex index = new("A.B", "1.0-x", [new PackageKind("kind", "Kind", "Kinds",
            [new("tab\there", ["was\r\n", "\\back"], new("a\u2028b", null)), new("新", [], new("because", "instead"))],
            [new("name\u0085 \ud83d\ude00", "新")])]);
        PackageIndexReader.Read("x", PackageIndexWriter.Write(index)).Index.ShouldBe(index);
        PackageIndexReader.Read("x", PackageIndexWriter.Write(index).ReplaceLineEndings("\r\n")).Index.ShouldBe(index);
    }

    [Fact]
    public void An_edit_of_csharp_reads_no_index_and_an_edit_of_their_values_changes_nothing()
    {
        MemoryText index = new(Atlas.Index.Path, Atlas.IndexText);
        FactRun run = new([index, .. Texts(Model, "north: { start: lisbon }\n", "porto:\n")], trackSteps: true, references: Atlas.Reference);
        run.EditCode("class Other { }");
        run.Ran(StepNames.PackageIndexes).ShouldBe(0);
        run.Emitted().ShouldBe(0);
        index.Reads.ShouldBe(1);

        FactLibrary later = Library("1.0.0.0", Cities.Replace("548703", "548704", StringComparison.Ordinal));
        later.IndexText.ShouldBe(Atlas.IndexText);

        run.EditText(index, new MemoryText(index.Path, Library("1.0.0.0", Cities + "faro: { name: Faro }\n").IndexText));
        run.Repeated()[StepNames.Model].ShouldBe(0, "an added entity leaves the model as it is");
        run.Ran(StepNames.Parse).ShouldBe(0);
        run.Emitted().ShouldBe(0);
    }

    [Fact]
    public void An_entity_that_the_loaded_version_lacks_is_named_with_both_versions()
    {
        FactRun run = Tours("north: { start: lisbon }\n", "porto:\n");
        Exception failure = Should.Throw<TargetInvocationException>(() => Probe(run, "N.Start.Name", Library("2.0.0.0", "porto: { name: Porto }\n"))).InnerException!;
        failure.ShouldBeOfType<KeyNotFoundException>().Message.ShouldBe(
            "There is no city 'lisbon' in the Atlas that is loaded, version 2.0.0.0; it was there in 1.0.0.0, with which Tours was compiled. "
            + "Refer to that version or to one that has it, and compile again.");
    }

    [Fact]
    public void An_extension_finds_an_entity_that_a_later_version_renamed() => Probe(
        Tours("north: { start: lisbon }\n", "porto: { hotels: 3 }\n"), "Cities.Get(\"invicta\").TourStop()!.Hotels.ToString()!",
        Library("1.1.0.0", "invicta: { name: Porto, formerly: [porto] }\nlisbon: { name: Lisbon }\n")).ShouldBe("3");

    private static FactLibrary Library(string version, string cities) =>
        FactLibrary.Compile("Atlas", version, ("factmodel.yaml", AtlasModel), ("cities.yaml", cities), ("rivers.yaml", Rivers));

    private static FactRun Tours(string tours, string stops, FactLibrary? library = null) => Run((library ?? Atlas).Index, Model, tours, stops);

    private static FactRun Run(MemoryText index, string model, string tours, string? stops) =>
        new([index, .. Texts(model, tours, stops)], name: "Tours", references: Atlas.Reference);

    private static IEnumerable<MemoryText> Texts(string model, string tours, string? stops) =>
        [new("/tours/factmodel.yaml", model), new("/tours/tours.yaml", tours), .. stops is null ? [] : new[] { new MemoryText("/tours/stops.yaml", stops) }];

    private static string DamagedIndex(string text) => Said(Run(new MemoryText(Atlas.Index.Path, text), Model, "north: { start: lisbon }\n", "porto:\n"))
        .Single(m => m.StartsWith("Atlas.factindex", StringComparison.Ordinal));

    private static string[] Said(FactRun run) => [.. run.GeneratorDiagnostics.Select(d => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path.GetFileName(d.Location.GetLineSpan().Path)}({d.Location.GetLineSpan().StartLinePosition.Line + 1}): {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"))
        .Order(StringComparer.Ordinal)];

    /// <summary>What an expression gives in a program that runs with a version of the library, be it another than it was compiled with.</summary>
    private static string Probe(FactRun run, string expression, FactLibrary? loaded = null)
    {
        run.EditCode($"using Atlas; using Tours; internal static class Probe {{ static Tour N => Tours.Tours.North; internal static string Run() => {expression}; }}");
        return LoadedFacts.Run(run.Compilation, loaded ?? Atlas);
    }
}
