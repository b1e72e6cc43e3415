using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>The changes found so far.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    public int Count => _changes.Count;

    /// <summary>Notes a change.</summary>
    /// <param name="rule">Which kind of change.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="previous">What there was.</param>
    /// <param name="current">What there is.</param>
    /// <param name="previousPlace">Where it stood.</param>
    /// <param name="currentPlace">Where it stands.</param>
    /// <param name="detail">How the two differ.</param>
    /// <param name="impact">The impact, where it is not the rule's.</param>
    /// <param name="previousIndex">The place in a list before.</param>
    /// <param name="currentIndex">The place in a list now.</param>
    public void Add(
        ChangeRule rule,
        ChangeSubject subject,
        ChangeContent? previous,
        ChangeContent? current,
        SourcePlace? previousPlace,
        SourcePlace? currentPlace,
        ChangeDetail? detail = null,
        ChangeImpact? impact = null,
        int? previousIndex = null,
        int? currentIndex = null) => _changes.Add(new Change
        {
            Rule = rule,
            Subject = subject,
            Impact = impact ?? rule.Impact,
            Previous = previous,
            Current = current,
            Detail = detail,
            PreviousIndex = previousIndex,
            CurrentIndex = currentIndex,
            PreviousPlace = previousPlace,
            CurrentPlace = currentPlace,
        });

    /// <summary>The changes, each with a key of its own: of several with one, the second and those after it are numbered.</summary>
    public EquatableArray<Change> ToArray()
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int i = 0; i < _changes.Count; i++)
        {
            Change change = _changes[i];
            ChangeSubject subject = change.Subject;
            for (int number = 2; !taken.Add(_changes[i].Key); number++)
            {
                _changes[i] = change with { Subject = subject with { Item = FormattableString.Invariant($"{subject.Item}-{number}") } };
            }
        }

        return _changes.ToEquatableArray();
    }
}
