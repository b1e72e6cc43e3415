using System.Diagnostics;

namespace FactModel.Packaging.Tests;

/// <summary>
/// The repository as somebody has it who cloned it to another folder, and packs what is released: the files as they are now, in
/// one commit, which is the same wherever it is made.
/// </summary>
internal sealed class Clone
{
    /// <summary>Where the repository is published.</summary>
    public const string Origin = "https://github.com/factmodel/factmodel";

    // What is packed, and what it is packed with.
    private static readonly string[] Content =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "global.json", "README.md", "src", "generator", "facts",
    ];

    private Clone(string root, string commit) => (Root, Commit) = (root, commit);

    /// <summary>Its folder.</summary>
    public string Root { get; }

    /// <summary>The commit's id.</summary>
    public string Commit { get; }

    /// <summary>Makes one in a folder that is not there yet.</summary>
    public static async Task<Clone> In(string root, CancellationToken cancellation)
    {
        foreach (string path in Content)
        {
            Repository.Copy(path, root);
        }

        string commit = await CommitAll(root, cancellation);
        await Git(root, cancellation, "remote", "add", "origin", Origin + ".git");
        return new Clone(root, commit);
    }

    /// <summary>Makes a folder a repository of one commit, which is the same wherever it is made; says the commit's id.</summary>
    public static async Task<string> CommitAll(string folder, CancellationToken cancellation)
    {
        await Git(folder, cancellation, "init", "-q", "-b", "main");
        await Git(folder, cancellation, "add", "-A");
        await Git(folder, cancellation, "-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "As it is now");
        return (await Git(folder, cancellation, "rev-parse", "HEAD")).Lines.Single();
    }

    /// <summary>Packs one of its projects at a version, as a release is packed: with paths that do not say where the folder was.</summary>
    public Task<Outcome> Pack(string project, string version, string to, CancellationToken cancellation, params string[] options) =>
        Dotnet.Build(Root, null, cancellation, ["pack", project, "-o", to, $"-p:Version={version}", "-p:ContinuousIntegrationBuild=true", .. options]);

    private static async Task<Outcome> Git(string folder, CancellationToken cancellation, params string[] arguments)
    {
        ProcessStartInfo start = Dotnet.Prepare("git", folder, null, arguments);
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "2025-08-22T12:00:00+0000";
        return (await Dotnet.Run(start, cancellation)).ShouldSucceed();
    }
}
