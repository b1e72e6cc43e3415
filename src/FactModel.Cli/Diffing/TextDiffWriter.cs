using FactModel.Cli.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactModel.Cli.Diffing;

/// <summary>Changes for people at a terminal, what breaks first, and what is to be known of all of them last, where the eye is.</summary>
/// <param name="usesColour">Whether a terminal shows it that can do colours.</param>
/// <param name="width">The columns of the terminal; null where it is none, and lines are as long as they must be.</param>
internal sealed class TextDiffWriter(bool usesColour, int? width) : IDiffWriter
{
    /// <summary>How far the second line of a change is set in.</summary>
    private const int Indentation = 4;

    /// <summary>The least columns that lines are folded to. A terminal that has fewer folds them once more.</summary>
    private const int Narrowest = 20;

    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        IEnumerable<TextLine> lines = Lines(report);
        if (width is null && !usesColour)
        {
            foreach (TextLine line in lines)
            {
                output.WriteLine(new string(' ', line.Indent) + ChangeView.Text(line.Spans));
            }

            return;
        }

        IAnsiConsole console = ReportConsole.Of(output, usesColour, width is { } columns ? Math.Max(columns, Narrowest) : null);
        foreach (TextLine line in lines)
        {
            console.Write(new FoldedLine(line, usesColour ? StyleOf : _ => Style.Plain));
        }
    }

    private static IEnumerable<TextLine> Lines(DiffReport report)
    {
        if (report.IsOfOneFile)
        {
            yield return Line(0, new DiffSpan(DiffLook.Strong, $"facts {report.Previous.Name} → {report.Current.Name}{(report.Changes.Count == 0 ? ": " + DiffSummary.Changes(report) : "")}"));
        }

        foreach (ChangeGroup group in ChangeGroup.Of(report))
        {
            yield return Line(0, new DiffSpan(DiffLook.Strong, group.Title));
            foreach (TextLine line in group.Changes.SelectMany(Lines))
            {
                yield return line;
            }

            yield return Line(0);
        }

        foreach (NotComparedPart part in report.NotCompared)
        {
            yield return Line(0, new DiffSpan(DiffLook.Alarm, DiffSummary.NotCompared(part)));
        }

        foreach (ReportedProblem problem in report.Problems)
        {
            yield return Line(0, new DiffSpan(DiffLook.Alarm, DiffSummary.Problem(problem)));
        }

        foreach (TextLine line in report.IsOfOneFile ? [] : Totals(report))
        {
            yield return line;
        }

        if (DiffSummary.Verdict(report) is { } verdict)
        {
            yield return Line(0, new DiffSpan(report.Changes.Any(change => change.Fails) ? DiffLook.Alarm : DiffLook.Plain, verdict));
        }
    }

    /// <summary>What holds of all changes together.</summary>
    private static IEnumerable<TextLine> Totals(DiffReport report) =>
    [
        Line(0, new DiffSpan(DiffLook.Plain, DiffSummary.Compared(report))),
        Line(0, new DiffSpan(DiffLook.Strong, DiffSummary.Changes(report))),
        Line(0, new DiffSpan(DiffLook.Strong, DiffSummary.Version(report))),
    ];

    /// <summary>A change, and set in below it what else changed about the same fact, without the place where that is the same.</summary>
    private static IEnumerable<TextLine> Lines(ToldChange told) =>
        [.. Lines(told.Change, 0, told.Change.Where), .. told.Beneath.SelectMany(change => Lines(change, Indentation, change.Where == told.Change.Where ? null : change.Where))];

    /// <summary>The key, and behind it or below it what there was and is.</summary>
    private static IEnumerable<TextLine> Lines(ReportedChange change, int indent, string? where)
    {
        IReadOnlyList<IReadOnlyList<DiffSpan>> said = ChangeView.Lines(change);
        List<DiffSpan> head = [new DiffSpan(SignLook(change), $"{ChangeView.Sign(change)} "), .. Severity(change), new DiffSpan(DiffLook.Plain, change.Rule + " "), new DiffSpan(DiffLook.Strong, change.Subject.Text)];
        if (said is [{ Count: > 0 } only])
        {
            head.AddRange([new DiffSpan(DiffLook.Quiet, ": "), .. only]);
        }

        if (where is not null)
        {
            head.Add(new DiffSpan(DiffLook.Quiet, $"  {where}"));
        }

        yield return new TextLine(indent, head) { Below = indent + Indentation };
        foreach (IReadOnlyList<DiffSpan> part in said.Count > 1 ? said : [])
        {
            yield return new TextLine(indent + Indentation, part);
        }

        if (change.Approval is { } approval)
        {
            yield return Line(indent + Indentation, new DiffSpan(DiffLook.Quiet, DiffSummary.Approval(approval)));
        }
        else if (change.Fails)
        {
            yield return Line(indent + Indentation, new DiffSpan(DiffLook.Alarm, "fails: not approved"));
        }
    }

    /// <summary>How much a change weighs in this repository, where that is more than to be known.</summary>
    private static IEnumerable<DiffSpan> Severity(ReportedChange change) => ChangeView.Severity(change) is { } word
        ? [new DiffSpan(change.Approval is null ? DiffLook.Alarm : DiffLook.Quiet, word), new DiffSpan(DiffLook.Plain, " ")]
        : [];

    private static DiffLook SignLook(ReportedChange change) => ChangeView.Sign(change) switch
    {
        '+' => DiffLook.Is,
        '-' => DiffLook.Was,
        _ => DiffLook.Strong,
    };

    private static TextLine Line(int indent, params DiffSpan[] spans) => new(indent, spans);

    private static Style StyleOf(DiffLook look) => look switch
    {
        DiffLook.Was => new Style(Color.Red),
        DiffLook.Is => new Style(Color.Green),
        DiffLook.Gone => new Style(Color.Red),
        DiffLook.Added => new Style(Color.Green),
        DiffLook.Quiet => new Style(decoration: Decoration.Dim),
        DiffLook.Strong => new Style(decoration: Decoration.Bold),
        DiffLook.Alarm => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    /// <summary>A line before it is folded.</summary>
    private sealed record TextLine(int Indent, IReadOnlyList<DiffSpan> Spans)
    {
        /// <summary>How far what goes on below is set in.</summary>
        public int Below { get; init; } = Math.Max(Indent, Indentation);
    }

    /// <summary>A line of a terminal, of which what has no room goes on below it, set in.</summary>
    private sealed class FoldedLine(TextLine line, Func<DiffLook, Style> styleOf) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            Paragraph paragraph = new();
            foreach (DiffSpan span in line.Spans)
            {
                paragraph.Append(ChangeView.Text(span), styleOf(span.Look));
            }

            if (line.Spans.Count == 0)
            {
                yield return Segment.LineBreak;
            }

            bool isFirst = true;
            foreach (SegmentLine folded in Segment.SplitLines(((IRenderable)paragraph).Render(options, maxWidth - line.Below)))
            {
                yield return new Segment(new string(' ', isFirst ? line.Indent : line.Below));
                foreach (Segment segment in WithoutBlanksAtEnd(folded))
                {
                    yield return segment;
                }

                yield return Segment.LineBreak;
                isFirst = false;
            }
        }

        /// <summary>A line is folded behind a blank, which nobody wants to copy.</summary>
        private static IEnumerable<Segment> WithoutBlanksAtEnd(SegmentLine line)
        {
            int last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
            return line.Take(last + 1).Select((segment, i) => i == last ? new Segment(segment.Text.TrimEnd(), segment.Style) : segment);
        }
    }
}
