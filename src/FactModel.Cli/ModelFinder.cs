using FactModel.Cli.States;
using FactModel.Core;

namespace FactModel.Cli;

/// <summary>Finds the model that a command is about.</summary>
internal static class ModelFinder
{
    private const int MostModelsNamed = 10;

    private static readonly string[] ModelFileNames = [FactProject.ModelFileName, "factmodel.yml"];

    /// <summary>The model's file on the disk, in full.</summary>
    /// <param name="named">What the user named, if anything: a model, or a folder with one.</param>
    /// <param name="currentFolder">The current folder, in full.</param>
    /// <exception cref="CannotRunException">There is none, or more than one to choose from.</exception>
    public static string Find(string? named, string currentFolder)
    {
        if (named is null)
        {
            return Nearest(DiskTree.Instance, currentFolder, currentFolder)
                ?? throw new CannotRunException(
                    $"there is no {FactProject.ModelFileName} in the current folder, above it or below it; name one: factmodel check MODEL");
        }

        string path = Path.GetFullPath(Path.Combine(currentFolder, named));
        if (!FactFolder.IsFile(path) && !FactFolder.IsFolder(path))
        {
            throw new CannotRunException($"there is no file or folder '{named}'");
        }

        return Named(DiskTree.Instance, path, named, currentFolder)
            ?? throw new CannotRunException($"there is no {FactProject.ModelFileName} in the folder '{named}' or below it");
    }

    /// <summary>
    /// The model in a folder, else in the nearest folder above, else the only one below; null where there is none. A folder that is
    /// not there may have been called otherwise: then it is the only one below the nearest that is, and null where these are several.
    /// </summary>
    /// <param name="tree">Where it is looked for.</param>
    /// <param name="folder">The folder, in full.</param>
    /// <param name="currentFolder">The current folder, for messages.</param>
    /// <exception cref="CannotRunException">There are several below.</exception>
    public static string? Nearest(IFileTree tree, string folder, string currentFolder) =>
        In(tree, folder) ?? Above(tree, folder) ?? (tree.IsFolder(folder) ? OneBelow(tree, folder, currentFolder) : OnlyOneBelow(tree, NearestThere(tree, folder)));

    /// <summary>The only model in a folder or below it; null where there is none, or several.</summary>
    /// <param name="tree">Where it is looked for.</param>
    /// <param name="folder">The folder, in full.</param>
    public static string? OnlyOneBelow(IFileTree tree, string folder) => FolderListing.ModelsBelow(tree, folder).Files is [string only] ? only : null;

    /// <summary>What is to be said of a folder that has several models below it; null where it has not.</summary>
    /// <param name="tree">Where they are.</param>
    /// <param name="folder">The folder, in full.</param>
    /// <param name="currentFolder">The current folder, for messages.</param>
    public static CannotRunException? SeveralBelow(IFileTree tree, string folder, string currentFolder)
    {
        string[] models = [.. FolderListing.ModelsBelow(tree, folder).Files];
        if (models.Length <= 1)
        {
            return null;
        }

        DisplayPath display = new(currentFolder);
        string names = string.Join(", ", models.Take(MostModelsNamed).Select(display.Of));
        string more = models.Length > MostModelsNamed ? $" and {models.Length - MostModelsNamed} more" : "";
        return new CannotRunException($"there are several models to choose from; name one of {names}{more}");
    }

    /// <summary>The model on the disk that a command in a folder would be about; null where there is none, or several to choose from.</summary>
    /// <param name="folder">The folder, in full.</param>
    public static string? OneOnDisk(string folder) =>
        In(DiskTree.Instance, folder) ?? Above(DiskTree.Instance, folder) ?? OnlyOneBelow(DiskTree.Instance, folder);

    /// <summary>The model that a path names: itself, or the one in that folder, or the only one below; null where nothing there is one.</summary>
    /// <param name="tree">Where it is looked for.</param>
    /// <param name="path">The path, in full.</param>
    /// <param name="named">The path as the user wrote it.</param>
    /// <param name="currentFolder">The current folder, for messages.</param>
    /// <exception cref="CannotRunException">It is another file, or there are several below.</exception>
    public static string? Named(IFileTree tree, string path, string named, string currentFolder)
    {
        if (tree.IsFolder(path))
        {
            return In(tree, path) ?? OneBelow(tree, path, currentFolder);
        }

        if (!tree.IsFile(path))
        {
            return null;
        }

        return FactProject.IsModelPath(path)
            ? path
            : throw new CannotRunException($"'{named}' is not a model: a model is called {FactProject.ModelFileName}");
    }

    private static string? In(IFileTree tree, string folder) =>
        ModelFileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(tree.IsFile);

    private static string? Above(IFileTree tree, string folder)
    {
        for (string? next = Path.GetDirectoryName(folder); next is not null; next = Path.GetDirectoryName(next))
        {
            if (In(tree, next) is { } model)
            {
                return model;
            }
        }

        return null;
    }

    private static string? OneBelow(IFileTree tree, string folder, string currentFolder) =>
        SeveralBelow(tree, folder, currentFolder) is { } several ? throw several : OnlyOneBelow(tree, folder);

    private static string NearestThere(IFileTree tree, string folder)
    {
        string at = folder;
        while (!tree.IsFolder(at) && Path.GetDirectoryName(at) is { } above)
        {
            at = above;
        }

        return at;
    }
}
