using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>Who wrote a commit.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="When">When, where the author was.</param>
internal sealed record GitAuthor(string Name, string Email, DateTimeOffset When);

/// <summary>
/// A commit. What libgit2 reads is taken from it; what it does not read, commits without an author, and texts that are no UTF-8, from
/// the commit's own lines.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="commit">The commit as libgit2 reads it; null where it does not.</param>
/// <param name="lines">Its own lines.</param>
internal sealed class GitCommit(ObjectId id, Commit? commit, Lazy<CommitLines> lines)
{
    private const int ShortLength = 7;

    public ObjectId Id { get; } = id;

    /// <summary>The id as people write it.</summary>
    public string ShortId => Short(Id);

    /// <summary>The commit as libgit2 reads it; null where it does not.</summary>
    public Commit? Readable { get; } = commit;

    /// <summary>Its folder.</summary>
    public ObjectId Tree => Readable?.Tree.Id ?? lines.Value.Tree;

    /// <summary>The commits before it.</summary>
    public IEnumerable<ObjectId> Parents => Readable?.Parents.Select(parent => parent.Id) ?? lines.Value.Parents;

    /// <summary>When it was made.</summary>
    public DateTimeOffset When => Dated(Readable, commit => commit.Committer.When, own => own.Committer.When);

    /// <summary>Who wrote it; where nobody is named, who committed it.</summary>
    public GitAuthor Author => Dated(
        OfLibrary, commit => new GitAuthor(commit.Author.Name, commit.Author.Email, commit.Author.When), own => own.Author ?? own.Committer);

    /// <summary>The first line of its message.</summary>
    public string Subject => OfLibrary?.MessageShort ?? lines.Value.Subject;

    /// <summary>The commit where libgit2 gives its texts as they are: it takes all for UTF-8.</summary>
    private Commit? OfLibrary => Readable is not null && CommitLines.EncodingOf(Readable.Encoding) is null ? Readable : null;

    /// <summary>An id as people write it.</summary>
    public static string Short(ObjectId id) => id.ToString(ShortLength);

    /// <summary>What has a date. Of one after the year 9999, LibGit2Sharp reads nothing.</summary>
    private T Dated<T>(Commit? commit, Func<Commit, T> read, Func<CommitLines, T> readOwn)
    {
        try
        {
            return commit is null ? readOwn(lines.Value) : read(commit);
        }
        catch (ArgumentOutOfRangeException)
        {
            return readOwn(lines.Value);
        }
    }
}
