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
    /// <exception cref="CannotRunException">Its dates, or its author's, are none.</exception>
    public DateTimeOffset When => Dated(() => Readable?.Committer.When ?? lines.Value.Committer.When);

    /// <summary>Who wrote it; where nobody is named, who committed it.</summary>
    /// <exception cref="CannotRunException">The date is none.</exception>
    public GitAuthor Author => Dated(() => OfLibrary is { Author: var author } ? new GitAuthor(author.Name, author.Email, author.When) : lines.Value.Author ?? lines.Value.Committer);

    /// <summary>The first line of its message.</summary>
    public string Subject => OfLibrary?.MessageShort ?? lines.Value.Subject;

    /// <summary>The commit where libgit2 gives its texts as they are: it takes all for UTF-8.</summary>
    private Commit? OfLibrary => Readable is not null && CommitLines.EncodingOf(Readable.Encoding) is null ? Readable : null;

    /// <summary>An id as people write it.</summary>
    public static string Short(ObjectId id) => id.ToString(ShortLength);

    private T Dated<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new CannotRunException($"the revision {ShortId} has a date after the year 9999, and cannot be read");
        }
    }
}
