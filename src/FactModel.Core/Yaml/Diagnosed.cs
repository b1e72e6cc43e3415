using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>What is wrong where the parser stopped, in the words of the one who wrote it.</summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Start">Where the culprit starts, which may be long before the place where the parser stopped.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record Diagnosed(ProblemRule Rule, int Start, int End, params string[] Arguments)
{
    /// <summary>Reading may go on in a line after this index.</summary>
    public int ResumeAfter { get; init; } = Start;

    /// <summary>The node that was read last took in text that is not its own.</summary>
    public bool BreaksLast { get; init; }

    /// <summary>A quote that is not closed where it was meant.</summary>
    public static Diagnosed OpenQuote(YamlSource source, int quote)
    {
        int closing = QuotedText.LikelyClosingQuote(source, quote, source.EndOfContent(quote));
        return new Diagnosed(Catalogue.UnclosedQuote, quote, quote + 1, source.At(quote).ToString())
        {
            ResumeAfter = Math.Max(quote, closing),
        };
    }
}
