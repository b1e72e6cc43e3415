using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Policy;
using FactModel.Core.Problems;

namespace FactModel.Cli.Diffing;

/// <summary>A diff with all that a run of the command knows of it.</summary>
/// <param name="Previous">The older state.</param>
/// <param name="Current">The newer state.</param>
/// <param name="Diff">What changed.</param>
/// <param name="Review">The changes as the repository sees them.</param>
/// <param name="FailOn">What fails.</param>
/// <param name="Display">How paths are shown.</param>
internal sealed record DiffRun(ComparedState Previous, ComparedState Current, FactDiff Diff, DiffReview Review, FailOn FailOn, DisplayPath Display)
{
    /// <summary>Whether the states differ in one file alone.</summary>
    public bool IsOfOneFile { get; init; }

    /// <summary>Whether any change ends the run with 1.</summary>
    public bool AnyChangeFails { get; init; }

    /// <summary>What is wrong with the version, where that was asked.</summary>
    public Problem? VersionProblem { get; init; }

    /// <summary>
    /// Why the two states do not compile, the older one first: what could not be read and so was not compared, and what is wrong
    /// and was compared as it stands.
    /// </summary>
    public IReadOnlyList<(ComparedState State, Problem Problem)> Mistakes { get; } = [.. MistakesOf(Previous, Diff, isPrevious: true), .. MistakesOf(Current, Diff, isPrevious: false)];

    /// <summary>Whether everything is left out, which is no pass.</summary>
    public bool NothingWasCompared => Diff.NotCompared.Count > 0 && Diff.Counts is { Same: 0, Changed: 0, Added: 0, Removed: 0 };

    private static IEnumerable<(ComparedState State, Problem Problem)> MistakesOf(ComparedState state, FactDiff diff, bool isPrevious) =>
        diff.NotCompared.Where(part => part.IsPrevious == isPrevious).Select(part => part.Problem).Union(state.Mistakes).Select(problem => (state, problem));
}

/// <summary>One of the two states.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Version">The version of its facts; null where nobody says it.</param>
/// <param name="Project">The fact base.</param>
internal sealed record ComparedState(string Name, FactVersion? Version, FactProject Project)
{
    /// <summary>Why it does not compile.</summary>
    public IReadOnlyList<Problem> Mistakes { get; init; } = [];

    /// <summary>The address at which a place of it is to be seen; null where there is none.</summary>
    public Func<SourcePlace?, string?> LinkTo { get; init; } = _ => null;
}
