using System.Text;
using FactModel.Demo;
using Spectre.Console;
using Spectre.Console.Rendering;
using Superintelligence;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Console.IsOutputRedirected)
{
    // A file has no width: wide enough for one line a row.
    AnsiConsole.Profile.Width = 200;
}

string title = $"[bold]Superintelligence {FactBase.Version}[/]: facts from {FactBase.Sources.Count} articles";
AnsiConsole.Write(new Rule(title).LeftJustified());
IRenderable[] views =
[
    SourceList.Rows(),
    ReportingLines.Under(People.AlexandrWang),
    LabUnits.Table(),
    MoneyAndCounts.Table(),
    Timeline.Tree(),
    Rumours.Table(),
    Conflicts.Table(),
    Foundations.Rows(),
];
foreach (IRenderable view in views)
{
    AnsiConsole.Write(view);
    AnsiConsole.WriteLine();
}
