namespace FactModel.Cli;

/// <summary>Paths as reports show them: relative to the current folder, with <c>/</c> on every system.</summary>
internal sealed class DisplayPath(string currentFolder)
{
    /// <summary>The path as it is shown; in full where it shares no root with the current folder.</summary>
    public string Of(string path)
    {
        string relative = Path.GetRelativePath(currentFolder, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
