using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>What a submodule has at a commit, as an entry; or why it is not to be had.</summary>
internal sealed record SubmoduleFolder(GitEntry? Folder, string? Reason);

/// <summary>
/// The submodules of a repository. One that is not checked out is an empty folder, as it is on the disk; one that is must
/// have the commit that is asked for.
/// </summary>
internal sealed class GitSubmodules(Repository repository) : IDisposable
{
    private readonly Dictionary<string, Repository?> _open = new(StringComparer.Ordinal);

    /// <summary>What stands at a path of the repository when the submodule there is at a commit.</summary>
    public SubmoduleFolder Open(string path, ObjectId commit)
    {
        if (!_open.TryGetValue(path, out Repository? submodule))
        {
            submodule = _open[path] = Places(path).Where(Repository.IsValid).Select(place => new Repository(place)).FirstOrDefault();
        }

        if (submodule is null)
        {
            return new SubmoduleFolder(new GitEntry(GitEntryKind.Folder, null, GitFolder.MissingSubmodule, repository), null);
        }

        return new GitCommits(submodule).Find(commit) is { } found
            ? new SubmoduleFolder(new GitEntry(GitEntryKind.Folder, found.Tree, GitFolder.Of(submodule, submodule.Lookup<Tree>(found.Tree)), submodule), null)
            : new SubmoduleFolder(null, $"the submodule '{path}' lacks its commit {GitCommit.Short(commit)}; fetch it there: git -C {path} fetch");
    }

    /// <summary>Whether an entry is one of theirs, and none of the repository itself.</summary>
    public bool Have(GitEntry entry) => entry.Owner != repository;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Repository? submodule in _open.Values)
        {
            submodule?.Dispose();
        }
    }

    private IEnumerable<string> Places(string path)
    {
        if (repository.Info.WorkingDirectory is { } folder)
        {
            yield return Path.Combine(folder, path);
        }

        yield return Path.Combine(repository.Info.Path, "modules", path);
    }
}
