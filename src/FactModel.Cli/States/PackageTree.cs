using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>The facts that a package carries as it was packed, as if they stood in a folder of the package's path.</summary>
internal sealed class PackageTree : IFileTree, IDisposable
{
    /// <summary>The package's folder that has the model and its files.</summary>
    public const string FactsFolder = "facts";

    private readonly ZipArchive _package;
    private readonly Dictionary<string, ZipArchiveEntry> _files;
    private readonly ILookup<string, FileEntry> _entries;

    private PackageTree(string path, ZipArchive package)
    {
        _package = package;
        Root = Path.Combine(path, FactsFolder);
        Version = VersionOf(package);
        _files = package.Entries.Where(IsFact).DistinctBy(entry => entry.FullName, StringComparer.Ordinal)
            .ToDictionary(entry => Path.Combine(path, Uri.UnescapeDataString(entry.FullName)), StringComparer.Ordinal);
        IEnumerable<FileEntry> files = _files.Keys.Select(file => new FileEntry(file, IsFolder: false));
        IEnumerable<FileEntry> folders = _files.Keys.SelectMany(file => Above(file, path)).Distinct(StringComparer.Ordinal)
            .Select(folder => new FileEntry(folder, IsFolder: true));
        _entries = files.Concat(folders).ToLookup(entry => Path.GetDirectoryName(entry.Path)!, StringComparer.Ordinal);
    }

    /// <summary>The folder that the model is looked for in.</summary>
    public string Root { get; }

    /// <summary>Its version, as its .nuspec has it; null where it has none that can be read.</summary>
    public string? Version { get; }

    /// <summary>Opens a package.</summary>
    /// <param name="path">Its file, in full.</param>
    /// <param name="named">The file as the user named it.</param>
    /// <exception cref="CannotRunException">It is no package, or has no facts to read.</exception>
    public static PackageTree Open(string path, string named)
    {
        PackageTree tree;
        try
        {
            tree = new PackageTree(path, ZipFile.OpenRead(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{named}' is no package that can be read: {exception.Message}");
        }

        if (tree._files.Count == 0)
        {
            tree.Dispose();
            throw new CannotRunException(
                $"the package '{named}' carries no facts to read: it is of something else, it was packed with <FactModelPackFacts>false</FactModelPackFacts>, or by an older FactModel");
        }

        return tree;
    }

    /// <inheritdoc/>
    public bool IsFile(string path) => _files.ContainsKey(path);

    /// <inheritdoc/>
    public bool IsFolder(string path) => _entries.Contains(path);

    /// <inheritdoc/>
    public FolderEntries Entries(string folder) => new([.. _entries[folder]]);

    /// <inheritdoc/>
    public DecodedText Read(string path)
    {
        if (!_files.TryGetValue(path, out ZipArchiveEntry? entry))
        {
            return new DecodedText(null, Catalogue.UnreadableFile.At(path, SourceSpan.FileStart, "it is not in the package"));
        }

        try
        {
            using Stream content = entry.Open();
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            return TextDecoder.Decode(bytes.ToArray(), path);
        }
        catch (InvalidDataException exception)
        {
            return new DecodedText(null, Catalogue.UnreadableFile.At(path, SourceSpan.FileStart, exception.Message));
        }
    }

    /// <inheritdoc/>
    public string? WhyAbsent(string path) =>
        path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : "it lies outside the model's folder, and a package carries what lies within";

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    private static string? VersionOf(ZipArchive package)
    {
        if (package.Entries.FirstOrDefault(entry => !entry.FullName.Contains('/') && entry.Name.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase)) is not { } nuspec)
        {
            return null;
        }

        try
        {
            using XmlReader xml = XmlReader.Create(nuspec.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
            XElement? metadata = XDocument.Load(xml).Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "metadata");
            return metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == "version")?.Value.Trim();
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"its .nuspec cannot be read: {exception.Message}", exception);
        }
    }

    private static bool IsFact(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(FactsFolder + "/", StringComparison.Ordinal) && entry.Name.Length > 0 && !entry.FullName.Split('/').Contains("..");

    private static IEnumerable<string> Above(string file, string root)
    {
        for (string folder = Path.GetDirectoryName(file)!; folder != root; folder = Path.GetDirectoryName(folder)!)
        {
            yield return folder;
        }
    }
}
