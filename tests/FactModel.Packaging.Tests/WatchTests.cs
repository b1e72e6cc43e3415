namespace FactModel.Packaging.Tests;

/// <summary>What somebody sees who edits facts while <c>dotnet watch</c> runs the program.</summary>
public sealed class WatchTests(Feed feed)
{
    // A build takes its time on a machine that has others to do; an edit that came while the last one was still being seen to
    // may be passed over, and is made again.
    private static readonly TimeSpan Once = TimeSpan.FromSeconds(30);
    private const int Times = 4;
    private const string Question = "Do you want to restart your app?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reloads", "--non-interactive")]
    [InlineData("restarts", "--non-interactive", "--no-hot-reload")]
    public async Task Edits_of_YAML_reach_the_program(string name, params string[] options)
    {
        UserFolder folder = Folder(name);
        await using RunningCommand watch = Watch(folder, options);
        await Reaches(watch, "1 planets, 1 moons, 1 by the constant");

        await Reaches(watch, "1 planets, 2 moons, 2 by the constant", () => folder.File("planets.yaml", "mars: { moons: 2 }\n"));
        await Reaches(watch, "error FM0205", () => folder.File("planets.yaml", "mars: { moons: many }\n"));
        await Reaches(watch, "2 planets, 2 moons, 2 by the constant", () => folder.File("planets.yaml", "mars: { moons: 2 }\nearth: { moons: 1 }\n"));
    }

    [Fact]
    public async Task It_asks_before_it_starts_again()
    {
        UserFolder folder = Folder("asks");
        await using RunningCommand watch = Watch(folder);
        await Reaches(watch, "1 planets, 1 moons, 1 by the constant");

        await Reaches(watch, Question, () => folder.File("planets.yaml", "mars: { moons: 2 }\n"));
    }

    [Fact]
    public async Task It_does_not_ask_where_the_project_says_yes()
    {
        UserFolder folder = Folder("says yes", "HotReloadAutoRestart=true");
        await using RunningCommand watch = Watch(folder);
        await Reaches(watch, "1 planets, 1 moons, 1 by the constant");

        await Reaches(watch, "1 planets, 2 moons, 2 by the constant", () => folder.File("planets.yaml", "mars: { moons: 2 }\n"));
        watch.Output.ShouldNotContain(Question);
    }

    private UserFolder Folder(string name, params string[] properties) => new UserFolder(feed, "觀看 watch " + name)
        .Project("Watched.csproj", "net10.0", ["OutputType=Exe", "UseSharedCompilation=false", "RestoreIgnoreFailedSources=true", .. properties], "PackageReference=FactModel")
        .File("factmodel.yaml", "namespace: Solar\nkinds:\n  planet: { plural: planets, files: planets.yaml, properties: { moons: { type: int, const: true } } }\n")
        .File("planets.yaml", "mars: { moons: 1 }\n")
        // It ends by itself, should whoever runs it forget to.
        .File("Program.cs", """
            for (int i = 0; i < 300; i++)
            {
                System.Console.WriteLine($"{Solar.Planets.All.Count} planets, {Solar.Planets.Mars.Moons} moons, {Solar.Constants.Planets.Mars.Moons} by the constant");
                System.Threading.Thread.Sleep(1000);
            }
            """);

    private static RunningCommand Watch(UserFolder folder, params string[] options) =>
        RunningCommand.Start(Dotnet.Prepare("dotnet", folder.Root, folder.Packages, ["watch", .. options]));

    private static async Task Reaches(RunningCommand watch, string text, Action? edit = null)
    {
        for (int i = 0; i < Times; i++)
        {
            edit?.Invoke();
            if (await watch.Says(text, Once, Cancellation))
            {
                return;
            }
        }

        Assert.Fail($"dotnet watch did not come to '{text}'; it said:\n{watch.Output}");
    }
}
