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
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        UserFolder folder = new UserFolder(feed, "程式庫 a library")
            .Project("recipes/Recipes.csproj", "net10.0", ["TreatWarningsAsErrors=true"], "PackageReference=FactModel")
            .Project("program/Program.csproj", "net10.0", ["TreatWarningsAsErrors=true", "OutputType=Exe"], "ProjectReference=../recipes/Recipes.csproj")
            .File("program/compose.yaml", "services: { web: { image: shop } }\n")
            .File("program/Program.cs", "System.Console.WriteLine(Recipes.Dishes.Broth.Name);\n");
        Folders.CopyConsumer("Recipes", folder.PathOf("recipes"));

        Outcome built = await folder.Build(cancellation, "build", "program");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Warnings.ShouldHaveSingleItem(built.Output).ShouldStartWith("FM0501: ");
        (await folder.Run(cancellation, "program/bin/Debug/net10.0/Program.dll")).ShouldBe(["Soup"]);
    }

    /// <summary>With the package as private as an analyzer would be, the program below it would compile, and find no FactModel.dll.</summary>
    [Fact]
    public async Task A_library_that_keeps_the_package_to_itself_is_told_so()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        UserFolder folder = new UserFolder(feed, "私有 private").Copy("Recipes").Project("Atlas.csproj", "net10.0", [], "PackageReference=FactModel");
        folder.Replace("Atlas.csproj", "Include=\"FactModel\"", "Include=\"FactModel\" PrivateAssets=\"all\"");

        Outcome built = await folder.Build(cancellation, "build");

        built.ExitCode.ShouldBe(0, built.Output);
        Page("FM0912").ShouldContain($"\nwarning {Message(built.Warnings.ShouldHaveSingleItem(built.Output))}\n");
    }

    /// <summary>The central file gives the package to all projects, as NuGet means it for tools: without its assembly.</summary>
    [Fact]
    public async Task A_library_that_has_the_package_as_a_tool_of_all_projects_is_told_so()
    {
        UserFolder folder = new UserFolder(feed, "全域 global").Copy("Recipes").Project("Atlas.csproj", "net10.0", [])
            .File("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <GlobalPackageReference Include="FactModel" Version="{feed.Version}" />
                  </ItemGroup>
                </Project>
                """);

        Outcome built = await folder.Build(TestContext.Current.CancellationToken, "build");

        built.ExitCode.ShouldNotBe(0, built.Output);
        Page("FM0913").ShouldContain($"\nerror {Message(built.Errors.ShouldHaveSingleItem(built.Output))}\n");
    }

    /// <summary>The command on facts that use the library's: what was saved in the library shows before anything is built.</summary>
    [Fact]
    public async Task A_check_reads_the_library_as_it_is_now()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        UserFolder folder = new UserFolder(feed, "現在 now").Copy("Recipes", "recipes")
            .Project("recipes/Recipes.csproj", "net10.0", [], "PackageReference=FactModel")
            .Project("menus/Menus.csproj", "net10.0", [], "PackageReference=FactModel", "ProjectReference=../recipes/Recipes.csproj")
            .File("menus/factmodel.yaml", "namespace: Menus\nuses: Recipes\nkinds: { menu: { plural: menus, files: menus.yaml, properties: { dish: dish } } }\n")
            .File("menus/menus.yaml", "lunch: { dish: soup }\n");
        (await folder.Build(cancellation, "build", "menus")).ShouldSucceed();
        (await Dotnet.Run(folder.Root, null, cancellation, "tool", "install", "FactModel.Tool", "--tool-path", "tools", "--version", feed.Version)).ExitCode.ShouldBe(0);

        folder.File("menus/menus.yaml", "lunch: { dish: stew }\n");
        (await Check()).ShouldFail("menus/menus.yaml(1,16): error FM0203: there is no Recipes.dish 'stew'");

        folder.Replace("recipes/dishes.yaml", "toast:", "stew: { name: Stew, minutes: 90 }\ntoast:");
        (await Check()).ShouldSucceed();

        Task<Outcome> Check() => Dotnet.Start(folder.PathOf(OperatingSystem.IsWindows() ? "tools/factmodel.exe" : "tools/factmodel"), folder.Root, cancellation, "check", "menus");
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md"));

    private static string Message(string line) => line.Split(" (http")[0];
}
