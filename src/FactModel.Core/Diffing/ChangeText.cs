using System.Globalization;

namespace FactModel.Core.Diffing;

/// <summary>Changes and their details for people to read: the same in any culture.</summary>
public static class ChangeText
{
    /// <summary>A change in one line.</summary>
    public static string Of(Change change)
    {
        string detail = change.Detail is { } d && Of(d) is { Length: > 0 } text ? $" ({text})" : "";
        return $"{change.Rule.Title}: {change.Subject}{Sides(change.Previous, change.Current)}{detail}";
    }

    /// <summary>A detail in a few words; empty where it has none.</summary>
    public static string Of(ChangeDetail detail) => detail switch
    {
        ChangeDetail.Number number => string.Join(", ", new[] { Signed(number.Difference, ""), Signed(Rounded(number.Percent), " %") }.OfType<string>()),
        ChangeDetail.Extent extent => extent.Change switch
        {
            ExtentChange.Narrower => "narrower",
            ExtentChange.Wider => "wider",
            _ => "moved",
        },
        ChangeDetail.Rename rename => rename.IsDeclared ? "declared" : "proposed: " + string.Join("; ", rename.Evidence),
        ChangeDetail.Parts parts => string.Join("; ", parts.Changes.Select(Of)),
        _ => throw new InvalidOperationException($"A {detail.GetType().Name} has no text."),
    };

    /// <summary>A part that changed, in one line.</summary>
    public static string Of(PartChange part)
    {
        string detail = part.Detail is { } d && Of(d) is { Length: > 0 } text ? $" ({text})" : "";
        return part.Name + Sides(part.Previous, part.Current) + detail;
    }

    private static string Sides(ChangeContent? previous, ChangeContent? current) => (previous, current) switch
    {
        (null, null) => "",
        (null, _) => $": {current.Text}",
        (_, null) => $": {previous.Text}",
        _ => $": {previous.Text} → {current.Text}",
    };

    private static decimal? Rounded(decimal? percent) => percent is { } value ? Math.Round(value, 1) : null;

    private static string? Signed(decimal? number, string unit) =>
        number is { } value ? (value > 0 ? "+" : "") + value.ToString(CultureInfo.InvariantCulture) + unit : null;
}
