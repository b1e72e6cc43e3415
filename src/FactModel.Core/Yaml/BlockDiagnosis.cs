using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>Explains what is wrong outside of brackets: keys, dashes, indentation, and what cannot start a value.</summary>
internal sealed class BlockDiagnosis(YamlSource source, NodeBuilder builder, EventReader reader)
{
    /// <summary>What is wrong, or null where none of what is known fits.</summary>
    public Diagnosed? Explain(ReadingStop stop) =>
        stop.At >= source.End && reader.LastEnd >= source.End
            ? null
            : Directive(stop)
                ?? ByCharacter(stop)
                ?? AfterValue(stop.At)
                ?? Colon(stop)
                ?? Line(stop);

    private int LineOf(int index) => source.Lines.LineOf(index);

    private bool IsFirstOnLine(int index) => source.FirstVisible(LineOf(index)) == index;

    private int ColumnOf(int index) => source.Lines.ColumnOf(index);

    private string Piece(int start) => YamlText.Piece(source.Text.Substring(start, source.EndOfContent(start) - start));

    /// <summary>A line that starts with a percent sign is a directive, and not text.</summary>
    private Diagnosed? Directive(ReadingStop stop)
    {
        int line = LineOf(stop.At);
        for (; line > 0 && line > LineOf(reader.LastEnd) && (source.IsBlank(line) || source.At(source.Lines.StartOf(line)) != '%'); line--)
        {
        }

        int start = source.Lines.StartOf(line);
        if (source.At(start) != '%' || start < reader.LastEnd)
        {
            return null;
        }

        bool isKnown = source.HasAt(start, "%YAML") || source.HasAt(start, "%TAG");
        return isKnown
            ? new Diagnosed(Catalogue.BadDirective, start, source.EndOfContent(start), Piece(start))
            : new Diagnosed(Catalogue.ReservedStart, start, start + 1, "%");
    }

    private Diagnosed? ByCharacter(ReadingStop stop)
    {
        int at = stop.At;
        char c = source.At(at);
        bool isLexical = stop.Reason == StopReason.Characters;
        switch (c)
        {
            case '@' or '`' or '%' or '&' or '*' when isLexical:
                return new Diagnosed(Catalogue.ReservedStart, at, at + 1, c.ToString());
            case '*':
                return new Diagnosed(Catalogue.NotYaml, at, source.EndOfContent(at), "an alias takes no anchor and no tag of its own");
            case '!' when at >= reader.LastEnd:
                return new Diagnosed(Catalogue.ReservedStart, at, at + 1, "!");
            case '|' or '>' when isLexical:
                return new Diagnosed(Catalogue.BlockScalarStart, at, source.EndOfContent(at), Piece(at));
            case '#' when isLexical && !source.IsBlankOrEnd(at - 1):
                return new Diagnosed(Catalogue.CommentWithoutBlank, at, at + 1);
            case ']' or '}' when isLexical && source.At(at + 1) == '#':
                return new Diagnosed(Catalogue.CommentWithoutBlank, at + 1, at + 2);
            case ',' or ']' or '}' when EndOfValueBefore(at) < 0:
                return new Diagnosed(Catalogue.ReservedStart, at, at + 1, c.ToString());
            case '-' when EntryLine.IsItem(source, at):
                return Dash(at);
            default:
                return null;
        }
    }

    private Diagnosed Dash(int at)
    {
        if (!IsFirstOnLine(at))
        {
            return new Diagnosed(Catalogue.DashAfterKey, at, at + 1);
        }

        return builder.Innermost is { IsMapping: true } mapping && mapping.Column == ColumnOf(at)
            ? new Diagnosed(Catalogue.ListInMapping, at, at + 1)
            : Misplaced(at);
    }

    /// <summary>Text after a closing quote or bracket, on the same line.</summary>
    private Diagnosed? AfterValue(int at)
    {
        int end = EndOfValueBefore(at);
        if (end < 0)
        {
            return null;
        }

        (int quote, int quoteEnd) = reader.LastQuoted;
        bool isQuote = quoteEnd == end && source.At(end - 1) is '"' or '\'';
        if (isQuote && LineOf(quote) != LineOf(end))
        {
            return new Diagnosed(Catalogue.UnclosedQuote, quote, quote + 1, source.At(quote).ToString())
            {
                ResumeAfter = Math.Max(quote, reader.LastRootPiece),
                BreaksLast = true,
            };
        }

        return new Diagnosed(Catalogue.TextAfterValue, at, source.EndOfContent(at), source.At(end - 1).ToString())
        {
            BreaksLast = isQuote && quoteEnd == reader.LastEnd,
        };
    }

    /// <summary>The end of a quoted value or of brackets right before a place, on the same line; -1 where there is none.</summary>
    private int EndOfValueBefore(int at)
    {
        int end = at;
        while (end > source.Start && source.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        bool isEnd = source.At(end - 1) switch
        {
            '"' or '\'' => reader.LastQuoted.End == end,
            ']' or '}' => reader.LastEnd == end,
            _ => false,
        };
        return isEnd && LineOf(end) == LineOf(at) ? end : -1;
    }

    /// <summary>A colon where no key may end.</summary>
    private Diagnosed? Colon(ReadingStop stop)
    {
        if (source.At(stop.At) != ':')
        {
            return null;
        }

        int start = StartOfText(stop.At);
        int key = source.FirstVisible(LineOf(stop.At));
        if (stop.At - start > YamlLimits.KeyLength && LineOf(start) == LineOf(stop.At))
        {
            return KeyTooLong(start);
        }

        if (LineOf(start) == LineOf(stop.At))
        {
            return new Diagnosed(Catalogue.ColonInValue, stop.At, stop.At + 1);
        }

        return AfterValue(start) ?? (IsFirstAfterDashes(start) ? MissingColon(start) : DeeperThanValue(key));
    }

    private bool IsFirstAfterDashes(int index)
    {
        int first = source.FirstVisible(LineOf(index));
        while (first < index && (EntryLine.IsItem(source, first) || source.IsBlankOrEnd(first)))
        {
            first++;
        }

        return first == index;
    }

    /// <summary>Where the plain text starts that the parser was reading: after the last node and what introduces it.</summary>
    private int StartOfText(int at)
    {
        int i = reader.LastEnd;
        while (i < at)
        {
            if (source.At(i) == '#' && source.IsBlankOrEnd(i - 1))
            {
                i = Math.Min(source.End, source.Lines.EndOf(LineOf(i)));
            }
            else if (source.IsBlankOrEnd(i) || (source.At(i) is ':' or '-' or '?' && source.IsBlankOrEnd(i + 1)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private Diagnosed KeyTooLong(int start) =>
        new(Catalogue.KeyTooLong, start, start + 1, YamlText.Number(YamlLimits.KeyLength));

    private Diagnosed DeeperThanValue(int key)
    {
        string word = YamlText.Piece(source.Text.Substring(key, Math.Max(0, EntryLine.ColonOf(source, key) - key)));
        return new Diagnosed(Catalogue.BadIndentation, key, source.EndOfContent(key),
            $"'{word}' is indented deeper than the line before it, whose key has a value already; indent both alike");
    }

    /// <summary>A line that does not fit, or that is no entry.</summary>
    private Diagnosed? Line(ReadingStop stop)
    {
        int at = stop.At;
        bool isBefore = at >= source.End || source.IsBlankOrEnd(at) || stop.Message.EndsWith("':'.", StringComparison.Ordinal);
        if (isBefore)
        {
            // Noticed at what follows: the culprit is the last line before it.
            return StartOfLineBefore(at) is { } start ? NoEntry(start) : null;
        }

        if (!IsFirstOnLine(at))
        {
            return null;
        }

        if (builder.Innermost is not { } open)
        {
            // The first line was taken for a document that is no mapping.
            return StartOfLineBefore(at) is { } first ? NoEntry(first) : null;
        }

        int column = ColumnOf(at);
        if (column != open.Column || builder.IsRootRead)
        {
            return Misplaced(at);
        }

        return open.IsMapping ? NoEntry(at) : new Diagnosed(Catalogue.KeyInList, at, source.EndOfContent(at), Piece(at));
    }

    private int? StartOfLineBefore(int at)
    {
        for (int line = LineOf(Math.Min(at, source.End)); line >= 0; line--)
        {
            int first = source.FirstVisible(line);
            if (first < at && !source.IsBlank(line) && source.Lines.EndOf(line) >= reader.LastRootPiece)
            {
                return Math.Max(first, source.Start);
            }
        }

        return null;
    }

    /// <summary>A line in the right place that is no <c>key: value</c>.</summary>
    private Diagnosed? NoEntry(int start)
    {
        int colon = EntryLine.ColonOf(source, start);
        if (colon - start > YamlLimits.KeyLength)
        {
            return KeyTooLong(start);
        }

        return colon < 0 ? MissingColon(start) : null;
    }

    private Diagnosed MissingColon(int start)
    {
        int end = source.EndOfContent(start);
        int colon = source.Text.IndexOf(':', start, end - start);
        bool isTight = colon > start && !source.IsBlankOrEnd(colon + 1);
        return new Diagnosed(isTight ? Catalogue.NoBlankAfterColon : Catalogue.MissingColon, start, end, Piece(start));
    }

    /// <summary>A line whose indentation is that of no level it can belong to.</summary>
    private Diagnosed Misplaced(int at)
    {
        int column = ColumnOf(at);
        int innermost = builder.Innermost?.Column ?? 0;
        if (column > innermost && innermost == builder.LastColumn && EntryLine.IsKey(source, at))
        {
            return DeeperThanValue(at);
        }

        IEnumerable<string> levels = builder.Open.Select(c => c.Column).Append(builder.LastColumn)
            .Distinct().OrderBy(c => c).Select(YamlText.Spaces);
        return new Diagnosed(Catalogue.BadIndentation, at, source.EndOfContent(at),
            $"this line is indented by {YamlText.Spaces(column)}, and those it can stand with by {string.Join(" or ", levels)}")
        {
            // Without indentation it begins an entry, whatever the first one looks like.
            ResumeAfter = column == 0 ? at - 1 : at,
        };
    }
}
