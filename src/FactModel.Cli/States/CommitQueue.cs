using System.Diagnostics.CodeAnalysis;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>What is to be looked at in commits: that of the newest commit first, and none twice.</summary>
internal sealed class CommitQueue<T>
{
    private readonly PriorityQueue<T, (long Time, int Order)> _ahead = new();
    private readonly HashSet<(ObjectId, object?)> _seen = [];

    /// <summary>Adds what was not there before.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="of">What is looked at in it, where that is more than one thing; what is equal is one thing.</param>
    /// <param name="item">What <see cref="Next"/> gives.</param>
    public void Add(GitCommit commit, object? of, T item)
    {
        if (_seen.Add((commit.Id, of)))
        {
            _ahead.Enqueue(item, (-commit.When.UtcTicks, _seen.Count));
        }
    }

    /// <summary>Takes the next one out; false where there is none.</summary>
    public bool Next([MaybeNullWhen(false)] out T item) => _ahead.TryDequeue(out item, out _);
}
