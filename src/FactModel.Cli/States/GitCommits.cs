using System.IO.Compression;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>The commits of a repository.</summary>
/// <param name="repository">The repository.</param>
internal sealed class GitCommits(Repository repository)
{
    private const int PackHeaderLength = 12;
    private const byte GoesOn = 0x80;

    /// <summary>A commit by its id; null where this clone has none of that id.</summary>
    public GitCommit? Find(ObjectId id)
    {
        Lazy<CommitLines> lines = new(() => CommitLines.Of(Bytes(id)));
        try
        {
            return repository.Lookup<Commit>(id) is { } commit ? new GitCommit(id, commit, lines) : null;
        }
        catch (LibGit2SharpException) when (repository.ObjectDatabase.Contains(id) && repository.ObjectDatabase.RetrieveObjectMetadata(id).Type == ObjectType.Commit)
        {
            // Without an author, it is a commit for git, and none for libgit2.
            return new GitCommit(id, null, lines);
        }
    }

    /// <summary>
    /// The bytes of an object. LibGit2Sharp hands over those of files alone; of anything else it writes a pack, which is read back: a
    /// header, and the object's type and length, seven bits a byte, before its bytes.
    /// </summary>
    private byte[] Bytes(ObjectId id)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("factmodel-");
        try
        {
            repository.ObjectDatabase.Pack(new PackBuilderOptions(folder.FullName) { MaximumNumberOfThreads = 1 }, pack => pack.Add(id));
            byte[] packed = File.ReadAllBytes(folder.EnumerateFiles("*.pack").Single().FullName);
            int start = Array.FindIndex(packed, PackHeaderLength, value => (value & GoesOn) == 0) + 1;
            using ZLibStream content = new(new MemoryStream(packed, start, packed.Length - start), CompressionMode.Decompress);
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }
        finally
        {
            // Packs are written read-only, which some systems do not delete.
            Array.ForEach(folder.GetFiles(), file => file.IsReadOnly = false);
            folder.Delete(recursive: true);
        }
    }
}
