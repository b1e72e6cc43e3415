using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Cli.History;

/// <summary>
/// The lines of one entity in a file that maps ids to entities. Where another file has the very same lines, between others
/// that start at the margin, it says the same of the entity, and need not be read to know it.
/// </summary>
internal static class EntityBlock
{
    /// <summary>The lines from an entity's id to the next one's; null where lines alone do not decide what is said.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file as read.</param>
    /// <param name="number">The entity, in the order of the file.</param>
    /// <param name="layout">How the file holds entities.</param>
    public static string? Of(string text, BoundFile file, int number, KindLayout layout)
    {
        SourcePosition start = file.Uses.Ids[number].Start;
        if (layout != KindLayout.Map || start.Column != 0 || text.Contains('\r'))
        {
            return null;
        }

        int from = IndexOfLine(text, start.Line);
        int to = number + 1 < file.Uses.Ids.Count ? IndexOfLine(text, file.Uses.Ids[number + 1].Start.Line) : text.Length;
        string block = text[from..to];
        // An alias says what stands elsewhere.
        return block.EndsWith('\n') && block.AsSpan().IndexOfAny('*', '&') < 0 ? block : null;
    }

    /// <summary>Whether a text has these lines, once, and not as the beginning of something longer.</summary>
    public static bool IsIn(string text, string block)
    {
        int at = text.StartsWith(block, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + block, StringComparison.Ordinal) + 1;
        if (at == 0 && !text.StartsWith(block, StringComparison.Ordinal))
        {
            return false;
        }

        string id = "\n" + block[..(block.IndexOf('\n') + 1)];
        int again = text.IndexOf(id, at + 1, StringComparison.Ordinal);
        return again < 0 && EndsAt(text, at + block.Length);
    }

    /// <summary>Whether the next line that says something starts at the margin, as a key does.</summary>
    private static bool EndsAt(string text, int index)
    {
        while (index < text.Length)
        {
            int end = text.IndexOf('\n', index) is >= 0 and int found ? found + 1 : text.Length;
            ReadOnlySpan<char> line = text.AsSpan(index, end - index);
            if (!line.IsWhiteSpace() && line[0] != '#')
            {
                return line[0] is not (' ' or '\t' or '-');
            }

            index = end;
        }

        return true;
    }

    private static int IndexOfLine(string text, int line)
    {
        int index = 0;
        for (int i = 0; i < line; i++)
        {
            index = text.IndexOf('\n', index) + 1;
        }

        return index;
    }
}
