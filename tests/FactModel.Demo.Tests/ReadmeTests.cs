using System.Runtime.CompilerServices;

namespace FactModel.Demo.Tests;

/// <summary>The README quotes the demo's source.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void What_the_README_quotes_of_LabUnits_is_in_its_source()
    {
        string source = Read("src/FactModel.Demo/LabUnits.cs");
        string quote = Read("README.md").Split("[LabUnits.cs](src/FactModel.Demo/LabUnits.cs)")[1].Split("```")[1];

        string[] lines =
            [.. quote.Split('\n', StringSplitOptions.TrimEntries).Skip(1).Where(line => line.Length > 1 && line != "...")];
        lines.Length.ShouldBeGreaterThan(2);
        lines.ShouldAllBe(line => source.Contains(line));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", path));

    private static string Here([CallerFilePath] string path = "") => path;
}
