using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FactModel.Packaging.Tests;

/// <summary>
/// A generator that fails, or does not load, would leave a program without its facts: the build fails, whatever the
/// project says of warnings.
/// </summary>
public sealed class GeneratorFailureTests(GeneratorFailureTests.Built built) : IClassFixture<GeneratorFailureTests.Built>
{
    private const string Ids = "CS8032;CS8034;CS8784;CS8785;CS9057;FM0900";

    private static readonly string[] Lenient =
        ["-p:TreatWarningsAsErrors=false", $"-p:NoWarn=\"{Ids}\"", "-p:WarningsAsErrors=", $"-p:WarningsNotAsErrors=\"{Ids}\""];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A file that is no assembly at all, in the place of each that the compiler loads.</summary>
    [Theory]
    [InlineData("FactModel.Generator.dll", "error CS8034")]
    [InlineData("FactModel.Core.dll", "error CS8034")]
    [InlineData("YamlDotNet.dll", "error CS8034")]
    public Task A_generator_that_does_not_load_fails_the_build(string damaged, string message) =>
        Fails(damaged, path => File.WriteAllText(path, "This is not an assembly."), message);

    /// <summary>An assembly of another name: the compiler takes it, and the generator does not find what it needs.</summary>
    [Theory]
    [InlineData("FactModel.Core.dll", "error CS8032")]
    [InlineData("YamlDotNet.dll", "error FM0900")]
    public Task A_generator_that_fails_fails_the_build(string damaged, string message) =>
        Fails(damaged, path => File.Copy(typeof(FactAttribute).Assembly.Location, path, overwrite: true), message);

    /// <summary>As with an SDK that is older than the oldest that the generator is made for.</summary>
    [Fact]
    public Task A_generator_for_a_newer_compiler_fails_the_build() => Fails("FactModel.Generator.dll", AskForNewerCompiler, "error CS9057");

    private async Task Fails(string damaged, Action<string> damage, string message)
    {
        string path = built.Analyzer(damaged);
        byte[] whole = File.ReadAllBytes(path);
        try
        {
            damage(path);

            // A copy keeps the time of what was copied, which may be before that of the last build.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            (await built.Shop.Build(Cancellation)).Outcome.ShouldFail(message);
            (await built.Shop.Build(Cancellation, Lenient)).Outcome.ShouldFail(message);
        }
        finally
        {
            File.WriteAllBytes(path, whole);
        }
    }

    // An assembly says which others it was compiled with: the version's first number is the first of the row.
    private static void AskForNewerCompiler(string path)
    {
        byte[] assembly = File.ReadAllBytes(path);
        using PEReader reader = new(new MemoryStream(assembly));
        MetadataReader metadata = reader.GetMetadataReader();
        AssemblyReferenceHandle compiler = metadata.AssemblyReferences
            .Single(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == "Microsoft.CodeAnalysis");
        int row = metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + ((MetadataTokens.GetRowNumber(compiler) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(reader.PEHeaders.MetadataStartOffset + row), 99);
        File.WriteAllBytes(path, assembly);
    }

    /// <summary>A program that was built, with packages of its own to damage.</summary>
    public sealed class Built(Feed feed) : IAsyncLifetime
    {
        internal Consumer Shop { get; } = Consumer.Create(feed, "損壞 damaged");

        public async ValueTask InitializeAsync() => (await Shop.Restore(Cancellation)).ShouldSucceed();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal string Analyzer(string file) =>
            Path.Combine(Shop.Packages, "factmodel", feed.Version, "analyzers", "dotnet", "cs", file);
    }
}
