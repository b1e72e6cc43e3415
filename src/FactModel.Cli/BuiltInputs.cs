using System.Globalization;
using FactModel.Core;

namespace FactModel.Cli;

/// <summary>What a project of facts was last built from: the build leaves the files with their times beside its index.</summary>
internal static class BuiltInputs
{
    private const string ListName = "factmodel.inputs";

    /// <summary>The model of the project that has an index, where a file of its facts was saved or removed since it was built; else null.</summary>
    public static string? ModelSavedSince(string indexPath)
    {
        string list = Path.Combine(Path.GetDirectoryName(indexPath)!, ListName);
        if (!FactFolder.IsFile(list) || FactFolder.Read(list).Text is not { } text)
        {
            return null;
        }

        (string Path, string Time)[] files = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line, at: line.LastIndexOf('|')))
            .Where(two => two.at > 0)
            .Select(two => (two.line[..two.at], two.line[(two.at + 1)..]))
            .Where(file => FactProject.IsFactPath(file.Item1))];
        return files.Any(file => FactFolder.Saved(file.Path).ToFileTimeUtc().ToString(CultureInfo.InvariantCulture) != file.Time)
            ? files.Select(file => file.Path).Where(FactProject.IsModelPath).OrderBy(path => path.Length).FirstOrDefault(FactFolder.IsFile)
            : null;
    }
}
