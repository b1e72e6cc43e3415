using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Diffing;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>A state as read.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Model">Its model, in full.</param>
/// <param name="Side">What it says, for a comparison.</param>
internal sealed record FactState(StateSource Source, string Model, DiffSide Side)
{
    private readonly Lazy<StatedVersion?> _version = new(() => VersionOf(Source, Model, Side));

    /// <summary>What reports call it.</summary>
    public string Name => Source.Name;

    /// <summary>Its files.</summary>
    public IFileTree Files => Source.Files;

    /// <summary>Why it does not compile.</summary>
    public IReadOnlyList<Problem> Mistakes { get; init; } = [];

    /// <summary>What it says of its version: the model; else, of a package, the package, and of anything else, the project; null where nobody says anything.</summary>
    public StatedVersion? Version => _version.Value;

    private static StatedVersion? VersionOf(StateSource source, string model, DiffSide side) => side.Project.Model.Schema.Version is { } stated ? new StatedVersion(stated, "the model", new SourcePlace(model, side.Project.Model.Places.Version))
        : source.PackageVersion is { } packed ? new StatedVersion(packed, "the package", null)
        : ProjectVersion.Of(source.Files, model, source.Root);
}

/// <summary>Reads states, each with its own model.</summary>
/// <param name="currentFolder">The current folder, in full.</param>
/// <param name="model">The model that the user named, for states that have several or none; else null.</param>
/// <param name="advice">What can be done where a state has none.</param>
internal sealed class StateReader(string currentFolder, string? model, Func<string> advice)
{
    /// <summary>Errors that keep nothing from being compared: what the diff has kinds of change for, and that there is another model, which nobody asked about.</summary>
    private static readonly ProblemRule[] NoMistakes =
        [Catalogue.EvidenceContradicts, Catalogue.StandingTooLow, Catalogue.BrokenLock, Catalogue.RuleBroken, Catalogue.TwoModels];

    /// <summary>Reads two states. Where the older one has a model at the same place as the newer, it is that one.</summary>
    /// <exception cref="CannotRunException">A state has no model, or several to choose from, or one that cannot be read.</exception>
    public (FactState Old, FactState New) Read(StatePair states)
    {
        FactState newer = Read(states.New, null);
        return (Read(states.Old, newer.Model), newer);
    }

    /// <summary>Reads a state.</summary>
    /// <param name="source">The state.</param>
    /// <param name="sameAs">The model of the state that it is compared with; null where there is none yet.</param>
    public FactState Read(StateSource source, string? sameAs)
    {
        ModelText found = FindModel(source, sameAs) ?? throw NoModel(source);
        FactCheck check = new(currentFolder, FilesFor(source, found));
        check.Run(new FactText(found.Path, found.Text));
        if (check.Problems.FirstOrDefault(problem => problem.Rule == Catalogue.InternalError) is { } failure)
        {
            throw new CannotRunException($"{source.Name}: {failure.Message}");
        }

        DiffSide side = new(check.Project!)
        {
            Unread = check.Unread.ToEquatableArray(),
            Text = path => path == found.Path ? found.Text : source.Files.Read(path).Text,
        };
        return new FactState(source, found.Path, side) { Mistakes = [.. check.Problems.Where(IsMistake)] };
    }

    /// <summary>The files that a model reads: none, where it is lent to a state that has not even its folder, as before the first facts came.</summary>
    private static IFileTree FilesFor(StateSource source, ModelText model) =>
        model.LentFrom is { } lent && !source.Files.IsFolder(Path.GetDirectoryName(model.Path)!) ? new OverlayTree(source.Files, model.Path, lent) : source.Files;

    /// <summary>
    /// The model of a state: the one that was named, where the state has it; else that one's text, for the files of the state;
    /// where none was named, the state's own, or null.
    /// </summary>
    /// <param name="source">The state.</param>
    /// <param name="sameAs">The model of a state beside it, which is looked for first; null where there is none.</param>
    /// <exception cref="CannotRunException">There are several to choose from, or it cannot be read.</exception>
    public ModelText? FindModel(StateSource source, string? sameAs)
    {
        if (model is null)
        {
            return OwnModel(source, sameAs) is { } own ? Text(source, own) : null;
        }

        string named = Path.GetFullPath(Path.Combine(currentFolder, model));
        bool isWithin = IsWithin(named, source.Root);
        if (isWithin && ModelFinder.Named(source.Files, named, model, currentFolder) is { } there)
        {
            return Text(source, there);
        }

        if (isWithin && source.Files.WhyAbsent(named) is { } why && ModelFinder.Named(DiskTree.Instance, named, model, currentFolder) is null)
        {
            throw new CannotRunException($"there is no '{model}' in {source.Name}; {why}");
        }

        string path = ModelFinder.Find(model, currentFolder);
        DecodedText text = FactFolder.Read(path);
        string folder = isWithin ? Path.GetDirectoryName(path)! : FactProject.IsModelPath(source.Start) ? Path.GetDirectoryName(source.Start)! : source.Start;
        return new ModelText(Path.Combine(folder, FactProject.ModelFileName), text.Text ?? throw new CannotRunException($"'{model}': {text.Problem!.Message}")) { LentFrom = path };
    }

    /// <summary>That a state has no model, or several elsewhere, and what can be done; where one may be in what is not here, how to get that.</summary>
    public CannotRunException NoModel(StateSource source)
    {
        string? absent = FolderListing.AbsentBelow(source.Files, source.Root);
        return ModelFinder.SeveralBelow(source.Files, source.Root, currentFolder) ?? new CannotRunException(
            $"there is no {FactProject.ModelFileName} in {source.Name}; "
            + (absent is null ? advice() : $"if one is in '{PathPattern.RelativeTo(source.Root, absent)}', {source.Files.WhyAbsent(absent)}"));
    }

    /// <summary>A model that is named may be another state's: what it reads need not have been there.</summary>
    private bool IsMistake(Problem problem) =>
        problem.Rule.Severity == ProblemSeverity.Error && !NoMistakes.Contains(problem.Rule) && (model is null || problem.Rule != Catalogue.NoSuchFiles);

    private string? OwnModel(StateSource source, string? sameAs)
    {
        if (source.IsNamed)
        {
            return ModelFinder.Named(source.Files, source.Start, source.Name, currentFolder);
        }

        return sameAs is not null && source.Files.IsFile(sameAs) ? sameAs
            : ModelFinder.Nearest(source.Files, source.Start, currentFolder) ?? ModelFinder.OnlyOneBelow(source.Files, source.Root);
    }

    private static ModelText Text(StateSource source, string path)
    {
        DecodedText read = source.Files.Read(path);
        return new ModelText(path, read.Text ?? throw new CannotRunException($"the model of {source.Name}, {Path.GetFileName(path)}: {read.Problem!.Message}"));
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

/// <summary>A model's text, and the path that its files are relative to.</summary>
internal sealed record ModelText(string Path, string Text)
{
    /// <summary>The file on disk that it is of, where the state has none of its own there; else null.</summary>
    public string? LentFrom { get; init; }
}
