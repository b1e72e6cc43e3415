using System.Xml.Linq;

namespace FactModel.Packaging.Tests;

/// <summary>
/// A solution of many projects: facts, facts on them, facts on both in a program that refers to the second alone, and more
/// programs on the first.
/// </summary>
public sealed class SolutionTests(SolutionTests.Built built) : IClassFixture<SolutionTests.Built>
{
    private const int Servings = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Facts_on_facts_reach_a_program_through_a_project_between()
    {
        string[] printed = await built.Kitchen.Run(Cancellation, "program/bin/Debug/net10.0/Program.dll");

        printed.ShouldBe(["Soup, then Toast: 45 minutes", "True"]);
    }

    [Fact]
    public async Task Projects_that_are_built_at_once_do_not_collide()
    {
        foreach (string project in Directory.GetDirectories(built.Kitchen.Root))
        {
            Directory.Delete(Path.Combine(project, "bin"), recursive: true);
            Directory.Delete(Path.Combine(project, "obj", "Debug"), recursive: true);
        }

        (await built.Kitchen.Build(Cancellation, "build", "--no-restore", "-m:4")).ShouldSucceed();

        for (int i = 0; i < Servings; i++)
        {
            (await built.Kitchen.Run(Cancellation, $"serving{i}/bin/Debug/net10.0/Serving{i}.dll")).ShouldBe(["Soup"]);
        }
    }

    /// <summary>The solution, built once.</summary>
    public sealed class Built(Feed feed) : IAsyncLifetime
    {
        private static readonly string[] Program = ["OutputType=Exe", "ImplicitUsings=enable", "TreatWarningsAsErrors=true"];

        internal UserFolder Kitchen { get; } = new(feed, "廚房 a kitchen");

        public async ValueTask InitializeAsync()
        {
            List<string> projects = ["recipes/Recipes.csproj", "menus/Menus.csproj", "program/Program.csproj"];
            Kitchen.Copy("Recipes", "recipes").Copy("Kitchen")
                .Project(projects[0], "net10.0;net8.0", ["TreatWarningsAsErrors=true"], "PackageReference=FactModel")
                .Project(projects[1], "net10.0", ["ImplicitUsings=enable"], "PackageReference=FactModel", "ProjectReference=../recipes/Recipes.csproj")
                .Project(projects[2], "net10.0", Program, "PackageReference=FactModel", "ProjectReference=../menus/Menus.csproj");
            for (int i = 0; i < Servings; i++)
            {
                projects.Add($"serving{i}/Serving{i}.csproj");
                Kitchen.Project(projects[^1], "net10.0", Program, "ProjectReference=../recipes/Recipes.csproj")
                    .File($"serving{i}/Program.cs", "Console.WriteLine(Recipes.Dishes.Soup.Name);\n");
            }

            Kitchen.File("Kitchen.slnx", new XElement("Solution", projects.Select(p => new XElement("Project", new XAttribute("Path", p)))).ToString());
            (await Kitchen.Build(Cancellation, "build")).ShouldSucceed();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
