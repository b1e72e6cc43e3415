using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>
/// The files of one state of a fact base: on the disk, as git keeps them, or in a package. Paths are full paths, whether or
/// not anything stands on the disk there: what a report shows of them reads alike for every state.
/// </summary>
internal interface IFileTree
{
    bool IsFile(string path);

    bool IsFolder(string path);

    /// <summary>What stands in a folder.</summary>
    FolderEntries Entries(string folder);

    /// <summary>A file's text, or why there is none.</summary>
    DecodedText Read(string path);

    /// <summary>Why nothing is at a path, where the state knows that there is something to be had elsewhere; else null.</summary>
    string? WhyAbsent(string path);
}

/// <summary>What stands in a folder.</summary>
/// <param name="All">Its files and folders.</param>
/// <param name="Problem">Why it could not be looked into; null where it could.</param>
internal sealed record FolderEntries(IReadOnlyList<FileEntry> All, Problem? Problem = null);

/// <summary>A file or a folder.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="LeadsTo">For a link to a folder, the folder it leads to; else null.</param>
internal sealed record FileEntry(string Path, bool IsFolder, string? LeadsTo = null);
