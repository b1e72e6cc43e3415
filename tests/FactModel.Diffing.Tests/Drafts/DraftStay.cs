namespace FactModel.Diffing.Tests.Drafts;

/// <summary>What a draft says more of a city: an entity of a kind that extends that of the facts below.</summary>
internal sealed record DraftStay
{
    /// <summary>The number of the city.</summary>
    public required int City { get; init; }

    public required int Nights { get; set; }

    /// <summary>Whether it is called by an id that the city had, where it had one.</summary>
    public bool IsCalledFormerly { get; set; }
}
