namespace FactModel.Cli;

/// <summary>Files and folders that a command makes together: all of them, or, where it fails on the way, none. What was there already stays.</summary>
internal static class NewPaths
{
    /// <summary>Makes files and folders, and takes back what is new of them where that fails.</summary>
    /// <param name="paths">Where they go, in full.</param>
    /// <param name="make">What makes them.</param>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public static void Make(IEnumerable<string> paths, Action make)
    {
        string[] missing = [.. paths.Where(path => !IsThere(path)).Select(Topmost).Distinct()];
        try
        {
            make();
        }
        catch
        {
            Array.ForEach(missing, TakeBack);
            throw;
        }
    }

    private static void TakeBack(string path)
    {
        if (FactFolder.IsFolder(path))
        {
            FactFolder.DeleteFolder(path);
        }
        else if (FactFolder.IsFile(path))
        {
            FactFolder.Delete(path);
        }
    }

    private static bool IsThere(string path) => FactFolder.IsFile(path) || FactFolder.IsFolder(path);

    /// <summary>The path, or the first folder on the way to it that is to be made.</summary>
    private static string Topmost(string path) => Path.GetDirectoryName(path) is { } above && !IsThere(above) ? Topmost(above) : path;
}
