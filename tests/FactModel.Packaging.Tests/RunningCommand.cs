using System.Collections.Concurrent;
using System.Diagnostics;

namespace FactModel.Packaging.Tests;

/// <summary>A command that runs until it is disposed of, with everything that it started, and what it says meanwhile.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private RunningCommand(Process process) => _process = process;

    /// <summary>All that it has said so far.</summary>
    public string Output => string.Join('\n', _said);

    /// <summary>Starts it, with somebody there to answer it, who says nothing.</summary>
    public static RunningCommand Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        RunningCommand command = new(new Process { StartInfo = start });
        command._process.OutputDataReceived += (_, line) => command._said.Enqueue(line.Data ?? "");
        command._process.ErrorDataReceived += (_, line) => command._said.Enqueue(line.Data ?? "");
        command._process.Start();
        command._process.BeginOutputReadLine();
        command._process.BeginErrorReadLine();
        return command;
    }

    /// <summary>Waits until it says a text; false where it has not after a while.</summary>
    public async Task<bool> Says(string text, TimeSpan within, CancellationToken cancellation)
    {
        for (long end = Environment.TickCount64 + (long)within.TotalMilliseconds; Environment.TickCount64 < end;)
        {
            if (_said.Any(line => line.Contains(text, StringComparison.Ordinal)))
            {
                return true;
            }

            await Task.Delay(100, cancellation);
        }

        return false;
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
