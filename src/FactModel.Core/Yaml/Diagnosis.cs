using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Finds out what someone did when the parser stopped. The parser tells where it noticed; what is wrong often stands
/// before that. It looks at the text around the place, not at the parser's words, and only when something is wrong.
/// </summary>
internal sealed class Diagnosis(YamlSource source, NodeBuilder builder, EventReader reader)
{
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly FlowDiagnosis _flow = new(source, builder, reader);
    private readonly BlockDiagnosis _block = new(source, builder, reader);

    /// <summary>What is wrong. There is always an answer; the last resort is the parser's own words.</summary>
    public Diagnosed Explain(ReadingStop stop) =>
        Conflict(stop)
        ?? Quote(stop)
        ?? Tab(stop)
        ?? _flow.Explain(stop)
        ?? _block.Explain(stop)
        ?? Unknown(stop);

    /// <summary>Lines that a version control system left where two versions differ.</summary>
    private Diagnosed? Conflict(ReadingStop stop)
    {
        int last = source.Lines.LineOf(Math.Max(stop.At, stop.Cursor));
        for (int line = source.Lines.LineOf(reader.LastEnd); line <= last; line++)
        {
            int start = source.Lines.StartOf(line);
            if (Array.Exists(ConflictMarkers, marker => IsMarker(start, marker)))
            {
                return new Diagnosed(Catalogue.MergeConflict, start, start + 7) { ResumeAfter = EndOfConflict(line) };
            }
        }

        return null;
    }

    private bool IsMarker(int start, string marker) => source.HasAt(start, marker) && source.IsBlankOrEnd(start + marker.Length);

    private int EndOfConflict(int line)
    {
        for (int i = line; i < source.Lines.Count; i++)
        {
            if (IsMarker(source.Lines.StartOf(i), ">>>>>>>"))
            {
                return source.Lines.StartOf(i);
            }
        }

        return source.Lines.StartOf(line);
    }

    private Diagnosed? Quote(ReadingStop stop)
    {
        char quote = source.At(stop.At);
        if (stop.Reason == StopReason.Structure && stop.At == stop.Cursor)
        {
            return Surrogates(stop);
        }

        bool isInQuote = stop.Reason == StopReason.OpenQuote
            || (stop.Reason == StopReason.Characters && quote is '"' or '\'' && stop.Cursor > stop.At + (quote == '"' ? 0 : 1));
        if (!isInQuote || stop.At < reader.LastEnd)
        {
            return null;
        }

        return (quote == '"' ? Escape(stop.At, stop.Cursor) : null) ?? Diagnosed.OpenQuote(source, stop.At);
    }

    /// <summary>The parser throws without a place where two escapes stand for halves that do not fit.</summary>
    private Diagnosed? Surrogates(ReadingStop stop)
    {
        int second = stop.Cursor > 0 ? source.Text.LastIndexOf('\\', stop.Cursor - 1) : -1;
        int first = second > reader.LastEnd ? source.Text.LastIndexOf('\\', second - 1) : -1;
        bool isSurrogate = first >= reader.LastEnd && QuotedText.IsHalf(source, first) && stop.Cursor - second <= 10;
        return isSurrogate ? LoneSurrogate(first, second) : null;
    }

    private Diagnosed? Escape(int quote, int cursor)
    {
        int start = QuotedText.BadEscape(source, quote, Math.Min(source.End, cursor + 1), out int length);
        if (start < 0)
        {
            return null;
        }

        if (QuotedText.IsHalf(source, start))
        {
            return LoneSurrogate(start, start + length);
        }

        return new Diagnosed(Catalogue.UnknownEscape, start, start + length, source.Text.Substring(start, length));
    }

    private Diagnosed LoneSurrogate(int start, int end) =>
        new(Catalogue.LoneSurrogate, start, end, source.Text.Substring(start, end - start));

    /// <summary>A tab in the indentation of the line that the parser is at.</summary>
    private Diagnosed? Tab(ReadingStop stop)
    {
        bool isInBrackets = builder.Innermost is { IsFlow: true };
        foreach (int place in (int[])[stop.Cursor, stop.At])
        {
            int line = source.Lines.LineOf(place);
            int start = source.Lines.StartOf(line);
            int first = source.FirstVisible(line);
            int tab = source.Text.IndexOf('\t', start, first - start);
            if (tab >= reader.LastEnd && (!isInBrackets || source.At(place) == '\t'))
            {
                return new Diagnosed(Catalogue.TabIndentation, tab, tab + 1);
            }
        }

        return null;
    }

    private Diagnosed Unknown(ReadingStop stop)
    {
        int end = Math.Max(stop.At, source.EndOfContent(stop.At));
        string words = stop.Message.TrimEnd('.');
        return new Diagnosed(Catalogue.NotYaml, stop.At, end, char.ToLowerInvariant(words[0]) + words.Substring(1));
    }
}
