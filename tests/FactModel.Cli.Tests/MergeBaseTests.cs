using System.Globalization;
using FactModel.Cli.States;

namespace FactModel.Cli.Tests;

/// <summary>What two commits have in common is what git says, whoever wrote them, and whenever.</summary>
public sealed class MergeBaseTests
{
    private const int Commits = 14;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Is_what_git_finds(int seed)
    {
        using GitFolder git = GitFolder.Shop();
        string[] ids = RandomHistory(git, new Random(seed));
        using GitRepository repository = GitRepository.Of(git.Root)!;
        int found = 0;
        foreach ((string left, string right) in ids.SelectMany((left, i) => ids[i..].Select(right => (left, right))))
        {
            string[] expected = CommonAncestors(git, left, right);
            if (expected.Length == 0)
            {
                Should.Throw<CannotRunException>(() => repository.MergeBaseOf(left, right)).Message.ShouldContain("have no common ancestor");
            }
            else
            {
                expected.ShouldContain(repository.MergeBaseOf(left, right).Id.Sha, $"of {left} and {right}");
                found++;
            }
        }

        found.ShouldBeGreaterThan(Commits);
    }

    [Fact]
    public void Of_a_commit_without_an_author_a_branch_is_compared_from_where_it_left()
    {
        using GitFolder git = GitFolder.Shop();
        string tree = git.Git("rev-parse", "HEAD^{tree}").Trim();
        string start = git.Git("rev-parse", "HEAD").Trim();
        git.WithPrice("13").Commit("Dearer");
        git.Git("update-ref", "refs/heads/main", Write(git, $"tree {tree}\nparent {start}\ncommitter Ann <ann@example.org> 1755864000 +0000\n\nNobody's\n"));
        git.Git("update-ref", "refs/heads/topic", git.Git("rev-parse", "HEAD@{1}").Trim());
        DiffStatesTests.Changed(git.Root, "main...topic").ShouldHaveSingleItem().ShouldContain("product:lamp/price: 12 → 13");
        DiffStatesTests.Changed(git.Root, "topic...main").ShouldBeEmpty();
    }

    /// <summary>Commits of up to three parents, of which some have no author, and none a date that says what it follows.</summary>
    private static string[] RandomHistory(GitFolder git, Random random)
    {
        string tree = git.Git("rev-parse", "HEAD^{tree}").Trim();
        List<string> ids = [];
        for (int i = 0; i < Commits; i++)
        {
            IEnumerable<string> parents = ids.OrderBy(_ => random.Next()).Take(random.Next(i < 2 ? 0 : 1, 4)).Select(id => $"parent {id}\n").ToArray();
            string person = string.Create(CultureInfo.InvariantCulture, $"Ann <ann@example.org> {1755864000 + random.Next(100)} +0000\n");
            ids.Add(Write(git, $"tree {tree}\n{string.Concat(parents)}{(random.Next(3) == 0 ? "" : "author " + person)}committer {person}\n{i}\n"));
        }

        return [.. ids];
    }

    private static string Write(GitFolder git, string commit)
    {
        string file = git.PathOf(".git/raw");
        File.WriteAllText(file, commit);
        return git.Git("hash-object", "-t", "commit", "-w", "--literally", file).Trim();
    }

    private static string[] CommonAncestors(GitFolder git, string left, string right)
    {
        // Where there is none, git ends with 1, as if it had failed.
        HashSet<string> common = [.. Ancestry(git, left).Intersect(Ancestry(git, right))];
        return common.Count == 0 ? [] : git.Git("merge-base", "--all", left, right).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Ancestry(GitFolder git, string commit) => git.Git("rev-list", commit).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
