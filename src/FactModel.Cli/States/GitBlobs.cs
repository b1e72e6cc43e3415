using FactModel.Core.Problems;
using FactModel.Core.Yaml;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>The texts of a repository's blobs. One that many revisions have is read once, as long as it is not long ago.</summary>
internal sealed class GitBlobs
{
    private const long MostCharacters = 16_000_000;

    private static readonly byte[] LargeFilePointer = "version https://git-lfs.github.com/spec/"u8.ToArray();

    private readonly RecentCache<(ObjectId Id, string Path), DecodedText> _texts = new(MostCharacters, text => text.Text?.Length ?? 0);

    /// <summary>How many were read.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a file's blob, or why there is none.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="path">Its path, where problems are reported.</param>
    public DecodedText Read(GitEntry entry, string path) => _texts.Get((entry.Id!, path), () =>
    {
        Count++;
        return ReadBlob(entry, path);
    });

    /// <summary>What cannot be read, as a problem of the file.</summary>
    public static DecodedText NoText(string path, string reason) => new(null, Unreadable(path, reason));

    /// <inheritdoc cref="NoText"/>
    public static Problem Unreadable(string path, string reason) => Catalogue.UnreadableFile.At(path, SourceSpan.FileStart, reason);

    private static DecodedText ReadBlob(GitEntry entry, string path)
    {
        try
        {
            return ReadContent(entry, path);
        }
        catch (LibGit2SharpException exception)
        {
            return NoText(path, $"git cannot read its content, {entry.Id}: {exception.Message}");
        }
    }

    private static DecodedText ReadContent(GitEntry entry, string path)
    {
        if (entry.Owner.Lookup<Blob>(entry.Id) is not { } blob)
        {
            return NoText(path, $"its content, {entry.Id}, is not in this clone, which is a partial one; fetch it, such as by checking the revision out");
        }

        using Stream content = blob.GetContentStream();
        byte[] bytes = new byte[blob.Size];
        content.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(LargeFilePointer)
            ? NoText(path, "git keeps it in Git LFS, so that the repository has a pointer alone")
            : TextDecoder.Decode(bytes, path);
    }
}
