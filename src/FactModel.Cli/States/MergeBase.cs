using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>Finds the last commit that two have in common. It goes through all that led to them, since a date proves nothing, and reads commits that libgit2 does not.</summary>
/// <param name="repository">The repository of both.</param>
internal sealed class MergeBase(GitRepository repository)
{
    /// <summary>
    /// A commit that led to both and to none that did so, too; the newest of several, which there are where branches were merged
    /// crosswise; null where the two have none in common.
    /// </summary>
    public GitCommit? Of(GitCommit left, GitCommit right)
    {
        HashSet<ObjectId> ofRight = [.. Ancestry(right).Select(commit => commit.Id)];
        GitCommit[] common = [.. Ancestry(left).Where(commit => ofRight.Contains(commit.Id))];

        // What led to a common one is common itself, so that the last ones are those which no common one follows.
        HashSet<ObjectId> followed = [.. common.SelectMany(repository.ParentsOf).Select(commit => commit.Id)];
        return common.Where(commit => !followed.Contains(commit.Id)).MaxBy(commit => commit.When);
    }

    /// <summary>A commit and all before it.</summary>
    private List<GitCommit> Ancestry(GitCommit commit)
    {
        List<GitCommit> found = [commit];
        HashSet<ObjectId> seen = [commit.Id];
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(repository.ParentsOf(found[i]).Where(parent => seen.Add(parent.Id)));
        }

        return found;
    }
}
