using System.Security;
using System.Security.Cryptography;
using FactModel.Cli.States;
using FactModel.Core.Evidence;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>The disk: alone in listing folders and in opening files.</summary>
internal static class FactFolder
{
    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>What stands in a folder. A link to a folder that is not there any more is left out.</summary>
    public static FolderEntries Entries(string folder)
    {
        try
        {
            return new FolderEntries([.. new DirectoryInfo(folder).GetFileSystemInfos().Select(Entry).OfType<FileEntry>()]);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            return new FolderEntries([], Catalogue.UnreadableFile.At(folder, SourceSpan.FileStart, reason));
        }
    }

    /// <summary>A file's text, or why there is none.</summary>
    public static DecodedText Read(string path)
    {
        if (IsFolder(path))
        {
            return Unreadable(path, "it is a folder");
        }

        try
        {
            return FileNature.WhyNotRead(path) is { } nature ? Unreadable(path, nature) : TextDecoder.Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            return Unreadable(path, reason);
        }
    }

    /// <summary>The text of a source with the digest of its bytes; null where it is not there or is no text.</summary>
    public static FoundText? ReadSource(string path) =>
        IsFile(path) && Read(path).Text is { } text && Digest(path) is { } digest ? new FoundText(new SourceText(text), digest) : null;

    /// <summary>When a file was last written; the year 1601 where it is not there.</summary>
    public static DateTime Saved(string path) => File.GetLastWriteTimeUtc(path);

    /// <summary>The SHA-256 of a file's bytes, in hexadecimal; null where they cannot be read.</summary>
    public static string? Digest(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (Reason(exception) is not null)
        {
            return null;
        }
    }

    private static FileEntry? Entry(FileSystemInfo entry)
    {
        if (entry is not DirectoryInfo || entry.LinkTarget is null)
        {
            return new FileEntry(entry.FullName, entry is DirectoryInfo);
        }

        return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target ? new FileEntry(entry.FullName, IsFolder: true, target) : null;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static void Write(string path, string text)
    {
        string half = path + ".tmp";
        try
        {
            File.WriteAllText(half, text);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            File.Delete(half);
            throw new CannotRunException($"'{path}' cannot be written: {reason}");
        }
    }

    /// <summary>Makes a folder, and those above it, where they are not there.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static void Create(string folder) => Try(() => Directory.CreateDirectory(folder), $"the folder '{folder}' cannot be made");

    /// <summary>Removes a file.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static void Delete(string path) => Try(() => File.Delete(path), $"'{path}' cannot be removed");

    /// <summary>Removes a folder with all that is in it.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static void DeleteFolder(string folder) => Try(() => Directory.Delete(folder, recursive: true), $"the folder '{folder}' cannot be removed");

    private static void Try(Action act, string refusal)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            throw new CannotRunException($"{refusal}: {reason}");
        }
    }

    private static DecodedText Unreadable(string path, string reason) =>
        new(null, Catalogue.UnreadableFile.At(path, SourceSpan.FileStart, reason));

    /// <summary>Why the system gave nothing, without the paths that its own messages repeat; null for a mistake of ours.</summary>
    private static string? Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is not there any more, or it is a link to nothing",
        UnauthorizedAccessException or SecurityException => "access to it is denied",
        PathTooLongException => "its path is too long",
        IOException => exception.Message,
        _ => null,
    };
}
