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
        string folder = Path.Combine(feed.Root, $"reader 讀者 {framework}");
        string packages = Path.Combine(feed.Root, $"reader packages {framework}");
        Folders.Write(Path.Combine(folder, "Program.cs"), CodeOfItsReadme());
        Folders.Write(Path.Combine(folder, "settings.yaml"), "no: fact\n");
        Folders.Write(Path.Combine(folder, "Reader.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <RollForward>Major</RollForward>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Superintelligence" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);

        (await Dotnet.Build(folder, packages, Cancellation, "build")).ShouldSucceed();

        (await Dotnet.Run(folder, packages, Cancellation, Path.Combine("bin", "Debug", framework, "Reader.dll"))).ShouldSucceed().Lines.ShouldHaveSingleItem().ShouldContain(", 28: ");
    }

    private static string CodeOfItsReadme() =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "facts", "README.md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
