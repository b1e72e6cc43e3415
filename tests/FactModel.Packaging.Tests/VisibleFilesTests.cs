using System.Text.Json;

namespace FactModel.Packaging.Tests;

/// <summary>The YAML is among the items of which an editor shows the files of a project: once, and where its folder is.</summary>
public sealed class VisibleFilesTests(Feed feed)
{
    private const string Model = "namespace: Shop\nkinds:\n  product: { files: [products.yaml, \"more/*.yml\"], properties: { name: text } }\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beside_the_project_file()
    {
        UserFolder folder = Facts(new UserFolder(feed, "visible"), "");
        folder.Project("App.csproj", "net10.0", [], "PackageReference=FactModel");

        Dictionary<string, string> shown = await Shown(folder, "App.csproj", "AdditionalFiles");

        shown.ShouldBe(new Dictionary<string, string> { ["factmodel.yaml"] = "", ["products.yaml"] = "", ["more/others.yml"] = "", ["facts.lock"] = "" }, ignoreOrder: true);
        (await Shown(folder, "App.csproj", "None")).Keys.ShouldBeSubsetOf(shown.Keys.Append("App.csproj"));
        (await Shown(folder, "App.csproj", "None")).Keys.ShouldContain("products.yaml");
    }

    [Theory]
    [InlineData("../facts", "facts")]
    [InlineData("../facts/", "facts")]
    [InlineData("../../outside/事實", "事實")]
    public async Task Outside_the_project_folder(string path, string name)
    {
        UserFolder folder = new(feed, $"visible {Guid.NewGuid():N}");
        Facts(folder, Path.GetRelativePath(folder.Root, Path.GetFullPath(Path.Combine(folder.Root, "src", "App", path))) + "/");
        folder.Project("src/App/App.csproj", "net10.0", [$"FactModelFolder={path}"], "PackageReference=FactModel");

        Dictionary<string, string> shown = await Shown(folder, "src/App/App.csproj", "AdditionalFiles");

        shown.ShouldBe(
            new[] { "factmodel.yaml", "products.yaml", "more/others.yml", "facts.lock" }.ToDictionary(file => $"{path.TrimEnd('/')}/{file}", file => $"{name}/{file}"),
            ignoreOrder: true);
    }

    [Fact]
    public async Task In_a_folder_of_the_project()
    {
        UserFolder folder = Facts(new UserFolder(feed, "visible below"), "data/");
        folder.Project("App.csproj", "net10.0", ["FactModelFolder=data"], "PackageReference=FactModel");

        Dictionary<string, string> shown = await Shown(folder, "App.csproj", "AdditionalFiles");

        shown["data/more/others.yml"].ShouldBe("");
        shown.Count.ShouldBe(4);
    }

    private static UserFolder Facts(UserFolder folder, string prefix) => folder
        .File(prefix + "factmodel.yaml", Model)
        .File(prefix + "products.yaml", "tea: { name: Tea }\n")
        .File(prefix + "more/others.yml", "pot: { name: Pot }\n")
        .File(prefix + "facts.lock", "")
        .File(prefix + ".factmodel/Product.schema.json", "{}\n");

    /// <summary>The items of a type, by their paths, each with the place that an editor shows it at.</summary>
    private static async Task<Dictionary<string, string>> Shown(UserFolder folder, string project, string item)
    {
        (await folder.Build(Cancellation, "restore", project)).ShouldSucceed();
        Outcome outcome = await folder.Build(Cancellation, "msbuild", project, $"-getItem:{item}");
        outcome.ExitCode.ShouldBe(0, outcome.Output);
        JsonElement items = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("Items").GetProperty(item);
        return items.EnumerateArray().ToDictionary(
            i => i.GetProperty("Identity").GetString()!.Replace('\\', '/'),
            i => i.TryGetProperty("Link", out JsonElement link) ? link.GetString()!.Replace('\\', '/') : "");
    }
}
