namespace FactModel.Core.Diffing;

/// <summary>
/// How the two sides of a change differ. There is none for text: which words changed is for whoever shows it to find, since
/// Core ships inside the compiler and brings no library for it.
/// </summary>
public abstract record ChangeDetail
{
    /// <summary>By how much a number changed, where both are exact and in one unit.</summary>
    /// <param name="Difference">The current number less the previous one; null where it is beyond the range of <see cref="decimal"/>.</param>
    /// <param name="Percent">The difference in percent of the previous number; null where that is 0.</param>
    public sealed record Number(decimal? Difference, decimal? Percent) : ChangeDetail
    {
        /// <summary>The difference of amounts as one is told, with its sign: <c>+EUR 0.50</c>, <c>-2.5 kg</c>; null for a number that is no amount.</summary>
        public string? Amount { get; init; }
    }

    /// <summary>How a date, a bound or a range covers what the other does.</summary>
    public sealed record Extent(ExtentChange Change) : ChangeDetail;

    /// <summary>What speaks for a rename, and what it does to the C# member: of an entity, a property, a field or a value of an enum.</summary>
    /// <param name="IsDeclared">Whether an entity names the old id under <c>formerly</c>; else the rename is proposed.</param>
    /// <param name="Evidence">For a proposed one, what speaks for it: a clause each, such as <c>the ids differ in case alone</c>.</param>
    /// <param name="PreviousMember">The C# member before; null where it had none.</param>
    /// <param name="CurrentMember">The C# member now; null where it has none.</param>
    public sealed record Rename(bool IsDeclared, EquatableArray<string> Evidence, string? PreviousMember, string? CurrentMember) : ChangeDetail;

    /// <summary>Which parts of a value changed: the fields of a record, the entries of a map, the languages of a text and which is its default.</summary>
    public sealed record Parts(EquatableArray<PartChange> Changes) : ChangeDetail;
}

/// <summary>A part of a value that changed.</summary>
/// <param name="Name">The field, the key or the language.</param>
/// <param name="Previous">What it was; null where it is new.</param>
/// <param name="Current">What it is; null where it is gone.</param>
/// <param name="Detail">How the two differ; null where nothing more is to be said.</param>
public sealed record PartChange(string Name, ChangeContent? Previous, ChangeContent? Current, ChangeDetail? Detail)
{
    /// <summary>Whether the name is told: the tag of a text that names no language tells nobody anything.</summary>
    public bool HasLabel { get; init; } = true;
}
