using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>What evidence reads as: every figure and every date in it.</summary>
/// <param name="Figures">The figures, in their order.</param>
/// <param name="IsClear">False where a word of the language turns something round, or a bound belongs to no figure: then nothing is read.</param>
public sealed record EvidenceReading(IReadOnlyList<EvidenceFigure> Figures, bool IsClear)
{
    /// <summary>Reads evidence.</summary>
    /// <param name="evidence">The text as the source has it.</param>
    /// <param name="lexicon">The words of the source's language.</param>
    public static EvidenceReading Of(string evidence, Lexicon lexicon) => new FigureReader(EvidenceLexer.Read(evidence, lexicon), evidence, lexicon).Read();
}

/// <summary>A figure or a date.</summary>
public sealed record EvidenceFigure
{
    /// <summary>Where it starts in the text that was read, with the words that belong to it.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int End { get; init; }

    /// <summary>The number; several where a word leaves open which, as 近 does between about and under. Empty for what is a date alone.</summary>
    public IReadOnlyList<FactNumber> Numbers { get; init; } = [];

    /// <summary>The date, where it can be one.</summary>
    public FactDate? Date { get; init; }

    /// <summary>The currencies that are meant or could be; empty where none is given.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether it is so much each year.</summary>
    public bool IsPerYear { get; init; }

    /// <summary>The reading as a value is written in YAML.</summary>
    public override string ToString()
    {
        if (Numbers.Count == 0)
        {
            return Date?.ToString() ?? "";
        }

        string number = string.Join(" or ", Numbers.Select(n => n.ToString()).Distinct());
        return (IsPercent ? number + " %" : Currencies.Count == 0 ? number : new Money(Currencies[0], Numbers[0]).ToString()) + (IsPerYear ? " per year" : "");
    }
}
