namespace FactModel.Packaging.Tests;

/// <summary>Somebody who packs facts, and folders of others who find these packages.</summary>
internal sealed class Publisher(Feed feed, string name)
{
    /// <summary>Where the projects of the packages are.</summary>
    public UserFolder Folder { get; } = new UserFolder(feed, name).File("nuget.config", Sources("packed")).File("packed/README", "The packages.\n");

    /// <summary>Packs a project, which <see cref="Project"/> wrote.</summary>
    public Task<Outcome> Pack(string project, string version, CancellationToken cancellation) =>
        Folder.Build(cancellation, "pack", project, "-o", "packed", "-p:Version=" + version);

    /// <summary>Writes a project that treats warnings as errors. The packages under test are no release, which NuGet would warn of.</summary>
    public UserFolder Project(string project, string framework, string[] properties, params string[] packages) => Folder.Project(
        $"{project}/{project}.csproj", framework, ["TreatWarningsAsErrors=true", "NoWarn=NU5104", .. properties],
        [.. packages.Select(package => "PackageReference=" + package)]);

    /// <summary>A folder of somebody who finds the packages.</summary>
    public UserFolder User(string name) => new UserFolder(feed, name).File("nuget.config", Sources(Folder.PathOf("packed")));

    private static string Sources(string folder) => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{folder}" />
          </packageSources>
        </configuration>
        """;
}
