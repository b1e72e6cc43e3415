using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace FactModel.Packaging.Tests;

/// <summary>Whoever steps into the code of a package sees its source: the symbols say where it is published, or hold it.</summary>
public sealed class SymbolTests(Feed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly string[] OfOthers =
        ["DiffPlex", "LibGit2Sharp", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "NuGet.Versioning", "Spectre.Console", "Spectre.Console.Ansi", "System.CommandLine", "YamlDotNet"];

    [Theory]
    [MemberData(nameof(PackageTests.Ids), MemberType = typeof(PackageTests))]
    public void Every_assembly_of_ours_has_its_symbols_at_the_same_place(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackageOf(id));
        using ZipArchive symbols = ZipFile.OpenRead(feed.SymbolsOf(id));
        ZipArchiveEntry[] assemblies = [.. package.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal) && !OfOthers.Contains(Path.GetFileNameWithoutExtension(e.Name)) && !e.FullName.Contains("/native/"))];

        assemblies.ShouldNotBeEmpty();
        foreach (ZipArchiveEntry assembly in assemblies)
        {
            ZipArchiveEntry? pdb = symbols.GetEntry(Path.ChangeExtension(assembly.FullName, ".pdb"));
            pdb.ShouldNotBeNull(assembly.FullName);
            IdOf(pdb).ShouldBe(SymbolIdOf(assembly), assembly.FullName);
        }
    }

    [Theory]
    [MemberData(nameof(PackageTests.Ids), MemberType = typeof(PackageTests))]
    public void Every_source_is_where_the_symbols_say_or_in_them(string id)
    {
        using ZipArchive symbols = ZipFile.OpenRead(feed.SymbolsOf(id));
        ZipArchiveEntry[] pdbs = [.. symbols.Entries.Where(e => e.Name.EndsWith(".pdb", StringComparison.Ordinal))];

        pdbs.ShouldNotBeEmpty();
        foreach (ZipArchiveEntry pdb in pdbs)
        {
            using MetadataReaderProvider provider = Read(pdb);
            MetadataReader reader = provider.GetMetadataReader();
            JsonElement documents = JsonDocument.Parse(CustomOf(reader, EntityHandle.ModuleDefinition, SourceLink)!).RootElement.GetProperty("documents");
            documents.EnumerateObject().Select(d => (d.Name, d.Value.GetString()))
                .ShouldBe([("/_/*", $"https://raw.githubusercontent.com/factmodel/factmodel/{feed.Source.Commit}/*")], pdb.FullName);
            foreach (DocumentHandle handle in reader.Documents.Where(d => CustomOf(reader, d, EmbeddedSource) is null))
            {
                string name = reader.GetString(reader.GetDocument(handle).Name);
                name.ShouldStartWith("/_/", Case.Sensitive, pdb.FullName);
                File.Exists(Path.Combine(feed.Source.Root, name[3..])).ShouldBeTrue($"{pdb.FullName}: {name}");
            }
        }
    }

    private static Guid IdOf(ZipArchiveEntry pdb)
    {
        using MetadataReaderProvider provider = Read(pdb);
        return new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id).Guid;
    }

    private static Guid SymbolIdOf(ZipArchiveEntry assembly)
    {
        using PEReader reader = new(Bytes(assembly));
        DebugDirectoryEntry entry = reader.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView);
        return reader.ReadCodeViewDebugDirectoryData(entry).Guid;
    }

    private static byte[]? CustomOf(MetadataReader reader, EntityHandle of, Guid kind) => reader.GetCustomDebugInformation(of)
        .Select(reader.GetCustomDebugInformation)
        .Where(custom => reader.GetGuid(custom.Kind) == kind)
        .Select(custom => reader.GetBlobBytes(custom.Value))
        .SingleOrDefault();

    private static MetadataReaderProvider Read(ZipArchiveEntry pdb) => MetadataReaderProvider.FromPortablePdbStream(Bytes(pdb));

    private static MemoryStream Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        MemoryStream bytes = new();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
