namespace FactModel.Core.Diffing;

/// <content>Changes of what values rest on.</content>
public static partial class ChangeRules
{
    /// <summary>There is one more statement about a property, and the value is not its.</summary>
    public static readonly ChangeRule StatementAdded = Rule("statement-added", "A statement was added", ChangeImpact.EvidenceOnly);

    /// <summary>A statement that did not supply the value is gone.</summary>
    public static readonly ChangeRule StatementRemoved = Rule("statement-removed", "A statement was removed", ChangeImpact.EvidenceOnly);

    /// <summary>A statement that competes with the one behind the value says something else.</summary>
    public static readonly ChangeRule StatementChanged = Rule("statement-changed", "A statement that does not supply the value changed", ChangeImpact.EvidenceOnly);

    /// <summary>A statement's own <c>id</c> changed.</summary>
    public static readonly ChangeRule StatementRenamed = Rule("statement-renamed", "A statement has another id", ChangeImpact.EvidenceOnly);

    /// <summary>A statement is more certain than it was.</summary>
    public static readonly ChangeRule CertaintyRaised = Rule("certainty-raised", "A statement is more certain", ChangeImpact.EvidenceOnly);

    /// <summary>A statement is less certain than it was.</summary>
    public static readonly ChangeRule CertaintyLowered = Rule("certainty-lowered", "A statement is less certain", ChangeImpact.EvidenceOnly);

    /// <summary>More of what a statement rests on was checked.</summary>
    public static readonly ChangeRule StandingRaised = Rule("standing-raised", "A statement is better founded", ChangeImpact.EvidenceOnly);

    /// <summary>Less of what a statement rests on is checked.</summary>
    public static readonly ChangeRule StandingLowered = Rule("standing-lowered", "A statement is not as well founded", ChangeImpact.EvidenceOnly);

    /// <summary>A statement stands otherwise among those that compete with it.</summary>
    public static readonly ChangeRule RankChanged = Rule("rank-changed", "The rank of a statement changed", ChangeImpact.EvidenceOnly);

    /// <summary>A statement's <c>denied</c> changed.</summary>
    public static readonly ChangeRule DenialChanged = Rule("denial-changed", "A statement is denied, or is not any more", ChangeImpact.EvidenceOnly);

    /// <summary>A statement's <c>planned</c> changed.</summary>
    public static readonly ChangeRule PlanChanged = Rule("plan-changed", "A statement is a plan, or is none any more", ChangeImpact.EvidenceOnly);

    /// <summary>Who says a statement, or the document it was said through, changed.</summary>
    public static readonly ChangeRule AttributionChanged = Rule("attribution-changed", "Somebody else says it", ChangeImpact.EvidenceOnly);

    /// <summary>How a statement relates to the words of its source changed.</summary>
    public static readonly ChangeRule WordingChanged = Rule("wording-changed", "A statement is worded otherwise", ChangeImpact.EvidenceOnly);

    /// <summary>A statement cites a source that it did not.</summary>
    public static readonly ChangeRule CitationAdded = Rule("citation-added", "A citation was added", ChangeImpact.EvidenceOnly);

    /// <summary>A statement does not cite a source any more.</summary>
    public static readonly ChangeRule CitationRemoved = Rule("citation-removed", "A citation was removed", ChangeImpact.EvidenceOnly);

    /// <summary>A statement cites the same source for other words, or at another offset.</summary>
    public static readonly ChangeRule EvidenceChanged = Rule("evidence-changed", "Evidence changed", ChangeImpact.EvidenceOnly);

    /// <summary>A <c>from</c>, <c>until</c> or <c>as-of</c> changed.</summary>
    public static readonly ChangeRule ValidityChanged = Rule("validity-changed", "A statement holds at another time", ChangeImpact.EvidenceOnly);

    /// <summary>A <c>review-by</c> changed.</summary>
    public static readonly ChangeRule ReviewChanged = Rule("review-changed", "A statement is to be reviewed at another time", ChangeImpact.EvidenceOnly);

    /// <summary>The <c>note</c> of a statement changed.</summary>
    public static readonly ChangeRule NoteChanged = Rule("note-changed", "A note changed", ChangeImpact.EvidenceOnly);

    /// <summary>A <c>restates</c> or a <c>derived-from</c> changed.</summary>
    public static readonly ChangeRule LinkChanged = Rule("link-changed", "A statement refers to other statements", ChangeImpact.EvidenceOnly);

    /// <summary>A statement conflicts with another, or statements compete and none supplies the value.</summary>
    public static readonly ChangeRule ConflictAdded = Rule("conflict-added", "A conflict arose", ChangeImpact.EvidenceOnly);

    /// <summary>Statements do not conflict any more, or one of those that compete supplies the value.</summary>
    public static readonly ChangeRule ConflictSettled = Rule("conflict-settled", "A conflict was settled", ChangeImpact.EvidenceOnly);

    /// <summary>There is a source that was not.</summary>
    public static readonly ChangeRule SourceAdded = Rule("source-added", "A source was added", ChangeImpact.EvidenceOnly);

    /// <summary>A source is not there any more.</summary>
    public static readonly ChangeRule SourceRemoved = Rule("source-removed", "A source was removed", ChangeImpact.EvidenceOnly);

    /// <summary>The title, publisher, language, date or URL of a source changed.</summary>
    public static readonly ChangeRule SourceChanged = Rule("source-changed", "A source is described otherwise", ChangeImpact.EvidenceOnly);

    /// <summary>A source declares another digest or length of its text.</summary>
    public static readonly ChangeRule SourceTextChanged = Rule("source-text-changed", "The text of a source changed", ChangeImpact.EvidenceOnly);
}
