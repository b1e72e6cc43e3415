using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Superintelligence;

namespace FactModel.Demo.Tests;

/// <summary>The views, and what a console shows of them.</summary>
internal static class Screen
{
    /// <summary>So wide that nothing wraps: a row is a line.</summary>
    public const int Wide = 1000;

    public static IReadOnlyDictionary<string, Func<IRenderable>> Views { get; } = new Dictionary<string, Func<IRenderable>>
    {
        [nameof(SourceList)] = SourceList.Rows,
        [nameof(ReportingLines)] = () => ReportingLines.Under(People.AlexandrWang),
        [nameof(LabUnits)] = LabUnits.Table,
        [nameof(MoneyAndCounts)] = MoneyAndCounts.Table,
        [nameof(Timeline)] = Timeline.Tree,
        [nameof(Rumours)] = Rumours.Table,
        [nameof(Conflicts)] = Conflicts.Table,
        [nameof(Foundations)] = Foundations.Rows,
    };

    public static string Show(IRenderable view, int width)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(view);
        return writer.ToString();
    }

    /// <summary>The rows of a table, each as its cells joined by a bar.</summary>
    public static string[] Rows(Table table) =>
        [.. Show(table, Wide).Split('\n').Where(line => line.StartsWith('│'))
            .Select(line => string.Join('|', line.Trim().Trim('│').Split('│').Select(cell => cell.Trim()))).Skip(1)];

    /// <summary>The words shown, without the lines around them.</summary>
    public static string[] WordsOf(string text) =>
        text.Split([' ', '\r', '\n', '│', '─', '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼'], StringSplitOptions.RemoveEmptyEntries);
}
