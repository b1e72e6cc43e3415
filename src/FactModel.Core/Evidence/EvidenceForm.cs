namespace FactModel.Core.Evidence;

/// <summary>What evidence may look like: a figure or a name, not a passage.</summary>
public static class EvidenceForm
{
    /// <summary>The most columns; a Chinese character takes two.</summary>
    public const int MostColumns = 30;

    /// <summary>Why a text is no evidence: a clause in English; null where it may be one.</summary>
    public static string? Fault(string evidence)
    {
        int columns = evidence.Sum(c => IsWide(c) ? 2 : char.IsLowSurrogate(c) ? 0 : 1);
        return evidence.Trim().Length == 0 ? "it is empty"
            : !evidence.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '%' or '$' or '€' or '£' or '¥') ? "it has neither a letter nor a digit"
            : columns > MostColumns ? FormattableString.Invariant($"it takes {columns} columns, and {MostColumns} are allowed; give the figure or the name alone")
            : null;
    }

    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or (>= '\uD840' and <= '\uD8FF');
}
