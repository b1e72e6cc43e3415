namespace FactModel.Core.Diffing;

/// <summary>Every kind of change, each declared once. Ids are stable: approvals and severities name them.</summary>
public static partial class ChangeRules
{
    private const ChangeImpact Breaks = ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary;

    /// <summary>Every rule, in the order of their ids.</summary>
    public static IReadOnlyList<ChangeRule> All => Listed.Rules;

    /// <summary>The rule with an id, or null.</summary>
    public static ChangeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static ChangeRule Rule(string id, string title, ChangeImpact impact, VersionStep step = VersionStep.Patch) => new(id, title, impact, step);

    /// <summary>Apart, so that every rule is there before it is listed, whichever file declares it.</summary>
    private static class Listed
    {
        public static readonly IReadOnlyList<ChangeRule> Rules = [.. typeof(ChangeRules).GetFields()
            .Select(field => field.GetValue(null)).OfType<ChangeRule>().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }
}
