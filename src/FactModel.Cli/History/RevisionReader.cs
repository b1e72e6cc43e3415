using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Packages;
using LibGit2Sharp;

namespace FactModel.Cli.History;

/// <summary>A model as read, with a number by which two are told apart.</summary>
internal sealed record NumberedModel(int Number, BoundModel Bound);

/// <summary>Reads revisions. A file that several of them have is read once, as long as it is not long ago.</summary>
/// <param name="names">Where states are found.</param>
/// <param name="repository">The repository.</param>
/// <param name="states">Finds and reads models.</param>
internal sealed class RevisionReader(StateNames names, GitRepository repository, StateReader states)
{
    private const long MostCharacters = 16_000_000;
    private const long MostModels = 100;

    private readonly RecentCache<(int Model, string Path, ObjectId Blob), (BoundFile File, int Length)> _files = new(MostCharacters, file => file.Length);
    private readonly RecentCache<ModelText, NumberedModel> _models = new(MostModels, _ => 1);
    private EquatableArray<PackageIndex>? _packages;
    private int _modelCount;

    /// <summary>How many files of facts were read as YAML.</summary>
    public int FilesRead { get; private set; }

    /// <summary>The fact bases that the project refers to, as its last build found them.</summary>
    public EquatableArray<PackageIndex> Packages => _packages ?? [];

    /// <summary>What a commit says; null where it has no model.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="sameAs">The model of a commit beside it, which is looked for first; null where there is none.</param>
    /// <exception cref="CannotRunException">It has several models to choose from, or one that cannot be read.</exception>
    public RevisionFacts? Read(GitCommit commit, string? sameAs)
    {
        StateSource source = names.Committed(repository, commit, commit.ShortId);
        if (states.FindModel(source, sameAs) is not { } text)
        {
            return null;
        }

        _packages ??= PackageIndexes.Of(source.Files, Path.GetDirectoryName(text.Path)!).Usable;
        NumberedModel bound = _models.Get(text, () => new NumberedModel(++_modelCount, ModelBinder.Bind(text.Path, text.Text, Packages)));
        return new RevisionFacts(this, (GitTree)source.Files, bound);
    }

    /// <summary>A file as its model reads it.</summary>
    public BoundFile Bind(NumberedModel bound, FileMatch match, string path, ObjectId blob, string text) => _files.Get((bound.Number, path, blob), () =>
    {
        FilesRead++;
        return (FileBinder.Bind(bound.Bound.Schema, match, path, text), text.Length);
    }).File;
}
