namespace FactModel.Packaging.Tests;

/// <summary>
/// A folder of this run alone, in a path with spaces, parentheses and Chinese characters, with a feed in it that holds the
/// packages as they are packed now.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    /// <summary>The folder; everything that the tests write is below it.</summary>
    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"FactModel 套件 測試 (包) {Guid.NewGuid():N}");

    /// <summary>
    /// A folder for packages that cannot stand in a path with spaces: the linker is called with the paths of the ahead-of-time
    /// compiler's package as they are.
    /// </summary>
    public string PlainFolder { get; } = Path.Combine(Path.GetTempPath(), $"factmodel-packages-{Guid.NewGuid():N}");

    /// <summary>The package's version, which no other run has: NuGet unpacks a version but once.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The package with the runtime and the generator.</summary>
    public string Package => PackageOf("FactModel");

    /// <summary>A package by its id.</summary>
    public string PackageOf(string id) => Path.Combine(Root, "feed", $"{id}.{Version}.nupkg");

    /// <summary>Packs as the README says to.</summary>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(PlainFolder);
        foreach (string project in (string[])["src/FactModel", "src/FactModel.Cli", "facts"])
        {
            await Pack(project, Version);
        }

        IsolateFromAbove();
    }

    /// <summary>Packs one of the repository's projects, as it is now, at a version.</summary>
    public async Task Pack(string project, string version)
    {
        Outcome packed = await Dotnet.Build(
            Repository.Root, null, TestContext.Current.CancellationToken,
            "pack", project, "-o", Path.Combine(Root, "feed"), $"-p:Version={version}");
        packed.ShouldSucceed();
    }

    /// <summary>Removes the folder.</summary>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        Directory.Delete(PlainFolder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // The build and NuGet look for settings in all folders above: here they find these. The user's own package sources stay,
    // and this run's feed is one more.
    private void IsolateFromAbove()
    {
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(Root, name), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(Root, ".editorconfig"), "root = true\n");
        File.WriteAllText(
            Path.Combine(Root, "nuget.config"),
            """
            <configuration>
              <packageSources>
                <add key="factmodel-under-test" value="feed" />
              </packageSources>
            </configuration>
            """);
    }
}
