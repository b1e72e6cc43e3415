using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary>Which files a model may have facts in: what the package's build files and a project's own items pass to the compiler.</summary>
internal sealed class FactFiles
{
    private readonly IFileTree _tree;
    private readonly string _folder;
    private readonly string[] _patterns;
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private FactFiles(IFileTree tree, string modelPath, FactSchema schema)
    {
        _tree = tree;
        _folder = Path.GetDirectoryName(modelPath)!;
        _patterns = [.. schema.Kinds.SelectMany(kind => kind.Files).Select(file => file.Pattern).Append(schema.Sources).OfType<string>()
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The files in full, models among them, and the folders that could not be looked into.</summary>
    public static FolderListing Of(IFileTree tree, string modelPath, FactSchema schema)
    {
        FactFiles files = new(tree, modelPath, schema);
        files.Add(FolderListing.FactsBelow(tree, files._folder), path => !IsMarkdown(path) || files.IsNamed(path));
        foreach (string pattern in files._patterns)
        {
            files.AddNamed(pattern);
            files.AddAbsent(pattern);
        }

        return new FolderListing([.. files._paths], files._problems);
    }

    /// <summary>
    /// YAML below the model's folder is passed in anyway; what lies outside only where the model names it. A folder with
    /// the name of a file is taken too, so that it is reported as what it is.
    /// </summary>
    private void AddNamed(string pattern)
    {
        bool isOutside = pattern.StartsWith("../", StringComparison.Ordinal);
        if (!PathPattern.IsGlob(pattern))
        {
            string path = Path.GetFullPath(Path.Combine(_folder, pattern));
            if (FactProject.IsFactPath(path) && (_tree.IsFolder(path) || (isOutside && _tree.IsFile(path))))
            {
                _paths.Add(path);
            }
        }
        else if (isOutside)
        {
            string root = StartOf(pattern);
            if (_tree.IsFolder(root))
            {
                Add(FolderListing.FactsBelow(_tree, root), IsNamed);
            }
        }
    }

    /// <summary>Where nothing has a name that the model gives, the state may know why.</summary>
    private void AddAbsent(string pattern)
    {
        if (!_paths.Any(path => PathPattern.Matches(pattern, PathPattern.RelativeTo(_folder, path))) && _tree.WhyAbsent(StartOf(pattern)) is { } reason)
        {
            _problems.Add(Catalogue.UnreadableFile.At(StartOf(pattern), SourceSpan.FileStart, reason));
        }
    }

    /// <summary>The file that a pattern names, or the folder that everything is in that it matches.</summary>
    private string StartOf(string pattern) =>
        Path.GetFullPath(Path.Combine(_folder, string.Join('/', pattern.Split('/').TakeWhile(part => !PathPattern.IsGlob(part)))));

    private void Add(FolderListing listing, Func<string, bool> takes)
    {
        _paths.UnionWith(listing.Files.Where(takes));
        _problems.AddRange(listing.Problems.Except(_problems));
    }

    private bool IsNamed(string path)
    {
        string relative = PathPattern.RelativeTo(_folder, path);
        return _patterns.Any(pattern => PathPattern.Matches(pattern, relative));
    }

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
