using System.Globalization;
using FactModel.Cli.States;
using FactModel.Core;

namespace FactModel.Cli;

/// <summary>What a project of facts was last built from: the build leaves the files with their times beside its index.</summary>
internal static class BuiltInputs
{
    private const string ListName = "factmodel.inputs";

    /// <summary>The model of the project that has an index, where a file of its facts was saved, added or removed since it was built; else null.</summary>
    public static string? ModelSavedSince(string indexPath)
    {
        string list = Path.Combine(Path.GetDirectoryName(indexPath)!, ListName);
        if (!FactFolder.IsFile(list) || FactFolder.Read(list).Text is not { } text)
        {
            return null;
        }

        Dictionary<string, string> times = Times(text);
        string? model = times.Keys.Where(FactProject.IsModelPath).OrderBy(path => path.Length).FirstOrDefault(FactFolder.IsFile);
        return model is not null && (times.Any(file => Time(file.Key) != file.Value) || Present(model).Any(path => !times.ContainsKey(path))) ? model : null;
    }

    private static Dictionary<string, string> Times(string text)
    {
        Dictionary<string, string> times = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int end = line.LastIndexOf('|');
            if (end > 0 && FactProject.IsFactPath(line[..end]))
            {
                times[line[..end]] = line[(end + 1)..];
            }
        }

        return times;
    }

    private static string Time(string path) => FactFolder.Saved(path).ToFileTimeUtc().ToString(CultureInfo.InvariantCulture);

    /// <summary>The YAML that a build would pass in now; of other files it passes in what the project names.</summary>
    private static IEnumerable<string> Present(string model) => FolderListing.FactsBelow(DiskTree.Instance, Path.GetDirectoryName(model)!).Files
        .Where(path => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
}
