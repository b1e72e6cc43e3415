using System.Text.RegularExpressions;
using FactModel.Core.Packages;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary>
/// What the last build of a project left in obj of the facts that it refers to: a line for each of their indexes, and one for
/// each file that says what the project refers to, with the digest that it had. The package's build files write it.
/// </summary>
internal sealed class BuildRecord
{
    private const string FileName = "factmodel.uses";
    private const string DigestWord = "sha256 ";
    private const string FolderWord = "folder ";

    private readonly string _path;
    private readonly string[] _lines;

    private BuildRecord(string path, string text)
    {
        _path = path;
        _lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Indexes = [.. _lines.Where(line => !line.StartsWith(DigestWord, StringComparison.Ordinal) && !line.StartsWith(FolderWord, StringComparison.Ordinal))];
        References = [.. After(DigestWord).Select(rest => rest.Split(' ', 2)).Where(two => two.Length == 2).Select(two => (two[0], two[1]))];
    }

    /// <summary>The indexes, in full.</summary>
    public string[] Indexes { get; }

    private (string Digest, string Path)[] References { get; }

    /// <summary>
    /// That of the project that a model belongs to: of those built at the model's folder or above, the nearest, else one whose
    /// project stands beside the model's folder; null where none was built.
    /// </summary>
    public static BuildRecord? Of(string modelFolder)
    {
        DirectoryInfo model = new(modelFolder);
        IEnumerable<string> above = Above(model).SelectMany(folder => Folders(Path.Combine(folder, "artifacts", "obj")).Prepend(Path.Combine(folder, "obj")));
        IEnumerable<string> beside = model.Parent is { } parent
            ? Folders(parent.FullName).SelectMany(folder => Folders(folder).Prepend(folder)).Select(folder => Path.Combine(folder, "obj"))
            : [];
        return above.Concat(beside).Select(obj => Read(Path.Combine(obj, FileName))).FirstOrDefault(record => record?.IsOf(modelFolder) == true);
    }

    /// <summary>Why the facts may be others by now than those that the build found.</summary>
    public IEnumerable<Problem> Doubts()
    {
        if (Indexes.Length == 0)
        {
            return [];
        }

        string[] moved = [.. Indexes.Select(WhyMoved).OfType<string>()];
        string project = References.Length > 0 ? References[0].Path : _path;
        return moved.Length > 0
            ? moved.Select(why => Catalogue.OldBuild.At(project, SourceSpan.FileStart, why))
            : References.Where(IsChanged).Select(reference => Catalogue.OldBuild.At(reference.Path, SourceSpan.FileStart, "this file was changed"));
    }

    private static IEnumerable<string> Above(DirectoryInfo folder)
    {
        for (DirectoryInfo? each = folder; each is not null; each = each.Parent)
        {
            yield return each.FullName;
        }
    }

    private static IEnumerable<string> Folders(string folder) => FactFolder.IsFolder(folder)
        ? FactFolder.Entries(folder).All.Where(entry => entry is { IsFolder: true, LeadsTo: null }).Select(entry => entry.Path).Order(StringComparer.Ordinal)
        : [];

    private static BuildRecord? Read(string path) => FactFolder.IsFile(path) && FactFolder.Read(path).Text is { } text ? new BuildRecord(path, text) : null;

    private static bool IsChanged((string Digest, string Path) file) =>
        FactFolder.Digest(file.Path) is { } digest && !string.Equals(digest, file.Digest, StringComparison.OrdinalIgnoreCase);

    private bool IsOf(string modelFolder) =>
        After(FolderWord).Any(folder => Path.TrimEndingDirectorySeparator(folder) == Path.TrimEndingDirectorySeparator(modelFolder));

    private IEnumerable<string> After(string word) => _lines.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line[word.Length..]);

    private string? WhyMoved(string index)
    {
        IndexOrigin origin = IndexOrigin.Of(index);
        string[] restored = origin.Package is { } package ? RestoredVersions(package) : [];
        return restored.Length > 0 && !restored.Contains(origin.PackageVersion, StringComparer.OrdinalIgnoreCase)
            ? $"the package {origin.Package} {restored[0]} was restored in the place of {origin.PackageVersion}"
            : FactFolder.IsFile(index) ? null : $"the index of {origin} was removed";
    }

    /// <summary>The versions of a package that NuGet chose last, mostly one for all frameworks; none where it did not say.</summary>
    private string[] RestoredVersions(string package)
    {
        string assets = Path.Combine(Path.GetDirectoryName(_path)!, "project.assets.json");
        string text = FactFolder.IsFile(assets) ? FactFolder.Read(assets).Text ?? "" : "";
        return [.. Regex.Matches(text, $"\"{Regex.Escape(package)}/([^\"/]+)\": {{", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value).Distinct()];
    }
}
