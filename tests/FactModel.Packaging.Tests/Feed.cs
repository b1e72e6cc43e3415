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
    public string PackageOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    /// <summary>The symbols of a package, by its id.</summary>
    public string SymbolsOf(string id) => Path.ChangeExtension(PackageOf(id), ".snupkg");

    /// <summary>What the packages are packed from.</summary>
    internal Clone Source { get; private set; } = null!;

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(Root, "feed");

    /// <summary>Packs as the README says to.</summary>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(PlainFolder);
        IsolateFromAbove();
        Source = await Clone.In(Path.Combine(Root, "複本 a clone (1)"), TestContext.Current.CancellationToken);
        await Pack(Source, Folder);
    }

    /// <summary>Packs all three at the version under test, from a clone to a folder.</summary>
    internal async Task Pack(Clone clone, string to)
    {
        foreach (string project in (string[])["src/FactModel", "src/FactModel.Cli", "facts"])
        {
            (await clone.Pack(project, Version, to, TestContext.Current.CancellationToken)).ShouldSucceed();
        }
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
