using System.IO.Compression;

namespace FactModel.Packaging.Tests;

/// <summary>
/// A package of facts on another: Tours says more about the cities of Places, and knows nothing of its rivers. Places then
/// moves on, and not everybody moves with it.
/// </summary>
public sealed class UsedPackagesTests(UsedPackagesTests.Packed packed) : IClassFixture<UsedPackagesTests.Packed>
{
    private const string ToursModel = """
        namespace: Tours
        uses: { Places: [city] }
        kinds:
          tour: { plural: all-tours, files: tours.yaml, properties: { start: city, stops: "city[]?" } }
          tour-stop: { extends: city, files: stops.yaml, properties: { hotels: int, people: "int?" } }
        """;

    private const string ToursFacts = """
        north: { start: porto, stops: [braga] }
        south: { start: faro }
        """;

    private const string Stops = """
        porto: { hotels: 3, people: { value: 231800, certainty: reported } }
        faro: { hotels: 7 }
        """;

    private const string Program = """
        using Places;
        using Tours;

        Tour north = AllTours.North;
        City start = north.Start;
        Console.WriteLine($"{start.Name} {start.TourStop()!.Hotels} {start.TourStop()!.Statements.People!.Certainty} {north.Stops[0].Name}");
        Console.WriteLine(TourStops.Porto.City == start);
        Console.WriteLine(AllTours.South.Start.Name);
        """;

    private static readonly string[] Executable = ["OutputType=Exe", "Nullable=enable", "ImplicitUsings=enable", "TreatWarningsAsErrors=true"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_on_the_upper_package_has_the_entities_of_both()
    {
        UserFolder user = packed.Publisher.User("both 兩")
            .Project("Program.csproj", "net10.0", Executable, "PackageReference=Tours@1.0.0")
            .File("Program.cs", Program);

        (await user.Build(Cancellation, "build")).ShouldSucceed();
        (await user.Run(Cancellation, "bin/Debug/net10.0/Program.dll")).ShouldBe(["Porto 3 Reported Braga", "True", "Faro"]);
    }

    /// <summary>It refers to the upper package alone: the index of the lower one comes with it.</summary>
    [Fact]
    public async Task Facts_can_be_built_on_both()
    {
        UserFolder user = packed.Publisher.User("third 三")
            .Project("Program.csproj", "net10.0", Executable, "PackageReference=FactModel", "PackageReference=Tours@1.0.0")
            .File("factmodel.yaml", "namespace: Mine\nuses: [Tours, Places]\nkinds: { trip: { files: trips.yaml, properties: { tour: tour, last: city, river: \"river?\" } } }\n")
            .File("trips.yaml", "summer: { tour: north, last: lisbon, river: douro }\n")
            .File("Program.cs", "Console.WriteLine(Mine.Trips.Summer.Tour.Start.Name + Mine.Trips.Summer.Last.Name + Mine.Trips.Summer.River!.Name);\n");

        (await user.Build(Cancellation, "build")).ShouldSucceed();
        (await user.Run(Cancellation, "bin/Debug/net10.0/Program.dll")).ShouldBe(["PortoLisbonRio Douro"]);
    }

    /// <summary>Tours is built on the newer Places: what it refers to by an old name, or not at all any more, is said at its line.</summary>
    [Fact]
    public async Task A_rebuild_on_the_newer_package_says_at_each_line_what_moved()
    {
        UserFolder author = Tours(packed.Publisher.User("rebuilt 重"))
            .Project("Tours.csproj", "net8.0", [], "PackageReference=FactModel", "PackageReference=Places@1.1.0");

        Outcome built = await author.Build(Cancellation, "build");

        built.ExitCode.ShouldNotBe(0);
        built.Lines.Where(line => line.Contains(".yaml(", StringComparison.Ordinal))
            .Select(line => line[(line.LastIndexOf('/', line.IndexOf(".yaml(", StringComparison.Ordinal)) + 1)..].Split(" (http")[0]).Distinct().Order(StringComparer.Ordinal).ShouldBe([
            "stops.yaml(1,1): error FM0226: the Places.city 'porto' is called 'invicta' now; write that",
            "stops.yaml(2,1): error FM0203: there is no Places.city 'faro'",
            "tours.yaml(1,17): error FM0226: the Places.city 'porto' is called 'invicta' now; write that",
            "tours.yaml(1,32): warning FM0227: the Places.city 'braga' was withdrawn: it grew together with Porto; 'invicta' replaces it",
            "tours.yaml(2,17): error FM0203: there is no Places.city 'faro'",
        ]);
    }

    /// <summary>Tours was compiled with the older Places, and the program has the newer one: all goes on that can.</summary>
    [Fact]
    public async Task A_program_that_moves_alone_finds_what_was_renamed_and_is_told_of_what_is_gone()
    {
        UserFolder user = packed.Publisher.User("ahead 先")
            .Project("Program.csproj", "net10.0", Executable, "PackageReference=Tours@1.0.0", "PackageReference=Places@1.1.0")
            .File("Program.cs", Program);

        (await user.Build(Cancellation, "build")).ShouldSucceed();
        Outcome run = await Dotnet.Run(user.Root, user.Packages, Cancellation, user.PathOf("bin/Debug/net10.0/Program.dll"));
        run.Lines[..2].ShouldBe(["Porto 3 Reported Braga", "True"]);
        run.ShouldFail("There is no city 'faro' in the Places that is loaded, version 1.1.0.0; it was there in 1.0.0, with which Tours was compiled. "
            + "Refer to that version or to one that has it, and compile again.");
    }

    /// <summary>The command reads what the last build found. Whatever moves the package afterwards, it says so until the next build.</summary>
    [Fact]
    public async Task The_command_says_that_the_package_moved_after_the_last_build()
    {
        const string then = "after the build that found the facts of other projects, which are read as they were then; run 'dotnet build', and check again";
        UserFolder author = Tours(packed.Publisher.User("moved 遷"));
        Refer("1.0.0");
        (await author.Build(Cancellation, "build")).ShouldSucceed();
        (await Dotnet.Run(author.Root, null, Cancellation, "tool", "install", "FactModel.Tool", "--tool-path", "tools", "--version", packed.Version)).ExitCode.ShouldBe(0);
        (await Check()).ExitCode.ShouldBe(0);

        Refer("1.1.0");
        (await Check()).ShouldFail("Tours.csproj(1,1): warning FM0911: this file was changed " + then);

        (await author.Build(Cancellation, "restore")).ShouldSucceed();
        (await Check()).ShouldFail("Tours.csproj(1,1): warning FM0911: the package Places 1.1.0 was restored in the place of 1.0.0 " + then);

        await author.Build(Cancellation, "build");
        Outcome checkedAnew = await Check();
        checkedAnew.ShouldFail("stops.yaml(2,1): error FM0203: there is no Places.city 'faro'");
        checkedAnew.Output.ShouldNotContain("FM0911");

        Directory.Delete(author.Packages, recursive: true);
        Outcome without = await Check();
        without.ShouldFail("Tours.csproj(1,1): warning FM0911: the index of the package Places 1.1.0 was removed " + then);
        without.Output.ShouldNotContain("FM0117");

        void Refer(string version) => author.Project("Tours.csproj", "net8.0", [], "PackageReference=FactModel", "PackageReference=Places@" + version);

        Task<Outcome> Check() => Dotnet.Start(author.PathOf(OperatingSystem.IsWindows() ? "tools/factmodel.exe" : "tools/factmodel"), author.Root, Cancellation, "check");
    }

    /// <summary>Each package has the index of the Places that it was made with: what moved there moved nothing here.</summary>
    [Fact]
    public async Task Two_versions_of_the_upper_package_are_compared_each_with_its_own_lower_one()
    {
        UserFolder author = packed.Publisher.User("author 作")
            .Project("Tours.csproj", "net8.0", ["NoWarn=NU5104"], "PackageReference=FactModel", "PackageReference=Places@1.1.0")
            .File("factmodel.yaml", ToursModel)
            .File("tours.yaml", "north: { start: invicta, stops: [lisbon] }\n")
            .File("stops.yaml", "lisbon: { hotels: 4 }\n");
        (await author.Build(Cancellation, "pack", "-o", "packed", "-p:Version=1.1.0")).ShouldSucceed();
        string older = packed.Publisher.Folder.PathOf("packed/Tours.1.0.0.nupkg");
        string newer = author.PathOf("packed/Tours.1.1.0.nupkg");
        FactsOf(older).ShouldBe(["factmodel.yaml", "stops.yaml", "tours.yaml", "uses/Places.factindex"]);
        FactsOf(newer).ShouldBe(FactsOf(older));
        FactsOf(packed.Publisher.Folder.PathOf("packed/Places.1.0.0.nupkg")).ShouldBe(["cities.yaml", "factmodel.yaml", "rivers.yaml"]);

        UserFolder elsewhere = packed.Publisher.User("compared 比");
        (await Dotnet.Run(elsewhere.Root, null, Cancellation, "tool", "install", "FactModel.Tool", "--tool-path", "tools", "--version", packed.Version)).ShouldSucceed();
        Outcome diff = await Dotnet.Start(elsewhere.PathOf(OperatingSystem.IsWindows() ? "tools/factmodel.exe" : "tools/factmodel"), elsewhere.Root, Cancellation, "diff", older, newer);
        diff.ShouldSucceed();
        diff.Output.ShouldContain("used-facts-changed model");
        diff.Output.ShouldContain("entity-removed tour:south");
        diff.Output.ShouldNotContain("tour:north/start");
    }

    private static string[] FactsOf(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("facts/", StringComparison.Ordinal)).Select(name => name["facts/".Length..]).Order(StringComparer.Ordinal)];
    }

    private static UserFolder Tours(UserFolder folder, string at = "") => folder
        .File(at + "factmodel.yaml", ToursModel)
        .File(at + "tours.yaml", ToursFacts)
        .File(at + "stops.yaml", Stops);

    /// <summary>The packages, made once: two versions of Places, and Tours on the first.</summary>
    public sealed class Packed(Feed feed) : IAsyncLifetime
    {
        internal Publisher Publisher { get; } = new(feed, "旅 publisher");

        /// <summary>The version of FactModel, and of the command.</summary>
        internal string Version => feed.Version;

        public async ValueTask InitializeAsync()
        {
            Publisher.Project("Places", "net8.0", [], "FactModel")
                .File("Places/factmodel.yaml", """
                    namespace: Places
                    kinds:
                      city: { plural: cities, files: cities.yaml, properties: { name: text } }
                      river: { files: rivers.yaml, properties: { name: text } }
                    """)
                .File("Places/rivers.yaml", "douro: { name: Rio Douro }\n");
            await PackPlaces("1.0.0", """
                lisbon: { name: Lisbon }
                porto: { name: Porto }
                braga: { name: Braga }
                faro: { name: Faro }
                """);
            await PackPlaces("1.1.0", """
                lisbon: { name: Lisbon }
                invicta: { name: Porto, formerly: [porto] }
                braga: { name: Braga, retired: { because: it grew together with Porto, replaced-by: invicta } }
                """);

            Publisher.Project("Tours", "net8.0", [], "FactModel", "Places@1.0.0");
            Tours(Publisher.Folder, "Tours/");
            (await Publisher.Pack("Tours", "1.0.0", Cancellation)).ShouldSucceed();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task PackPlaces(string version, string cities)
        {
            Publisher.Folder.File("Places/cities.yaml", cities);
            (await Publisher.Pack("Places", version, Cancellation)).ShouldSucceed();
        }
    }
}
