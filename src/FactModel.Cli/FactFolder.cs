using System.Security;
using System.Security.Cryptography;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>Files found below a folder.</summary>
/// <param name="Files">Their paths in full, in ordinal order.</param>
/// <param name="Problems">The folders that could not be looked into.</param>
internal sealed record FolderListing(IReadOnlyList<string> Files, IReadOnlyList<Problem> Problems);

/// <summary>The disk: alone in listing folders and in opening files.</summary>
internal static class FactFolder
{
    private static readonly string[] OutputFolders = ["bin", "obj"];

    public static bool IsFile(string path) => File.Exists(path);

    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>
    /// The files below a folder that can hold facts, and models: all but those in its own bin and obj, in folders that
    /// start with a dot, and in node_modules. The package's build files pass the same to the compiler.
    /// </summary>
    public static FolderListing FactsBelow(string folder) => List(folder, FactProject.IsFactPath, isOutputAnywhere: false);

    /// <summary>The models below a folder, but for those that a build has copied into a bin or an obj.</summary>
    public static FolderListing ModelsBelow(string folder) => List(folder, FactProject.IsModelPath, isOutputAnywhere: true);

    /// <summary>A file's text, or why there is none.</summary>
    public static DecodedText Read(string path)
    {
        if (IsFolder(path))
        {
            return Unreadable(path, "it is a folder");
        }

        try
        {
            return TextDecoder.Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            return Unreadable(path, reason);
        }
    }

    /// <summary>The text of a source with the digest of its bytes; null where it is not there or is no text.</summary>
    public static FoundText? ReadSource(string path)
    {
        if (!IsFile(path) || Read(path).Text is not { } text)
        {
            return null;
        }

        return new FoundText(new SourceText(text), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }

    private static FolderListing List(string folder, Func<string, bool> takes, bool isOutputAnywhere)
    {
        List<string> files = [];
        List<Problem> problems = [];
        Walk(new DirectoryInfo(folder), [Path.GetFullPath(folder)], isRoot: true);
        files.Sort(StringComparer.Ordinal);
        return new FolderListing(files, problems);

        void Walk(DirectoryInfo at, List<string> behind, bool isRoot)
        {
            foreach (FileSystemInfo entry in Entries(at, problems))
            {
                if (entry is not DirectoryInfo below)
                {
                    if (takes(entry.FullName))
                    {
                        files.Add(entry.FullName);
                    }
                }
                else if (!IsPassedOver(below.Name, isRoot || isOutputAnywhere) && Behind(below, behind) is { } next)
                {
                    Walk(below, next, isRoot: false);
                }
            }
        }
    }

    private static bool IsPassedOver(string name, bool mayBeOutput) =>
        name.StartsWith('.') || name == "node_modules" || (mayBeOutput && OutputFolders.Contains(name));

    private static FileSystemInfo[] Entries(DirectoryInfo folder, List<Problem> problems)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            problems.Add(Catalogue.UnreadableFile.At(folder.FullName, SourceSpan.FileStart, reason));
            return [];
        }
    }

    /// <summary>The real folders that the walk stands in once it goes on; null where a link leads back into one of them.</summary>
    private static List<string>? Behind(DirectoryInfo folder, List<string> behind)
    {
        if (folder.LinkTarget is null)
        {
            return behind;
        }

        string? target = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        return target is null || behind.Any(b => (b + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ? null
            : [.. behind, target];
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
