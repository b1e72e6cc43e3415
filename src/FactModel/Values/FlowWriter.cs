using System.Globalization;
using System.Text;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>Writes a node as YAML in one line that is JSON too.</summary>
internal static class FlowWriter
{
    /// <summary>The node in one line.</summary>
    public static string Write(FactNode node)
    {
        StringBuilder builder = new();
        AppendNode(builder, node);
        return builder.ToString();
    }

    private static void AppendNode(StringBuilder builder, FactNode node)
    {
        switch (node.Kind)
        {
            case FactNodeKind.Scalar:
                AppendScalar(builder, node);
                break;
            case FactNodeKind.List:
                AppendList(builder, node);
                break;
            case FactNodeKind.Map:
                AppendMap(builder, node);
                break;
            default:
                builder.Append("null");
                break;
        }
    }

    private static void AppendList(StringBuilder builder, FactNode node)
    {
        builder.Append('[');
        for (int i = 0; i < node.Items.Count; i++)
        {
            builder.Append(i > 0 ? ", " : "");
            AppendNode(builder, node.Items[i]);
        }

        builder.Append(']');
    }

    private static void AppendMap(StringBuilder builder, FactNode node)
    {
        builder.Append('{');
        for (int i = 0; i < node.Entries.Count; i++)
        {
            builder.Append(i > 0 ? ", " : "");
            AppendQuoted(builder, node.Entries[i].Key);
            builder.Append(": ");
            AppendNode(builder, node.Entries[i].Value);
        }

        builder.Append('}');
    }

    private static void AppendScalar(StringBuilder builder, FactNode node)
    {
        string text = node.AsText()!;
        if (node.TryGetBoolean(out bool truth))
        {
            builder.Append(truth ? "true" : "false");
        }
        else if (!node.IsQuoted && CoreSchema.IsDecimalNumber(text))
        {
            AppendNumber(builder, text);
        }
        else if (node.TryGetDecimal(out decimal number))
        {
            builder.Append(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            AppendQuoted(builder, text);
        }
    }

    /// <summary>JSON has no plus sign, no zeros before others, and digits on both sides of a point.</summary>
    private static void AppendNumber(StringBuilder builder, string text)
    {
        string unsigned = text.TrimStart('+', '-');
        int exponentStart = unsigned.IndexOfAny(['e', 'E']);
        string mantissa = exponentStart < 0 ? unsigned : unsigned.Substring(0, exponentStart);
        int point = mantissa.IndexOf('.');
        string whole = (point < 0 ? mantissa : mantissa.Substring(0, point)).TrimStart('0');
        string fraction = point < 0 ? "" : mantissa.Substring(point + 1);
        builder.Append(text[0] == '-' ? "-" : "").Append(whole.Length == 0 ? "0" : whole);
        if (point >= 0)
        {
            builder.Append('.').Append(fraction.Length == 0 ? "0" : fraction);
        }

        builder.Append(exponentStart < 0 ? "" : unsigned.Substring(exponentStart));
    }

    private static void AppendQuoted(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    builder.Append('\\').Append(c);
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                default:
                    AppendCharacter(builder, c);
                    break;
            }
        }

        builder.Append('"');
    }

    private static void AppendCharacter(StringBuilder builder, char c)
    {
        bool breaksLines = char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';
        builder.Append(breaksLines ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : c.ToString());
    }
}
