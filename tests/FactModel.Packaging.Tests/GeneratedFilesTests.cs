namespace FactModel.Packaging.Tests;

/// <summary>The generated code is C# like any other: written to disk and compiled without the generator, it gives the same program.</summary>
public sealed class GeneratedFilesTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_compiler_writes_to_disk_builds_again_to_the_same_values()
    {
        Consumer shop = Consumer.Create(feed, "written shop");
        (await Dotnet.Build(shop.Folder, shop.Packages, Cancellation, "build", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=generated")).ShouldSucceed();
        string[] expected = await shop.Run(Cancellation);
        expected.Length.ShouldBeGreaterThan(3);

        Consumer again = Consumer.Create(feed, "shop again");
        foreach (string file in Directory.EnumerateFiles(again.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        foreach (string file in Directory.EnumerateFiles(shop.PathOf("generated"), "*.cs", SearchOption.AllDirectories))
        {
            File.Copy(file, again.PathOf(Path.GetFileName(file)));
        }

        string project = File.ReadAllText(again.PathOf("Shop.csproj"));
        File.WriteAllText(again.PathOf("Shop.csproj"), project.Replace("<PackageReference Include=\"FactModel\"", "<PackageReference Include=\"FactModel\" ExcludeAssets=\"build;buildTransitive\"", StringComparison.Ordinal));
        (await again.Restore(Cancellation)).ShouldSucceed();
        (await again.Run(Cancellation)).ShouldBe(expected);
    }
}
