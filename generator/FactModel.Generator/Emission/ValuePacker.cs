using FactModel.Core.Model;
using FactModel.Core.Values;
using FactModel.Generator.Emission.Storage;

namespace FactModel.Generator.Emission;

/// <summary>Writes values to a stream, as the reader that <see cref="CSharpTypes"/> emits for their type reads them.</summary>
internal sealed class ValuePacker(FactSchema schema)
{
    /// <summary>Writes a value, with the flag that says it is there where its type is optional.</summary>
    public void WriteItem(StreamWriter stream, FactValue? value, FactType type)
    {
        if (type.IsOptional)
        {
            stream.WriteBoolean(value is not null);
        }

        if (value is not null)
        {
            Write(stream, value, type.Required);
        }
        else if (!type.IsOptional)
        {
            throw new MissingValueException();
        }
    }

    /// <summary>Writes a value that is there.</summary>
    public void Write(StreamWriter stream, FactValue value, FactType type)
    {
        switch (value)
        {
            case FactValue.Text text:
                stream.WriteText(text.Value);
                break;
            case FactValue.Integer integer:
                stream.WriteInt64(integer.Value);
                break;
            case FactValue.Number number:
                stream.WriteDecimal(number.Value);
                break;
            case FactValue.Real real:
                stream.WriteDouble(real.Value);
                break;
            case FactValue.Boolean boolean:
                stream.WriteBoolean(boolean.Value);
                break;
            case FactValue.Date date:
                WriteDate(stream, date.Value);
                break;
            case FactValue.Money money:
                WriteNumber(stream, money.Value.Amount);
                stream.WriteText(money.Value.Currency);
                WriteTextOrNull(stream, money.Value.Per);
                break;
            case FactValue.Quantity quantity:
                WriteNumber(stream, quantity.Value.Amount);
                WriteTextOrNull(stream, quantity.Value.Per);
                break;
            case FactValue.Identifier guid:
                stream.WriteGuid(guid.Value);
                break;
            case FactValue.Localized localized:
                WriteLocalized(stream, localized.Value);
                break;
            case FactValue.Choice choice:
                stream.WriteCount(choice.Index);
                break;
            case FactValue.Reference reference:
                stream.WriteText(reference.Id);
                break;
            case FactValue.Structure record:
                RecordSchema fields = schema.Record(record.Record)!;
                for (int i = 0; i < fields.Fields.Count; i++)
                {
                    WriteItem(stream, record.Fields[i], fields.Fields[i].Type);
                }

                break;
            case FactValue.Items items:
                stream.WriteCount(items.Values.Count);
                foreach (FactValue? item in items.Values)
                {
                    WriteItem(stream, item, ((FactType.List)type).Item);
                }

                break;
            case FactValue.Entries entries:
                stream.WriteCount(entries.Values.Count);
                foreach (Named<FactValue?> entry in entries.Values)
                {
                    stream.WriteText(entry.Name);
                    WriteItem(stream, entry.Value, ((FactType.Map)type).Value);
                }

                break;
            case FactValue.Alternative alternative:
                UnionCandidate chosen = alternative.Candidates[0];
                stream.WriteCount(chosen.Member);
                Write(stream, chosen.Value, ((FactType.Union)type).Members[chosen.Member]);
                break;
            case FactValue.Node node:
                WriteNode(stream, node.Value);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no form in a page.");
        }
    }

    public static void WriteDate(StreamWriter stream, FactDate date)
    {
        stream.WriteUInt64(date.PackedStart);
        stream.WriteUInt64(date.PackedEnd);
    }

    /// <summary>Marks, then the lower bound, then the upper one where it is another.</summary>
    private static void WriteNumber(StreamWriter stream, FactNumber number)
    {
        stream.WriteCount(number.PackedMarks);
        if (number.Least is { } least)
        {
            stream.WriteDecimal(least);
        }

        if (number.Most is { } most && most != number.Least)
        {
            stream.WriteDecimal(most);
        }
    }

    private static void WriteTextOrNull(StreamWriter stream, string? text)
    {
        stream.WriteBoolean(text is not null);
        if (text is not null)
        {
            stream.WriteText(text);
        }
    }

    public static void WriteNode(StreamWriter stream, FactNode node)
    {
        switch (node.Kind)
        {
            case FactNodeKind.Scalar:
                stream.WriteCount(node.IsQuoted ? 2 : 1);
                stream.WriteText(node.AsText()!);
                break;
            case FactNodeKind.List:
                stream.WriteCount(3);
                stream.WriteCount(node.Items.Count);
                foreach (FactNode item in node.Items)
                {
                    WriteNode(stream, item);
                }

                break;
            case FactNodeKind.Map:
                stream.WriteCount(4);
                stream.WriteCount(node.Entries.Count);
                foreach (KeyValuePair<string, FactNode> entry in node.Entries)
                {
                    stream.WriteText(entry.Key);
                    WriteNode(stream, entry.Value);
                }

                break;
            default:
                stream.WriteCount(0);
                break;
        }
    }

    private static void WriteLocalized(StreamWriter stream, LocalizedText text)
    {
        stream.WriteCount(text.Count);
        foreach (KeyValuePair<string, string> entry in text)
        {
            stream.WriteText(entry.Key);
            stream.WriteText(entry.Value);
        }
    }
}

/// <summary>
/// A value that must be there is not. That was reported, and the build fails; what holds the value is left out of the
/// page, so that the rest still compiles.
/// </summary>
internal sealed class MissingValueException : Exception;
