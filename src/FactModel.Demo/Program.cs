using System.Text;
using FactModel.Demo;
using Spectre.Console;
using Superintelligence;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Console.IsOutputRedirected)
{
    // Nobody wants a file cut at 80 columns.
    AnsiConsole.Profile.Width = 200;
}

AnsiConsole.Write(new Rule($"[bold]Superintelligence {FactBase.Version}[/]: facts from {FactBase.Sources.Count} articles").LeftJustified());
AnsiConsole.Write(ReportingLines.Under(People.AlexandrWang));
AnsiConsole.Write(LabUnits.Table());
AnsiConsole.Write(MoneyAndCounts.Table());
AnsiConsole.Write(Timeline.Table());
AnsiConsole.Write(Rumours.Table());
