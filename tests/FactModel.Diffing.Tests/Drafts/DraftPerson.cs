namespace FactModel.Diffing.Tests.Drafts;

/// <summary>An entity of a draft.</summary>
internal sealed class DraftPerson
{
    /// <summary>What tells it from others, whatever its id.</summary>
    public required int Number { get; init; }

    public required string Id { get; set; }

    /// <summary>Whether it stands in the first of the two files.</summary>
    public bool IsInFirst { get; set; }

    public List<string> Formerly { get; init; } = [];

    /// <summary>Why it was withdrawn, as YAML; a person's id as <c>{7}</c>.</summary>
    public string? Retired { get; set; }

    /// <summary>What is said of each property, by the property's key.</summary>
    public Dictionary<string, List<DraftStatement>> Said { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Keys that the model does not declare.</summary>
    public Dictionary<string, int> Others { get; init; } = new(StringComparer.Ordinal);

    public DraftPerson Copy() => new()
    {
        Number = Number,
        Id = Id,
        IsInFirst = IsInFirst,
        Formerly = [.. Formerly],
        Retired = Retired,
        Said = Said.ToDictionary(s => s.Key, s => s.Value.ConvertAll(d => d.Copy()), StringComparer.Ordinal),
        Others = new Dictionary<string, int>(Others, StringComparer.Ordinal),
    };
}
