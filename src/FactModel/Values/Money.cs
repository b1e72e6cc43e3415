using System.Diagnostics.CodeAnalysis;
using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// An amount of money as far as it is known, in a currency, and per some time where it is a rate:
/// <c>USD 1.85e12</c>, <c>over USD 10e9</c>, <c>USD 66e9 to 72e9</c>, <c>XXX 100e6 per year</c>.
/// Two amounts are equal when they say the same. Amounts in different currencies, and amounts whose currency is not
/// given, cannot be compared, which is null, nor added, which is an error.
/// </summary>
public readonly struct Money : IEquatable<Money>, IFormattable
{
    /// <summary>The code that ISO 4217 gives to no currency: here, the currency is not given.</summary>
    public const string NotGiven = "XXX";

    private readonly string? _currency;

    /// <summary>An amount of money.</summary>
    /// <param name="currency">The currency's code by ISO 4217, three capital letters; <c>XXX</c> where it is not given.</param>
    /// <param name="amount">How much, in the currency's unit.</param>
    /// <param name="per">For a rate, the time or the thing it is per, such as <c>year</c>; null for an amount.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public Money(string currency, FactNumber amount, string? per = null)
    {
        if (!AmountText.IsCurrency(currency))
        {
            throw new ArgumentException($"'{currency}' is no currency: a code of ISO 4217 has three capital letters.", nameof(currency));
        }

        _currency = currency;
        Amount = amount;
        Per = per;
    }

    /// <summary>The currency's code by ISO 4217; <c>XXX</c> where it is not given.</summary>
    public string Currency => _currency ?? NotGiven;

    /// <summary>Whether the currency is given.</summary>
    public bool HasCurrency => Currency != NotGiven;

    /// <summary>How much, in the currency's unit.</summary>
    public FactNumber Amount { get; }

    /// <summary>What a rate is per, such as <c>year</c>; null for an amount.</summary>
    public string? Per { get; }

    /// <summary>Reads an amount as the YAML has it.</summary>
    /// <returns>Whether the text is an amount. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money) => TryParse(text, out money, out _);

    /// <summary>Reads an amount as the YAML has it, or explains why the text is none.</summary>
    /// <param name="text">The text; null is no amount.</param>
    /// <param name="money">The amount, or the default where the text is none.</param>
    /// <param name="error">What is wrong: a clause in English without a full stop; null where the text is an amount.</param>
    /// <returns>Whether the text is an amount. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money, [NotNullWhen(false)] out string? error)
    {
        bool isRead = AmountText.TryReadMoney(text ?? "", out string currency, out FactNumber amount, out string? per, out error);
        money = isRead ? new Money(currency, amount, per) : default;
        return isRead;
    }

    /// <summary>Reads an amount as the YAML has it.</summary>
    /// <exception cref="FormatException">The text is no amount; the message says why.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Money Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, out Money money, out string? error) ? money : throw new FormatException("Not an amount of money: " + error + ".");
    }

    /// <summary>Whether this is more than <paramref name="other"/>; null where bounds, currencies or rates leave it open.</summary>
    public bool? IsMoreThan(Money other) => IsComparable(other) ? Amount.IsMoreThan(other.Amount) : null;

    /// <summary>Whether this is less than <paramref name="other"/>; null where bounds, currencies or rates leave it open.</summary>
    public bool? IsLessThan(Money other) => other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or more; null where bounds, currencies or rates leave it open.</summary>
    public bool? IsAtLeast(Money other) => !other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or less; null where bounds, currencies or rates leave it open.</summary>
    public bool? IsAtMost(Money other) => !IsMoreThan(other);

    /// <summary>Whether the two are the same amount; null where bounds, currencies or rates leave it open.</summary>
    public bool? IsSameAs(Money other) => IsComparable(other) ? Amount.IsSameAs(other.Amount) : null;

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or are not given; or one is a rate and the other is not the same.</exception>
    public static Money operator +(Money left, Money right) => new(left.CurrencyWith(right), left.Amount + right.Amount, left.Per);

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or are not given; or one is a rate and the other is not the same.</exception>
    public static Money operator -(Money left, Money right) => new(left.CurrencyWith(right), left.Amount - right.Amount, left.Per);

    /// <summary>A multiple.</summary>
    public static Money operator *(Money money, decimal factor) => new(money.Currency, money.Amount * factor, money.Per);

    /// <summary>A part.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is 0.</exception>
    public static Money operator /(Money money, decimal divisor) => new(money.Currency, money.Amount / divisor, money.Per);

    /// <summary>The amount as YAML has it, in any culture: what <see cref="Parse"/> reads as an equal one.</summary>
    public override string ToString() => AmountText.OfMoney(this);

    /// <summary>The amount as text.</summary>
    /// <param name="format"><c>G</c>, empty or null: as YAML has it, in any culture. <c>D</c>: for display, such as <c>&gt; USD 10,000,000,000</c>.</param>
    /// <param name="formatProvider">The culture of the display; null is the current one.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (format is null or "" or "G")
        {
            return ToString();
        }

        return format == "D"
            ? Display(value => value.ToString(AmountText.Grouped, formatProvider ?? CultureInfo.CurrentCulture))
            : throw new FormatException($"'{format}' is no format of money: use G or D.");
    }

    /// <summary>The amount for display, each figure as the caller writes it.</summary>
    internal string Display(Func<decimal, string> write)
    {
        string sign = HasCurrency ? Currency + " " : "";
        return Amount.Symbols(value =>
        {
            string figure = sign + write(value);
            sign = "";
            return figure;
        }) + AmountText.Rate(Per);
    }

    /// <summary>Whether the two say the same.</summary>
    public bool Equals(Money other) => Currency == other.Currency && Amount == other.Amount && Per == other.Per;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Currency));

    /// <summary>Whether the two say the same.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether the two say something else.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    private bool IsComparable(Money other) => HasCurrency && Currency == other.Currency && Per == other.Per;

    private string CurrencyWith(Money other) => IsComparable(other)
        ? Currency
        : throw new InvalidOperationException($"'{this}' and '{other}' cannot be added: the currency must be given and the same, and so must what it is per.");
}
