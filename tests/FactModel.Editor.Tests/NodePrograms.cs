using System.ComponentModel;
using System.Diagnostics;
using System.Text;

[assembly: AssemblyFixture(typeof(FactModel.Editor.Tests.NodePrograms))]

namespace FactModel.Editor.Tests;

/// <summary>
/// The programs of Node.js that the tests talk to, in the versions of package-lock.json: npm installs them beside the tests when
/// they first run. Without Node.js or npm the tests are skipped and say why; in CI they fail.
/// </summary>
public sealed class NodePrograms : IAsyncLifetime
{
    private string? _missing;

    /// <summary>The folder that they are installed in.</summary>
    public static string Folder { get; } = AppContext.BaseDirectory;

    /// <summary>Skips the test where they are not there.</summary>
    public void Need()
    {
        if (_missing is not null && Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            Assert.Fail(_missing);
        }

        Assert.SkipWhen(_missing is not null, _missing ?? "");
    }

    /// <summary>Installs what is not installed yet, or in another version.</summary>
    public async ValueTask InitializeAsync()
    {
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        string stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (await Version("node") is not { } node)
        {
            _missing = "Node.js is not installed: these tests talk to the YAML language server, which runs on it";
        }
        else if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }
        else if (await Version("npm") is null)
        {
            _missing = $"npm is not installed beside Node.js {node}: it installs the YAML language server";
        }
        else
        {
            await Run(Npm, "", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            await File.WriteAllTextAsync(stamp, wanted);
        }
    }

    /// <summary>Runs a script of the tests, and gives what it wrote.</summary>
    public static Task<string> Script(string name, string input) => Run("node", input, Path.Combine(Folder, name));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task<string?> Version(string program)
    {
        try
        {
            return (await Run(program == "npm" ? Npm : program, "", "--version")).Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<string> Run(string program, string input, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await error}{await output}");
        return await output;
    }
}
