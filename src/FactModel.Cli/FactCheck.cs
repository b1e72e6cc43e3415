using FactModel.Cli.Reports;
using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Cli;

/// <summary>Reads a model with its files and gives what is wrong with them.</summary>
/// <param name="currentFolder">The current folder, in full: what paths are shown relative to.</param>
/// <param name="tree">Where the files are.</param>
internal sealed class FactCheck(string currentFolder, IFileTree tree)
{
    private readonly DisplayPath _display = new(currentFolder);
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _unread = [];
    private readonly List<Problem> _unlisted = [];
    private int _filesRead;

    /// <summary>A check of files on the disk.</summary>
    public FactCheck(string currentFolder)
        : this(currentFolder, DiskTree.Instance)
    {
    }

    /// <summary>The day on which <c>review-by</c> is held against the facts; null where nothing is past its date.</summary>
    public FactDate? ReviewDate { get; init; }

    /// <summary>The fact base as read, after a run; null where its model could not be.</summary>
    public FactProject? Project { get; private set; }

    /// <summary>Everything that was found, as Core words it.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>A problem for each file or folder that is there and could not be read.</summary>
    public IReadOnlyList<Problem> Unread => [.. _unread, .. _unlisted];

    /// <summary>Checks the model at a full path.</summary>
    public CheckReport Run(string modelPath) =>
        Read(modelPath) is { } text ? Run(new FactText(modelPath, text)) : CheckReport.Of(_display, modelPath, default, _problems);

    /// <summary>Checks a model whose text is known, as if it stood at its path.</summary>
    public CheckReport Run(FactText model)
    {
        try
        {
            return Check(model);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or CannotRunException))
        {
            // Core's own mistakes are findings, as they are in the compiler.
            _problems.Add(Catalogue.InternalError.At(
                model.Path, SourceSpan.FileStart, "checking this model", $"{exception.GetType().Name}: {exception.Message}"));
            return CheckReport.Of(_display, model.Path, default, _problems);
        }
    }

    private CheckReport Check(FactText modelText)
    {
        PackageIndexes packages = PackageIndexes.Of(tree, Path.GetDirectoryName(modelText.Path)!);
        _problems.AddRange(packages.Problems);
        BoundModel model = ModelBinder.Bind(modelText.Path, modelText.Text, packages.Usable);
        FolderListing listing = FactFiles.Of(tree, modelText.Path, model.Schema);
        _problems.AddRange(listing.Problems);
        _unlisted.AddRange(listing.Problems);
        foreach (string other in listing.Files.Where(path => FactProject.IsModelPath(path) && path != modelText.Path))
        {
            _problems.Add(Catalogue.TwoModels.At(other, SourceSpan.FileStart, _display.Of(modelText.Path)));
        }

        string[] paths = [.. listing.Files.Where(path => !FactProject.IsModelPath(path))];
        FactText[] texts = [.. paths.Select(path => Text(model, path)).OfType<FactText>()];
        FactProject project = FactProject.Read(modelText, texts, Lock(model.Folder), packages.Usable, Unread.Select(problem => problem.Place?.Path).OfType<string>());
        Project = project;
        _problems.AddRange(Found(project, texts, paths));
        if (ReviewDate is { } day)
        {
            ReviewChecks reviews = new(day, project.Sources.Sources);
            _problems.AddRange(project.Files.SelectMany(file => reviews.Run(file)));
        }

        _problems.Sort(Problem.Compare);
        return CheckReport.Of(_display, modelText.Path, Counts.Of(_filesRead, project.Files), _problems);
    }

    private FactText? Lock(string folder)
    {
        string path = Path.Combine(folder, FactLock.FileName);
        return tree.IsFile(path) && tree.Read(path) is { } read
            ? read.Problem is { } problem ? Report(problem) : new FactText(path, read.Text!)
            : null;
    }

    private FactText? Report(Problem problem)
    {
        _problems.Add(problem);
        return null;
    }

    /// <summary>A file's text; null where it cannot be read. A file that the model has no use for is not opened.</summary>
    private FactText? Text(BoundModel model, string path)
    {
        string relative = PathPattern.RelativeTo(model.Folder, path);
        if (relative != model.Schema.Sources && FileMatch.Find(model.Schema, relative, out _) is null)
        {
            return new FactText(path, "");
        }

        return Read(path) is { } text ? new FactText(path, text) : null;
    }

    /// <summary>What Core found. A file that is there and cannot be read is reported as that, and not as missing too.</summary>
    private IEnumerable<Problem> Found(FactProject project, FactText[] texts, string[] paths)
    {
        if (_unread.Count == 0)
        {
            return project.Problems;
        }

        return project.Problems.Except(FileChecks.Run(project.Model, Relative(project.Model, texts.Select(t => t.Path))))
            .Concat(FileChecks.Run(project.Model, Relative(project.Model, paths)));
    }

    private static string[] Relative(BoundModel model, IEnumerable<string> paths) =>
        [.. paths.Select(path => PathPattern.RelativeTo(model.Folder, path))];

    private string? Read(string path)
    {
        DecodedText decoded = tree.Read(path);
        if (decoded.Problem is { } problem)
        {
            _problems.Add(problem);
            _unread.Add(problem);
            return null;
        }

        _filesRead++;
        return decoded.Text;
    }
}
