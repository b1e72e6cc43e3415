namespace FactModel.Packaging.Tests;

/// <summary>
/// A package of facts that moved: entities that were renamed and withdrawn, values that are rumours. Programs on it whose
/// warnings are errors, with no analyzer, and with one where the project asks.
/// </summary>
public sealed class MovedFactsTests(MovedFactsTests.Packed packed) : IClassFixture<MovedFactsTests.Packed>
{
    private static readonly string[] Program = ["OutputType=Exe", "Nullable=enable", "ImplicitUsings=enable", "TreatWarningsAsErrors=true"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The program refers to the package alone, so that nothing but the compiler is there to say this.</summary>
    [Fact]
    public async Task Names_that_moved_are_warnings_where_warnings_are_errors()
    {
        UserFolder folder = User("moved 搬")
            .Project("Program.csproj", "net10.0", Program, "PackageReference=Atlas@1.0.0")
            .File("Program.cs", """
                using Atlas;
                using static Atlas.Cities;

                Console.WriteLine(Cities.Madras.Name);
                Console.WriteLine(nameof(Atlantis));
                Console.WriteLine(Chennai is { Name: Constants.Cities.Madras.Name });
                #pragma warning disable FM0502
                Console.WriteLine(Cities.Thule.Name);
                """);

        Outcome built = await folder.Build(Cancellation, "build", "-warnaserror");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.Select(w => w[..w.IndexOf(" [", StringComparison.Ordinal)]).Select(w => w.Split(" (http")[0]).Order(StringComparer.Ordinal).ShouldBe([
            "FM0501: 'Cities.Madras' is obsolete: ''madras' is called 'chennai' now: use Chennai.'",
            "FM0501: 'Constants.Cities.Madras.Name' is obsolete: ''madras' is called 'chennai' now: use Chennai.'",
            "FM0502: 'Cities.Atlantis' is obsolete: ''atlantis' was withdrawn: it was never there; 'chennai' replaces it.'",
        ]);
        (await folder.Run(Cancellation, "bin/Debug/net10.0/Program.dll")).ShouldBe(["Chennai", "Atlantis", "True", "Thule"]);

        folder.Replace("Program.csproj", "</TreatWarningsAsErrors>", "</TreatWarningsAsErrors><WarningsAsErrors>FM0502</WarningsAsErrors>");
        Outcome strict = await folder.Build(Cancellation, "build", "--no-restore");
        strict.ShouldFail("error FM0502: ");
        strict.Warnings.ShouldAllBe(w => w.StartsWith("FM0501: "));
    }

    /// <summary>What the page on packages says of facts that were compiled for .NET Standard alone.</summary>
    [Fact]
    public async Task Facts_for_net_standard_alone_have_the_compilers_own_id()
    {
        UserFolder folder = User("standard 標")
            .Project("Program.csproj", "net10.0", Program, "PackageReference=Atlas.Standard@1.0.0")
            .File("Program.cs", "Console.WriteLine(Atlas.Cities.Madras.Name);\n");

        (await folder.Build(Cancellation, "build")).ShouldFail("error CS0618: 'Cities.Madras' is obsolete: ''madras' is called 'chennai' now: use Chennai.'");

        Outcome built = await folder.Build(Cancellation, "build", "--no-restore", "-p:WarningsNotAsErrors=CS0618");
        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem().ShouldStartWith("CS0618: ");
    }

    [Fact]
    public async Task A_program_in_FSharp_is_told_too()
    {
        UserFolder folder = User("moved F 搬")
            .Project("Program.fsproj", "net10.0", ["OutputType=Exe"], "PackageReference=Atlas@1.0.0", "Compile=Program.fs")
            .File("Program.fs", "printfn \"%s\" Atlas.Cities.Madras.Name\n");

        Outcome built = await folder.Build(Cancellation, "build");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem().ShouldStartWith("FS0044: This construct is deprecated. 'madras' is called 'chennai' now: use Chennai.");
    }

    /// <summary>By a property, of facts in a package and in the project itself; and otherwise where <c>.editorconfig</c> says so.</summary>
    [Fact]
    public async Task Bare_values_that_are_not_certain_are_reported_where_a_project_asks()
    {
        UserFolder folder = User("uncertain 疑")
            .File("factmodel.yaml", "namespace: Own\nkinds: { thing: { files: things.yaml, properties: { size: int? } } }\n")
            .File("things.yaml", "ball: { size: { value: 1, certainty: opinion } }\n")
            .File("Program.cs", """
                using System.Diagnostics.CodeAnalysis;
                using Atlas;

                Console.WriteLine($"{Cities.Chennai.People} {Own.Things.Ball.Size} {Cities.Lisbon.People}");
                if (Cities.Chennai is { People: > 1 }) { Console.WriteLine(nameof(Cities.Chennai.People)); }
                #pragma warning disable FM0503
                Console.WriteLine(Constants.Cities.Chennai.People);
                #pragma warning restore FM0503

                [SuppressMessage("FactModel", "FM0503", Justification = "It is shown as a rumour.")]
                partial class Program { internal static int? Rumour => Cities.Chennai.People; }
                """)
            .Project(
                "Program.csproj", "net10.0", ["OutputType=Exe", "Nullable=enable", "ImplicitUsings=enable"],
                "PackageReference=FactModel", "PackageReference=Atlas@1.0.0");

        (await folder.Build(Cancellation, "build")).ShouldSucceed();

        Outcome asked = await folder.Build(Cancellation, "build", "--no-restore", "-p:FactModelBareValueCertainty=rumored%3Bopinion");
        asked.ExitCode.ShouldBe(0, asked.Output);
        Places(asked, "warning").ShouldBe(["(4,37) 'Cities.Chennai.People'", "(4,62) 'Things.Ball.Size'", "(5,25) 'Cities.Chennai.People'"]);

        folder.File(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.FM0503.severity = error\nfactmodel_bare_value_certainty = opinion\n");
        Outcome strict = await folder.Build(Cancellation, "build", "--no-restore", "-p:FactModelBareValueCertainty=rumored");
        Places(strict, "error").ShouldBe(["(4,62) 'Things.Ball.Size'"]);
        Places(strict, "warning").ShouldBeEmpty();

        static string[] Places(Outcome outcome, string severity) =>
            [.. outcome.Lines.Where(line => line.Contains($": {severity} FM0503: ", StringComparison.Ordinal))
                .Select(line => $"{line[line.IndexOf('(', line.IndexOf("Program.cs", StringComparison.Ordinal))..line.IndexOf(": ", StringComparison.Ordinal)]} {line.Split("FM0503: ")[1].Split(" rests")[0]}")
                .Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The day comes with the build: the same facts are silent without one.</summary>
    [Fact]
    public async Task A_statement_past_its_date_is_said_on_the_day_that_a_build_names()
    {
        Outcome built = await packed.Publisher.Folder.Build(Cancellation, "build", "Atlas", "-p:FactModelReviewDate=2026-02-01", "-p:TreatWarningsAsErrors=false");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem().ShouldStartWith("FM0233: the statement about 'people' of 'chennai' was to be reviewed by 2026-01, and it is 2026-02-01");
    }

    private UserFolder User(string name) => packed.Publisher.User(name);

    /// <summary>The packages, made once: the same facts for .NET and for .NET Standard.</summary>
    public sealed class Packed(Feed feed) : IAsyncLifetime
    {
        internal Publisher Publisher { get; } = new(feed, "地圖 atlas");

        public async ValueTask InitializeAsync()
        {
            await Pack("Atlas", "net8.0", "latest");
            await Pack("Atlas.Standard", "netstandard2.0", "9.0");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task Pack(string project, string framework, string language)
        {
            Publisher.Project(project, framework, [$"LangVersion={language}"], "FactModel")
                .File($"{project}/factmodel.yaml", """
                    namespace: Atlas
                    kinds:
                      city:
                        plural: cities
                        files: cities.yaml
                        constants: true
                        properties:
                          name: text
                          people: int?
                    """)
                .File($"{project}/cities.yaml", """
                    chennai: { formerly: [madras], name: Chennai, people: { value: 6748026, certainty: rumored, review-by: 2026-01 } }
                    lisbon: { name: Lisbon, people: 548703 }
                    atlantis: { name: Atlantis, retired: { because: it was never there, replaced-by: chennai } }
                    thule: { name: Thule, retired: { because: nobody found it } }
                    """);
            (await Publisher.Pack(project, "1.0.0", Cancellation)).ShouldSucceed();
        }
    }
}
