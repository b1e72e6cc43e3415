using System.Globalization;
using FactModel.Core.Model;

namespace FactModel.Core.Binding;

/// <summary>A scalar value as text, equal where the values are.</summary>
internal static class UniqueText
{
    public static string Of(FactValue value) => value switch
    {
        FactValue.Text text => text.Value,
        FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Number number => (number.Value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        FactValue.Real real => real.Value.ToString("R", CultureInfo.InvariantCulture),
        FactValue.Boolean boolean => boolean.Value ? "true" : "false",
        FactValue.Date date => date.Value.ToString(),
        FactValue.Money money => money.Value.ToString(),
        FactValue.Identifier guid => guid.Value.ToString("D"),
        FactValue.Localized localized => string.Join("\n", localized.Value.Select(t => t.Key + "\t" + t.Value)),
        FactValue.Node node => node.Value.ToString(),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no scalar."),
    };
}
