using System.Runtime.InteropServices;

namespace FactModel.Packaging.Tests;

/// <summary>The kinds of project that somebody adds facts to, each built for real and run.</summary>
public sealed class ProjectKindsTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_library_for_net_standard_with_CSharp_9()
    {
        UserFolder folder = Solar("標準 standard 9")
            .Project("solar/Solar.csproj", "netstandard2.0", ["LangVersion=9.0", "TreatWarningsAsErrors=true"], "PackageReference=FactModel")
            .File("solar/Heaviest.cs", """
                namespace Solar
                {
                    public static class Heaviest
                    {
                        public static string Name => Planets.Jupiter.Name + " " + Constants.Planets.Jupiter.Moons;
                    }
                }
                """)
            .Project("program/Program.csproj", "net10.0", ["OutputType=Exe"], "ProjectReference=../solar/Solar.csproj")
            .File("program/Program.cs", "System.Console.WriteLine(Solar.Heaviest.Name);\n");

        (await folder.Build(Cancellation, "build", "program")).ShouldSucceed();
        (await folder.Run(Cancellation, "program/bin/Debug/net10.0/Program.dll")).ShouldBe(["Jupiter 97"]);
    }

    /// <summary>One message that says what to set, and none of the many about code that is not generated.</summary>
    [Fact]
    public async Task A_library_for_net_standard_with_its_own_CSharp_is_told_what_to_set()
    {
        UserFolder folder = Solar("標準 standard 7")
            .Project("solar/Solar.csproj", "netstandard2.0", [], "PackageReference=FactModel")
            .File("solar/Heaviest.cs", """
                using Solar;

                public static class Heaviest
                {
                    public static string NameOf(Planet planet) { return planet.Name + Planets.Jupiter.Name; }
                }
                """);

        Outcome built = await folder.Build(Cancellation, "build", "solar");

        built.ShouldFail("error FM0906: the generated code needs C# 9, and this project compiles as C# 7.3; set <LangVersion>9.0</LangVersion> or later");
        built.Errors.ShouldHaveSingleItem(built.Output);
    }

    [Fact]
    public async Task A_documented_library_whose_warnings_are_errors()
    {
        UserFolder folder = Solar("documented 文件")
            .Project(
                "solar/Solar.csproj", "net10.0",
                ["TreatWarningsAsErrors=true", "GenerateDocumentationFile=true", "Nullable=enable", "AnalysisLevel=latest-all", "EnforceCodeStyleInBuild=true"],
                "PackageReference=FactModel");

        (await folder.Build(Cancellation, "build", "solar")).ShouldSucceed();
        File.ReadAllText(folder.PathOf("solar/bin/Debug/net10.0/Solar.xml")).ShouldContain("P:Solar.Planets.Jupiter");
    }

    /// <summary>The whole language, in the oldest framework and the oldest C#: our own facts.</summary>
    [Fact]
    public async Task Our_own_facts_in_a_documented_library_for_net_standard()
    {
        UserFolder folder = new UserFolder(feed, "whole 全")
            .Project(
                "Whole.csproj", "netstandard2.0",
                ["LangVersion=9.0", "TreatWarningsAsErrors=true", "GenerateDocumentationFile=true", "Nullable=enable"],
                "PackageReference=FactModel");
        Repository.CopyFacts(folder.Root);

        (await folder.Build(Cancellation, "build")).ShouldSucceed();
        File.ReadAllText(folder.PathOf("bin/Debug/netstandard2.0/Whole.xml")).ShouldContain("P:Superintelligence.People.AlexandrWang");
    }

    [Fact]
    public async Task A_trimmed_program_that_brings_its_runtime()
    {
        UserFolder folder = Solar("trimmed 修剪", facts: "")
            .Project(
                "Trimmed.csproj", "net10.0",
                ["OutputType=Exe", "PublishTrimmed=true", "SelfContained=true", $"RuntimeIdentifier={RuntimeInformation.RuntimeIdentifier}", "TreatWarningsAsErrors=true", "InvariantGlobalization=true"],
                "PackageReference=FactModel")
            .File("Program.cs", """System.Console.WriteLine(Solar.Planets.Get("jupiter").Name + Solar.Planets.All.Count);""");

        (await folder.Build(Cancellation, "publish", "-o", "out")).ShouldSucceed();
        string program = folder.PathOf(Path.Combine("out", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Trimmed.exe" : "Trimmed"));
        (await Dotnet.Start(program, folder.Root, Cancellation)).ShouldSucceed().Lines.ShouldBe(["Jupiter2"]);
    }

    [Fact]
    public async Task A_test_project()
    {
        UserFolder folder = Solar("測試 tests", facts: "")
            .Project("SolarTests.csproj", "net10.0", ["OutputType=Exe", "Nullable=enable"], "PackageReference=FactModel", "PackageReference=xunit.v3@" + Repository.VersionOf("xunit.v3"))
            .File("PlanetTests.cs", """
                using Solar;
                using Xunit;

                public class PlanetTests
                {
                    [Theory]
                    [InlineData("earth", Constants.Planets.Earth.Moons)]
                    [InlineData("jupiter", Constants.Planets.Jupiter.Moons)]
                    public void It_has_its_moons(string id, int moons) => Assert.Equal(moons, Planets.Get(id).Moons);
                }
                """);

        (await folder.Build(Cancellation, "build")).ShouldSucceed();
        (await folder.Run(Cancellation, "bin/Debug/net10.0/SolarTests.dll")).ShouldContain(line => line.Contains("Total: 2, Errors: 0, Failed: 0"));
    }

    /// <summary>Facts reach whoever refers to a project that refers to them.</summary>
    [Fact]
    public async Task Three_projects_in_a_row()
    {
        UserFolder folder = Solar("三 three")
            .Project("solar/Solar.csproj", "net8.0", [], "PackageReference=FactModel")
            .Project("atlas/Atlas.csproj", "net8.0", ["Nullable=enable"], "ProjectReference=../solar/Solar.csproj")
            .File("atlas/Atlas.cs", "namespace Atlas; public static class Page { public static Solar.Planet First => Solar.Planets.Earth; }\n")
            .Project("program/Program.csproj", "net10.0", ["OutputType=Exe", "TreatWarningsAsErrors=true"], "ProjectReference=../atlas/Atlas.csproj")
            .File("program/Program.cs", "System.Console.WriteLine(Atlas.Page.First.Name + \" \" + (Atlas.Page.First == Solar.Planets.Get(\"earth\")));\n");

        (await folder.Build(Cancellation, "build", "program")).ShouldSucceed();
        (await folder.Run(Cancellation, "program/bin/Debug/net10.0/Program.dll")).ShouldBe(["Earth True"]);
    }

    [Fact]
    public async Task Versions_that_are_managed_centrally()
    {
        UserFolder folder = Solar("中央 central", facts: "")
            .File("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="FactModel" Version="{feed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .File("Central.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FactModel" />
                  </ItemGroup>
                </Project>
                """)
            .File("Program.cs", "System.Console.WriteLine(Solar.Planets.Earth.Moons);\n");

        (await folder.Build(Cancellation, "build")).ShouldSucceed();
        (await folder.Run(Cancellation, "bin/Debug/net10.0/Central.dll")).ShouldBe(["1"]);
    }

    /// <summary>Facts are compiled by C#, and read by any language of the platform.</summary>
    [Fact]
    public async Task A_program_in_FSharp_on_a_package_of_facts()
    {
        UserFolder folder = new UserFolder(feed, "F 讀者")
            .Project("Reader.fsproj", "net10.0", ["OutputType=Exe", "TreatWarningsAsErrors=true"], "PackageReference=Superintelligence", "Compile=Program.fs")
            .File("Program.fs", """
                open Superintelligence
                let wang = People.AlexandrWang
                printfn "%d %b" Constants.People.AlexandrWang.Age (wang.Age.Value = Constants.People.AlexandrWang.Age)
                """);

        (await folder.Build(Cancellation, "build")).ShouldSucceed();
        (await folder.Run(Cancellation, "bin/Debug/net10.0/Reader.dll")).ShouldBe(["28 true"]);
    }

    [Fact]
    public async Task A_program_in_Visual_Basic_on_a_package_of_facts()
    {
        UserFolder folder = new UserFolder(feed, "VB 讀者")
            .Project("Reader.vbproj", "net10.0", ["OutputType=Exe", "TreatWarningsAsErrors=true"], "PackageReference=Superintelligence")
            .File("Program.vb", """
                Imports Superintelligence

                Module Program
                    Sub Main()
                        Dim wang As Person = People.AlexandrWang
                        System.Console.WriteLine($"{wang.Name("en")}, {wang.Age}, {wang.Statements.Age.Certainty}, {Constants.People.AlexandrWang.Age}")
                    End Sub
                End Module
                """);

        (await folder.Build(Cancellation, "build")).ShouldSucceed();
        (await folder.Run(Cancellation, "bin/Debug/net10.0/Reader.dll")).ShouldBe(["Alexandr Wang, 28, Stated, 28"]);
    }

    /// <summary>Two planets, where a project of somebody's takes them from.</summary>
    private UserFolder Solar(string name, string facts = "solar/") => new UserFolder(feed, name)
        .File(facts + "factmodel.yaml", """
            namespace: Solar
            kinds:
              planet:
                plural: planets
                files: planets.yaml
                doc: What goes round a star.
                properties:
                  name: text
                  moons: { type: int, const: true }
            """)
        .File(facts + "planets.yaml", "earth: { name: Earth, moons: 1 }\njupiter: { name: Jupiter, moons: 97 }\n");
}
