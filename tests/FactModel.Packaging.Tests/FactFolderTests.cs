using System.Reflection;
using System.Runtime.Loader;

namespace FactModel.Packaging.Tests;

/// <summary>The fact base's project names none of its facts: in another folder, with other YAML, it builds those.</summary>
public sealed class FactFolderTests(Feed feed)
{
    private const string Project = "Superintelligence.csproj";

    // What the facts are built with.
    private static readonly string[] Rooms =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", "src/FactModel", "src/FactModel.Core", "generator"];

    [Fact]
    public async Task The_project_of_the_facts_builds_what_lies_beside_it()
    {
        string copy = Path.Combine(feed.Root, "複本 a copy (1)");
        foreach (string path in Rooms)
        {
            Repository.Copy(path, copy);
        }

        string recipes = Path.Combine(copy, "recipes");
        Folders.CopyConsumer("Recipes", recipes);
        Folders.CopyFile(Path.Combine(Repository.Root, "facts", Project), Path.Combine(recipes, Project));
        Outcome built = await Dotnet.Build(copy, null, TestContext.Current.CancellationToken, "build", "recipes", "-f", "net8.0");

        built.ShouldSucceed();
        Dishes(Path.Combine(recipes, "bin", "Debug", "net8.0")).ShouldBe(["soup 40", "toast 5"]);
    }

    private static string[] Dishes(string folder)
    {
        AssemblyLoadContext context = new("recipes", isCollectible: true);
        try
        {
            context.Resolving += (loading, name) => loading.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll"));
            Assembly facts = context.LoadFromAssemblyPath(Path.Combine(folder, "Superintelligence.dll"));
            object? all = facts.GetType("Recipes.Dishes", throwOnError: true)!.GetProperty("All")!.GetValue(null);
            IEnumerable<object> dishes = all.ShouldBeAssignableTo<IEnumerable<object>>()!;
            return [.. dishes.Select(dish => $"{Value(dish, "Id")} {Value(dish, "Minutes")}").Order(StringComparer.Ordinal)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static object? Value(object entity, string property) => entity.GetType().GetProperty(property)!.GetValue(entity);
}
