using FactModel.Core;

namespace FactModel.Cli.States;

/// <summary>Two states to compare.</summary>
internal sealed record StatePair(StateSource Old, StateSource New);

/// <summary>Finds the states that a command line names: in git, in folders and in packages.</summary>
/// <param name="currentFolder">The current folder, in full.</param>
internal sealed class StateNames(string currentFolder) : IDisposable
{
    /// <summary>How the index is named.</summary>
    public const string Index = ":index";

    private const string PackageExtension = ".nupkg";
    private const string TheWorkingTree = "the working tree";

    private readonly List<IDisposable> _opened = [];
    private readonly GitRepository? _repository = GitRepository.Of(currentFolder);

    /// <summary>The states that arguments name.</summary>
    /// <param name="old">The first, or both as a range (<c>a..b</c>, <c>a...b</c>); null for the last commit.</param>
    /// <param name="new">The second; null for the working tree.</param>
    /// <param name="staged">Whether the second is the index.</param>
    /// <exception cref="CannotRunException">One of them is not there.</exception>
    public StatePair Pair(string? old, string? @new, bool staged)
    {
        if (staged && @new is not null)
        {
            throw new CannotRunException($"--staged is the second state, and so is '{@new}'; leave one out");
        }

        if (old is not null && @new is null && Range.Of(old) is { } range && !Exists(old))
        {
            return staged
                ? throw new CannotRunException($"--staged is the second state, and '{old}' names two; leave one out")
                : Pair(range);
        }

        // Where nothing is named and there is no commit, the newer state has everything to say about it: what is missing.
        StateSource newer = staged ? Staged() : @new is null ? Working() : State(@new);
        return new StatePair(State(old ?? "HEAD"), newer);
    }

    /// <summary>A commit as a state.</summary>
    public StateSource Committed(GitRepository repository, GitCommit commit, string name) =>
        new(name, repository.FilesOf(commit), repository.Root, repository.Within(currentFolder), IsNamed: false) { Commit = commit.Id.Sha };

    /// <summary>The repository of the current folder.</summary>
    /// <exception cref="CannotRunException">It is in none.</exception>
    public GitRepository InGit(string what) => _repository
        ?? throw new CannotRunException($"'{what}' needs a git repository, and the current folder is in none");

    /// <inheritdoc/>
    public void Dispose()
    {
        _opened.ForEach(opened => opened.Dispose());
        _repository?.Dispose();
    }

    private StatePair Pair(Range range)
    {
        GitRepository repository = InGit(range.Text);
        GitCommit newer = repository.CommitOf(range.New);
        GitCommit older = range.FromCommonAncestor ? repository.MergeBaseOf(range.Old, range.New) : repository.CommitOf(range.Old);
        string name = range.FromCommonAncestor ? $"{older.ShortId} (where {range.New} left {range.Old})" : range.Old;
        return new StatePair(Committed(repository, older, name), Committed(repository, newer, range.New));
    }

    private StateSource State(string named)
    {
        if (named.Length == 0)
        {
            throw new CannotRunException("'' names no state; leave it out, or name a revision, a folder or a package");
        }

        if (named == Index)
        {
            return Staged();
        }

        bool isPath = IsWrittenAsPath(named);
        GitCommit? commit = isPath ? null : _repository?.Find(named);
        if (commit is not null && Exists(named))
        {
            throw new CannotRunException($"'{named}' is a revision and a file or folder; write ./{named} for the latter, or refs/heads/{named} for a branch");
        }

        if (commit is not null)
        {
            return Committed(_repository!, commit, named);
        }

        if (Exists(named))
        {
            return OnDisk(named);
        }

        throw new CannotRunException(isPath ? $"there is no file or folder '{named}'"
            : _repository is null ? $"there is no file or folder '{named}', and no git repository here that could have such a revision"
            : $"there is no revision, file or folder '{named}'{_repository.Hint(named)}");
    }

    private StateSource OnDisk(string named)
    {
        string path = FullPath(named);
        if (FactFolder.IsFolder(path))
        {
            return new StateSource(named, DiskTree.Instance, path, path, IsNamed: true);
        }

        if (path.EndsWith(PackageExtension, StringComparison.OrdinalIgnoreCase))
        {
            PackageTree package = PackageTree.Open(path, named);
            _opened.Add(package);
            return new StateSource(named, package, package.Root, package.Root, IsNamed: true) { PackageVersion = package.Version };
        }

        return FactProject.IsModelPath(path)
            ? new StateSource(named, DiskTree.Instance, Path.GetDirectoryName(path)!, path, IsNamed: true)
            : throw new CannotRunException($"'{named}' is no state of facts: that is a git revision, a folder, a model, or a package (.nupkg); two files are compared with --path");
    }

    private StateSource Working()
    {
        if (_repository is { IsBare: true })
        {
            throw new CannotRunException("a bare repository has no working tree; name a second revision, such as HEAD");
        }

        return _repository is null
            ? new StateSource(TheWorkingTree, DiskTree.Instance, currentFolder, currentFolder, IsNamed: false)
            : new StateSource(TheWorkingTree, new WorkingTree(_repository.IsSparse, _repository.StagedFiles), _repository.Root, currentFolder, IsNamed: false);
    }

    private StateSource Staged()
    {
        GitRepository repository = InGit(Index);
        return new StateSource("the index", repository.StagedFiles(), repository.Root, repository.Within(currentFolder), IsNamed: false);
    }

    /// <summary>Whether a path is on the disk. The files of a bare repository are git's own: there, a path must be written as one.</summary>
    private bool Exists(string named) => (_repository is not { IsBare: true } || IsWrittenAsPath(named))
        && (FactFolder.IsFile(FullPath(named)) || FactFolder.IsFolder(FullPath(named)));

    private string FullPath(string named) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(currentFolder, named)));

    private static bool IsWrittenAsPath(string named) => named.StartsWith('.') || Path.IsPathRooted(named)
        || named.EndsWith(PackageExtension, StringComparison.OrdinalIgnoreCase) || FactProject.IsFactPath(named);

    /// <summary>Two revisions in one word.</summary>
    private sealed record Range(string Text, string Old, string New, bool FromCommonAncestor)
    {
        public static Range? Of(string text)
        {
            int dots = text.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0 || IsWrittenAsPath(text[..dots] is "" ? "HEAD" : text))
            {
                return null;
            }

            int length = text[dots..].StartsWith("...", StringComparison.Ordinal) ? 3 : 2;
            return new Range(text, OrHead(text[..dots]), OrHead(text[(dots + length)..]), length == 3);
        }

        private static string OrHead(string revision) => revision.Length == 0 ? "HEAD" : revision;
    }
}
