using System.Globalization;
using FactModel.Cli.States;
using FactModel.Core.Diffing;

namespace FactModel.Cli.History;

/// <summary>A revision as reports show it.</summary>
/// <param name="Id">Its id, in full.</param>
/// <param name="ShortId">The id as people write it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Email">The author's address.</param>
/// <param name="When">When the author wrote it, where the author was.</param>
/// <param name="Subject">The first line of its message.</param>
internal sealed record Revision(string Id, string ShortId, string Author, string Email, DateTimeOffset When, string Subject)
{
    /// <summary>The day, as <c>2025-08-22</c>.</summary>
    public string Day => When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Revision Of(GitCommit commit)
    {
        GitAuthor author = commit.Author;
        return new Revision(commit.Id.Sha, commit.ShortId, author.Name, author.Email, author.When, commit.Subject);
    }
}

/// <summary>A revision that changed an entity.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Id">What the entity is called from then on.</param>
/// <param name="Changes">What it changed of the entity.</param>
internal sealed record HistoryEntry(Revision Revision, string Id, IReadOnlyList<Change> Changes);
