namespace FactModel.Packaging.Tests;

/// <summary>A folder of somebody's, outside the repository: projects and files, with a cache of packages that nobody else has.</summary>
internal sealed class UserFolder
{
    private readonly Feed _feed;

    public UserFolder(Feed feed, string name)
    {
        _feed = feed;
        Root = Path.Combine(feed.Root, name);
        Packages = Root + " packages";
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>Where packages are unpacked to, for this folder alone.</summary>
    public string Packages { get; init; }

    /// <summary>The full path of a file in it.</summary>
    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Writes a file.</summary>
    public UserFolder File(string path, string text)
    {
        Folders.Write(PathOf(path), text);
        return this;
    }

    /// <summary>Copies what a consumer is made of, all but its project file, to a folder.</summary>
    public UserFolder Copy(string consumer, string folder = "")
    {
        Folders.CopyConsumer(consumer, PathOf(folder));
        return this;
    }

    /// <summary>Puts a text into a file for another, which must be there.</summary>
    public void Replace(string file, string text, string by)
    {
        string whole = System.IO.File.ReadAllText(PathOf(file));
        whole.ShouldContain(text, Case.Sensitive);
        System.IO.File.WriteAllText(PathOf(file), whole.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Writes a project file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="framework">The target framework, or several, with semicolons between.</param>
    /// <param name="properties">Properties, as <c>Name=Value</c>.</param>
    /// <param name="items">Items, as <c>ProjectReference=../a/A.csproj</c>; one of the packages under test needs no version.</param>
    public UserFolder Project(string path, string framework, string[] properties, params string[] items) =>
        File(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {Lines([$"TargetFramework{(framework.Contains(';') ? "s" : "")}={framework}", .. properties], (name, value) => $"<{name}>{value}</{name}>")}
              </PropertyGroup>
              <ItemGroup>
                {Lines(items, Item)}
              </ItemGroup>
            </Project>
            """);

    /// <summary>Runs <c>dotnet build</c>, <c>publish</c> or <c>pack</c> here, with no server left behind.</summary>
    public Task<Outcome> Build(CancellationToken cancellation, params string[] arguments) => Dotnet.Build(Root, Packages, cancellation, arguments);

    /// <summary>The same, with a compiler that stays for the next build.</summary>
    public Task<Outcome> Build(CompilerServer server, CancellationToken cancellation, params string[] arguments) =>
        Dotnet.Run(Root, Packages, cancellation, [.. arguments, "-nodeReuse:false", "-p:RestoreIgnoreFailedSources=true", .. server.Options]);

    /// <summary>Runs a program that was built, by its path; says what it printed.</summary>
    public async Task<string[]> Run(CancellationToken cancellation, string program) =>
        (await Dotnet.Run(Root, Packages, cancellation, PathOf(program))).ShouldSucceed().Lines;

    private string Item(string name, string value) =>
        name == "PackageReference" && System.IO.File.Exists(_feed.PackageOf(value))
            ? $"""<{name} Include="{value}" Version="{_feed.Version}" />"""
            : value.Split('@') is [string include, string version]
            ? $"""<{name} Include="{include}" Version="{version}" />"""
            : $"""<{name} Include="{value}" />""";

    private static string Lines(string[] pairs, Func<string, string, string> element) =>
        string.Join("\n    ", pairs.Select(pair => pair.Split('=', 2)).Select(pair => element(pair[0], pair[1])));
}
