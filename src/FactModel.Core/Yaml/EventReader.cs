using FactModel.Core.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FactModel.Core.Yaml;

/// <summary>
/// Reads a stretch of the text with YamlDotNet's parser, one pass over its events. The only type that knows the
/// parser: its marks are taken as indexes alone, since its lines and columns, and some ends, are not those of the text.
/// </summary>
internal sealed class EventReader(YamlSource source, ProblemSink problems, NodeBuilder builder)
{
    private int _base;
    private int _documents;
    private ReadingStop? _stop;

    /// <summary>Where the node that was read last ends: nothing that follows starts before it.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The quoted scalar that was read last.</summary>
    public (int Start, int End) LastQuoted { get; private set; }

    /// <summary>Where the last key or item of the first level starts.</summary>
    public int LastRootPiece { get; private set; }

    /// <summary>Reads from an index at the start of a line, until the end or until it cannot go on.</summary>
    public ReadingStop Read(int start, CancellationToken cancellation)
    {
        _base = start;
        _stop = null;
        _documents = 0;
        LastEnd = start;
        LastRootPiece = start;
        Scanner scanner = new(new TextRangeReader(source.Text, start, source.End), true, YamlLimits.KeyLength);
        try
        {
            Parser parser = new(scanner);
            while (_stop is null && parser.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                Accept(parser.Current!);
            }
        }
        catch (YamlException refused)
        {
            // An exception without a place has the very first one.
            int cursor = Index(scanner.CurrentPosition);
            bool isPlaced = refused.Start.Index > 0 || refused.End.Index > 0;
            StopReason reason = refused is SyntaxErrorException ? StopReason.Characters : StopReason.Structure;
            return new ReadingStop(reason, isPlaced ? Index(refused.Start) : FirstOr(cursor), cursor, refused.Message);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or OutOfMemoryException))
        {
            // The parser does not expect some texts, and says so in the words of a programmer.
            int cursor = Index(scanner.CurrentPosition);
            return new ReadingStop(StopReason.Structure, cursor, cursor, "the text cannot be read here");
        }

        return _stop ?? new ReadingStop(StopReason.End, source.End, source.End, "");
    }

    /// <summary>A directive is the one thing that is refused at the very start with its true place.</summary>
    private int FirstOr(int cursor) => source.At(_base) == '%' ? _base : cursor;

    private int Index(Mark mark) => Math.Min(source.End, _base + (int)mark.Index);

    private void Accept(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                Accept(scalar);
                break;
            case MappingStart mapping:
                Start(mapping, true, mapping.Style == MappingStyle.Flow);
                break;
            case SequenceStart sequence:
                Start(sequence, false, sequence.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                End(current);
                break;
            case AnchorAlias alias:
                Accept(alias);
                break;
            case DocumentStart document:
                Accept(document);
                break;
        }
    }

    private void Accept(DocumentStart document)
    {
        if (++_documents > 1)
        {
            int start = Index(document.Start);
            problems.Add(Catalogue.SecondDocument, start, source.EndOfContent(start));
            Stop(StopReason.Final, start);
        }
    }

    private void Accept(Scalar scalar)
    {
        int start = Math.Max(LastEnd, Index(scalar.Start));
        int end = EndOf(scalar, start);
        if (IsAfterRoot(start))
        {
            return;
        }

        MarkPiece(start);
        if (IsEmptyKey(scalar, start) || HasOpenQuote(scalar, start, end) || !TryReadTag(scalar, start, out string? tag))
        {
            return;
        }

        ScalarStyle style = StyleOf(scalar);
        LastEnd = end;
        SourceSpan place = source.SpanOf(start, end);
        Anchored? anchor = scalar.Anchor.IsEmpty ? null : builder.Anchors.Declare(scalar.Anchor.Value);
        if (IsRefused(scalar, style, start, end))
        {
            builder.AddBroken(place, anchor);
            return;
        }

        CheckTabs(start);
        builder.AddScalar(place, tag, scalar.Value, style, anchor);
    }

    /// <summary>A colon without a key: in a block the parser then takes values for keys, and loses some.</summary>
    private bool IsEmptyKey(Scalar scalar, int start)
    {
        bool isEmpty = scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value.Length: 0 };
        if (!isEmpty || !builder.ExpectsKey || builder.Innermost is not { IsFlow: false })
        {
            return false;
        }

        problems.Add(Catalogue.EmptyKey, start, start);
        Stop(StopReason.Reported, start);
        return true;
    }

    /// <summary>Whether a quoted text takes in what is not meant, which the parser does not see.</summary>
    private bool HasOpenQuote(Scalar scalar, int start, int end)
    {
        if (scalar.Style is not (YamlDotNet.Core.ScalarStyle.SingleQuoted or YamlDotNet.Core.ScalarStyle.DoubleQuoted))
        {
            return false;
        }

        int quote = SkipProperties(scalar, start).Next;
        LastQuoted = (quote, end);
        if (!QuotedText.TakesInEntries(source, quote, end, builder.Innermost?.Column ?? -1))
        {
            return false;
        }

        Stop(StopReason.OpenQuote, quote);
        return true;
    }

    private bool IsRefused(Scalar scalar, ScalarStyle style, int start, int end)
    {
        if (scalar.Value.Length > YamlLimits.ScalarLength)
        {
            string length = YamlText.Number(scalar.Value.Length);
            problems.Add(Catalogue.ScalarTooLong, start, start + 1, length, YamlText.Number(YamlLimits.ScalarLength));
            return true;
        }

        if (scalar.Value.Length == 0 && style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // `>5` alone is a block whose text would be indented by five: the figure is meant, and would be lost.
            int header = SkipProperties(scalar, start).Next;
            if (source.At(header + 1) is >= '1' and <= '9' || source.At(header + 2) is >= '1' and <= '9')
            {
                int last = Math.Min(end, source.EndOfContent(header));
                problems.Add(Catalogue.BlockScalarStart, header, last, source.Text.Substring(header, last - header));
                if (IsFollowedByDeeperLine(end))
                {
                    Stop(StopReason.Reported, header);
                }

                return true;
            }
        }

        if (style == ScalarStyle.Plain && builder.Innermost is { IsFlow: true } && IsNoPlainText(start, end))
        {
            return true;
        }

        return source.IsCleaned && scalar.Value.IndexOf('\uFFFD') >= 0;
    }

    /// <summary>What the parser takes for plain text within brackets, and YAML does not.</summary>
    private bool IsNoPlainText(int start, int end)
    {
        if (source.At(start) is '@' or '`' or '%' or '|' or '>' && end > start)
        {
            problems.Add(Catalogue.ReservedStart, start, start + 1, source.At(start).ToString());
            return true;
        }

        if (source.At(end - 1) == ':' && end > start && source.At(end) is ']' or '}')
        {
            problems.Add(Catalogue.NoBlankAfterColon, start, end, YamlText.Piece(source.Text.Substring(start, end - start)));
            return true;
        }

        return false;
    }

    /// <summary>Whether the text goes on deeper than the entry that is read: the parser will not know what to do with it.</summary>
    private bool IsFollowedByDeeperLine(int index)
    {
        int line = source.Lines.LineOf(index) + 1;
        while (line < source.Lines.Count && source.IsBlank(line))
        {
            line++;
        }

        return line < source.Lines.Count
            && source.FirstVisible(line) - source.Lines.StartOf(line) > (builder.Innermost?.Column ?? -1);
    }

    private void Accept(AnchorAlias alias)
    {
        int start = Math.Max(LastEnd, Index(alias.Start));
        int end = Math.Max(start, Index(alias.End));
        if (IsAfterRoot(start) || IsNoKey(start, end))
        {
            return;
        }

        MarkPiece(start);
        LastEnd = end;
        SourceSpan place = source.SpanOf(start, end);
        if (builder.Anchors.Resolve(alias.Value.Value, builder.Levels, start, end) is { } anchored)
        {
            builder.AddAlias(anchored, place);
        }
        else if (source.At(end - 1) == ':')
        {
            // Meant as a key, and what follows as its value.
            Stop(StopReason.Reported, start);
        }
        else
        {
            builder.AddBroken(place);
        }
    }

    /// <summary>An alias where a key is expected, without a colon: the parser lets it pass, and takes the next key for its value.</summary>
    private bool IsNoKey(int start, int end)
    {
        if (!builder.ExpectsKey || builder.Innermost is not { IsFlow: false } || EntryLine.IsColonNext(source, end))
        {
            return false;
        }

        int last = source.EndOfContent(start);
        bool isAfterValue = source.FirstVisible(source.Lines.LineOf(start)) < start;
        problems.Add(isAfterValue ? Catalogue.TextAfterValue : Catalogue.MissingColon, start, last,
            isAfterValue ? source.At(start - 1).ToString() : source.Text.Substring(start, last - start));
        Stop(StopReason.Reported, start);
        return true;
    }

    private void Start(NodeEvent start, bool isMapping, bool isFlow)
    {
        // Marks of a pair in [a: b] are those of an empty text.
        int index = Index(start.Start);
        bool isPair = isFlow && index < LastEnd;
        int content = isPair ? -1 : ContentStart(start, isFlow);
        index = Math.Max(index, LastEnd);
        if ((!isFlow && builder.TryGoOn(isMapping)) || IsAfterRoot(index))
        {
            return;
        }

        if (builder.Levels == YamlLimits.Levels)
        {
            problems.Add(Catalogue.TooDeep, index, index + 1, YamlText.Number(YamlLimits.Levels));
            Stop(StopReason.Reported, index);
            return;
        }

        MarkPiece(index);
        if (!TryReadTag(start, index, out string? tag))
        {
            return;
        }

        OpenCollection opened = builder.Rent();
        opened.IsMapping = isMapping;
        opened.IsFlow = isFlow;
        opened.Bracket = isFlow ? content : -1;
        opened.Opened = source.Lines.PositionOf(index);
        opened.Start = isPair ? null : source.Lines.PositionOf(index);
        opened.Column = isFlow ? builder.Innermost?.Column ?? -1 : source.Lines.ColumnOf(content);
        opened.Tag = tag;
        opened.Anchor = start.Anchor.IsEmpty ? null : builder.Anchors.Declare(start.Anchor.Value);
        opened.Size = 1;
        opened.Height = 1;
        opened.IsBroken = false;
        builder.OpenCollection(opened);
        LastEnd = isPair ? LastEnd : content + (isFlow ? 1 : 0);
    }

    /// <summary>Where a collection's bracket, first key or first dash stands, after its tag and anchor.</summary>
    private int ContentStart(NodeEvent start, bool isFlow)
    {
        int end = Index(start.End);
        bool isAfterDash = !isFlow && start is SequenceStart && source.At(end) != '-';
        return Math.Max(LastEnd, isAfterDash ? end - 1 : end);
    }

    private void End(ParsingEvent end)
    {
        SourcePosition? last = null;
        if (builder.Innermost is { IsFlow: true, Bracket: >= 0 })
        {
            LastEnd = Math.Max(LastEnd, Math.Min(source.End, Index(end.Start) + 1));
            last = source.Lines.PositionOf(LastEnd);
        }

        if (builder is { Innermost.IsMapping: true, ExpectsKey: false })
        {
            // Not known to happen any more; but what is no key and value must not pass for one.
            problems.Add(Catalogue.NotYaml, LastEnd, LastEnd, "the keys and values before this cannot be told apart");
            builder.Innermost.IsBroken = true;
        }

        builder.Close(last);
    }

    /// <summary>False, with a problem, where the tag swallowed a bracket and what follows is not what it seems.</summary>
    private bool TryReadTag(NodeEvent node, int start, out string? tag)
    {
        tag = null;
        if (node.Tag.IsEmpty || node.Tag.Value == "!")
        {
            return true;
        }

        (int tagStart, int tagEnd) = FindTag(start);
        string written = source.Text.Substring(tagStart, tagEnd - tagStart);
        int length = written.IndexOfAny([',', '[', ']', '{', '}']);
        if (builder.Innermost is { IsFlow: true } && length >= 0)
        {
            problems.Add(Catalogue.TagInBrackets, tagStart, tagEnd, written.Substring(0, length));
            Stop(StopReason.Reported, tagStart);
            return false;
        }

        if (node.Tag.Value[0] == '!')
        {
            tag = node.Tag.Value;
        }
        else
        {
            problems.Add(Catalogue.GlobalTag, tagStart, tagEnd, YamlText.Piece(written));
        }

        return true;
    }

    private (int Start, int End) FindTag(int start)
    {
        int tag = source.At(start) == '&' ? SkipBlanks(SkipWord(start)) : start;
        return (tag, SkipWord(tag));
    }

    /// <summary>Skips the tag and the anchor before a scalar: where they end, and where the scalar starts.</summary>
    private (int End, int Next) SkipProperties(NodeEvent node, int start)
    {
        int count = (node.Tag.IsEmpty ? 0 : 1) + (node.Anchor.IsEmpty ? 0 : 1);
        int end = start;
        int next = start;
        for (int i = 0; i < count; i++)
        {
            end = SkipWord(next);
            next = SkipBlanks(end);
        }

        return (end, next);
    }

    private int SkipWord(int index)
    {
        while (!source.IsBlankOrEnd(index))
        {
            index++;
        }

        return index;
    }

    /// <summary>Skips blanks, line breaks and comments.</summary>
    private int SkipBlanks(int index)
    {
        while (index < source.End && (source.IsBlankOrEnd(index) || source.At(index) == '#'))
        {
            index = source.At(index) == '#' ? Math.Min(source.End, source.Lines.EndOf(source.Lines.LineOf(index))) : index + 1;
        }

        return index;
    }

    /// <summary>Where a scalar ends: a block with its last character, an empty one with its tag and anchor.</summary>
    private int EndOf(Scalar scalar, int start)
    {
        if (scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value.Length == 0)
        {
            return SkipProperties(scalar, start).End;
        }

        int end = Math.Max(start, Index(scalar.End));
        if (scalar.Style is YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded)
        {
            while (end > start + 1 && source.IsBlankOrEnd(end - 1))
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>A tag of <c>!</c> alone means that a plain scalar is text: as if it stood in quotes.</summary>
    private static ScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ when scalar.Tag is { IsEmpty: false, Value: "!" } => ScalarStyle.SingleQuoted,
        _ => ScalarStyle.Plain,
    };

    /// <summary>The parser takes a tab before a key or a dash for a space. YAML does not, and an editor shows it wider.</summary>
    private void CheckTabs(int start)
    {
        if (!source.HasTabs)
        {
            return;
        }

        int line = source.Lines.LineOf(start);
        int first = source.FirstVisible(line);
        bool isIndented = builder.Innermost is { IsFlow: false } && (builder.ExpectsKey || EntryLine.IsItem(source, first));
        int lineStart = source.Lines.StartOf(line);
        int tab = isIndented ? source.Text.IndexOf('\t', lineStart, first - lineStart) : -1;
        if (tab >= 0)
        {
            problems.Add(Catalogue.TabIndentation, tab, tab + 1);
        }
    }

    /// <summary>Reading went on after a broken place, and what was found there is no part of the first level.</summary>
    private bool IsAfterRoot(int start)
    {
        if (!builder.IsRootRead)
        {
            return false;
        }

        Stop(StopReason.Final, start);
        return true;
    }

    private void MarkPiece(int start)
    {
        if (builder.Levels == 1 && (builder.ExpectsKey || builder.Root is { IsMapping: false }))
        {
            LastRootPiece = start;
        }
    }

    private void Stop(StopReason reason, int at) => _stop = new ReadingStop(reason, at, at, "");
}
