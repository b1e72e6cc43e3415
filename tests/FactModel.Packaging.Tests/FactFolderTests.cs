using System.Reflection;
using System.Runtime.Loader;

namespace FactModel.Packaging.Tests;

/// <summary>The fact base's project names none of its facts: in another folder, with other YAML, it builds those.</summary>
public sealed class FactFolderTests(Feed feed)
{
    private const string Project = "Superintelligence.csproj";

    [Fact]
    public async Task The_project_of_the_facts_builds_what_lies_beside_it()
    {
        string copy = feed.Source.Root;
        string recipes = Path.Combine(copy, "recipes");
        Folders.CopyConsumer("Recipes", recipes);
        Folders.CopyFile(Path.Combine(Repository.Root, "facts", Project), Path.Combine(recipes, Project));
        // As it was packed, so that the generator is there already.
        Outcome built = await Dotnet.Build(
            copy, null, TestContext.Current.CancellationToken,
            "build", "recipes", "-c", "Release", "-f", "net8.0", $"-p:Version={feed.Version}", "-p:ContinuousIntegrationBuild=true");

        built.ShouldSucceed();
        Dishes(Path.Combine(recipes, "bin", "Release", "net8.0")).ShouldBe(["soup 40", "toast 5"]);
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
