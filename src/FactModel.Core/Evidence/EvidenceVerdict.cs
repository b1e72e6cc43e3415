namespace FactModel.Core.Evidence;

/// <summary>Whether evidence says a value.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ReadsAs">What it says instead; null except where it contradicts the value.</param>
public sealed record EvidenceVerdict(EvidenceAnswer Answer, string? ReadsAs = null)
{
    internal static readonly EvidenceVerdict Says = new(EvidenceAnswer.Says);

    internal static readonly EvidenceVerdict Unread = new(EvidenceAnswer.Unread);

    internal static EvidenceVerdict Contradicts(string readsAs) => new(EvidenceAnswer.Contradicts, readsAs);
}

/// <summary>Whether evidence says a value.</summary>
public enum EvidenceAnswer
{
    /// <summary>A machine cannot tell: a person has to.</summary>
    Unread,

    /// <summary>The value is read back from it.</summary>
    Says,

    /// <summary>It reads as something else.</summary>
    Contradicts,
}
