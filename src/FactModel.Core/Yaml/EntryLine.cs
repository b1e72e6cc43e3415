namespace FactModel.Core.Yaml;

/// <summary>Tells by its look, without parsing, whether a line begins an entry of a mapping or an item of a list.</summary>
internal static class EntryLine
{
    private const string NoKeyStart = "#?,[]{}&*!|>%@`";

    /// <summary>Whether a key or an item begins at an index.</summary>
    public static bool IsEntry(YamlSource source, int index) => IsItem(source, index) || IsKey(source, index);

    /// <summary>Whether an item begins at an index: a dash and a blank.</summary>
    public static bool IsItem(YamlSource source, int index) => source.At(index) == '-' && source.IsBlankOrEnd(index + 1);

    /// <summary>Whether a key begins at an index, with its colon on the same line.</summary>
    public static bool IsKey(YamlSource source, int index) => ColonOf(source, index) >= 0;

    /// <summary>Whether the colon of a key follows an index, blanks aside.</summary>
    public static bool IsColonNext(YamlSource source, int index) => IsColon(source, SkipBlanks(source, index));

    /// <summary>The index of the colon that ends the key at an index, or -1 where no key begins there.</summary>
    public static int ColonOf(YamlSource source, int index)
    {
        if (source.IsBlankOrEnd(index) || NoKeyStart.IndexOf(source.At(index)) >= 0 || IsItem(source, index))
        {
            return -1;
        }

        int end = source.EndOfContent(index);
        int i = source.At(index) is '"' or '\'' ? QuotedText.ClosingQuote(source, index, end) + 1 : index;
        if (i > index)
        {
            i = SkipBlanks(source, i);
            return IsColon(source, i) ? i : -1;
        }

        for (; i < end; i++)
        {
            char c = source.Text[i];
            if (IsColon(source, i))
            {
                return i;
            }

            if (c == '#' && source.IsBlankOrEnd(i - 1))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsColon(YamlSource source, int index) => source.At(index) == ':' && source.IsBlankOrEnd(index + 1);

    private static int SkipBlanks(YamlSource source, int index)
    {
        while (source.At(index) is ' ' or '\t')
        {
            index++;
        }

        return index;
    }
}
