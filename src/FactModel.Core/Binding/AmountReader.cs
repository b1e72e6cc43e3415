using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Reads money and quantities. What is quoted is read as well: YAML needs quotes around <c>&gt; 5</c>.</summary>
internal sealed class AmountReader(FileContext context)
{
    public FactValue? ReadMoney(YamlScalar scalar)
    {
        if (!Money.TryParse(scalar.Value, out Money money, out string? error))
        {
            context.Problems.Add(Catalogue.InvalidAmount, scalar, scalar.Value, "an amount of money", error);
            return null;
        }

        if (!Currencies.IsCode(money.Currency))
        {
            context.Problems.Add(Catalogue.UnknownCurrency, scalar, money.Currency, NearestName.Of(money.Currency, Currencies.Codes) is { } near ? $"; did you mean '{near}'?" : "");
            return null;
        }

        return IsKnown(scalar, money.Amount) ? new FactValue.Money(money) : null;
    }

    public FactValue? ReadQuantity(YamlScalar scalar, FactType.Quantity type, PropertySchema property)
    {
        if (!Quantity.TryParse(scalar.Value, type.Unit, out Quantity quantity, out string? error))
        {
            context.Problems.Add(Catalogue.InvalidAmount, scalar, scalar.Value, $"a {type}", error);
            return null;
        }

        return IsKnown(scalar, quantity.Amount) && IsWithin(scalar, quantity.Amount, property) ? new FactValue.Quantity(quantity) : null;
    }

    /// <summary>A number of which nothing is known says nothing: there is a tag for that.</summary>
    private bool IsKnown(YamlScalar scalar, FactNumber number)
    {
        bool isKnown = number.Least is not null || number.Most is not null;
        if (!isKnown)
        {
            context.Problems.Add(Catalogue.InvalidAmount, scalar, scalar.Value, "a known amount", "where nobody knows it, write !unknown");
        }

        return isKnown;
    }

    private bool IsWithin(YamlScalar scalar, FactNumber number, PropertySchema property)
    {
        // A bound that is written is held to the limits as a figure is: nobody knows more of it.
        string? why = property.Min?.Value is { } min && (number.Least < min || number.IsLessThan(min) == true)
            ? FormattableString.Invariant($"less than {property.Min}, the least that '{property.Key}' may be")
            : property.Max?.Value is { } max && (number.Most > max || number.IsMoreThan(max) == true)
                ? FormattableString.Invariant($"more than {property.Max}, the most that '{property.Key}' may be")
                : null;
        if (why is not null)
        {
            context.Problems.Add(Catalogue.OutOfRange, scalar, scalar.Value, why);
        }

        return why is null;
    }
}
