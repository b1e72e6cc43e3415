using FactModel.Core;

namespace FactModel.Cli;

/// <summary>Finds the model that a command is about.</summary>
internal static class ModelFinder
{
    private const int MostModelsNamed = 10;

    private static readonly string[] ModelFileNames = [FactProject.ModelFileName, "factmodel.yml"];

    /// <summary>The model's file, in full.</summary>
    /// <param name="named">What the user named, if anything: a model, or a folder with one.</param>
    /// <param name="currentFolder">The current folder, in full.</param>
    /// <exception cref="CannotRunException">There is none, or more than one to choose from.</exception>
    public static string Find(string? named, string currentFolder)
    {
        if (named is null)
        {
            return In(currentFolder) ?? Above(currentFolder) ?? OnlyOneBelow(currentFolder, currentFolder)
                ?? throw new CannotRunException(
                    $"there is no {FactProject.ModelFileName} in the current folder, above it or below it; name one: factmodel check MODEL");
        }

        string path = Path.GetFullPath(Path.Combine(currentFolder, named));
        if (FactFolder.IsFolder(path))
        {
            return In(path) ?? OnlyOneBelow(path, currentFolder)
                ?? throw new CannotRunException($"there is no {FactProject.ModelFileName} in the folder '{named}' or below it");
        }

        if (!FactFolder.IsFile(path))
        {
            throw new CannotRunException($"there is no file or folder '{named}'");
        }

        return FactProject.IsModelPath(path)
            ? path
            : throw new CannotRunException($"'{named}' is not a model: a model is called {FactProject.ModelFileName}");
    }

    private static string? In(string folder) =>
        ModelFileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(FactFolder.IsFile);

    private static string? Above(string folder)
    {
        for (string? next = Path.GetDirectoryName(folder); next is not null; next = Path.GetDirectoryName(next))
        {
            if (In(next) is { } model)
            {
                return model;
            }
        }

        return null;
    }

    private static string? OnlyOneBelow(string folder, string currentFolder)
    {
        string[] models = [.. FactFolder.ModelsBelow(folder).Files];
        if (models.Length <= 1)
        {
            return models.FirstOrDefault();
        }

        DisplayPath display = new(currentFolder);
        string names = string.Join(", ", models.Take(MostModelsNamed).Select(display.Of));
        string more = models.Length > MostModelsNamed ? $" and {models.Length - MostModelsNamed} more" : "";
        throw new CannotRunException($"there are several models to choose from; name one of {names}{more}");
    }
}
