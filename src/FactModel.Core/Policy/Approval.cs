using FactModel.Core.Problems;

namespace FactModel.Core.Policy;

/// <summary>A change that somebody has agreed to.</summary>
/// <param name="Change">The change's key, such as <c>entity-removed person:joe</c>.</param>
/// <param name="Because">Why it may be.</param>
/// <param name="By">Who said so.</param>
/// <param name="Until">The last day on which it holds, as <c>2026-12-31</c>.</param>
/// <param name="Place">Where its key stands.</param>
public sealed record Approval(string Change, string Because, string By, string Until, SourcePlace Place)
{
    /// <summary>How a day is written. Days written so are in the order of time by their characters.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Whether it is over on a day.</summary>
    /// <param name="today">The day, as <see cref="DayFormat"/> writes it.</param>
    public bool IsOver(string today) => string.CompareOrdinal(today, Until) > 0;

    /// <summary>Whether another one agrees to the same, wherever it stands.</summary>
    public bool IsSameAs(Approval other) => this with { Place = default } == other with { Place = default };
}
