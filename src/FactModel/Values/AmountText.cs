using System.Diagnostics.CodeAnalysis;
using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>What the texts of money and of quantities add to a number: a currency before each figure, a unit behind, <c>per</c>.</summary>
internal static class AmountText
{
    public const string Grouped = "#,##0.############################";

    /// <summary>Three capital letters.</summary>
    public static bool IsCurrency([NotNullWhen(true)] string? word) =>
        word is { Length: 3 } && word[0] is >= 'A' and <= 'Z' && word[1] is >= 'A' and <= 'Z' && word[2] is >= 'A' and <= 'Z';

    public static string OfMoney(Money money)
    {
        bool first = true;
        return money.Amount.Words(value =>
        {
            string figure = (first ? money.Currency + " " : "") + Figure(value);
            first = false;
            return figure;
        }) + (first ? " " + money.Currency : "") + Rate(money.Per);
    }

    public static string OfQuantity(Quantity quantity) => quantity.Amount.ToString() + Behind(quantity.Unit) + Rate(quantity.Per);

    public static string Behind(string unit) => unit == "1" ? "" : " " + unit;

    public static string Rate(string? per) => per is null ? "" : " per " + per;

    public static bool TryReadMoney(
        string text, out string currency, out FactNumber amount, out string? per, [NotNullWhen(false)] out string? error)
    {
        currency = "";
        amount = default;
        List<string> words = NumberParser.Split(text);
        if (!TryTakeRate(words, out per, out error) || !TryTakeCurrency(words, out currency, out error))
        {
            return false;
        }

        return NumberParser.TryRead(words, out amount, out error);
    }

    public static bool TryReadQuantity(
        string text, string? declared, out FactNumber amount, out string unit, out string? per, [NotNullWhen(false)] out string? error)
    {
        unit = declared ?? "1";
        amount = default;
        List<string> words = NumberParser.Split(text);
        if (!TryTakeRate(words, out per, out error))
        {
            return false;
        }

        if (TakeUnit(words) is { } written)
        {
            if (declared is not null && written != declared)
            {
                error = $"'{written}' is not the unit declared, {declared}";
                return false;
            }

            unit = written;
        }

        return NumberParser.TryRead(words, out amount, out error);
    }

    /// <summary>A figure as YAML has it, in any culture.</summary>
    public static string Figure(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryTakeRate(List<string> words, out string? per, [NotNullWhen(false)] out string? error)
    {
        per = null;
        error = null;
        int at = words.IndexOf("per");
        if (at < 0)
        {
            return true;
        }

        if (at != words.Count - 2)
        {
            error = "'per' is followed by one word at the end, such as 'per year'";
            return false;
        }

        per = words[at + 1];
        words.RemoveRange(at, 2);
        return true;
    }

    private static bool TryTakeCurrency(List<string> words, out string currency, [NotNullWhen(false)] out string? error)
    {
        List<string> codes = words.FindAll(IsCurrency);
        currency = codes.Count > 0 ? codes[0] : "";
        string first = currency;
        error = codes.Count == 0 ? "a currency is missing: write its code of ISO 4217 before the figure, such as USD 5, or XXX where it is not given"
            : codes.Exists(code => code != first) ? "there are two currencies"
            : null;
        words.RemoveAll(IsCurrency);
        return error is null;
    }

    /// <summary>A last word that is no number, or the sign of a percentage at the end of one.</summary>
    private static string? TakeUnit(List<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        string last = words[words.Count - 1];
        if (last.Length > 1 && last[last.Length - 1] == '%')
        {
            words[words.Count - 1] = last.Substring(0, last.Length - 1);
            return Quantity.Percent;
        }

        bool isBehindFigure = words.Count > 1 && (CoreSchema.IsDecimalNumber(words[words.Count - 2]) || words[words.Count - 2] == "any");
        if (!isBehindFigure || last is "to" or "–" or ",")
        {
            return null;
        }

        words.RemoveAt(words.Count - 1);
        return last;
    }
}
