using FactModel.Cli.Reports;
using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Policy;
using FactModel.Core.Yaml;

namespace FactModel.Cli.Diffing;

/// <summary>Finds what two states say of their changes.</summary>
/// <param name="currentFolder">The current folder, in full.</param>
internal sealed class SettingsFiles(string currentFolder)
{
    private static readonly string[] Names = [FactProject.DiffSettingsFileName, "factmodel.diff.yml"];

    /// <summary>The settings of the older state, as far as they can be read, and those of the newer.</summary>
    /// <param name="previous">The older state.</param>
    /// <param name="current">The newer state.</param>
    /// <param name="named">A file on the disk that the user named for the newer state; null for its own.</param>
    /// <exception cref="CannotRunException">Those of the newer state have a mistake, or are not there though they were named.</exception>
    public (DiffSettings Previous, DiffSettings Current) Of(FactState previous, FactState current, string? named)
    {
        string? path = named is null ? null : Path.GetFullPath(named, currentFolder);
        if (path is not null && !FactFolder.IsFile(path))
        {
            throw new CannotRunException($"there is no file '{named}' with the settings of the diff");
        }

        DiffSettings now = path is not null ? Read(path, FactFolder.Read(path)) : Beside(current.Model, current.Files) is { } own ? Read(own, current.Files.Read(own)) : DiffSettings.None;
        string? before = Before(previous, path ?? (current.Files is DiskTree ? Beside(current.Model, current.Files) : null), isNamed: path is not null);
        // What was wrong with the older ones is past.
        DiffSettings was = before is not null && previous.Files.Read(before).Text is { } text ? DiffSettingsReader.Read(before, text).Settings : DiffSettings.None;
        return (was, now);
    }

    /// <summary>The file of the older state.</summary>
    /// <param name="previous">The older state.</param>
    /// <param name="now">The file of the newer one, where that is on the disk.</param>
    /// <param name="isNamed">Whether the user named it: an older state may have one at the same place.</param>
    private static string? Before(FactState previous, string? now, bool isNamed)
    {
        string? own = Beside(previous.Model, previous.Files);

        // On the disk there is one file of a path, and it is the newer state's: what it says was not said before.
        return previous.Files is DiskTree ? (own == now ? null : own)
            : isNamed && previous.Files.IsFile(now!) ? now
            : own;
    }

    private static string? Beside(string model, IFileTree files) =>
        Names.Select(name => Path.Combine(Path.GetDirectoryName(model)!, name)).FirstOrDefault(files.IsFile);

    private DiffSettings Read(string path, DecodedText decoded)
    {
        ReadDiffSettings? read = decoded.Text is { } text ? DiffSettingsReader.Read(path, text) : null;
        if (read is { Problems.Count: 0 })
        {
            return read.Settings;
        }

        DisplayPath display = new(currentFolder);
        IEnumerable<ReportedProblem> problems = (read?.Problems ?? [decoded.Problem!]).Select(problem => ReportedProblem.Of(Finding.Of(problem, display)));
        throw new CannotRunException(
            "nothing was compared, since the settings of the diff have mistakes:" + string.Concat(problems.Select(problem => $"\n{OneLine.Of(DiffSummary.Problem(problem))}")));
    }
}
