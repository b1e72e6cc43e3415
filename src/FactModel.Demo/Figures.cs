using System.Diagnostics;
using System.Globalization;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Money and counts in words, as far as they are known: the same in any culture.</summary>
internal static class Figures
{
    /// <summary>Such as <c>up to USD 15 billion</c>, <c>over 10 billion (currency not stated)</c>.</summary>
    public static string Of(Amount amount)
    {
        // ISO 4217 gives XXX to no currency.
        bool hasCurrency = amount.Currency != Currency.XXX;
        string sign = hasCurrency ? $"{amount.Currency} " : "";
        string figure = Bounded(amount.Bound, amount.Low, amount.High, value => sign + Short(value));
        string rate = amount.Per is Period.Year ? " per year" : "";
        return figure + rate + (hasCurrency ? "" : " (currency not stated)");
    }

    /// <summary>Such as <c>over 1,500</c>.</summary>
    public static string Of(Tally tally) => Bounded(tally.Bound, tally.Low, tally.High, Whole);

    /// <summary>Such as <c>420,000</c>.</summary>
    public static string Whole(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>49%</c>.</summary>
    public static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Bounded(Bound bound, decimal? low, decimal? high, Func<decimal, string> write)
    {
        if ((low ?? high) is not { } value)
        {
            return "not stated";
        }

        return bound switch
        {
            Bound.Exact => write(value),
            Bound.Over => "over " + write(value),
            Bound.AtLeast => "at least " + write(value),
            Bound.About => "about " + write(value),
            Bound.UpTo => "up to " + write(high ?? value),
            Bound.AtMost => "at most " + write(high ?? value),
            Bound.Range => $"{write(value)} to {write(high ?? value)}",
            _ => throw new UnreachableException($"The model has a new bound, {bound}: give it its words here."),
        };
    }

    private static string Short(decimal value) => value switch
    {
        >= 1e12m => Scaled(value / 1e12m, " trillion"),
        >= 1e9m => Scaled(value / 1e9m, " billion"),
        >= 1e6m => Scaled(value / 1e6m, " million"),
        _ => Whole(value),
    };

    private static string Scaled(decimal value, string unit) => value.ToString("0.###", CultureInfo.InvariantCulture) + unit;
}
