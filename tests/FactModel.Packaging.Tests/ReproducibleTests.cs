using System.IO.Compression;
using System.Security.Cryptography;

namespace FactModel.Packaging.Tests;

/// <summary>The same input gives the same bytes, whatever the folder is called.</summary>
public sealed class ReproducibleTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Packages_from_another_clone_hold_the_same_bytes()
    {
        string other = Path.Combine(feed.Root, "elsewhere", "and deeper", "別處");
        await feed.Pack(await Clone.In(Path.Combine(other, "clone"), Cancellation), other);

        string[] files = [.. Directory.EnumerateFiles(feed.Folder, $"*{feed.Version}.*nupkg").Select(file => Path.GetFileName(file)!)];
        files.Length.ShouldBe(6);
        foreach (string file in files)
        {
            // Which entry is another one, where one is; then all else that makes the file: order, times, compression.
            string[] expected = Entries(Path.Combine(feed.Folder, file));
            expected.Length.ShouldBeGreaterThan(3);
            Entries(Path.Combine(other, file)).ShouldBe(expected, file);
            Digest(File.ReadAllBytes(Path.Combine(other, file))).ShouldBe(Digest(File.ReadAllBytes(Path.Combine(feed.Folder, file))), file);
        }
    }

    [Fact]
    public async Task A_clean_build_in_another_folder_gives_the_same_bytes_under_PathMap()
    {
        string[] first = await BuildFacts("同 same");
        string[] second = await BuildFacts(Path.Combine("another", "and a longer one", "同 same"));

        first.Length.ShouldBe(4);
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_package_of_facts_is_the_same_from_two_clones_where_the_build_is_told_what_to_leave_out()
    {
        string first = await PackFacts("git 庫");
        string second = await PackFacts(Path.Combine("elsewhere", "git 庫 too"));

        second.ShouldBe(first);
    }

    private async Task<string[]> BuildFacts(string name)
    {
        UserFolder folder = Facts(name, "PathMap=$(MSBuildProjectDirectory)=/_/");
        (await folder.Build(Cancellation, "build")).ShouldSucceed();

        return [.. ((string[])["bin/Debug/net10.0/Facts.dll", "bin/Debug/net10.0/Facts.pdb", "bin/Debug/net10.0/Facts.xml", "obj/Debug/net10.0/Facts.factindex"])
            .Select(file => $"{file} {Digest(File.ReadAllBytes(folder.PathOf(file)))}")];
    }

    private async Task<string> PackFacts(string name)
    {
        UserFolder folder = Facts(name).File(".gitignore", "bin/\nobj/\n");
        await Clone.CommitAll(folder.Root, Cancellation);
        (await folder.Build(Cancellation, "pack", "-o", "packed", "-p:ContinuousIntegrationBuild=true", "-p:DeterministicTimestamp=2025-08-22T12:00:00Z")).ShouldSucceed();

        return Digest(File.ReadAllBytes(folder.PathOf("packed/Facts.1.0.0.nupkg")));
    }

    private UserFolder Facts(string name, params string[] properties)
    {
        // The packages under test are no release, which NuGet would warn of.
        UserFolder folder = new UserFolder(feed, name).Project(
            "Facts.csproj", "net10.0", ["GenerateDocumentationFile=true", "NoWarn=$(NoWarn);NU5104", .. properties], "PackageReference=FactModel");
        Repository.CopyFacts(folder.Root);
        return folder;
    }

    private static string[] Entries(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(file);
        return [.. package.Entries.Select(entry => $"{entry.FullName} {DigestOf(entry)}")];
    }

    private static string DigestOf(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private static string Digest(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
