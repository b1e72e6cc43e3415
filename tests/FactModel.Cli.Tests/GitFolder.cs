using System.Diagnostics;

namespace FactModel.Cli.Tests;

/// <summary>A repository that the real git makes, in a folder that goes when the test ends.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public GitFolder(params string[] initOptions)
    {
        Git(["init", "-q", "-b", "main", .. initOptions]);
    }

    public string Root => _folder.Root;

    /// <summary>A repository with the shop as its first commit.</summary>
    public static GitFolder Shop()
    {
        GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model).With("products.yaml", TempFolder.Products).Commit("The shop opens");
        return git;
    }

    public string PathOf(string relative) => _folder.PathOf(relative);

    public GitFolder With(string relative, string text)
    {
        _folder.With(relative, text);
        return this;
    }

    /// <summary>Sets a lamp's price, in a file of a lamp and a bulb.</summary>
    public GitFolder WithPrice(string price) => With("products.yaml", TempFolder.Products.Replace("price: 12", $"price: {price}", StringComparison.Ordinal));

    /// <summary>Commits all that is in the folder.</summary>
    public string Commit(string message, string author = "Ann Lee", string day = "2025-08-22")
    {
        Git("add", "-A");
        Git("-c", $"user.name={author}", "commit", "-q", "--allow-empty", "--date", $"{day}T12:00:00+0000", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git, in the repository's folder, and gives what it wrote.</summary>
    public string Git(params string[] arguments) => GitIn(Root, arguments);

    /// <summary>Runs git in a folder, without the settings of whoever runs the tests.</summary>
    public static string GitIn(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] settings = ["-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", "-c", "core.autocrlf=false"];
        foreach (string argument in settings.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output;
    }

    /// <summary>Git writes objects read-only, which some systems do not delete.</summary>
    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
