using System.Globalization;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Rules;

/// <summary>What a bound leaves open: neither true nor false.</summary>
internal sealed class Open
{
    public static readonly Open Value = new();

    private Open()
    {
    }

    /// <summary>A truth of three values as an object.</summary>
    public static object Of(bool? truth) => truth is { } known ? known : Value;

    /// <summary>An object as a truth of three values: absent is false, as C# has it where it compares with null.</summary>
    public static bool? Truth(object? value) => value switch
    {
        bool known => known,
        Open => null,
        _ => false,
    };
}

/// <summary>An entity as rules see it. Two are equal when they are one.</summary>
internal sealed class RuleEntity(KindSchema kind, EntityFacts facts)
{
    public KindSchema Kind { get; } = kind;

    public EntityFacts Facts { get; } = facts;
}

/// <summary>Values as messages show them.</summary>
internal static class RuleText
{
    private const int MostItems = 5;

    public static string Of(object? value) => value switch
    {
        null => "absent",
        Open => "left open",
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        RuleEntity entity => entity.Facts.Id,
        LocalizedText text => $"'{text.FirstOrDefault().Value}'",
        FactValue.Choice choice => choice.Id,
        IReadOnlyList<object?> list => List(list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string List(IReadOnlyList<object?> list)
    {
        string more = list.Count > MostItems ? FormattableString.Invariant($", … ({list.Count} in all)") : "";
        return list.Count == 0 ? "an empty list" : $"[{string.Join(", ", list.Take(MostItems).Select(Of))}{more}]";
    }
}
