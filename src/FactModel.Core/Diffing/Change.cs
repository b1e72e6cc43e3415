using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>One thing that is not as it was.</summary>
public sealed record Change
{
    /// <summary>Which kind of change.</summary>
    public required ChangeRule Rule { get; init; }

    /// <summary>What it is about.</summary>
    public required ChangeSubject Subject { get; init; }

    /// <summary>What it does to code: the rule's impact, or another where the matter decides.</summary>
    public required ChangeImpact Impact { get; init; }

    /// <summary>What there was; null where it was not there.</summary>
    public ChangeContent? Previous { get; init; }

    /// <summary>What there is; null where it is not there any more.</summary>
    public ChangeContent? Current { get; init; }

    /// <summary>How the two differ; null where nothing more is to be said.</summary>
    public ChangeDetail? Detail { get; init; }

    /// <summary>For an item of a list, or for what is said in a statement, its 0-based place among those of the property before.</summary>
    public int? PreviousIndex { get; init; }

    /// <summary>For an item of a list, or for what is said in a statement, its 0-based place among those of the property now.</summary>
    public int? CurrentIndex { get; init; }

    /// <summary>Where it stood, in a file of the previous side as the host gave its path; null where it stood nowhere.</summary>
    public SourcePlace? PreviousPlace { get; init; }

    /// <summary>Where it stands, in a file of the current side; for what is gone, the nearest thing that it was part of, or null.</summary>
    public SourcePlace? CurrentPlace { get; init; }

    /// <summary>
    /// <c>rule subject</c>, such as <c>value-changed person:ada/age</c>: what an approval names. It does not depend on the order
    /// of files, and no two changes of a diff have the same.
    /// </summary>
    public string Key => Rule.Id + " " + Subject;

    /// <summary>The step of the version that it asks for: that of its rule and its impact, unless the matter decides.</summary>
    public VersionStep Step => OwnStep ?? VersionSteps.Of(Rule, Impact);

    /// <summary>The step, where the matter decides; null where its rule and its impact tell it.</summary>
    public VersionStep? OwnStep { get; init; }

    /// <summary>It in one line of plain text, such as <c>person:ada/age: 28 → 29 (+1, +3.6 %)</c>, the same in any culture.</summary>
    public string Message => ChangeText.Of(this);
}
