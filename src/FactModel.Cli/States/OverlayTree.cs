using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>A state in which one file is another one, or is not there.</summary>
/// <param name="below">The state.</param>
/// <param name="path">The file, in full.</param>
/// <param name="content">The file that takes its place, in full; null where none does.</param>
internal sealed class OverlayTree(IFileTree below, string path, string? content) : IFileTree
{
    /// <inheritdoc/>
    public bool IsFile(string file) => file == path ? content is not null : below.IsFile(file);

    /// <inheritdoc/>
    public bool IsFolder(string folder) => below.IsFolder(folder) || (content is not null && IsAbove(folder));

    /// <inheritdoc/>
    public FolderEntries Entries(string folder)
    {
        FolderEntries entries = below.IsFolder(folder) ? below.Entries(folder) : new FolderEntries([]);
        if (!IsAbove(folder))
        {
            return entries;
        }

        string next = Path.Combine(folder, Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0]);
        IEnumerable<FileEntry> others = entries.All.Where(entry => entry.Path != next);
        return next == path
            ? entries with { All = [.. others, .. content is null ? Array.Empty<FileEntry>() : [new FileEntry(path, IsFolder: false)]] }
            : below.IsFolder(next) || content is null ? entries : entries with { All = [.. others, new FileEntry(next, IsFolder: true)] };
    }

    /// <inheritdoc/>
    public DecodedText Read(string file)
    {
        if (file != path || content is null)
        {
            return below.Read(file);
        }

        DecodedText read = FactFolder.Read(content);
        return read.Problem is { Place: { } place } problem
            ? read with { Problem = problem with { Place = place with { Path = path } } }
            : read;
    }

    /// <inheritdoc/>
    public string? WhyAbsent(string file) => below.WhyAbsent(file);

    private bool IsAbove(string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
