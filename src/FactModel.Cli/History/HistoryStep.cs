using FactModel.Cli.States;

namespace FactModel.Cli.History;

/// <summary>A revision that a history has come to: one that has the entity, or one that lacks it.</summary>
/// <param name="Commit">The revision.</param>
internal abstract record HistoryStep(GitCommit Commit)
{
    /// <summary>What is followed there: no revision is looked at twice for the same.</summary>
    public abstract object Followed { get; }
}
