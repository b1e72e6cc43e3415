using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>Where something stood and stands.</summary>
/// <param name="Previous">The place before.</param>
/// <param name="Current">The place now.</param>
/// <param name="PreviousIndex">For one of several things that are said of a property, its place among them before.</param>
/// <param name="CurrentIndex">Its place among them now.</param>
internal readonly record struct Where(SourcePlace? Previous, SourcePlace? Current, int? PreviousIndex = null, int? CurrentIndex = null);

/// <summary>The changes found so far.</summary>
/// <param name="names">The model that names what values of both sides consist of.</param>
internal sealed class ChangeList(FactSchema names)
{
    private readonly List<Change> _changes = [];

    public int Count => _changes.Count;

    /// <summary>Notes a change.</summary>
    /// <param name="rule">Which kind of change.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="previous">What there was.</param>
    /// <param name="current">What there is.</param>
    /// <param name="where">Where it stood and stands.</param>
    /// <param name="detail">How the two differ.</param>
    /// <param name="impact">The impact, where it is not the rule's.</param>
    /// <param name="step">The step of the version, where the rule and the impact do not tell it.</param>
    public void Add(
        ChangeRule rule,
        ChangeSubject subject,
        ChangeContent? previous,
        ChangeContent? current,
        Where where,
        ChangeDetail? detail = null,
        ChangeImpact? impact = null,
        VersionStep? step = null) =>
        _changes.Add(new Change
        {
            Rule = rule,
            Subject = subject,
            Impact = impact ?? rule.Impact,
            OwnStep = step,
            Previous = Told(previous, current),
            Current = Told(current, previous),
            Detail = Told(detail),
            PreviousIndex = where.PreviousIndex,
            CurrentIndex = where.CurrentIndex,
            PreviousPlace = where.Previous,
            CurrentPlace = where.Current,
        });

    /// <summary>A content as it is told beside another: records with the names of their fields, and in quotes where it is a text and nothing else tells the two apart.</summary>
    private ChangeContent? Told(ChangeContent? content, ChangeContent? other) => content?.Told is null
        ? content
        : content with { Names = names, IsAlone = other is null, IsQuoted = content.IsText && other is { IsText: false, Told: not null } && content.Text == other.Text };

    private ChangeDetail? Told(ChangeDetail? detail) => detail is ChangeDetail.Parts parts
        ? new ChangeDetail.Parts(parts.Changes.Select(p => p with { Previous = Told(p.Previous, p.Current), Current = Told(p.Current, p.Previous), Detail = Told(p.Detail) }).ToEquatableArray())
        : detail;

    /// <summary>The changes, each with a key of its own: of several with one, the second and those after it are numbered.</summary>
    public EquatableArray<Change> ToArray()
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < _changes.Count; i++)
        {
            Change change = _changes[i];
            string key = change.Key;
            for (int number = numbers.TryGetValue(key, out int last) ? last : 1; !taken.Add(_changes[i].Key); numbers[key] = number)
            {
                number++;
                _changes[i] = change with { Subject = change.Subject with { Item = FormattableString.Invariant($"{change.Subject.Item}-{number}") } };
            }
        }

        return _changes.ToEquatableArray();
    }
}
