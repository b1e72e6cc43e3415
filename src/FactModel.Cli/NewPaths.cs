namespace FactModel.Cli;

/// <summary>Files and folders that a command is about to make, and takes back where it fails on the way. What is there already stays.</summary>
internal sealed class NewPaths
{
    private readonly string[] _new;

    /// <summary>Notes which of some paths, in full, are not there yet.</summary>
    public NewPaths(params string[] paths) => _new = [.. paths.Where(path => !IsThere(path)).Select(Topmost).Distinct()];

    /// <summary>Removes those that are there now.</summary>
    /// <exception cref="CannotRunException">The system refuses.</exception>
    public void TakeBack()
    {
        foreach (string path in _new)
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
    }

    private static bool IsThere(string path) => FactFolder.IsFile(path) || FactFolder.IsFolder(path);

    /// <summary>The path, or the first folder on the way to it that is to be made.</summary>
    private static string Topmost(string path) => Path.GetDirectoryName(path) is { } above && !IsThere(above) ? Topmost(above) : path;
}
