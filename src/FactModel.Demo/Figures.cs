using System.Globalization;

namespace FactModel.Demo;

/// <summary>Money and counts in words, as far as they are known: the same in any culture.</summary>
internal static class Figures
{
    /// <summary>Such as <c>up to USD 15 billion</c>, <c>over 10 billion (currency not stated)</c>.</summary>
    public static string Of(Money money)
    {
        string sign = money.HasCurrency ? money.Currency + " " : "";
        return Bounded(money.Amount, value => sign + Short(value)) + Rate(money.Per) + (money.HasCurrency ? "" : " (currency not stated)");
    }

    /// <summary>Such as <c>over 1,500</c>, <c>49%</c>.</summary>
    public static string Of(Quantity quantity) =>
        Bounded(quantity.Amount, value => quantity.Unit == Quantity.Percent ? value.ToString("0.##", CultureInfo.InvariantCulture) + "%" : Whole(value)) + Rate(quantity.Per);

    /// <summary>Such as <c>420,000</c>.</summary>
    public static string Whole(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A bound is part of a number: what is over 1,500 has a least, and no most.</summary>
    private static string Bounded(FactNumber number, Func<decimal, string> write) => (number.Value, number.Least, number.Most) switch
    {
        ({ } value, _, _) => (number.IsApproximate ? "about " : "") + write(value),
        (null, { } least, { } most) => $"{write(least)} to {write(most)}",
        (null, { } least, null) => (number.IncludesLeast ? "at least " : "over ") + write(least),
        (null, null, { } most) => (number.IncludesMost ? "up to " : "under ") + write(most),
        _ => "not stated",
    };

    private static string Rate(string? per) => per is null ? "" : " per " + per;

    private static string Short(decimal value) => value switch
    {
        >= 1e12m => Scaled(value / 1e12m, " trillion"),
        >= 1e9m => Scaled(value / 1e9m, " billion"),
        >= 1e6m => Scaled(value / 1e6m, " million"),
        _ => Whole(value),
    };

    private static string Scaled(decimal value, string unit) => value.ToString("0.###", CultureInfo.InvariantCulture) + unit;
}
