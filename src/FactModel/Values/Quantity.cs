using System.Diagnostics.CodeAnalysis;
using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// A quantity as far as it is known, in a unit, and per some time where it is a rate: <c>over 1500 person</c>,
/// <c>about 420000 citation</c>, <c>at most 49 %</c>, <c>5 to 10 km per hour</c>.
/// Two are equal when they say the same. Quantities in different units cannot be compared, which is null, nor added,
/// which is an error.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IFormattable
{
    /// <summary>The unit of a percentage.</summary>
    public const string Percent = "%";

    private readonly string? _unit;

    /// <summary>A quantity.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="unit">The unit: a code of UCUM (<c>%</c>, <c>km</c>; <c>1</c> is none), or a unit of the model.</param>
    /// <param name="per">For a rate, the time or the thing it is per, such as <c>year</c>; null for an amount.</param>
    /// <exception cref="ArgumentException">The unit is empty or has a blank in it.</exception>
    public Quantity(FactNumber amount, string unit, string? per = null)
    {
        if (unit is null || unit.Length == 0 || unit.IndexOf(' ') >= 0)
        {
            throw new ArgumentException("A unit is not empty and has no blank in it; the unit of a bare number is 1.", nameof(unit));
        }

        Amount = amount;
        _unit = unit;
        Per = per;
    }

    /// <summary>How much.</summary>
    public FactNumber Amount { get; }

    /// <summary>The unit: a code of UCUM, or a unit of the model; <c>1</c> for a bare number.</summary>
    public string Unit => _unit ?? "1";

    /// <summary>What a rate is per, such as <c>year</c>; null for an amount.</summary>
    public string? Per { get; }

    /// <summary>Reads a quantity with its unit, as <see cref="ToString()"/> writes it.</summary>
    /// <returns>Whether the text is a quantity. Culture has no part in it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity) => TryParse(text, null, out quantity, out _);

    /// <summary>Reads a quantity as the YAML has it, or explains why the text is none.</summary>
    /// <param name="text">The text; null is no quantity.</param>
    /// <param name="unit">The unit that is declared, which the text may then leave out; null where the text decides.</param>
    /// <param name="quantity">The quantity, or the default where the text is none.</param>
    /// <param name="error">What is wrong: a clause in English without a full stop; null where the text is a quantity.</param>
    /// <returns>Whether the text is a quantity. Culture has no part in it.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, string? unit, out Quantity quantity, [NotNullWhen(false)] out string? error)
    {
        bool isRead = AmountText.TryReadQuantity(text ?? "", unit, out FactNumber amount, out string written, out string? per, out error);
        quantity = isRead ? new Quantity(amount, written, per) : default;
        return isRead;
    }

    /// <summary>Reads a quantity with its unit, as <see cref="ToString()"/> writes it.</summary>
    /// <exception cref="FormatException">The text is no quantity; the message says why.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Quantity Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, null, out Quantity quantity, out string? error) ? quantity : throw new FormatException("Not a quantity: " + error + ".");
    }

    /// <summary>Whether this is more than <paramref name="other"/>; null where bounds, units or rates leave it open.</summary>
    public bool? IsMoreThan(Quantity other) => IsComparable(other) ? Amount.IsMoreThan(other.Amount) : null;

    /// <summary>Whether this is less than <paramref name="other"/>; null where bounds, units or rates leave it open.</summary>
    public bool? IsLessThan(Quantity other) => other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or more; null where bounds, units or rates leave it open.</summary>
    public bool? IsAtLeast(Quantity other) => !other.IsMoreThan(this);

    /// <summary>Whether this is <paramref name="other"/> or less; null where bounds, units or rates leave it open.</summary>
    public bool? IsAtMost(Quantity other) => !IsMoreThan(other);

    /// <summary>Whether the two are the same quantity; null where bounds, units or rates leave it open.</summary>
    public bool? IsSameAs(Quantity other) => IsComparable(other) ? Amount.IsSameAs(other.Amount) : null;

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The units differ, or one is a rate and the other is not the same.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.Amount + right.Amount, left.UnitWith(right), left.Per);

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The units differ, or one is a rate and the other is not the same.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.Amount - right.Amount, left.UnitWith(right), left.Per);

    /// <summary>A multiple.</summary>
    public static Quantity operator *(Quantity quantity, decimal factor) => new(quantity.Amount * factor, quantity.Unit, quantity.Per);

    /// <summary>A part.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is 0.</exception>
    public static Quantity operator /(Quantity quantity, decimal divisor) => new(quantity.Amount / divisor, quantity.Unit, quantity.Per);

    /// <summary>The quantity with its unit, in any culture: what <see cref="Parse"/> reads as an equal one.</summary>
    public override string ToString() => AmountText.OfQuantity(this);

    /// <summary>The quantity as text.</summary>
    /// <param name="format"><c>G</c>, empty or null: as <see cref="ToString()"/>. <c>D</c>: for display, such as <c>&gt; 1,500 person</c>.</param>
    /// <param name="formatProvider">The culture of the display; null is the current one.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "D" => Display(value => value.ToString(AmountText.Grouped, formatProvider ?? CultureInfo.CurrentCulture)),
        _ => throw new FormatException($"'{format}' is no format of a quantity: use G or D."),
    };

    /// <summary>The quantity for display, each figure as the caller writes it.</summary>
    internal string Display(Func<decimal, string> write) => Amount.Symbols(write) + AmountText.Behind(Unit) + AmountText.Rate(Per);

    /// <summary>Whether the two say the same.</summary>
    public bool Equals(Quantity other) => Unit == other.Unit && Amount == other.Amount && Per == other.Per;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Unit));

    /// <summary>Whether the two say the same.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether the two say something else.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    private bool IsComparable(Quantity other) => Unit == other.Unit && Per == other.Per;

    private string UnitWith(Quantity other) => IsComparable(other)
        ? Unit
        : throw new InvalidOperationException($"'{this}' and '{other}' cannot be added: the unit must be the same, and so must what it is per.");
}
