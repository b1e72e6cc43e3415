using Spectre.Console;

namespace FactModel.Cli.Reports;

/// <summary>The terminal, as reports write to it.</summary>
internal static class ReportConsole
{
    /// <summary>A console on a text.</summary>
    /// <param name="output">Where it writes.</param>
    /// <param name="usesColour">Whether it shows colours; where it does not, no style may have a decoration, such as bold.</param>
    /// <param name="width">How many columns it has; null where the terminal folds long lines itself, so that they can be copied whole.</param>
    public static IAnsiConsole Of(TextWriter output, bool usesColour, int? width = null)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without ANSI, the library resets the colours of the process's own terminal, whatever it writes to; with it, plain text is written as it is.
            Ansi = usesColour && OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = usesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width ?? int.MaxValue;
        return console;
    }
}
