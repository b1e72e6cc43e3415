using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>
/// The working tree of a repository: the disk, and what git knows of what is not on it. Of a sparse checkout, files that are not on
/// the disk are as they are staged.
/// </summary>
/// <param name="isSparse">Whether git leaves files out of the working tree.</param>
/// <param name="staged">What is staged; read when something is missing.</param>
internal sealed class WorkingTree(bool isSparse, Func<IFileTree> staged) : IFileTree
{
    private static readonly DiskTree Disk = DiskTree.Instance;

    private readonly Lazy<IFileTree> _staged = new(staged);

    /// <inheritdoc/>
    public bool IsFile(string path) => Disk.IsFile(path) || (isSparse && !Disk.IsFolder(path) && _staged.Value.IsFile(path));

    /// <inheritdoc/>
    public bool IsFolder(string path) => Disk.IsFolder(path) || (isSparse && !Disk.IsFile(path) && _staged.Value.IsFolder(path));

    /// <inheritdoc/>
    public FolderEntries Entries(string folder)
    {
        if (!isSparse)
        {
            return Disk.Entries(folder);
        }

        FolderEntries here = Disk.IsFolder(folder) ? Disk.Entries(folder) : new FolderEntries([]);
        IReadOnlyList<FileEntry> staged = _staged.Value.IsFolder(folder) ? _staged.Value.Entries(folder).All : [];
        HashSet<string> paths = new(here.All.Select(entry => entry.Path), StringComparer.Ordinal);
        return here with { All = [.. here.All, .. staged.Where(entry => !paths.Contains(entry.Path))] };
    }

    /// <inheritdoc/>
    public DecodedText Read(string path) => isSparse && !Disk.IsFile(path) && !Disk.IsFolder(path) ? _staged.Value.Read(path) : Disk.Read(path);

    /// <inheritdoc/>
    public string? WhyAbsent(string path) => _staged.Value.WhyAbsent(path);
}
