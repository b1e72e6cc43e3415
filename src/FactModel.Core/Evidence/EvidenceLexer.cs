using System.Globalization;
using System.Text.RegularExpressions;

namespace FactModel.Core.Evidence;

/// <summary>Cuts evidence into tokens. Blanks fall away; digits within a name, as in <c>GPT-9</c>, are no figure.</summary>
internal static class EvidenceLexer
{
    private static readonly Regex Iso = new(@"\G(?:1[0-9]|2[0-9])[0-9]{2}-[0-9]{2}(?:-[0-9]{2})?(?![0-9-])", RegexOptions.CultureInvariant);

    /// <summary>Digits, with commas between groups of three, and decimals.</summary>
    private static readonly Regex Figure = new(@"\G(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9])(?![.,][0-9])", RegexOptions.CultureInvariant);

    public static IReadOnlyList<EvidenceToken> Read(string evidence, Lexicon lexicon)
    {
        string text = Plain(evidence);
        List<EvidenceToken> tokens = [];
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            EvidenceToken token = Next(text, at, lexicon, tokens.Count > 0 && tokens[tokens.Count - 1].IsNumeral);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static EvidenceToken Next(string text, int at, Lexicon lexicon, bool isBehindNumeral)
    {
        if (IsDigit(text[at]))
        {
            return Number(text, at);
        }

        if (lexicon.At(text, at, isBehindNumeral) is { } word)
        {
            return new EvidenceToken(at, at + word.Key.Length) { Meanings = [.. word], IsIdeograph = word.Key.Length == 1 && word.Key[0] > '\u2E80' };
        }

        // A word of Latin letters is passed over whole, so that no word is found within it.
        int end = at + 1;
        while (Lexicon.IsLatin(text[at]) && end < text.Length && (Lexicon.IsLatin(text[end]) || IsDigit(text[end])))
        {
            end++;
        }

        return new EvidenceToken(at, end);
    }

    private static EvidenceToken Number(string text, int at)
    {
        int all = at;
        while (all < text.Length && (IsDigit(text[all]) || (text[all] is '.' or ',' && all + 1 < text.Length && IsDigit(text[all + 1]))))
        {
            all++;
        }

        if (IsWithinName(text, at))
        {
            return new EvidenceToken(at, all);
        }

        if (Iso.Match(text, at) is { Success: true } date)
        {
            return new EvidenceToken(at, at + date.Length) { IsoDate = date.Value };
        }

        Match figure = Figure.Match(text, at);
        return figure.Success && figure.Length == all - at && decimal.TryParse(figure.Value.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new EvidenceToken(at, all) { Digits = value, IsYear = figure.Length == 4 && figure.Value.All(IsDigit) }
            : new EvidenceToken(at, all) { IsUnclear = true };
    }

    /// <summary>Digits behind a letter, or behind a letter and a hyphen.</summary>
    private static bool IsWithinName(string text, int at) =>
        at > 0 && (Lexicon.IsLatin(text[at - 1]) || (text[at - 1] == '-' && at > 1 && Lexicon.IsLatin(text[at - 2])))
        && !EndsWithCurrency(text, at);

    /// <summary>A currency's code may be written to its figure: USD15, NT$ 15.</summary>
    private static bool EndsWithCurrency(string text, int at) =>
        at >= 3 && text[at - 1] != '-' && Binding.Currencies.IsCode(text.Substring(at - 3, 3)) && (at == 3 || !Lexicon.IsLatin(text[at - 4]));

    /// <summary>Full-width digits and signs as plain ones: the length stays.</summary>
    private static string Plain(string text) => new([.. text.Select(c => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' => ',',
        '＄' => '$',
        '￥' => '¥',
        _ => c,
    })]);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
