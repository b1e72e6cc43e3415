using FactModel.Core.Problems;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>
/// A git repository, read and never written, without a git beside it. Whoever owns it may be another user: git refuses
/// that since a repository's settings can name programs to run, and nothing here runs any.
/// </summary>
internal sealed class GitRepository : IDisposable
{
    private const string ShallowList = "shallow";
    private const string WorktreeSettings = "config.worktree";
    private const string Sparse = "core.sparsecheckout";
    private const string ShallowHint = "; this clone is shallow, and what it lacks may be there: git fetch --unshallow";

    private readonly Repository _repository;
    private readonly GitCommits _commits;
    private readonly GitSubmodules _submodules;
    private readonly GitBlobs _blobs = new();
    private string[]? _ends;

    static GitRepository() => GlobalSettings.SetOwnerValidation(false);

    private GitRepository(Repository repository)
    {
        _repository = repository;
        _commits = new GitCommits(repository);
        _submodules = new GitSubmodules(repository);
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(repository.Info.WorkingDirectory ?? repository.Info.Path));
    }

    /// <summary>The folder that its paths are relative to, in full: the working tree, or a bare repository itself.</summary>
    public string Root { get; }

    /// <summary>Whether it has no working tree.</summary>
    public bool IsBare => _repository.Info.IsBare;

    /// <summary>Whether its history ends before its beginning.</summary>
    public bool IsShallow => _repository.Info.IsShallow;

    /// <summary>How many contents of files were read.</summary>
    public int BlobsRead => _blobs.Count;

    /// <summary>The repository that a folder belongs to; null where there is none.</summary>
    /// <exception cref="CannotRunException">There is one that cannot be read.</exception>
    public static GitRepository? Of(string folder)
    {
        try
        {
            return Repository.Discover(folder) is { } path ? new GitRepository(new Repository(path, Options(folder))) : null;
        }
        catch (LibGit2SharpException exception)
        {
            throw new CannotRunException($"the git repository of '{folder}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>Whether a commit has parents that this clone lacks.</summary>
    public bool IsCutAt(GitCommit commit) => IsShallow && (_ends ??= Ends()).Contains(commit.Id.Sha);

    /// <summary>The commits before a commit; none where this clone ends.</summary>
    public IEnumerable<GitCommit> ParentsOf(GitCommit commit) => IsCutAt(commit) ? [] : commit.Parents.Select(id =>
        _commits.Find(id) ?? throw new CannotRunException($"the repository lacks {GitCommit.Short(id)}, which {commit.ShortId} follows"));

    /// <summary>The files of a commit.</summary>
    public GitTree FilesOf(GitCommit commit) => new(Root, GitFolder.Of(_repository, _repository.Lookup<Tree>(commit.Tree)), commit.Tree, _submodules, _blobs);

    /// <summary>Whether git leaves files out of the working tree. Git may keep that beside the settings, where libgit2 does not look.</summary>
    public bool IsSparse
    {
        get
        {
            string ownSettings = Path.Combine(_repository.Info.Path, WorktreeSettings);
            if (!FactFolder.IsFile(ownSettings))
            {
                return _repository.Config.Get<bool>(Sparse)?.Value == true;
            }

            using Configuration own = Configuration.BuildFrom(ownSettings);
            return (own.Get<bool>(Sparse, ConfigurationLevel.Local) ?? _repository.Config.Get<bool>(Sparse))?.Value == true;
        }
    }

    /// <summary>The files that are staged.</summary>
    /// <exception cref="CannotRunException">The index has folders in place of their files, or cannot be read.</exception>
    public GitTree StagedFiles()
    {
        try
        {
            return new GitTree(Root, GitFolder.Of(_repository, _repository.Index), null, _submodules, _blobs);
        }
        catch (LibGit2SharpException exception)
        {
            throw new CannotRunException($"the index cannot be read: {exception.Message}{(IsSparse ? "; if it is a sparse one: git sparse-checkout reapply --no-sparse-index" : "")}");
        }
    }

    /// <summary>Where a folder stands in the repository; its root, for a folder elsewhere.</summary>
    public string Within(string folder) =>
        Path.GetRelativePath(Root, folder) is var relative && (relative == "." || Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal))
            ? Root
            : Path.Combine(Root, relative);

    /// <summary>The commit that a revision names; null where it names none.</summary>
    /// <param name="revision">As git takes it: a branch, a tag, an id or its beginning, <c>HEAD~3</c>, <c>main@{1}</c>.</param>
    /// <exception cref="CannotRunException">It names several, or something that is no commit.</exception>
    public GitCommit? Find(string revision)
    {
        try
        {
            return revision.Length == 0 ? null : _repository.Lookup(revision) switch
            {
                null => null,
                Commit commit => _commits.Find(commit.Id),
                TagAnnotation tag when tag.Target.Peel<Commit>() is { } commit => _commits.Find(commit.Id),
                GitObject other => throw new CannotRunException($"'{revision}' is no revision but {(other is Blob ? "a file" : "a folder")} of one; name the revision alone"),
            };
        }
        catch (AmbiguousSpecificationException)
        {
            throw new CannotRunException($"'{revision}' is the beginning of several ids; write more of it");
        }
        catch (Exception exception) when (exception is InvalidSpecificationException or NotFoundException)
        {
            return null;
        }
        catch (LibGit2SharpException) when (new GitRevision(_repository, _commits).Find(revision) is { } found)
        {
            return found;
        }
    }

    /// <summary>The commit that a revision names.</summary>
    /// <exception cref="CannotRunException">It names none.</exception>
    public GitCommit CommitOf(string revision) => Find(revision) ?? throw new CannotRunException($"there is no revision '{revision}'{Hint(revision)}");

    /// <summary>The last commit that two have in common.</summary>
    /// <exception cref="CannotRunException">There is none, or one of the two is not there.</exception>
    public GitCommit MergeBaseOf(string left, string right)
    {
        (GitCommit old, GitCommit current) = (CommitOf(left), CommitOf(right));
        return ReadableMergeBaseOf(old, current) ?? new MergeBase(this).Of(old, current) ?? throw new CannotRunException($"'{left}' and '{right}' have no common ancestor{(IsShallow ? ShallowHint : $"; compare them themselves: {left}..{right}")}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _submodules.Dispose();
        _repository.Dispose();
    }

    /// <summary>What to write instead of a revision that is not there: the remote's branch of that name, a name that is near, or a deeper clone.</summary>
    public string Hint(string revision)
    {
        if (_repository.Info.IsHeadUnborn && revision.StartsWith("HEAD", StringComparison.Ordinal))
        {
            return "; the repository has no commit yet";
        }

        string name = revision.Split('~', '^', '@')[0];
        bool isNamed = name != revision && Find(name) is not null;
        if (isNamed)
        {
            return IsShallow ? ShallowHint : $"; '{name}' is there, but has no such ancestor";
        }

        string[] names = [.. _repository.Branches.Select(branch => branch.FriendlyName), .. _repository.Tags.Select(tag => tag.FriendlyName)];
        if (names.FirstOrDefault(n => n.EndsWith("/" + name, StringComparison.Ordinal)) is { } remote)
        {
            return $"; did you mean '{remote}{revision[name.Length..]}'?";
        }

        return NearestName.Of(name, names) is { } nearest ? $"; did you mean '{nearest}{revision[name.Length..]}'?"
            : IsShallow ? ShallowHint
            : NearestName.Hint(name, names);
    }

    /// <summary>What libgit2 finds, which is faster; null where it does not read one of the two or what they have in common, or finds nothing.</summary>
    private GitCommit? ReadableMergeBaseOf(GitCommit left, GitCommit right)
    {
        try
        {
            return left.Readable is { } one && right.Readable is { } other && _repository.ObjectDatabase.FindMergeBase(one, other) is { } found ? _commits.Find(found.Id) : null;
        }
        catch (LibGit2SharpException)
        {
            return null;
        }
    }

    /// <summary>While git commits a part of what changed, it tells its hooks of another index than the one that stays.</summary>
    private static RepositoryOptions Options(string folder) => new()
    {
        IndexPath = Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } index ? Path.GetFullPath(index, folder) : null,
    };

    /// <summary>The commits where a shallow clone ends: git lists them in a file, which a worktree has two folders above its own.</summary>
    private string[] Ends()
    {
        string[] places = [Path.Combine(_repository.Info.Path, ShallowList), Path.Combine(_repository.Info.Path, "..", "..", ShallowList)];
        return places.FirstOrDefault(FactFolder.IsFile) is { } list ? FactFolder.Read(list).Text?.Split('\n') ?? [] : [];
    }
}
