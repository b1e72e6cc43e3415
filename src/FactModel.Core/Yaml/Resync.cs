using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Finds where reading can go on after a broken place: at a line without indentation that begins an entry of the
/// first level. Nothing within the broken entry is tried again, so that one mistake gives one problem.
/// </summary>
internal sealed class Resync(YamlSource source, ProblemSink problems, NodeBuilder builder)
{
    /// <summary>The index of a line after <paramref name="index"/> to go on at, or null where there is none.</summary>
    public int? Next(int index)
    {
        for (int line = source.Lines.LineOf(index) + 1; line < source.Lines.Count; line++)
        {
            int start = source.Lines.StartOf(line);
            if (start >= source.End)
            {
                return null;
            }

            if (IsMarker(start, "---") || IsMarker(start, "..."))
            {
                return AtMarker(start);
            }

            if (IsStart(start))
            {
                return start;
            }
        }

        return null;
    }

    private bool IsMarker(int start, string marker) => source.HasAt(start, marker) && source.IsBlankOrEnd(start + marker.Length);

    /// <summary>After a broken directive the document begins here; else this one ends.</summary>
    private int? AtMarker(int start)
    {
        bool isDashes = source.At(start) == '-';
        if (builder.Root is null && builder.IsUntouched && isDashes)
        {
            return start;
        }

        if (isDashes)
        {
            problems.Add(Catalogue.SecondDocument, start, source.EndOfContent(start));
        }

        return null;
    }

    private bool IsStart(int start) => builder.Root switch
    {
        { IsMapping: true } => EntryLine.IsKey(source, start),
        { IsMapping: false } => EntryLine.IsItem(source, start),
        null => builder.IsUntouched && EntryLine.IsEntry(source, start),
    };
}
