using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>
/// Whether two values mean the same: numbers by what they are (<c>1.50</c> is <c>1.5</c>, whatever the type that reads them),
/// texts in languages and maps in any order (but for the first language, which is the default), nodes without regard to
/// quotes that change nothing. Values are in the terms of one model: see <see cref="Translation"/>.
/// </summary>
internal sealed class Meaning : IEqualityComparer<FactValue?>
{
    public static readonly Meaning Comparer = new();

    private Meaning()
    {
    }

    public bool Equals(FactValue? x, FactValue? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Same(x, y));

    public int GetHashCode(FactValue? value) => value switch
    {
        null => 0,
        FactValue.Integer or FactValue.Number or FactValue.Real => Exact(value) is { } number ? number.GetHashCode() : value.GetHashCode(),
        FactValue.Choice choice => StringComparer.Ordinal.GetHashCode(choice.Id),
        FactValue.Localized localized => StringComparer.Ordinal.GetHashCode(localized.Value.Default),
        FactValue.Items items => items.Values.Aggregate(17, (hash, v) => unchecked((hash * 31) + GetHashCode(v))),
        FactValue.Structure record => record.Fields.Aggregate(19, (hash, v) => unchecked((hash * 31) + GetHashCode(v))),
        FactValue.Entries entries => entries.Values.Count,
        FactValue.Alternative alternative => GetHashCode(alternative.Candidates[0].Value),
        FactValue.Node node => Hash(node.Value),
        _ => value.GetHashCode(),
    };

    private bool Same(FactValue x, FactValue y) => (x, y) switch
    {
        (FactValue.Alternative left, _) => Equals(left.Candidates[0].Value, y),
        (_, FactValue.Alternative right) => Equals(x, right.Candidates[0].Value),
        (FactValue.Choice left, FactValue.Choice right) => left.Id == right.Id,
        (FactValue.Localized left, FactValue.Localized right) => Same(left.Value, right.Value),
        (FactValue.Items left, FactValue.Items right) => left.Values.SequenceEqual(right.Values, this),
        (FactValue.Structure left, FactValue.Structure right) => left.Record == right.Record && left.Fields.SequenceEqual(right.Fields, this),
        (FactValue.Entries left, FactValue.Entries right) => Same(left.Values, right.Values),
        (FactValue.Node left, FactValue.Node right) => Same(left.Value, right.Value),
        (FactValue.Real left, FactValue.Real right) => left.Value.Equals(right.Value),
        _ when Exact(x) is { } left && Exact(y) is { } right => left == right,
        _ => x.Equals(y),
    };

    /// <summary>The number that a value is, where a decimal can hold it.</summary>
    public static decimal? Exact(FactValue? value) => value switch
    {
        FactValue.Integer integer => integer.Value,
        FactValue.Number number => number.Value,
        FactValue.Real real => Math.Abs(real.Value) < 1e28 ? (decimal)real.Value : null,
        _ => null,
    };

    private static bool Same(LocalizedText left, LocalizedText right) =>
        left.Count == right.Count && left.Languages[0] == right.Languages[0]
        && left.OrderBy(t => t.Key, StringComparer.Ordinal).SequenceEqual(right.OrderBy(t => t.Key, StringComparer.Ordinal));

    private bool Same(EquatableArray<Named<FactValue?>> left, EquatableArray<Named<FactValue?>> right) =>
        left.Count == right.Count
        && left.OrderBy(e => e.Name, StringComparer.Ordinal).Zip(right.OrderBy(e => e.Name, StringComparer.Ordinal), (l, r) => l.Name == r.Name && Equals(l.Value, r.Value)).All(same => same);

    public static bool Same(FactNode left, FactNode right)
    {
        if (left.Kind == FactNodeKind.List && right.Kind == FactNodeKind.List)
        {
            return left.Count == right.Count && left.Items.Zip(right.Items, Same).All(same => same);
        }

        if (left.Kind == FactNodeKind.Map && right.Kind == FactNodeKind.Map)
        {
            return left.Count == right.Count && left.Entries.All(e => right[e.Key] is { } other && Same(e.Value, other));
        }

        return left.Kind == right.Kind && Scalar(left) == Scalar(right);
    }

    /// <summary>What a scalar is: a number, a truth value, or else text, whether in quotes or not.</summary>
    private static string? Scalar(FactNode node) => node switch
    {
        _ when node.TryGetDecimal(out decimal number) => "number " + FactNumber.Exact(number),
        _ when node.TryGetDouble(out double number) => "number " + number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ when node.TryGetBoolean(out bool truth) => truth ? "true" : "false",
        _ => node.AsText() is { } text ? "text " + text : null,
    };

    private static int Hash(FactNode node) => node.Count > 0 ? node.Count : StringComparer.Ordinal.GetHashCode(Scalar(node) ?? "");
}
