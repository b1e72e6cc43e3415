using System.Diagnostics;
using System.Text;

namespace FactModel.Packaging.Tests;

/// <summary>Runs <c>dotnet</c> as a user's shell would, whatever the process of the tests was started with.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // A test host, a coverage tool or an outer build leaves these behind, and they change what a build does.
    private static readonly string[] ForeignPrefixes =
        ["MSBUILD", "DOTNET_", "TESTINGPLATFORM", "VSTEST", "CORECLR_", "COR_", "MICROSOFTINSTRUMENTATIONENGINE"];

    // What keeps a build from leaving a process behind, and what lets it do without sources that are out of reach.
    private static readonly string[] NoServers =
        ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RestoreIgnoreFailedSources=true"];

    /// <summary>Builds with no server of any kind left behind; says what the build said.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">Where packages are unpacked to; null for the user's own place.</param>
    /// <param name="cancellation">Ends it, with everything it started.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static Task<Outcome> Build(string folder, string? packages, CancellationToken cancellation, params string[] arguments) =>
        Run(folder, packages, cancellation, [.. arguments, .. NoServers]);

    /// <summary>Runs <c>dotnet</c> with exactly these arguments.</summary>
    public static Task<Outcome> Run(string folder, string? packages, CancellationToken cancellation, params string[] arguments) =>
        Run(Prepare("dotnet", folder, packages, arguments), cancellation);

    /// <summary>Runs a program that was published.</summary>
    public static Task<Outcome> Start(string program, string folder, CancellationToken cancellation, params string[] arguments) =>
        Run(Prepare(program, folder, null, arguments), cancellation);

    /// <summary>Runs what was set up; says how it ended.</summary>
    public static async Task<Outcome> Run(ProcessStartInfo start, CancellationToken cancellation)
    {
        using Process process = new() { StartInfo = start };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        process.Start();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Outcome($"{start.FileName} {string.Join(' ', start.ArgumentList)}", process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Sets up a command with the environment that a user's shell has, and with English messages.</summary>
    public static ProcessStartInfo Prepare(string program, string folder, string? packages, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            StandardOutputEncoding = Encoding.UTF8,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        return start;
    }

    private static bool IsForeign(string name) =>
        ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase);
}
