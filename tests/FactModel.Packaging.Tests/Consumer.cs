namespace FactModel.Packaging.Tests;

/// <summary>A console program of somebody's, outside the repository: one package reference and no configuration.</summary>
internal sealed class Consumer
{
    private readonly UserFolder _folder;

    private Consumer(UserFolder folder) => _folder = folder;

    /// <summary>The project's folder.</summary>
    public string Folder => _folder.Root;

    /// <summary>Where packages are unpacked to, for this program alone.</summary>
    public string Packages => _folder.Packages;

    /// <summary>Writes the program to a folder of its own; nothing is built yet.</summary>
    public static Consumer Create(Feed feed, string name)
    {
        UserFolder folder = new UserFolder(feed, name)
            .Copy("Shop")
            .Project("Shop.csproj", "net10.0", ["OutputType=Exe", "Nullable=enable", "ImplicitUsings=enable"], "PackageReference=FactModel");
        return new Consumer(folder);
    }

    /// <summary>The full path of one of its files.</summary>
    public string PathOf(string file) => _folder.PathOf(file);

    /// <summary>Puts a text into a file for another, which must be there.</summary>
    public void Replace(string file, string text, string by) => _folder.Replace(file, text, by);

    /// <summary>Restores and builds.</summary>
    public Task<Outcome> Restore(CancellationToken cancellation) => _folder.Build(cancellation, "build");

    /// <summary>Builds as it was restored, and says how often the compiler ran: a compile writes the assembly anew.</summary>
    public async Task<(Outcome Outcome, int Compiles)> Build(CancellationToken cancellation, params string[] options)
    {
        DateTime before = Compiled();
        Outcome outcome = await _folder.Build(cancellation, ["build", "--no-restore", .. options]);
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
    public Task<string[]> Run(CancellationToken cancellation) => _folder.Run(cancellation, Path.Combine("bin", "Debug", "net10.0", "Shop.dll"));

    private DateTime Compiled() => File.GetLastWriteTimeUtc(PathOf(Path.Combine("obj", "Debug", "net10.0", "Shop.dll")));
}
