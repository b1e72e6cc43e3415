using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Core.Policy;

/// <summary>A change as its repository sees it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Approval">Who has agreed to it; null where nobody has, or not any more.</param>
/// <param name="Fails">Whether it fails.</param>
public sealed record ReviewedChange(Change Change, ProblemSeverity Severity, Approval? Approval, bool Fails);

/// <summary>A diff as its repository sees it.</summary>
/// <param name="Changes">The changes, in the order of the diff.</param>
/// <param name="Problems">Approvals that fit no change, are over, or are of an earlier change than the one that fails.</param>
public sealed record DiffReview(EquatableArray<ReviewedChange> Changes, EquatableArray<Problem> Problems)
{
    /// <summary>Looks at a diff by what the two states say of changes.</summary>
    /// <param name="diff">The diff.</param>
    /// <param name="previous">What the older state says.</param>
    /// <param name="current">What the newer state says: this holds.</param>
    /// <param name="failOn">Which changes fail.</param>
    /// <param name="names">What the two states are called in messages.</param>
    /// <param name="today">The day, as <see cref="Approval.DayFormat"/> writes it.</param>
    public static DiffReview Of(
        FactDiff diff, DiffSettings previous, DiffSettings current, FailOn failOn, (string Previous, string Current) names, string today)
    {
        Dictionary<string, Approval> valid = current.Approvals.Where(approval => !previous.Has(approval) && !approval.IsOver(today))
            .ToDictionary(approval => approval.Change, StringComparer.Ordinal);
        EquatableArray<ReviewedChange> changes = diff.Changes.Select(change => Review(change, current, failOn, valid)).ToEquatableArray();
        HashSet<string> keys = new(diff.Changes.Select(change => change.Key), StringComparer.Ordinal);
        HashSet<string> failing = new(changes.Where(change => change.Fails).Select(change => change.Change.Key), StringComparer.Ordinal);
        return new DiffReview(changes, current.Approvals.Select(ProblemOf).OfType<Problem>().ToEquatableArray());

        // Once a change is in both states, so is its approval, which nobody has to run after; a later change of the same thing is another one.
        // An approval that fits nothing may be of what could not be compared.
        Problem? ProblemOf(Approval approval) =>
            previous.Has(approval) ? (failing.Contains(approval.Change) ? Catalogue.ApprovalOfEarlier.At(approval.Place, approval.Change, names.Previous) : null)
            : !keys.Contains(approval.Change) && diff.NotCompared.Count > 0 ? null
            : !keys.Contains(approval.Change) ? Catalogue.ApprovalOfNothing.At(approval.Place, approval.Change, names.Previous, names.Current, NearestName.Hint(approval.Change, keys))
            : approval.IsOver(today) ? Catalogue.ApprovalOver.At(approval.Place, approval.Change, approval.Until)
            : null;
    }

    private static ReviewedChange Review(Change change, DiffSettings settings, FailOn failOn, Dictionary<string, Approval> approvals)
    {
        ProblemSeverity severity = settings.SeverityOf(change);
        approvals.TryGetValue(change.Key, out Approval? approval);
        return new ReviewedChange(change, severity, approval, approval is null && failOn.Covers(change, severity));
    }
}
