using System.Collections.Concurrent;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>
/// Tells whether evidence says a value. What it claims to have read is certain; where evidence has two figures, or a word
/// that turns it round, it claims nothing. Any number of threads may ask at once.
/// </summary>
public sealed class EvidenceCheck(FactSchema schema, EvidenceNames names)
{
    private readonly ConcurrentDictionary<string, Lexicon?> _lexicons = new(StringComparer.Ordinal);

    /// <summary>Whether evidence says a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="evidence">The evidence, as the source has it.</param>
    /// <param name="language">The source's language, a BCP 47 tag; null where it declares none.</param>
    public EvidenceVerdict Of(FactValue value, string evidence, string? language) => value switch
    {
        FactValue.Text text => Texts(evidence, [text.Value]),
        FactValue.Localized localized => Texts(evidence, [.. localized.Value.Select(t => t.Value)]),
        FactValue.Reference reference => names.Of(reference, evidence),
        FactValue.Choice choice => EvidenceWordings.Of(choice, schema, evidence),
        FactValue.Items items => All(items, evidence, language),
        FactValue.Alternative alternative => alternative.Candidates.Select(c => Of(c.Value, evidence, language)).FirstOrDefault(v => v.Answer == EvidenceAnswer.Says) ?? EvidenceVerdict.Unread,
        _ => Figures(value, evidence, language),
    };

    private EvidenceVerdict All(FactValue.Items items, string evidence, string? language) =>
        items.Values.Count > 0 && items.Values.All(v => v is not null && Of(v, evidence, language).Answer == EvidenceAnswer.Says) ? EvidenceVerdict.Says : EvidenceVerdict.Unread;

    private EvidenceVerdict Figures(FactValue value, string evidence, string? language)
    {
        if (Matcher(value) is not { } matches || language is null || Words(language) is not { } lexicon)
        {
            return EvidenceVerdict.Unread;
        }

        EvidenceReading reading = EvidenceReading.Of(evidence, lexicon);
        if (!reading.IsClear || reading.Figures.Count == 0)
        {
            return EvidenceVerdict.Unread;
        }

        List<EvidenceFigure> figures = Relevant(reading.Figures, value);
        int matching = figures.Count(matches);
        return matching == figures.Count ? EvidenceVerdict.Says
            : matching > 0 || (figures.Count > 1 && figures.Any(IsBounded)) ? EvidenceVerdict.Unread
            : EvidenceVerdict.Contradicts(string.Join(" and ", figures.Select(f => ReadsAs(f, value)).Distinct()));
    }

    /// <summary>Two bounds may be those of one value: more than 5 and less than 9.</summary>
    private static bool IsBounded(EvidenceFigure figure) => figure.Numbers.Any(n => !n.IsExact);

    private Lexicon? Words(string language) => _lexicons.GetOrAdd(language, tag => Lexicon.For(tag, schema.Languages));

    /// <summary>The figures of the value's own sort, where there are any: beside a date, an amount is not the date.</summary>
    private static List<EvidenceFigure> Relevant(IReadOnlyList<EvidenceFigure> figures, FactValue value)
    {
        Func<EvidenceFigure, bool> isOfSort = value switch
        {
            FactValue.Date => f => f.Date is not null,
            FactValue.Money => f => f.Currencies.Count > 0,
            FactValue.Quantity { Value.Unit: Quantity.Percent } => f => f.IsPercent,
            _ => f => f is { Numbers.Count: > 0, Currencies.Count: 0, IsPercent: false },
        };
        List<EvidenceFigure> sort = [.. figures.Where(isOfSort)];
        return sort.Count > 0 ? sort : [.. figures];
    }

    /// <summary>What a figure has to be to say the value; null for values that are no figures.</summary>
    private static Func<EvidenceFigure, bool>? Matcher(FactValue value) => value switch
    {
        FactValue.Integer integer => f => f.Numbers.Contains(FactNumber.Exact(integer.Value)),
        FactValue.Number number => f => f.Numbers.Contains(FactNumber.Exact(number.Value)),
        FactValue.Real { Value: > -1e27 and < 1e27 } real => f => f.Numbers.Contains(FactNumber.Exact((decimal)real.Value)),
        FactValue.Money money => f => f.Numbers.Contains(money.Value.Amount) && IsIn(f, money.Value.Currency) && IsPer(f, money.Value.Per),
        FactValue.Quantity quantity => f => f.Numbers.Contains(quantity.Value.Amount) && f.IsPercent == (quantity.Value.Unit == Quantity.Percent) && IsPer(f, quantity.Value.Per),
        FactValue.Date date => f => f.Date is { } read && (read == date.Value || IsPartOf(date.Value, read)),
        _ => null,
    };

    private static bool IsIn(EvidenceFigure figure, string currency) =>
        currency == Money.NotGiven ? figure.Currencies.Count == 0 || figure.Currencies.Contains(currency) : figure.Currencies.Contains(currency);

    private static bool IsPer(EvidenceFigure figure, string? per) => figure.IsPerYear == (per == "year") && per is null or "year";

    /// <summary>Whether a date says less than another, and nothing else: 2016 of 2016-05.</summary>
    private static bool IsPartOf(FactDate date, FactDate whole) =>
        whole.ToString().StartsWith(date + "-", StringComparison.Ordinal) && whole.ToString().IndexOf('/') < 0;

    private static string ReadsAs(EvidenceFigure figure, FactValue value) =>
        value is FactValue.Date && figure.Date is { } date ? date.ToString()
        : value is FactValue.Money && figure.Currencies.Count == 0 && figure.Numbers.Count > 0 ? Money.NotGiven + " " + figure
        : figure.ToString();

    /// <summary>Text is said where the evidence is that text, in one language or in several, and nothing else.</summary>
    private static EvidenceVerdict Texts(string evidence, IReadOnlyList<string> texts)
    {
        string rest = evidence;
        bool isFound = false;
        foreach (string text in texts.Where(t => t.Trim().Length > 0).OrderByDescending(t => t.Length))
        {
            int at = rest.IndexOf(text, StringComparison.Ordinal);
            isFound |= at >= 0;
            rest = at < 0 ? rest : rest.Remove(at, text.Length).Insert(at, " ");
        }

        return isFound && !rest.Any(char.IsLetterOrDigit) ? EvidenceVerdict.Says : EvidenceVerdict.Unread;
    }
}
