namespace FactModel.Packaging.Tests;

/// <summary>
/// One solution with another generator that brings an older YamlDotNet, and with two versions of FactModel, built by a compiler
/// that stays and by one that does not.
/// </summary>
public sealed class BesideOthersTests(BesideOthersTests.Written written) : IClassFixture<BesideOthersTests.Written>
{
    private static readonly string[] Rebuild = ["build", "program", "--no-restore", "--no-incremental", "-p:ReportAnalyzer=true", "-v:detailed"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_compiler_server() => await Holds(await written.Folder.Build(Cancellation, Rebuild));

    [Fact]
    public async Task With_a_compiler_server_cold_and_warm()
    {
        await using CompilerServer server = new();
        await Holds(await written.Folder.Build(server, Cancellation, Rebuild));
        (await server.IsRunning(Cancellation)).ShouldBeTrue();
        await Holds(await written.Folder.Build(server, Cancellation, Rebuild));
    }

    /// <summary>What it would have given is missing from the program, so that it is no mere warning where facts are compiled.</summary>
    [Fact]
    public async Task Another_generator_that_fails_fails_the_build()
    {
        string labels = written.Folder.PathOf("program/labels.yml");
        string whole = File.ReadAllText(labels);
        try
        {
            await File.WriteAllTextAsync(labels, "Greeting: [\n", Cancellation);
            (await written.Folder.Build(Cancellation, "build", "program", "--no-restore")).ShouldFail("error CS8785");
        }
        finally
        {
            await File.WriteAllTextAsync(labels, whole, Cancellation);
        }
    }

    private async Task Holds(Outcome built)
    {
        built.ShouldSucceed();
        foreach (string version in (string[])["0.1.0.0", "0.2.0.0"])
        {
            built.Output.ShouldContain($"FactModel.Generator, Version={version}", Case.Sensitive, "both versions of the generator ran");
        }

        // The other generator's reader and the program's own are those that each was made with.
        (await written.Folder.Run(Cancellation, "program/bin/Debug/net10.0/Program.dll"))
            .ShouldBe(["Soup 5", "Hello, read by 13.0.0.0", "15.0.0.0", "old and new"]);
    }

    /// <summary>The solution as somebody has it, restored.</summary>
    public sealed class Written(Feed feed) : IAsyncLifetime
    {
        internal UserFolder Folder { get; } = new(feed, "別的 beside others");

        public async ValueTask InitializeAsync()
        {
            string newer = feed.Version.Replace("0.1.0", "0.2.0", StringComparison.Ordinal);
            (await feed.Source.Pack("src/FactModel", newer, feed.Folder, Cancellation)).ShouldSucceed();
            await PackLabels();
            WriteFacts("old", "FactModel");
            WriteFacts("new", $"FactModel@{newer}");
            Folder.Copy("Recipes", "program")
                .File("program/labels.yml", "Greeting: Hello\n")
                .File("program/Program.cs", """
                    using System;
                    Console.WriteLine(Recipes.Dishes.Soup.Name + " " + Recipes.Dishes.Toast.Minutes);
                    Console.WriteLine(Label.Greeting + ", read by " + Label.ReadBy);
                    Console.WriteLine(typeof(YamlDotNet.Serialization.Deserializer).Assembly.GetName().Version);
                    Console.WriteLine(OldFacts.Words.Own.Text + " and " + NewFacts.Words.Own.Text);
                    """)
                .Project(
                    "program/Program.csproj", "net10.0", ["OutputType=Exe", "TreatWarningsAsErrors=true"],
                    $"PackageReference=FactModel@{newer}", "PackageReference=Labels@1.0.0", "PackageReference=YamlDotNet@15.3.0",
                    "ProjectReference=../old/Old.csproj", "ProjectReference=../new/New.csproj");
            (await Folder.Build(Cancellation, "restore", "program")).ShouldSucceed();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task PackLabels()
        {
            Folder.Copy("Labels", "labels").File("labels/Labels.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                    <LangVersion>latest</LangVersion>
                    <Nullable>enable</Nullable>
                    <EnforceExtendedAnalyzerRules>true</EnforceExtendedAnalyzerRules>
                    <IncludeBuildOutput>false</IncludeBuildOutput>
                    <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                    <Description>A generator that brings an older YamlDotNet.</Description>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                    <PackageReference Include="YamlDotNet" Version="13.7.1" PrivateAssets="all" GeneratePathProperty="true" />
                  </ItemGroup>
                  <ItemGroup>
                    <None Include="$(OutputPath)/Labels.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
                    <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
                  </ItemGroup>
                </Project>
                """);
            (await Folder.Build(Cancellation, "pack", "labels", "-o", feed.Folder)).ShouldSucceed();
        }

        private void WriteFacts(string name, string package)
        {
            string title = char.ToUpperInvariant(name[0]) + name[1..];
            Folder.Project($"{name}/{title}.csproj", "netstandard2.0", ["LangVersion=9.0"], $"PackageReference={package}")
                .File($"{name}/factmodel.yaml", $"namespace: {title}Facts\nkinds:\n  word: {{ plural: words, files: words.yaml, properties: {{ text: text }} }}\n")
                .File($"{name}/words.yaml", $"own: {{ text: {name} }}\n");
        }
    }
}
