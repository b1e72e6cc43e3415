namespace FactModel.Core.Diffing;

/// <summary>What was compared, in numbers: a diff without changes is one of so many facts, or of none.</summary>
/// <param name="Files">The files of facts on each side.</param>
/// <param name="Entities">The entities on each side.</param>
/// <param name="Statements">The statements on each side; a value without annotations is one, and each item of a list.</param>
/// <param name="Same">Entities that are on both sides and as they were.</param>
/// <param name="Changed">Entities that are on both sides and of which something changed, the renamed ones included.</param>
/// <param name="Added">Entities that are on the current side alone.</param>
/// <param name="Removed">Entities that are on the previous side alone.</param>
/// <param name="Renamed">Entities that have another id.</param>
public sealed record DiffCounts(
    BothSides Files, BothSides Entities, BothSides Statements, int Same, int Changed, int Added, int Removed, int Renamed);

/// <summary>A number on each side.</summary>
public readonly record struct BothSides(int Previous, int Current);
