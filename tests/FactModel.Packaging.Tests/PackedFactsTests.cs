using System.IO.Compression;

namespace FactModel.Packaging.Tests;

/// <summary>What a package of facts carries of them, and the packed command on it.</summary>
public sealed class PackedFactsTests(Feed feed)
{
    private const string Model = """
        namespace: Dishes
        sources: from.yml
        kinds:
          dish: { plural: dishes, files: ["**/*.dish.yaml", "../outside.yaml"], properties: { name: text, minutes: int? } }

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_versions_are_compared_by_what_they_carry()
    {
        string folder = Path.Combine(feed.Root, "版本 versions");
        Write(folder, "15");
        await Pack(folder, "1.0.0");
        Write(folder, "20");
        await Pack(folder, "1.1.0");
        await Pack(folder, "1.1.0-closed", "-p:FactModelPackFacts=false");

        Carried(folder, "1.0.0").ShouldBe(["facts/deep (er) & more/湯 soup.dish.yaml", "facts/factmodel.diff.yaml", "facts/factmodel.yaml", "facts/facts.lock", "facts/from.yml", "facts/tea.dish.yaml"]);
        Carried(folder, "1.1.0-closed").ShouldBeEmpty();

        string[] install = ["tool", "install", "FactModel.Tool", "--tool-path", "tools", "--version", feed.Version];
        (await Dotnet.Run(folder, null, Cancellation, install)).ExitCode.ShouldBe(0);
        Outcome diff = await Factmodel(folder, "diff", Package("1.0.0"), Package("1.1.0"));
        diff.Output.ShouldContain("dish:soup/minutes");
        diff.Output.ShouldContain("15 → 20");
        diff.Output.ShouldNotContain("dish:tea");
        diff.Output.ShouldContain("version: needs a patch step, from 1.0.0 to 1.0.1; it is 1.1.0 now");
        // What lies outside the model's folder is in no package, and so was not compared.
        Outcome partly = await Factmodel(folder, "diff", Package("1.0.0"), "--exit-code");
        partly.ExitCode.ShouldBe(2);
        partly.Output.ShouldContain("outside.yaml(1,1): error FM0903: the file cannot be read: it lies outside the model's folder, and a package carries what lies within");
        (await Factmodel(folder, "diff", Package("1.1.0-closed"), Package("1.1.0"))).ShouldFail("carries no facts to read");
        // Git comes with the command, for the system that it runs on.
        (await Factmodel(folder, "diff", "main")).ShouldFail("no git repository here");
    }

    private static void Write(string folder, string minutes)
    {
        Folders.Write(Path.Combine(folder, "data", "factmodel.yaml"), Model);
        Folders.Write(Path.Combine(folder, "data", "from.yml"), "book: { title: The book }\n");
        Folders.Write(Path.Combine(folder, "data", "facts.lock"), "");
        Folders.Write(Path.Combine(folder, "data", "factmodel.diff.yaml"), "severity: { value-changed: warning }\n");
        Folders.Write(Path.Combine(folder, "data", "tea.dish.yaml"), "tea: { name: Tea }\n");
        Folders.Write(Path.Combine(folder, "data", "deep (er) & more", "湯 soup.dish.yaml"), $"soup: {{ name: 湯, minutes: {minutes} }}\n");
        Folders.Write(Path.Combine(folder, "data", "secrets.yaml"), "password: no fact\n");
        Folders.Write(Path.Combine(folder, "outside.yaml"), "water: { name: Water }\n");
    }

    private async Task Pack(string folder, string version, params string[] options)
    {
        Folders.Write(Path.Combine(folder, "Dishes.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <FactModelFolder>data</FactModelFolder>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FactModel" Version="{feed.Version}" />
                <AdditionalFiles Include="outside.yaml" />
              </ItemGroup>
            </Project>
            """);
        string[] pack = ["pack", "-o", "packed", $"-p:Version={version}", .. options];
        (await Dotnet.Build(folder, Path.Combine(feed.Root, "versions packages"), Cancellation, pack)).ExitCode.ShouldBe(0);
    }

    private static string Package(string version) => Path.Combine("packed", $"Dishes.{version}.nupkg");

    private static string[] Carried(string folder, string version)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, Package(version)));
        return [.. package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Where(name => name.StartsWith("facts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static Task<Outcome> Factmodel(string folder, params string[] arguments) =>
        Dotnet.Start(Path.Combine(folder, "tools", "factmodel"), folder, Cancellation, arguments);
}
