namespace FactModel.Packaging.Tests;

/// <summary>A library of facts, and a program that refers to the library and not to the package.</summary>
public sealed class LibraryTests(Feed feed)
{
    /// <summary>
    /// The program treats warnings as errors, has YAML that is no fact, and uses an entity by the name it once had: it is
    /// warned of that one thing, and builds.
    /// </summary>
    [Fact]
    public async Task A_program_on_a_library_of_facts_builds_and_is_warned_of_a_former_name()
    {
        string folder = Path.Combine(feed.Root, "程式庫 a library");
        string packages = Path.Combine(feed.Root, "library packages");
        Folders.CopyConsumer("Recipes", Path.Combine(folder, "recipes"));
        Folders.Write(
            Path.Combine(folder, "recipes", "Recipes.csproj"),
            Project("", $"""<PackageReference Include="FactModel" Version="{feed.Version}" />"""));
        Folders.Write(
            Path.Combine(folder, "program", "Program.csproj"),
            Project("<OutputType>Exe</OutputType>", """<ProjectReference Include="../recipes/Recipes.csproj" />"""));
        Folders.Write(Path.Combine(folder, "program", "compose.yaml"), "services: { web: { image: shop } }\n");
        Folders.Write(Path.Combine(folder, "program", "Program.cs"), "System.Console.WriteLine(Recipes.Dishes.Broth.Name);\n");

        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Outcome built = await Dotnet.Build(folder, packages, cancellation, "build", "program");
        string program = Path.Combine("program", "bin", "Debug", "net10.0", "Program.dll");
        Outcome run = await Dotnet.Run(folder, packages, cancellation, program);

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem(built.Output).ShouldStartWith("FM0501: ");
        run.ShouldSucceed().Lines.ShouldBe(["Soup"]);
    }

    private static string Project(string property, string item) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {property}
          </PropertyGroup>
          <ItemGroup>
            {item}
          </ItemGroup>
        </Project>
        """;
}
