using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>The compiler of the SDK, in a process that compiles once: what a build takes that no compiler server helps, and what nobody warmed up.</summary>
internal static class SdkCompiler
{
    /// <summary>How long the process takes, the C# that the generator writes being there as files.</summary>
    /// <param name="contender">How the towns get into a program.</param>
    /// <param name="towns">The towns.</param>
    /// <param name="times">How often it is started.</param>
    /// <returns>In ms, from its start to its end.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static IReadOnlyList<double> Milliseconds(Contender contender, Town[] towns, int times)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("factmodel-csc-");
        string arguments = Path.Combine(folder.FullName, "csc.rsp");
        File.WriteAllLines(arguments, [.. Options(folder.FullName), .. Write(folder.FullName, Compiler.Sources(contender, towns))]);
        List<double> taken = [];
        for (int i = 0; i < times; i++)
        {
            taken.Add(Run(["exec", Csc, "-noconfig", "@" + arguments]));
        }

        folder.Delete(recursive: true);
        return taken;
    }

    private static string Csc { get; } = Path.Combine(Sdk(), "Roslyn", "bincore", "csc.dll");

    private static IEnumerable<string> Options(string folder) =>
    [
        "-nologo", "-target:library", "-optimize+", "-debug:portable", "-nullable:enable", "-langversion:latest", "-nostdlib", "-nowarn:CS1701",
        $"-define:{string.Join(';', Compiler.Symbols)}", $"-out:{Quoted(Path.Combine(folder, "Facts.dll"))}", .. Compiler.ReferencePaths.Select(path => $"-reference:{Quoted(path)}"),
    ];

    private static IEnumerable<string> Write(string folder, IEnumerable<string> sources) => sources.Select((source, i) =>
    {
        string file = Path.Combine(folder, FormattableString.Invariant($"{i}.cs"));
        File.WriteAllText(file, source, Encoding.UTF8);
        return Quoted(file);
    });

    private static string Quoted(string path) => $"\"{path}\"";

    /// <summary>The folder of the SDK that <c>dotnet</c> takes here.</summary>
    private static string Sdk()
    {
        string version = Output(["--version"]).Trim();
        string line = Output(["--list-sdks"]).Split('\n').First(l => l.StartsWith(version + " ", StringComparison.Ordinal));
        return Path.Combine(line.Substring(line.IndexOf('[') + 1).Trim().TrimEnd(']'), version);
    }

    private static double Run(IEnumerable<string> arguments)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Output(arguments);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Output(IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
