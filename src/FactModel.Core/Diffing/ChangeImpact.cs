namespace FactModel.Core.Diffing;

/// <summary>
/// What a change does to code that uses the facts. Only the breaks come together with others; the rest is said of a change
/// alone, so that of several flags the highest is the one to show: see <see cref="ChangeImpacts.Worst"/>.
/// </summary>
[Flags]
public enum ChangeImpact
{
    /// <summary>Nothing that a program could see: the model's own checks, its documentation.</summary>
    None = 0,

    /// <summary>What values rest on changes, and no value does.</summary>
    EvidenceOnly = 1,

    /// <summary>Values change; code that was compiled against the facts before compiles and runs as it did.</summary>
    DataOnly = 2,

    /// <summary>Code that was compiled before runs on with what it copied: a constant, or the number of an enum's value.</summary>
    NeedsRecompiling = 4,

    /// <summary>Code that was compiled before fails when it runs: a member that it calls is not there.</summary>
    BreaksBinary = 8,

    /// <summary>Code that compiled does not compile, or not without a new warning about null.</summary>
    BreaksSource = 16,
}

/// <summary>Impacts in words.</summary>
public static class ChangeImpacts
{
    private static readonly ChangeImpact[] FromWorst =
        [ChangeImpact.BreaksSource, ChangeImpact.BreaksBinary, ChangeImpact.NeedsRecompiling, ChangeImpact.DataOnly, ChangeImpact.EvidenceOnly];

    /// <summary>Every impact by itself, the worst first, <see cref="ChangeImpact.None"/> last.</summary>
    public static IReadOnlyList<ChangeImpact> All { get; } = [.. FromWorst, ChangeImpact.None];

    /// <summary>The worst of several impacts.</summary>
    public static ChangeImpact Worst(this ChangeImpact impact) => FromWorst.FirstOrDefault(i => (impact & i) != 0);

    /// <summary>The worst as the word that machines read: <c>breaks-source</c>, <c>breaks-binary</c>, <c>needs-recompiling</c>, <c>data-only</c>, <c>evidence-only</c>, <c>none</c>.</summary>
    public static string ToWord(this ChangeImpact impact) => impact.Worst() switch
    {
        ChangeImpact.BreaksSource => "breaks-source",
        ChangeImpact.BreaksBinary => "breaks-binary",
        ChangeImpact.NeedsRecompiling => "needs-recompiling",
        ChangeImpact.DataOnly => "data-only",
        ChangeImpact.EvidenceOnly => "evidence-only",
        _ => "none",
    };

    /// <summary>Every impact that is meant, in the words of <see cref="ToWord"/>, the worst first; <c>none</c> where there is none.</summary>
    public static IEnumerable<string> ToWords(this ChangeImpact impact) =>
        impact == ChangeImpact.None ? ["none"] : FromWorst.Where(i => (impact & i) != 0).Select(ToWord);
}
