using System.Text;
using FactModel.Core.Yaml;

namespace FactModel.Core.Tests.Yaml;

/// <summary>Writes nodes on one line: text in quotes unless plain, <c>~</c> before what is broken.</summary>
internal static class YamlPrinter
{
    public static string Print(YamlNode? node)
    {
        StringBuilder text = new();
        Print(node, text);
        return text.ToString();
    }

    private static void Print(YamlNode? node, StringBuilder text)
    {
        text.Append(node is { IsBroken: true } ? "~" : "");
        text.Append(node?.Tag is { } tag ? tag + " " : "");
        switch (node)
        {
            case null:
                text.Append("nothing");
                break;
            case YamlScalar scalar:
                text.Append(scalar.IsPlain ? scalar.Value : "'" + scalar.Value.Replace("\n", "\\n") + "'");
                break;
            case YamlMapping mapping:
                PrintEntries(mapping, text);
                break;
            case YamlSequence sequence:
                PrintItems(sequence, text);
                break;
        }
    }

    private static void PrintEntries(YamlMapping mapping, StringBuilder text)
    {
        text.Append('{');
        string separator = "";
        foreach (YamlEntry entry in mapping.Entries)
        {
            text.Append(separator);
            Print(entry.Key, text);
            text.Append(": ");
            Print(entry.Value, text);
            separator = ", ";
        }

        text.Append('}');
    }

    private static void PrintItems(YamlSequence sequence, StringBuilder text)
    {
        text.Append('[');
        string separator = "";
        foreach (YamlNode item in sequence.Items)
        {
            text.Append(separator);
            Print(item, text);
            separator = ", ";
        }

        text.Append(']');
    }
}
