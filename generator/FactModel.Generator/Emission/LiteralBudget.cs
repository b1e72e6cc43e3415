using FactModel.Core;

namespace FactModel.Generator.Emission;

/// <summary>
/// Which pages do not fit the string literals of one assembly: they hold 16 MB together, the user's own included, and the
/// compiler stops with CS8103 beyond. The pages behind are kept as UTF-8, which has no such limit.
/// </summary>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Units">What all literals take, in UTF-16 code units.</param>
/// <param name="Overflow">The files of the pages that do not fit.</param>
internal sealed record LiteralBudget(int Pages, long Units, EquatableArray<string> Overflow)
{
    /// <summary>What facts may take: the limit is at 8,388,600 units, and programs have texts of their own.</summary>
    public const long MostUnits = 8_000_000;

    private static readonly LiteralBudget Fits = new(0, 0, []);

    private readonly Lazy<HashSet<string>> _overflow = new(() => new HashSet<string>(Overflow, StringComparer.Ordinal));

    /// <summary>Whether everything fits.</summary>
    public bool IsEnough => Overflow.Count == 0;

    /// <summary>Adds up.</summary>
    /// <param name="pages">The pages: their files and what they take.</param>
    /// <param name="index">What the index takes.</param>
    public static LiteralBudget Of(IReadOnlyList<(string HintName, int Units)> pages, long index)
    {
        long units = index + pages.Sum(p => (long)p.Units);
        if (units <= MostUnits)
        {
            return Fits;
        }

        List<string> overflow = [];
        long taken = index;
        foreach ((string hint, int size) in pages.OrderBy(p => p.HintName, StringComparer.Ordinal))
        {
            taken += size;
            if (taken > MostUnits)
            {
                overflow.Add(hint);
            }
        }

        return new LiteralBudget(pages.Count, units, overflow.ToEquatableArray());
    }

    /// <summary>Whether a page is kept as UTF-8.</summary>
    public bool Overflows(PageData page) => Overflow.Count > 0 && _overflow.Value.Contains(page.HintName);

    /// <summary>Whether both leave the same pages out.</summary>
    public bool Equals(LiteralBudget? other) => other is not null && Pages == other.Pages && Units == other.Units && Overflow.Equals(other.Overflow);

    /// <inheritdoc/>
    public override int GetHashCode() => Overflow.GetHashCode();
}
