using System.Diagnostics;
using System.Globalization;

namespace FactModel.Benchmarks;

/// <summary>Fresh processes, so that nothing that was measured before is still warm or in memory.</summary>
internal static class Worker
{
    /// <summary>Runs one and gives what it printed: a name and figures a line.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Dictionary<string, double[]> Run(string file, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [file, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (arguments is [_, "compile" or "peak" or "read", ..])
        {
            // The compiler's own setting: see csc.runtimeconfig.json.
            start.Environment["DOTNET_gcServer"] = "1";
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}: exit {process.ExitCode}: {errors.Result}");
        }

        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')).ToDictionary(
            words => words.Length == 1 ? "" : words[0],
            words => words.Skip(words.Length == 1 ? 0 : 1).Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray());
    }

    /// <summary>This program in a fresh process.</summary>
    public static Dictionary<string, double[]> Self(params string[] arguments) => Run(typeof(Worker).Assembly.Location, ["worker", .. arguments]);

    /// <summary>Prints what <see cref="Run"/> reads.</summary>
    public static void Print(string name, params IEnumerable<double> values) =>
        Console.WriteLine($"{name} {string.Join(' ', values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}");

    /// <summary>The most memory that this process has had, in MB; NaN where the system does not say.</summary>
    public static double PeakMegabytes()
    {
        const string status = "/proc/self/status";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null
            ? Process.GetCurrentProcess().PeakWorkingSet64 / 1e6
            : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
