using System.Globalization;
using System.Text.RegularExpressions;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>
/// Finds a revision whose way leads over commits that libgit2 does not read, and so does not follow: a branch, a tag or an id, and
/// ancestors by number.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="commits">Its commits.</param>
internal sealed partial class GitRevision(Repository repository, GitCommits commits)
{
    /// <summary>The commit that a revision names, such as <c>main~2^2</c>; null where it is named in another way, or is not there.</summary>
    public GitCommit? Find(string revision)
    {
        Match match = Written().Match(revision);
        GitCommit? commit = match.Success && IdOf(match.Groups["name"].Value) is { } id ? commits.Find(id) : null;
        foreach (Capture step in match.Groups["step"].Captures)
        {
            int number = step.Length == 1 ? 1 : int.Parse(step.ValueSpan[1..], CultureInfo.InvariantCulture);
            commit = step.ValueSpan[0] == '~' ? Enumerable.Range(0, number).Aggregate(commit, (at, _) => Parent(at, 1)) : number == 0 ? commit : Parent(commit, number);
        }

        return commit;
    }

    private GitCommit? Parent(GitCommit? commit, int number) =>
        commit?.Parents.ElementAtOrDefault(number - 1) is { } parent ? commits.Find(parent) : null;

    private ObjectId? IdOf(string name) => ObjectId.TryParse(name, out ObjectId id) ? id
        : ((string[])["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"]).Select(prefix => prefix + name).Where(Reference.IsValidName)
            .Select(full => repository.Refs[full]?.ResolveToDirectReference()?.TargetIdentifier).FirstOrDefault(found => found is not null) is { } target ? new ObjectId(target)
        : null;

    [GeneratedRegex("^(?<name>[^~^:@]+)(?<step>[~^][0-9]{0,5})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
