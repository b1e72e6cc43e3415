using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Core.Policy;

/// <summary>What a repository says of its changes: <c>factmodel.diff.yaml</c>, beside the model.</summary>
/// <param name="Severities">How grave changes are, by the id of a rule or the word of an impact.</param>
/// <param name="Approvals">What somebody has agreed to, in the order of the file.</param>
public sealed record DiffSettings(EquatableArray<SeveritySetting> Severities, EquatableArray<Approval> Approvals)
{
    /// <summary>Those of a repository that says nothing.</summary>
    public static DiffSettings None { get; } = new([], []);

    /// <summary>Whether an approval stands here as well: by the same one, for the same reason, until the same day.</summary>
    public bool Has(Approval approval) => Approvals.Any(approval.IsSameAs);

    /// <summary>How grave a change is: what is said of its rule, else of its worst impact, else what holds everywhere.</summary>
    public ProblemSeverity SeverityOf(Change change) =>
        Find(change.Rule.Id) ?? Find(change.Impact.ToWord()) ?? change.Impact.Worst() switch
        {
            ChangeImpact.BreaksSource or ChangeImpact.BreaksBinary => ProblemSeverity.Error,
            ChangeImpact.NeedsRecompiling => ProblemSeverity.Warning,
            _ => ProblemSeverity.Info,
        };

    private ProblemSeverity? Find(string name)
    {
        foreach (SeveritySetting setting in Severities)
        {
            if (setting.Name == name)
            {
                return setting.Severity;
            }
        }

        return null;
    }
}

/// <summary>How grave changes of a sort are.</summary>
/// <param name="Name">The id of a rule, or the word of an impact.</param>
/// <param name="Severity">How grave.</param>
public sealed record SeveritySetting(string Name, ProblemSeverity Severity);
