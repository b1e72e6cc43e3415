using System.Text.RegularExpressions;

namespace FactModel.Packaging.Tests;

/// <summary>Somebody else's facts, as a package: no generator, no YAML, and nothing to configure.</summary>
public sealed class FactPackageTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_program_reads_the_facts_of_a_package(string framework)
    {
        UserFolder reader = new UserFolder(feed, $"reader 讀者 {framework}")
            .File("Program.cs", CodeOfItsReadme())
            .File("settings.yaml", "no: fact\n")
            .Project(
                "Reader.csproj", framework,
                ["OutputType=Exe", "RollForward=Major", "Nullable=enable", "ImplicitUsings=enable", "TreatWarningsAsErrors=true"],
                "PackageReference=Superintelligence");

        (await reader.Build(Cancellation, "build")).ShouldSucceed();

        (await reader.Run(Cancellation, $"bin/Debug/{framework}/Reader.dll")).ShouldHaveSingleItem().ShouldContain(", 28: ");
    }

    private static string CodeOfItsReadme() =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "facts", "README.md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
