namespace FactModel.Core.Diffing;

/// <content>Changes of what the model declares.</content>
public static partial class ChangeRules
{
    /// <summary>All that is generated stands in another namespace.</summary>
    public static readonly ChangeRule NamespaceChanged = Rule("namespace-changed", "The namespace changed", Breaks, VersionStep.Major);

    /// <summary>The model states another version of the data, which is a constant in C#.</summary>
    public static readonly ChangeRule VersionChanged = Rule("version-changed", "The version changed", ChangeImpact.NeedsRecompiling, VersionStep.None);

    /// <summary>There is a kind that was not.</summary>
    public static readonly ChangeRule KindAdded = Rule("kind-added", "A kind was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A kind is not there any more, with all its entities.</summary>
    public static readonly ChangeRule KindRemoved = Rule("kind-removed", "A kind was removed", Breaks, VersionStep.Major);

    /// <summary>A kind has another id, and so another class.</summary>
    public static readonly ChangeRule KindRenamed = Rule("kind-renamed", "A kind was renamed", Breaks, VersionStep.Major);

    /// <summary>The static class that holds a kind has another name.</summary>
    public static readonly ChangeRule PluralChanged = Rule("plural-changed", "The plural of a kind changed", Breaks, VersionStep.Major);

    /// <summary>A kind's <c>members</c> changed.</summary>
    public static readonly ChangeRule MembersChanged = Rule("members-changed", "Entities have members, or have none any more", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A kind's <c>others</c> changed.</summary>
    public static readonly ChangeRule OthersChanged = Rule("others-changed", "Undeclared keys are treated in another way", ChangeImpact.None, VersionStep.Minor);

    /// <summary>A kind's <c>extends</c> changed.</summary>
    public static readonly ChangeRule ExtensionChanged = Rule("extension-changed", "A kind adds to another kind", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A kind has an inverse that it had not.</summary>
    public static readonly ChangeRule InverseAdded = Rule("inverse-added", "An inverse was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A kind has lost an inverse.</summary>
    public static readonly ChangeRule InverseRemoved = Rule("inverse-removed", "An inverse was removed", Breaks, VersionStep.Major);

    /// <summary>An inverse of the same reference has another name.</summary>
    public static readonly ChangeRule InverseRenamed = Rule("inverse-renamed", "An inverse was renamed", Breaks, VersionStep.Major);

    /// <summary>A kind has a property that it had not.</summary>
    public static readonly ChangeRule PropertyAdded = Rule("property-added", "A property was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A kind has lost a property, with all that was said of it.</summary>
    public static readonly ChangeRule PropertyRemoved = Rule("property-removed", "A property was removed", Breaks, VersionStep.Major);

    /// <summary>A property has another id.</summary>
    public static readonly ChangeRule PropertyRenamed = Rule("property-renamed", "A property was renamed", Breaks, VersionStep.Major);

    /// <summary>A property, a field or an entity keeps its id and has another C# name.</summary>
    public static readonly ChangeRule MemberRenamed = Rule("member-renamed", "A member has another name in C#", Breaks, VersionStep.Major);

    /// <summary>The values of a property or a field are read by another type.</summary>
    public static readonly ChangeRule TypeChanged = Rule("type-changed", "A type changed", Breaks, VersionStep.Minor);

    /// <summary>The question mark of a type came or went.</summary>
    public static readonly ChangeRule OptionalityChanged = Rule("optionality-changed", "A value may be missing, or may not any more", Breaks, VersionStep.Minor);

    /// <summary>A property's <c>const</c> was set.</summary>
    public static readonly ChangeRule ConstantsDeclared = Rule("constants-declared", "The values of a property are constants", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A property's <c>const</c> was taken away.</summary>
    public static readonly ChangeRule ConstantsDropped = Rule("constants-dropped", "The values of a property are no constants any more", ChangeImpact.BreaksSource, VersionStep.Major);

    /// <summary>A <c>pattern</c>, <c>min</c>, <c>max</c> or <c>unique</c> changed.</summary>
    public static readonly ChangeRule ConstraintChanged = Rule("constraint-changed", "Other values are allowed", ChangeImpact.None);

    /// <summary>A <c>require</c> changed.</summary>
    public static readonly ChangeRule RequirementChanged = Rule("requirement-changed", "Another standing is required", ChangeImpact.None);

    /// <summary>A <c>doc</c> of the model changed.</summary>
    public static readonly ChangeRule DocumentationChanged = Rule("documentation-changed", "Documentation changed", ChangeImpact.None);

    /// <summary>There is a record that was not.</summary>
    public static readonly ChangeRule RecordAdded = Rule("record-added", "A record was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A record is not there any more.</summary>
    public static readonly ChangeRule RecordRemoved = Rule("record-removed", "A record was removed", Breaks, VersionStep.Major);

    /// <summary>A record has another id, and so another class.</summary>
    public static readonly ChangeRule RecordRenamed = Rule("record-renamed", "A record was renamed", Breaks, VersionStep.Major);

    /// <summary>A record has a field that it had not.</summary>
    public static readonly ChangeRule FieldAdded = Rule("field-added", "A field was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>A record has lost a field.</summary>
    public static readonly ChangeRule FieldRemoved = Rule("field-removed", "A field was removed", Breaks, VersionStep.Major);

    /// <summary>A field has another id.</summary>
    public static readonly ChangeRule FieldRenamed = Rule("field-renamed", "A field was renamed", Breaks, VersionStep.Major);

    /// <summary>There is an enum that was not.</summary>
    public static readonly ChangeRule EnumAdded = Rule("enum-added", "An enum was added", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An enum is not there any more.</summary>
    public static readonly ChangeRule EnumRemoved = Rule("enum-removed", "An enum was removed", Breaks, VersionStep.Major);

    /// <summary>An enum has another id, and so another type.</summary>
    public static readonly ChangeRule EnumRenamed = Rule("enum-renamed", "An enum was renamed", Breaks, VersionStep.Major);

    /// <summary>An enum has a value that it had not.</summary>
    public static readonly ChangeRule EnumValueAdded = Rule("enum-value-added", "A value was added to an enum", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>An enum has lost a value.</summary>
    public static readonly ChangeRule EnumValueRemoved = Rule("enum-value-removed", "A value was removed from an enum", ChangeImpact.BreaksSource | ChangeImpact.NeedsRecompiling, VersionStep.Major);

    /// <summary>A value of an enum has another id at the same place.</summary>
    public static readonly ChangeRule EnumValueRenamed = Rule("enum-value-renamed", "A value of an enum was renamed", ChangeImpact.BreaksSource, VersionStep.Major);

    /// <summary>Values that an enum keeps have other numbers in C#, since their places in the list are others.</summary>
    public static readonly ChangeRule EnumRenumbered = Rule("enum-renumbered", "Values of an enum have other numbers", ChangeImpact.NeedsRecompiling, VersionStep.Major);

    /// <summary>The model's own units changed.</summary>
    public static readonly ChangeRule UnitsChanged = Rule("units-changed", "Units changed", ChangeImpact.None);

    /// <summary>The words by which evidence is read changed: of an enum's value, or of a language.</summary>
    public static readonly ChangeRule WordingsChanged = Rule("wordings-changed", "Evidence is read by other words", ChangeImpact.None);

    /// <summary>The kinds of other fact bases that the model uses, or their versions, changed.</summary>
    public static readonly ChangeRule UsedFactsChanged = Rule("used-facts-changed", "Other facts are used", ChangeImpact.DataOnly, VersionStep.Minor);

    /// <summary>The model has a rule that it had not.</summary>
    public static readonly ChangeRule RuleAdded = Rule("rule-added", "A rule was added", ChangeImpact.None);

    /// <summary>The model has lost a rule.</summary>
    public static readonly ChangeRule RuleRemoved = Rule("rule-removed", "A rule was dropped", ChangeImpact.None, VersionStep.Minor);

    /// <summary>A rule of the model checks or says something else.</summary>
    public static readonly ChangeRule RuleChanged = Rule("rule-changed", "A rule changed", ChangeImpact.None);

    /// <summary>A rule that held, or that is new, does not hold.</summary>
    public static readonly ChangeRule RuleFailing = Rule("rule-failing", "A rule does not hold any more", ChangeImpact.None);

    /// <summary>A rule that did not hold does.</summary>
    public static readonly ChangeRule RuleMended = Rule("rule-mended", "A rule holds again", ChangeImpact.None);
}
