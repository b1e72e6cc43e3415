using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>A piece of evidence: digits, a word of the language's table, an ISO date, or anything else.</summary>
/// <param name="Start">Where it starts, as a place in the text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record EvidenceToken(int Start, int End)
{
    /// <summary>What it can mean, by the language's table.</summary>
    public IReadOnlyList<LanguageWord> Meanings { get; init; } = [];

    /// <summary>The number, where it is digits.</summary>
    public decimal? Digits { get; init; }

    /// <summary>Whether the digits could be those of a year: four of them and nothing else.</summary>
    public bool IsYear { get; init; }

    /// <summary>Whether it is digits of which no number can be made: 1,50 or 3.5.1.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>A date as ISO 8601 writes it.</summary>
    public string? IsoDate { get; init; }

    /// <summary>Whether it is a single character of a script without blanks between words.</summary>
    public bool IsIdeograph { get; init; }

    /// <summary>Whether it is a numeral, or could be a part of one.</summary>
    public bool IsNumeral => IsUnclear || Digits is not null || Is(WordRole.Numeral) || Is(WordRole.Multiplier) || Is(WordRole.Group);

    /// <summary>What it is worth in a role; null where it has no such role.</summary>
    public decimal? Value(WordRole role)
    {
        foreach (LanguageWord word in Meanings)
        {
            if (word.Role == role)
            {
                return word.Value;
            }
        }

        return null;
    }

    public bool Is(WordRole role) => Value(role) is not null;
}
