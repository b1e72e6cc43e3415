using System.Text;

namespace FactModel.Cli;

/// <summary>What a run of the command is given from outside: where it writes, and from where paths are read.</summary>
/// <param name="Output">Takes the report.</param>
/// <param name="Error">Takes what keeps the command from running.</param>
/// <param name="Folder">The current folder, in full.</param>
/// <param name="UsesColour">Whether the output goes to somebody's terminal that shows colours.</param>
internal sealed record CommandHost(TextWriter Output, TextWriter Error, string Folder, bool UsesColour) : IDisposable
{
    /// <summary>The columns of the terminal that the output goes to; null where it goes to none, or to one that does not say.</summary>
    public int? Width { get; init; }

    /// <summary>Whether somebody at a terminal waits, so that long work says how far it is, on the error stream.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The host of a real process. What it writes is UTF-8 without a byte order mark, with LF, wherever it goes.</summary>
    /// <exception cref="CannotRunException">The current folder is not there any more.</exception>
    public static CommandHost OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new CommandHost(
            Writer(new ReportStream(Console.OpenStandardOutput(), isOutput: true)), Writer(new ReportStream(Console.OpenStandardError(), isOutput: false)), CurrentFolder(), HasColour())
        {
            Width = !Console.IsOutputRedirected && Console.WindowWidth is > 0 and int width ? width : null,
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static string CurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException("the current folder is not there any more, or cannot be entered; change to another and run the command again");
        }
    }

    private static StreamWriter Writer(ReportStream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>On a terminal, unless the user has said by <c>NO_COLOR</c> or <c>TERM=dumb</c> that it shows none.</summary>
    private static bool HasColour() => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
