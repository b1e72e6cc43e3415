namespace FactModel.Packaging.Tests;

/// <summary>
/// What moves and what does not: a library that was compiled against the facts of version 1.0, in a program that has those of 1.1.
/// </summary>
public sealed class MovingFactsTests(Feed feed)
{
    /// <summary>A released package is warned of a FactModel that is not, as the one under test.</summary>
    private const string Unreleased = "NoWarn=NU5104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_that_is_not_compiled_again_keeps_constants_and_reads_properties_anew()
    {
        UserFolder folder = new UserFolder(feed, "移動 moving")
            .Project("limits/Limits.csproj", "netstandard2.0", ["LangVersion=9.0", "GenerateDocumentationFile=true", Unreleased], "PackageReference=FactModel")
            .File("limits/factmodel.yaml", """
                namespace: RateLimits
                enums:
                  window: [minute, hour, day]
                kinds:
                  limit:
                    plural: limits
                    files: limits.yaml
                    constants: true
                    properties:
                      requests: int
                      window: window
                      label: { type: text, const: false }
                """)
            .Project("caller/Caller.csproj", "netstandard2.0", ["LangVersion=9.0", Unreleased], "PackageReference=Limits@1.0.0")
            .File("caller/Caller.cs", Say("Caller"))
            .Project("program/Program.csproj", "net10.0", ["OutputType=Exe"], "PackageReference=Caller@1.0.0", "PackageReference=Limits@1.1.0")
            .File("program/Program.cs", Say("Compiled") + "public static class Program { public static void Main() { Caller.Say(); Compiled.Say(); } }\n");

        folder.File("limits/limits.yaml", "free: { requests: 100, window: day, label: free of charge }\n");
        await Pack(folder, "limits", "1.0.0");
        await Pack(folder, "caller", "1.0.0");
        folder.File("limits/limits.yaml", "free: { requests: 250, window: hour, label: for nothing }\n");
        await Pack(folder, "limits", "1.1.0");
        (await folder.Build(Cancellation, "build", "program")).ShouldSucceed();

        (await folder.Run(Cancellation, "program/bin/Debug/net10.0/Program.dll")).ShouldBe(
        [
            "Caller: 100 per Day by constants; 250 per Hour, for nothing by properties",
            "Compiled: 250 per Hour by constants; 250 per Hour, for nothing by properties",
        ]);
        // Whoever hovers over a constant, or reads the package's documentation, is told.
        File.ReadAllText(folder.PathOf("limits/bin/Release/netstandard2.0/Limits.xml"))
            .ShouldContain("<remarks>A constant: code that uses it has a copy of this value until it is compiled again.</remarks>");
    }

    private static string Say(string name) => $$"""
        using RateLimits;

        public static class {{name}}
        {
            public static void Say()
            {
                const int Requests = Constants.Limits.Free.Requests;
                const Window Per = Constants.Limits.Free.Window;
                Limit free = Limits.Free;
                System.Console.WriteLine($"{{name}}: {Requests} per {Per} by constants; {free.Requests} per {free.Window}, {free.Label} by properties");
            }
        }

        """;

    private async Task Pack(UserFolder folder, string project, string version) =>
        (await folder.Build(Cancellation, "pack", project, "-o", feed.Folder, $"-p:Version={version}")).ShouldSucceed();
}
