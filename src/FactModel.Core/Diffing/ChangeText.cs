using System.Globalization;

namespace FactModel.Core.Diffing;

/// <summary>Changes and their details for people to read: the same in any culture.</summary>
public static class ChangeText
{
    private const string Nothing = "nothing";

    /// <summary>A change in one line.</summary>
    public static string Of(Change change)
    {
        string detail = change.Detail is { } d && Of(d) is { Length: > 0 } text ? $" ({text})" : "";
        return $"{change.Rule.Title}: {change.Subject}{SidesOf(change)}{detail}";
    }

    /// <summary>What was and what is; of an item that was moved, where it stood and stands, from 1.</summary>
    private static string SidesOf(Change change)
    {
        if (change.Rule == ChangeRules.ItemMoved)
        {
            return FormattableString.Invariant($": {change.Current?.Text}, from {change.PreviousIndex + 1} to {change.CurrentIndex + 1}");
        }

        // What has one side alone was changed from nothing, or to nothing.
        bool isOneSided = change.Rule.Id.EndsWith("-changed", StringComparison.Ordinal) && (change.Previous is null) != (change.Current is null);
        return isOneSided ? $": {change.Previous?.Text ?? Nothing} → {change.Current?.Text ?? Nothing}" : Sides(Beside(change.Previous), Beside(change.Current));

        ChangeContent? Beside(ChangeContent? content) => content is ChangeContent.Citation citation ? new ChangeContent.Words(OfCitation(citation.Text, change.Subject.Aspect)) : content;
    }

    /// <summary>A citation behind the name of its source, which is not said twice: <c>at 81: 28歲</c>, or the words alone; empty where there is no more to say.</summary>
    /// <param name="text">The citation's own text.</param>
    /// <param name="source">The source that was named; null where none was.</param>
    public static string OfCitation(string text, string? source) =>
        source is not null && text.StartsWith(source, StringComparison.Ordinal) ? Behind(text.Substring(source.Length)) : text;

    /// <summary>What stands behind a colon or a blank.</summary>
    private static string Behind(string text) => text.StartsWith(": ", StringComparison.Ordinal) ? text.Substring(2) : text.StartsWith(" ", StringComparison.Ordinal) ? text.Substring(1) : text;

    /// <summary>A detail in a few words; empty where it has none.</summary>
    public static string Of(ChangeDetail detail) => detail switch
    {
        ChangeDetail.Number number => OfNumber(number.Difference, number.Percent),
        ChangeDetail.Extent extent => extent.Change switch
        {
            ExtentChange.Narrower => "narrower",
            ExtentChange.Wider => "wider",
            ExtentChange.SameDays => "same days",
            _ => "moved",
        },
        ChangeDetail.Rename rename => rename.IsDeclared ? "declared" : "proposed: " + string.Join("; ", rename.Evidence),
        ChangeDetail.Parts parts => string.Join("; ", parts.Changes.Select(Of)),
        _ => throw new InvalidOperationException($"A {detail.GetType().Name} has no text."),
    };

    /// <summary>By how much a number changed, and by how many percent, with one digit behind the point: <c>+1, +3.6 %</c>.</summary>
    /// <param name="difference">The difference; null where it is not known.</param>
    /// <param name="percent">It in percent; null where it is not known. What rounds to 0 is left out: a difference is never told as 0 %.</param>
    public static string OfNumber(decimal? difference, decimal? percent)
    {
        decimal? rounded = percent is { } value && Math.Round(value, 1) is not 0 and var some ? some : null;
        return string.Join(", ", new[] { Signed(difference, ""), Signed(rounded, " %") }.OfType<string>());
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
