using System.Globalization;

namespace FactModel.Core.Diffing;

/// <summary>Changes and their details for people to read: the same in any culture.</summary>
public static class ChangeText
{
    private const string Nothing = "nothing";

    /// <summary>The ends of the rules of which one says what became of a thing, and its name which thing.</summary>
    private static readonly string[] NameSays = ["-added", "-removed", "-moved"];

    /// <summary>A change in one line.</summary>
    public static string Of(Change change)
    {
        string detail = change.Detail is { } d && Of(d) is { Length: > 0 } text ? $" ({text})" : "";
        return $"{change.Rule.Title}: {change.Subject}{SidesOf(change)}{detail}";
    }

    /// <summary>What was and what is; of an item that was moved, where it stood and stands, from 1.</summary>
    private static string SidesOf(Change change)
    {
        ChangeContent? previous = Beside(change, change.Previous);
        ChangeContent? current = Beside(change, change.Current);
        if (change.Rule == ChangeRules.ItemMoved)
        {
            return FormattableString.Invariant($": {(current is null ? "" : current.Text + ", ")}from {change.PreviousIndex + 1} to {change.CurrentIndex + 1}");
        }

        if (!change.Rule.Id.EndsWith("-changed", StringComparison.Ordinal))
        {
            return Sides(previous, current);
        }

        // What has one side alone was changed from nothing, or to nothing; where the subject has said it all, it came or went.
        return (previous, current) switch
        {
            (null, null) => (change.Previous, change.Current) switch { (null, null) => "", (null, _) => ": new", _ => ": gone" },
            (null, _) => $": {Nothing} → {current.Text}",
            (_, null) => $": {previous.Text} → {Nothing}",
            _ => Sides(previous, current),
        };
    }

    private static ChangeContent? Beside(Change change, ChangeContent? content) =>
        content is null || SaysAll(change.Rule.Id, change.Subject.Item, change.Subject.Aspect, content.Text) ? null
        : content is not (ChangeContent.Citation or ChangeContent.Words) ? content
        : Beside(change.Subject.Aspect, content.Text) is { Length: > 0 } left ? new ChangeContent.Words(left)
        : null;

    /// <summary>
    /// Whether the subject is called by all that there is to say of a statement, an item or a former id that came, went or moved.
    /// What a value rests on is no part of a name: with it, the value is told before it.
    /// </summary>
    /// <param name="rule">The kind of change.</param>
    /// <param name="item">What the subject is called by; null where it is no statement, no item and no id.</param>
    /// <param name="aspect">Which part of it the change is about; null where it is about the whole.</param>
    /// <param name="text">What is told of it.</param>
    public static bool SaysAll(string rule, string? item, string? aspect, string text) =>
        aspect is null && text == item && NameSays.Any(end => rule.EndsWith(end, StringComparison.Ordinal));

    /// <summary>
    /// What is left to say of a citation behind its source, or of a link behind what it refers to, so that neither is said twice:
    /// <c>at 81: 28歲</c>, or the words alone; empty where there is no more.
    /// </summary>
    /// <param name="aspect">What the subject names: a source, or a word with a statement; null where nothing.</param>
    /// <param name="text">The citation, the statement that is referred to, or anything else.</param>
    public static string Beside(string? aspect, string text) => aspect is null ? text
        : aspect.EndsWith(" " + text, StringComparison.Ordinal) || aspect == text ? ""
        : text.StartsWith(aspect + ":", StringComparison.Ordinal) || text.StartsWith(aspect + " at ", StringComparison.Ordinal) ? Behind(text.Substring(aspect.Length))
        : text;

    /// <summary>What stands behind a colon or a blank.</summary>
    private static string Behind(string text) => text.StartsWith(": ", StringComparison.Ordinal) ? text.Substring(2) : text.StartsWith(" ", StringComparison.Ordinal) ? text.Substring(1) : text;

    /// <summary>A detail in a few words; empty where it has none.</summary>
    public static string Of(ChangeDetail detail) => detail switch
    {
        ChangeDetail.Number number => OfNumber(number.Difference, number.Amount, number.Percent),
        ChangeDetail.Extent extent => OfExtent(extent.Change.ToWord()),
        ChangeDetail.Rename rename => rename.IsDeclared ? "declared" : "proposed: " + string.Join("; ", rename.Evidence),
        ChangeDetail.Parts parts => string.Join("; ", parts.Changes.Select(Of)),
        _ => throw new InvalidOperationException($"A {detail.GetType().Name} has no text."),
    };

    /// <summary>How what a value covers changed, by its <see cref="ExtentChanges.ToWord">word</see>: <c>moved later</c>.</summary>
    public static string OfExtent(string word) => word.Replace('-', ' ');

    /// <summary>By how much a number changed, and by how many percent, with one digit behind the point: <c>+1, +3.6 %</c>.</summary>
    /// <param name="difference">The difference; null where it is not known.</param>
    /// <param name="amount">It as an amount is told, with its sign; null for a number that is none.</param>
    /// <param name="percent">It in percent; null where it is not known. What rounds to 0 is left out: a difference is never told as 0 %.</param>
    public static string OfNumber(decimal? difference, string? amount, decimal? percent)
    {
        decimal? rounded = percent is { } value && Math.Round(value, 1) is not 0 and var some ? some : null;
        return string.Join(", ", new[] { amount ?? Signed(difference, ""), Signed(rounded, " %") }.OfType<string>());
    }

    /// <summary>A part that changed, in one line.</summary>
    public static string Of(PartChange part)
    {
        string detail = part.Detail is { } d && Of(d) is { Length: > 0 } text ? $" ({text})" : "";
        string sides = Sides(part.Previous, part.Current) + detail;
        return part.HasLabel ? part.Name + sides : Behind(sides);
    }

    private static string Sides(ChangeContent? previous, ChangeContent? current) => (previous, current) switch
    {
        (null, null) => "",
        (null, _) => Alone(current),
        (_, null) => Alone(previous),
        _ when UnseenText.IsAllThatDiffers(previous.Text, current.Text) => $": {UnseenText.Written(previous.Text)} → {UnseenText.Written(current.Text)}",
        _ => $": {previous.Text} → {current.Text}",
    };

    private static string Alone(ChangeContent content) =>
        content.Text is { Length: > 0 } text ? $": {UnseenText.WrittenAround(text.Substring(0, text.Length - content.Grounds.Length))}{content.Grounds}" : "";

    private static string? Signed(decimal? number, string unit) =>
        number is { } value ? (value > 0 ? "+" : "") + value.ToString("#,0.############################", CultureInfo.InvariantCulture) + unit : null;
}
