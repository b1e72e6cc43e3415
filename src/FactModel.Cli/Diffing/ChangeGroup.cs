using FactModel.Core.Diffing;

namespace FactModel.Cli.Diffing;

/// <summary>A change with what else changed about the same fact.</summary>
/// <param name="Change">The change.</param>
/// <param name="Beneath">What caused it, and the changes of lesser impact about the same value, statement or item: they are told beneath it, and in no group of their own.</param>
internal sealed record ToldChange(ReportedChange Change, IReadOnlyList<ReportedChange> Beneath);

/// <summary>The changes of one impact, as people read them.</summary>
/// <param name="Impact">The impact, with its names.</param>
/// <param name="Count">How many changes have it.</param>
/// <param name="Changes">Those of them that are told in the group, each with what stands beneath it, which has other impacts.</param>
internal sealed record ChangeGroup(ImpactName Impact, int Count, IReadOnlyList<ToldChange> Changes)
{
    /// <summary>What decides whether a statement supplies the value of its property.</summary>
    private static readonly HashSet<string> Causes = [ChangeRules.RankChanged.Id, ChangeRules.DenialChanged.Id, ChangeRules.PlanChanged.Id];

    /// <summary>What became of the value.</summary>
    private static readonly HashSet<string> OfValue =
    [
        ChangeRules.ValueAdded.Id, ChangeRules.ValueRemoved.Id, ChangeRules.ValueChanged.Id,
        ChangeRules.ConstantAdded.Id, ChangeRules.ConstantRemoved.Id, ChangeRules.ConstantChanged.Id,
    ];

    /// <summary>What the group is called: <c>Changes evidence only (4, 3 of them above)</c>.</summary>
    public string Title
    {
        get
        {
            int above = Count - Changes.Count;
            string where = above == 0 ? "" : above < Count ? FormattableString.Invariant($", {above:N0} of them above") : ", above";
            return FormattableString.Invariant($"{Impact.Title} ({Count:N0}{where})");
        }
    }

    /// <summary>How many changes are told in the group, of whatever impact.</summary>
    public int Told => Changes.Sum(told => 1 + told.Beneath.Count);

    /// <summary>The groups that have changes, the gravest first. One edit of a fact is told at one place, where its gravest change is.</summary>
    public static IEnumerable<ChangeGroup> Of(DiffReport report)
    {
        ILookup<(string, string?, string?), ReportedChange> byProperty = report.Changes.Where(IsOfFact).ToLookup(Property);
        Dictionary<ReportedChange, List<ReportedChange>> beneath = new(ReferenceEqualityComparer.Instance);
        HashSet<ReportedChange> isBeneath = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<(string, string?, string?), ReportedChange> changes in byProperty)
        {
            foreach (ReportedChange change in changes)
            {
                if (Top(change, changes) is { } above)
                {
                    isBeneath.Add(change);
                    beneath.TryAdd(above, []);
                    beneath[above].Add(change);
                }
            }
        }

        return ImpactName.Of(report).Select(group => new ChangeGroup(
            group.Key,
            group.Count(),
            [.. group.Where(change => !isBeneath.Contains(change)).Select(change => new ToldChange(change, beneath.GetValueOrDefault(change) ?? []))]));
    }

    private static bool IsOfFact(ReportedChange change) => change.Subject is { Sort: "value", Property: not null };

    private static (string, string?, string?) Property(ReportedChange change) => (change.Subject.Owner, change.Subject.Entity, change.Subject.Property);

    /// <summary>The change that another one of the same property stands beneath, and that stands beneath none itself; null where there is none.</summary>
    private static ReportedChange? Top(ReportedChange change, IEnumerable<ReportedChange> ofProperty) =>
        ofProperty.Where(other => StandsBeneath(change, other)).MinBy(ImpactName.Rank) is { } above ? Top(above, ofProperty) ?? above : null;

    private static bool StandsBeneath(ReportedChange change, ReportedChange other) =>
        Causes.Contains(change.Rule) && OfValue.Contains(other.Rule)
            ? ImpactName.Rank(other) <= ImpactName.Rank(change)
            : ImpactName.Rank(other) < ImpactName.Rank(change) && IsAboutSame(other, change);

    /// <summary>Whether two changes of a property are about one statement or item, or one of them about all that is said of it.</summary>
    private static bool IsAboutSame(ReportedChange one, ReportedChange other) =>
        (one.Subject.Item is { } name && name == other.Subject.Item) || IsOfAll(one) || IsOfAll(other)
        || (one.CurrentIndex is { } now && now == other.CurrentIndex) || (one.PreviousIndex is { } was && was == other.PreviousIndex);

    private static bool IsOfAll(ReportedChange change) => change.Subject.Item is null && change is { CurrentIndex: null, PreviousIndex: null };
}
