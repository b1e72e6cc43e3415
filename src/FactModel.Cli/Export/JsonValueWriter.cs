using System.Globalization;
using System.Text.Json;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Cli.Export;

/// <summary>Writes values as JSON, typed and in one way: equal values are equal text.</summary>
internal static class JsonValueWriter
{
    public static void Write(Utf8JsonWriter json, FactValue? value, FactSchema schema)
    {
        switch (value)
        {
            case null or FactValue.Missing:
                json.WriteNullValue();
                break;
            case FactValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case FactValue.Integer integer:
                json.WriteNumberValue(integer.Value);
                break;
            case FactValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case FactValue.Real real when double.IsFinite(real.Value):
                json.WriteNumberValue(real.Value);
                break;
            case FactValue.Real real:
                json.WriteStringValue(real.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case FactValue.Boolean boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case FactValue.Date date:
                json.WriteStringValue(date.Value.ToString());
                break;
            case FactValue.Identifier guid:
                json.WriteStringValue(guid.Value);
                break;
            case FactValue.Choice choice:
                json.WriteStringValue(choice.Id);
                break;
            case FactValue.Money money:
                WriteAmount(json, money.Value.Amount, "currency", money.Value.Currency, money.Value.Per);
                break;
            case FactValue.Quantity quantity:
                WriteAmount(json, quantity.Value.Amount, "unit", quantity.Value.Unit, quantity.Value.Per);
                break;
            case FactValue.Reference reference:
                json.WriteStartObject();
                json.WriteString("kind", reference.Kind);
                json.WriteString("id", reference.Id);
                json.WriteEndObject();
                break;
            case FactValue.Localized localized:
                json.WriteStartObject();
                foreach (KeyValuePair<string, string> text in localized.Value)
                {
                    json.WriteString(text.Key, text.Value);
                }

                json.WriteEndObject();
                break;
            case FactValue.Alternative alternative:
                Write(json, alternative.Candidates[0].Value, schema);
                break;
            case FactValue.Node node:
                WriteNode(json, node.Value);
                break;
            default:
                WriteComposite(json, value, schema);
                break;
        }
    }

    private static void WriteComposite(Utf8JsonWriter json, FactValue value, FactSchema schema)
    {
        switch (value)
        {
            case FactValue.Structure record:
                json.WriteStartObject();
                RecordSchema fields = schema.Record(record.Record)!;
                for (int i = 0; i < fields.Fields.Count; i++)
                {
                    json.WritePropertyName(fields.Fields[i].Id);
                    Write(json, record.Fields[i], schema);
                }

                json.WriteEndObject();
                break;
            case FactValue.Items items:
                json.WriteStartArray();
                foreach (FactValue? item in items.Values)
                {
                    Write(json, item, schema);
                }

                json.WriteEndArray();
                break;
            case FactValue.Entries entries:
                json.WriteStartObject();
                foreach (Named<FactValue?> entry in entries.Values)
                {
                    json.WritePropertyName(entry.Name);
                    Write(json, entry.Value, schema);
                }

                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no JSON.");
        }
    }

    /// <summary>One figure as <c>value</c>, bounds as <c>least</c> and <c>most</c> with whether they are included.</summary>
    private static void WriteAmount(Utf8JsonWriter json, FactNumber number, string measure, string name, string? per)
    {
        json.WriteStartObject();
        json.WriteString(measure, name);
        if (number.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
        else
        {
            WriteBound(json, "least", number.Least, number.IncludesLeast);
            WriteBound(json, "most", number.Most, number.IncludesMost);
        }

        if (number.IsApproximate)
        {
            json.WriteBoolean("approximate", true);
        }

        if (per is not null)
        {
            json.WriteString("per", per);
        }

        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, decimal? bound, bool isIncluded)
    {
        if (bound is { } value)
        {
            json.WriteNumber(name, value);
            json.WriteBoolean(name + "Included", isIncluded);
        }
    }

    private static void WriteNode(Utf8JsonWriter json, FactNode node)
    {
        switch (node.Kind)
        {
            case FactNodeKind.Scalar when !node.IsQuoted && node.TryGetBoolean(out bool truth):
                json.WriteBooleanValue(truth);
                break;
            case FactNodeKind.Scalar when !node.IsQuoted && node.TryGetDecimal(out decimal number):
                json.WriteNumberValue(number);
                break;
            case FactNodeKind.Scalar:
                json.WriteStringValue(node.AsText());
                break;
            case FactNodeKind.List:
                json.WriteStartArray();
                foreach (FactNode item in node.Items)
                {
                    WriteNode(json, item);
                }

                json.WriteEndArray();
                break;
            case FactNodeKind.Map:
                json.WriteStartObject();
                foreach (KeyValuePair<string, FactNode> entry in node.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    WriteNode(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
