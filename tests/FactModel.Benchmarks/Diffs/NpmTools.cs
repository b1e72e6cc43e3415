using System.ComponentModel;
using System.Diagnostics;

namespace FactModel.Benchmarks.Diffs;

/// <summary>daff and jsondiffpatch, installed by npm into a folder that is deleted with this.</summary>
internal sealed class NpmTools : IDisposable
{
    private static readonly string[] Packages = ["daff@1.4.2", "jsondiffpatch@0.7.7"];

    /// <summary>jsondiffpatch's own command ends before a pipe has taken more than its first 64 KB.</summary>
    private const string JsonDiffPatchScript = """
        import { readFileSync, writeFileSync } from "node:fs";
        import { diff } from "jsondiffpatch";

        const [before, now] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, "utf8")));
        writeFileSync(1, JSON.stringify(diff(before, now) ?? {}));

        """;

    private readonly DirectoryInfo _folder;

    private NpmTools(DirectoryInfo folder, string? whyNot) => (_folder, WhyNot) = (folder, whyNot);

    /// <summary>Why they are not there; null where they are.</summary>
    public string? WhyNot { get; }

    /// <summary>The packages, with their versions.</summary>
    public static string Versions => string.Join(" and ", Packages.Select(p => p.Replace('@', ' ')));

    public static NpmTools Install()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("factmodel-npm");
        string[] arguments = ["install", "--no-fund", "--no-audit", "--loglevel=error", "--prefix", folder.FullName, .. Packages];
        try
        {
            Ran ran = ToolProcess.Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments, folder.FullName);
            File.WriteAllText(Path.Combine(folder.FullName, "jsondiffpatch.mjs"), JsonDiffPatchScript);
            return new NpmTools(folder, ran.ExitCode == 0 ? null : $"npm cannot install {Versions}: {ran.Error.Trim()}");
        }
        catch (Win32Exception)
        {
            return new NpmTools(folder, "npm is not here");
        }
    }

    public string Daff => Path.Combine(_folder.FullName, "node_modules", "daff", "bin", "daff.js");

    public string JsonDiffPatch => Path.Combine(_folder.FullName, "jsondiffpatch.mjs");

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a tool did.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error, TimeSpan Taken);

/// <summary>A tool in a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>Runs one to its end.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static Ran Run(string program, IEnumerable<string> arguments, string folder)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, errors.Result, watch.Elapsed);
    }
}
