using System.Text.RegularExpressions;

namespace FactModel.Packaging.Tests;

/// <summary>The quick start of the README, line by line, in a folder of somebody's.</summary>
public sealed class QuickStartTests(Feed feed)
{
    private const string FolderOfPackages = "~/factmodel-packages";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lines_of_the_readme_lead_to_a_program_with_facts()
    {
        string folder = Directory.CreateDirectory(Path.Combine(feed.Root, "快速 quick start")).FullName;
        string packages = Path.Combine(feed.Root, "quick start packages");
        string said = "";
        foreach (string line in Lines())
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                folder = Path.Combine(folder, line[3..]);
                continue;
            }

            string[] words = [.. line.Split(' ').Select(word => word == FolderOfPackages ? feed.Folder : word)];
            bool isInstall = line.Contains("FactModel", StringComparison.Ordinal);
            Outcome outcome = words[0] == "dotnet"
                ? await Dotnet.Run(folder, packages, Cancellation, [.. words.Skip(1), .. isInstall ? ["--version", feed.Version] : Array.Empty<string>()])
                : await Dotnet.Start(Path.Combine(folder, words[0]), folder, Cancellation, [.. words.Skip(1)]);
            outcome.ExitCode.ShouldBe(0, outcome.Output);
            said = words[0] == "dotnet" ? said : outcome.Output;
        }

        string use = said.Split('\n').Single(line => line.Contains("Console.WriteLine", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), use, Cancellation);
        (await Dotnet.Build(folder, packages, Cancellation, "build")).ShouldSucceed();
        (await Dotnet.Run(folder, packages, Cancellation, Path.Combine("bin", "Debug", "net10.0", "Shop.dll"))).ShouldSucceed().Lines.ShouldBe(["Mars has 2 moons."]);
    }

    private static IEnumerable<string> Lines() => Regex
        .Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), "```sh\n(dotnet new console.*?)```", RegexOptions.Singleline)
        .Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
