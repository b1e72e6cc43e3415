using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>A proposal: words that say a value, and their place.</summary>
/// <param name="Evidence">The words.</param>
/// <param name="At">Their 0-based offset in code points.</param>
/// <param name="Around">The words with some text around them, for a person to judge by.</param>
public sealed record LocatedEvidence(string Evidence, int At, string Around);

/// <summary>Looks in a source's text for words that say a value.</summary>
public sealed class EvidenceLocator(FactSchema schema, EvidenceNames names)
{
    private const int Around = 12;

    private readonly EvidenceCheck _check = new(schema, names);

    /// <summary>The places that say a value, in the order of the text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The source's text.</param>
    /// <param name="language">The source's language; null where it declares none: then only names and words are found.</param>
    public IReadOnlyList<LocatedEvidence> Find(FactValue value, string text, string? language)
    {
        SourceText source = new(text);
        IEnumerable<(int Start, int End)> pieces = Words(value) is { } words ? words.SelectMany(w => Occurrences(text, w)) : Figures(text, language);
        return [.. pieces.Select(p => Widen(value, text, p, language)).OfType<(int Start, int End)>().Distinct().OrderBy(p => p.Start)
            .Select(p => new LocatedEvidence(text.Substring(p.Start, p.End - p.Start), source.PlaceOf(p.Start), Show(text, p)))];
    }

    /// <summary>The words that would say a value; null where a figure would.</summary>
    private IReadOnlyList<string>? Words(FactValue value) => value switch
    {
        FactValue.Text text => [text.Value],
        FactValue.Localized localized => [.. localized.Value.Select(t => t.Value)],
        FactValue.Reference reference => names.NamesOf(reference),
        FactValue.Choice choice => EvidenceWordings.WordsFor(choice, schema),
        _ => null,
    };

    private static IEnumerable<(int Start, int End)> Occurrences(string text, string word)
    {
        for (int at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            yield return (at, at + word.Length);
        }
    }

    private IEnumerable<(int Start, int End)> Figures(string text, string? language)
    {
        if (language is null || Lexicon.For(language, schema.Languages) is not { } lexicon)
        {
            yield break;
        }

        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOfAny(['。', '；', '\n', '！', '？'], start);
            end = end < 0 ? text.Length : end;
            foreach (EvidenceFigure figure in EvidenceReading.Of(text.Substring(start, end - start), lexicon).Figures)
            {
                yield return (start + figure.Start, start + figure.End);
            }

            start = end + 1;
        }
    }

    /// <summary>
    /// The words with what is counted behind them, or with what is before them where only that says the value; null where
    /// they do not say it.
    /// </summary>
    private (int Start, int End)? Widen(FactValue value, string text, (int Start, int End) piece, string? language)
    {
        bool isFigure = Words(value) is null;
        if (isFigure && piece.End < text.Length && text[piece.End] > '\u2E80' && char.IsLetter(text[piece.End]) && Says(value, text, (piece.Start, piece.End + 1), language))
        {
            return (piece.Start, piece.End + 1);
        }

        for (int start = piece.Start; start >= 0 && start > piece.Start - Around; start--)
        {
            if (Says(value, text, (start, piece.End), language))
            {
                return (start, piece.End);
            }

            if (!isFigure || start == 0 || char.IsPunctuation(text[start - 1]) || text[start - 1] == '\n')
            {
                break;
            }
        }

        return null;
    }

    private bool Says(FactValue value, string text, (int Start, int End) piece, string? language)
    {
        string evidence = text.Substring(piece.Start, piece.End - piece.Start);
        return EvidenceForm.Fault(evidence) is null && CleanCut.LongerAt(text, piece.Start, piece.End) is null && _check.Of(value, evidence, language).Answer == EvidenceAnswer.Says;
    }

    private static string Show(string text, (int Start, int End) piece)
    {
        int start = Math.Max(0, piece.Start - Around);
        int end = Math.Min(text.Length, piece.End + Around);
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return ((start > 0 ? "…" : "") + text.Substring(start, end - start).Replace("\r", "").Replace('\n', ' ') + (end < text.Length ? "…" : "")).TrimEnd();
    }
}
