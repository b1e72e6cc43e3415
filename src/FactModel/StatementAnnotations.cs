using FactModel.Storage;

namespace FactModel;

/// <summary>The annotations of a statement while it is read.</summary>
internal sealed class StatementAnnotations
{
    public static readonly StatementAnnotations None = new();

    public Certainty Certainty { get; init; }

    public Rank Rank { get; init; }

    public Standing Standing { get; init; }

    public bool IsDenied { get; init; }

    public bool IsPlanned { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<Speaker> SaidBy { get; init; } = [];

    public IFactEntity? Through { get; init; }

    public Wording? Wording { get; init; }

    public FactDate? AsOf { get; init; }

    public FactDate? From { get; init; }

    public FactDate? Until { get; init; }

    public FactDate? ReviewBy { get; init; }

    public string? Note { get; init; }

    public string? Id { get; init; }

    public StatementLink[] Restates { get; init; } = [];

    public StatementLink[] ConflictsWith { get; init; } = [];

    public StatementLink[] DerivedFrom { get; init; } = [];
}
