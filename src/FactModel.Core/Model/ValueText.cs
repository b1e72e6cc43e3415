using System.Globalization;
using FactModel.Core.Values;

namespace FactModel.Core.Model;

/// <summary>Values for people to read, in documentation and in exports: the same in any culture.</summary>
public static class ValueText
{
    /// <summary>The value in one line; empty where there is none.</summary>
    public static string Of(FactValue? value) => value switch
    {
        null => "",
        FactValue.Missing missing => missing.Kind switch { ValueKind.Unknown => "unknown", ValueKind.None => "none", _ => "and others" },
        FactValue.Text text => text.Value,
        FactValue.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Real real => real.Value.ToString("R", CultureInfo.InvariantCulture),
        FactValue.Boolean boolean => boolean.Value ? "true" : "false",
        FactValue.Date date => date.Value.ToString(),
        FactValue.Identifier guid => guid.Value.ToString("D"),
        FactValue.Money money => money.Value.ToString("D", CultureInfo.InvariantCulture),
        FactValue.Quantity quantity => quantity.Value.ToString("D", CultureInfo.InvariantCulture),
        FactValue.Localized localized => string.Join(" / ", localized.Value.Select(t => t.Value)),
        FactValue.Choice choice => choice.Id,
        FactValue.Reference reference => reference.Id,
        FactValue.Structure record => "{ " + string.Join(", ", record.Fields.Where(f => f is not null).Select(Of)) + " }",
        FactValue.Items items => string.Join(", ", items.Values.Select(Of)),
        FactValue.Entries entries => string.Join(", ", entries.Values.Select(e => $"{e.Name}: {Of(e.Value)}")),
        FactValue.Alternative alternative => Of(alternative.Candidates[0].Value),
        FactValue.Node node => node.Value.ToString(),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text."),
    };
}
