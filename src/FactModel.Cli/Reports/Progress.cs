using System.Diagnostics;

namespace FactModel.Cli.Reports;

/// <summary>Says on a terminal how far long work is, in one line that goes when the work ends. Short work says nothing.</summary>
/// <param name="output">The terminal; null where nobody watches.</param>
internal sealed class Progress(TextWriter? output) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Patience;
    private int _width;

    public void Say(Func<string> text)
    {
        if (output is null || _clock.Elapsed < _next)
        {
            return;
        }

        string line = OneLine.Of(text());
        output.Write("\r" + line.PadRight(_width));
        output.Flush();
        _width = line.Length;
        _next = _clock.Elapsed + Pause;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_width > 0)
        {
            output!.Write("\r" + new string(' ', _width) + "\r");
            output.Flush();
        }
    }
}
