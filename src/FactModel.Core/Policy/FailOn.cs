using FactModel.Core.Diffing;
using FactModel.Core.Problems;

namespace FactModel.Core.Policy;

/// <summary>Which changes fail where nobody has approved them.</summary>
/// <param name="Words">Each one of <see cref="AllWords"/>.</param>
public sealed record FailOn(EquatableArray<string> Words)
{
    private const string Any = "any";
    private const string Breaking = "breaking";

    private static readonly Dictionary<string, ProblemSeverity> SeverityWords = new(StringComparer.Ordinal)
    {
        ["error"] = ProblemSeverity.Error,
        ["warning"] = ProblemSeverity.Warning,
        ["info"] = ProblemSeverity.Info,
    };

    /// <summary>What can be said: any change, a break, an impact, a severity with those above it, a rule's id.</summary>
    public static IReadOnlyList<string> AllWords { get; } =
        [Any, Breaking, .. ChangeImpacts.All.Select(impact => impact.ToWord()), .. SeverityWords.Keys, .. ChangeRules.All.Select(rule => rule.Id)];

    /// <summary>Whether a change fails. A new version is what the others ask for, and fails only where it is named itself.</summary>
    /// <param name="change">The change.</param>
    /// <param name="severity">How grave it is in its repository.</param>
    public bool Covers(Change change, ProblemSeverity severity) => Words.Any(word => word switch
    {
        _ when change.Rule == ChangeRules.VersionChanged => word == change.Rule.Id,
        Any => true,
        Breaking => (change.Impact & (ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary)) != 0,
        _ when SeverityWords.TryGetValue(word, out ProblemSeverity least) => severity >= least,
        _ => word == change.Rule.Id || change.Impact.ToWords().Contains(word),
    });
}
