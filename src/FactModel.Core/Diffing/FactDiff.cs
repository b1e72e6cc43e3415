using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>What changed in meaning between two states of a fact base.</summary>
/// <param name="Changes">
/// The changes, in an order that does not depend on the files: the model first, then sources and rules, then the entities, by kind
/// (in the order of the model) and id, and by property.
/// </param>
/// <param name="NotCompared">
/// What could not be compared since one side could not be read there: the errors of that side's facts and its unread files.
/// Nothing in <paramref name="Changes"/> rests on them.
/// </param>
/// <param name="Counts">What was compared.</param>
public sealed record FactDiff(EquatableArray<Change> Changes, EquatableArray<NotCompared> NotCompared, DiffCounts Counts)
{
    /// <summary>The impacts of all changes together.</summary>
    public ChangeImpact Impact => Changes.Aggregate(ChangeImpact.None, (impact, change) => impact | change.Impact);

    /// <summary>The step that the version has to take.</summary>
    public VersionStep Step => Changes.Aggregate(VersionStep.None, (step, change) => change.Step > step ? change.Step : step);

    /// <summary>Compares two states. What cannot be read on a side is left out of the comparison and named.</summary>
    /// <param name="previous">The state before.</param>
    /// <param name="current">The state now.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FactDiff Compare(DiffSide previous, DiffSide current, CancellationToken cancellation = default) =>
        new Comparison(previous, current, cancellation).Run();
}

/// <summary>A problem that kept something from being compared.</summary>
/// <param name="IsPrevious">Whether it is the previous side's.</param>
/// <param name="Problem">What is wrong there.</param>
public sealed record NotCompared(bool IsPrevious, Problem Problem);
