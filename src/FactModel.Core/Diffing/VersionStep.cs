namespace FactModel.Core.Diffing;

/// <summary>Which part of a version (SemVer 2.0.0) goes up. A later one includes those before it.</summary>
public enum VersionStep
{
    /// <summary>None: nothing changed that is published.</summary>
    None,

    /// <summary>The patch: values or what they rest on were corrected.</summary>
    Patch,

    /// <summary>The minor version: something is there that was not, or something that is there should not be used any more.</summary>
    Minor,

    /// <summary>The major version: something breaks.</summary>
    Major,
}

/// <summary>Steps in words.</summary>
public static class VersionSteps
{
    /// <summary><c>none</c>, <c>patch</c>, <c>minor</c>, <c>major</c>.</summary>
    public static string ToWord(this VersionStep step) => step switch
    {
        VersionStep.Major => "major",
        VersionStep.Minor => "minor",
        VersionStep.Patch => "patch",
        _ => "none",
    };

    /// <summary>The step that a change of a rule asks for: a break is major, whatever the rule says for the rest.</summary>
    public static VersionStep Of(ChangeRule rule, ChangeImpact impact) =>
        (impact & (ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary)) != 0 ? VersionStep.Major
        : (impact & ChangeImpact.NeedsRecompiling) != 0 && rule.Step == VersionStep.Patch ? VersionStep.Minor
        : rule.Step;
}
