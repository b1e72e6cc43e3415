using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>
/// The classes of unions, which step aside for a kind, a record or an enum of their name. Where one came or went, the type is as it was,
/// and C# has another class for it.
/// </summary>
/// <param name="previous">The model before.</param>
/// <param name="current">The model now.</param>
internal sealed class UnionClasses(FactSchema previous, FactSchema current)
{
    private readonly UnionNames _before = new(previous);
    private readonly UnionNames _now = new(current);

    /// <summary>Whether a union has another class on one side than its members alone would give it there.</summary>
    public bool AreOthers(FactType before, FactType now) =>
        Unions(before).Zip(Unions(now), (was, @is) => _before.IsTaken(was) != _now.IsTaken(@is)).Any(isOther => isOther);

    /// <summary>A type of the model before with the classes of its unions: <c>int | text (IntOrText in C#)</c>.</summary>
    public string Before(FactType type) => Told(type, _before);

    /// <summary>The same for a type of the model now.</summary>
    public string Now(FactType type) => Told(type, _now);

    private static string Told(FactType type, UnionNames names) => $"{type} ({string.Join(", ", Unions(type).Select(names.Of))} in C#)";

    private static IEnumerable<FactType.Union> Unions(FactType type) => type.SelfAndInner().OfType<FactType.Union>();
}
