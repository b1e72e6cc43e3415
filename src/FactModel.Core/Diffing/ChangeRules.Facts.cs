namespace FactModel.Core.Diffing;

/// <content>Changes of entities and their values.</content>
public static partial class ChangeRules
{
    /// <summary>An entity is there that was not.</summary>
    public static readonly ChangeRule EntityAdded = Rule("entity-added", "An entity was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An entity is not there any more.</summary>
    public static readonly ChangeRule EntityRemoved = Rule("entity-removed", "An entity was removed", Breaks, VersionStep.Major);

    /// <summary>An entity has another id: it says so itself, or what is said of it shows it.</summary>
    public static readonly ChangeRule EntityRenamed = Rule("entity-renamed", "An entity was renamed", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An entity was withdrawn: each use of it is a warning.</summary>
    public static readonly ChangeRule EntityRetired = Rule("entity-retired", "An entity was retired", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An entity that was withdrawn holds again.</summary>
    public static readonly ChangeRule EntityReinstated = Rule("entity-reinstated", "An entity is not retired any more", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A retired entity has another reason, or another one replaces it.</summary>
    public static readonly ChangeRule RetirementChanged = Rule("retirement-changed", "Why an entity was retired changed", ChangeImpact.DataOnly);

    /// <summary>An entity is found by one more former id.</summary>
    public static readonly ChangeRule FormerIdAdded = Rule("former-id-added", "A former id was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An entity is not found by a former id any more.</summary>
    public static readonly ChangeRule FormerIdRemoved = Rule("former-id-removed", "A former id was removed", Breaks, VersionStep.Major);

    /// <summary>A property has a value that had none.</summary>
    public static readonly ChangeRule ValueAdded = Rule("value-added", "A value was added", ChangeImpact.DataOnly);

    /// <summary>A property has no value any more.</summary>
    public static readonly ChangeRule ValueRemoved = Rule("value-removed", "A value was removed", ChangeImpact.DataOnly);

    /// <summary>A property has another value.</summary>
    public static readonly ChangeRule ValueChanged = Rule("value-changed", "A value changed", ChangeImpact.DataOnly);

    /// <summary>A property that is a constant, too, has a value that had none.</summary>
    public static readonly ChangeRule ConstantAdded = Rule("constant-added", "A constant was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A property that is a constant, too, has no value any more.</summary>
    public static readonly ChangeRule ConstantRemoved = Rule("constant-removed", "A constant was removed", ChangeImpact.BreaksSource, VersionStep.Major);

    /// <summary>A property that is a constant, too, has another value.</summary>
    public static readonly ChangeRule ConstantChanged = Rule("constant-changed", "A constant changed", ChangeImpact.NeedsRecompiling, VersionStep.Minor);

    /// <summary>A list has an item that it had not.</summary>
    public static readonly ChangeRule ItemAdded = Rule("item-added", "An item was added to a list", ChangeImpact.DataOnly);

    /// <summary>A list has lost an item.</summary>
    public static readonly ChangeRule ItemRemoved = Rule("item-removed", "An item was removed from a list", ChangeImpact.DataOnly);

    /// <summary>An item stands elsewhere among the items that the list keeps.</summary>
    public static readonly ChangeRule ItemMoved = Rule("item-moved", "An item of a list was moved", ChangeImpact.DataOnly);

    /// <summary>An item that is known by its identity has another value.</summary>
    public static readonly ChangeRule ItemChanged = Rule("item-changed", "An item of a list changed", ChangeImpact.DataOnly);
}
