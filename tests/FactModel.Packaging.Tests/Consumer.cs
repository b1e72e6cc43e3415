namespace FactModel.Packaging.Tests;

/// <summary>A console program of somebody's, outside the repository: one package reference and no configuration.</summary>
internal sealed class Consumer
{
    private Consumer(string folder, string packages)
    {
        Folder = folder;
        Packages = packages;
    }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>Where packages are unpacked to, for this program alone.</summary>
    public string Packages { get; }

    /// <summary>Writes the program to a folder of its own; nothing is built yet.</summary>
    public static Consumer Create(Feed feed, string name)
    {
        Consumer consumer = new(Path.Combine(feed.Root, name), Path.Combine(feed.Root, name + " packages"));
        Folders.CopyConsumer("Shop", consumer.Folder);
        Folders.Write(consumer.PathOf("Shop.csproj"), Project(feed.Version));
        return consumer;
    }

    /// <summary>The full path of one of its files.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Restores and builds.</summary>
    public Task<Outcome> Restore(CancellationToken cancellation) => Dotnet.Build(Folder, Packages, cancellation, "build");

    /// <summary>Builds as it was restored, and says how often the compiler ran: a compile writes the assembly anew.</summary>
    public async Task<(Outcome Outcome, int Compiles)> Build(CancellationToken cancellation, params string[] options)
    {
        DateTime before = Compiled();
        Outcome outcome = await Dotnet.Build(Folder, Packages, cancellation, ["build", "--no-restore", .. options]);
        return (outcome, Compiled() == before ? 0 : 1);
    }

    /// <summary>
    /// Builds, and asserts that this takes exactly one compile and the next build none; says what the program then prints.
    /// </summary>
    public async Task<string[]> BuildsOnce(CancellationToken cancellation)
    {
        (Outcome first, int compiles) = await Build(cancellation);
        first.ShouldSucceed();
        compiles.ShouldBe(1, first.Output);
        await BuildsNothing(cancellation);
        return await Run(cancellation);
    }

    /// <summary>Asserts that a build compiles nothing.</summary>
    public async Task BuildsNothing(CancellationToken cancellation)
    {
        (Outcome outcome, int compiles) = await Build(cancellation);
        outcome.ShouldSucceed();
        compiles.ShouldBe(0, outcome.Output);
    }

    /// <summary>Runs the program as it was built; says what it printed.</summary>
    public async Task<string[]> Run(CancellationToken cancellation)
    {
        Outcome outcome = await Dotnet.Run(Folder, Packages, cancellation, Path.Combine("bin", "Debug", "net10.0", "Shop.dll"));
        return outcome.ShouldSucceed().Lines;
    }

    private static string Project(string version) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="FactModel" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private DateTime Compiled() => File.GetLastWriteTimeUtc(PathOf(Path.Combine("obj", "Debug", "net10.0", "Shop.dll")));
}
