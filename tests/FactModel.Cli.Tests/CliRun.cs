using System.Text.Json;

namespace FactModel.Cli.Tests;

/// <summary>What a run of the real command gave.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the command in this process, as if in a folder.</summary>
    public static CliRun In(string folder, params string[] arguments) => Run(folder, usesColour: false, arguments);

    public static CliRun OnTerminal(string folder, params string[] arguments) => Run(folder, usesColour: true, arguments);

    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    private static CliRun Run(string folder, bool usesColour, string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using CommandHost host = new(output, error, folder, usesColour);
        int exitCode = FactCommand.Run(arguments, host);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }
}
