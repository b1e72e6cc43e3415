using System.Text.RegularExpressions;

namespace FactModel.Packaging.Tests;

/// <summary>What the page on editors says of builds, done in a project of somebody's.</summary>
public sealed class EditorPageTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_target_keeps_the_schemas_fresh()
    {
        UserFolder folder = new UserFolder(feed, "editor page 編輯器").Copy("Shop")
            .Project("Shop.csproj", "net10.0", ["OutputType=Exe", "Nullable=enable", "ImplicitUsings=enable"], "PackageReference=FactModel");
        folder.Replace("Shop.csproj", "</Project>", Target() + "</Project>");
        (await Dotnet.Run(folder.Root, folder.Packages, Cancellation, "new", "tool-manifest")).ExitCode.ShouldBe(0);
        (await Dotnet.Run(folder.Root, folder.Packages, Cancellation, "tool", "install", "FactModel.Tool", "--version", feed.Version)).ExitCode.ShouldBe(0);

        Outcome built = await folder.Build(Cancellation, "build", "-p:CI=false");

        built.ShouldSucceed();
        built.Output.ShouldNotContain("yaml.schemas");
        Directory.EnumerateFiles(folder.PathOf(".factmodel"), "factmodel-model.schema.json").ShouldNotBeEmpty();
        (await Dotnet.Run(folder.Root, folder.Packages, Cancellation, "tool", "run", "factmodel", "schema", "--check")).ExitCode.ShouldBe(0);
    }

    private static string Target() => Regex.Match(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "editor.md")), "```xml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
