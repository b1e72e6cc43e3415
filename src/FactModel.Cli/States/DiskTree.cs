using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>The disk as it is now.</summary>
internal sealed class DiskTree : IFileTree
{
    public static readonly DiskTree Instance = new();

    private DiskTree()
    {
    }

    /// <inheritdoc/>
    public bool IsFile(string path) => FactFolder.IsFile(path);

    /// <inheritdoc/>
    public bool IsFolder(string path) => FactFolder.IsFolder(path);

    /// <inheritdoc/>
    public FolderEntries Entries(string folder) => FactFolder.Entries(folder);

    /// <inheritdoc/>
    public DecodedText Read(string path) => FactFolder.Read(path);

    /// <inheritdoc/>
    public string? WhyAbsent(string path) => null;
}
