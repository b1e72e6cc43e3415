namespace FactModel.Core.Diffing;

/// <summary>Every kind of change, each declared once. Ids are stable: approvals and severities name them.</summary>
public static class ChangeRules
{
    private const ChangeImpact Breaks = ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary;

    /// <summary>An entity is there that was not.</summary>
    public static readonly ChangeRule EntityAdded = new("entity-added", "An entity was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An entity is not there any more.</summary>
    public static readonly ChangeRule EntityRemoved = new("entity-removed", "An entity was removed", Breaks, VersionStep.Major);

    /// <summary>An entity has another id: it says so itself, or what is said of it shows it.</summary>
    public static readonly ChangeRule EntityRenamed = new("entity-renamed", "An entity was renamed", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A property has a value that had none.</summary>
    public static readonly ChangeRule ValueAdded = new("value-added", "A value was added", ChangeImpact.DataOnly, VersionStep.Patch);

    /// <summary>A property has no value any more.</summary>
    public static readonly ChangeRule ValueRemoved = new("value-removed", "A value was removed", ChangeImpact.DataOnly, VersionStep.Patch);

    /// <summary>A property has another value.</summary>
    public static readonly ChangeRule ValueChanged = new("value-changed", "A value changed", ChangeImpact.DataOnly, VersionStep.Patch);

    /// <summary>A property that is a constant, too, has another value.</summary>
    public static readonly ChangeRule ConstantChanged = new("constant-changed", "A constant changed", ChangeImpact.NeedsRecompiling, VersionStep.Minor);

    /// <summary>Every rule, in the order of their ids.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } = [.. typeof(ChangeRules).GetFields()
        .Select(field => field.GetValue(null)).OfType<ChangeRule>().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule with an id, or null.</summary>
    public static ChangeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
