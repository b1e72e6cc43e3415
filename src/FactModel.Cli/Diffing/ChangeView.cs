using System.Buffers;
using FactModel.Cli.Reports;
using FactModel.Core.Diffing;
using FactModel.Core.Model;

namespace FactModel.Cli.Diffing;

/// <summary>What people see of a change, before it is put into the form of a terminal or a page.</summary>
internal static class ChangeView
{
    /// <summary>The most characters of a value that are shown; JSON has all of them.</summary>
    private const int MostCharacters = 300;

    /// <summary>Blanks, and the signs between Chinese words.</summary>
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\u3000\u3001\u3002\uFF0C");

    /// <summary>How much of a text that stayed is shown on each side of words that changed.</summary>
    private const int KeptAround = 30;

    /// <summary><c>+</c> for what is new, <c>-</c> for what is gone, <c>&gt;</c> for what has another name or place, <c>~</c> for the rest.</summary>
    public static char Sign(ReportedChange change) => change.Rule[(change.Rule.LastIndexOf('-') + 1)..] switch
    {
        "added" => '+',
        "removed" => '-',
        "renamed" or "moved" => '>',
        _ => '~',
    };

    /// <summary><c>error</c> or <c>warning</c>; null where it is for information, as most changes are.</summary>
    public static string? Severity(ReportedChange change) => change.Severity == "info" ? null : change.Severity;

    /// <summary>What there was and what there is: a line, or one for each part that changed.</summary>
    public static IReadOnlyList<IReadOnlyList<DiffSpan>> Lines(ReportedChange change) => change.Detail switch
    {
        ReportedDetail.Parts parts => [.. parts.Changes.Select(part => Part(part, change.Current ?? change.Previous))],
        _ => [Line(change, Beside(change.Previous, change), Beside(change.Current, change))],
    };

    /// <summary>A line as text alone: <c>[-was-]</c> and <c>{+is+}</c> around words within a text.</summary>
    public static string Text(IEnumerable<DiffSpan> line) => string.Concat(line.Select(Text));

    /// <summary>A piece as text alone.</summary>
    public static string Text(DiffSpan span) => span.Look switch
    {
        DiffLook.Gone => $"[-{OneLine.Of(span.Text)}-]",
        DiffLook.Added => $"{{+{OneLine.Of(span.Text)}+}}",
        _ => OneLine.Of(span.Text),
    };

    /// <summary>A change in one line of text alone.</summary>
    public static string Message(ReportedChange change) =>
        string.Join("; ", Lines(change).Select(Text)) is { Length: > 0 } said ? $"{change.Subject.Text}: {said}" : change.Subject.Text;

    /// <summary>Whether its own line, in which nothing is left out, is longer than people read.</summary>
    public static bool IsLong(Change change) => change.Message.Length > MostCharacters;

    /// <summary>The same for a format that shows it at its line: with where it stood, where it has none any more.</summary>
    public static string MessageAtItsLine(ReportedChange change) => change.WasAt is { } was ? $"{Message(change)} ({was})" : Message(change);

    /// <summary>A part of a value behind its name; a text in no language that is told has none.</summary>
    private static IReadOnlyList<DiffSpan> Part(ReportedPart part, ReportedContent? whole)
    {
        List<DiffSpan> line = Line(part.Previous, part.Current, part.Detail, OneSide(part.Previous, part.Current));
        bool isPlain = part.Name == FactValue.Localized.NoLanguage && whole?.Type is "localized" or "localized?";
        return isPlain ? line : [new DiffSpan(DiffLook.Plain, part.Name), new DiffSpan(DiffLook.Quiet, ": "), .. line];
    }

    /// <summary>A content without what the subject says of it; null where nothing is left.</summary>
    private static ReportedContent? Beside(ReportedContent? content, ReportedChange change) =>
        content is null || ChangeText.SaysAll(change.Rule, change.Subject.Item, change.Subject.Aspect, content.Text) ? null
        : content is not { Sort: "citation" or "words" } ? content
        : ChangeText.Beside(change.Subject.Aspect, content.Text) is { Length: > 0 } left ? content with { Text = left }
        : null;

    private static List<DiffSpan> Line(ReportedChange change, ReportedContent? previous, ReportedContent? current) => Line(
        previous,
        current,
        change.Detail,
        Move(change) ?? (IsChanged(change) ? OneSide(previous, current) ?? OneSide(change.Previous, change.Current) : null));

    private static List<DiffSpan> Line(ReportedContent? previous, ReportedContent? current, ReportedDetail? detail, string? first)
    {
        List<DiffSpan> line = [.. Sides(previous, current)];
        string remark = string.Join(", ", new[] { first, detail is null ? null : Remark(detail) }.Where(text => !string.IsNullOrEmpty(text)));
        if (remark.Length > 0)
        {
            line.Add(new DiffSpan(DiffLook.Quiet, line.Count > 0 ? $" ({remark})" : remark));
        }

        return line;
    }

    private static IEnumerable<DiffSpan> Sides(ReportedContent? previous, ReportedContent? current)
    {
        if (previous is not null && current is not null && previous.Text == current.Text)
        {
            return [new DiffSpan(DiffLook.Plain, Cut(current.Text))];
        }

        if (previous is not null && current is not null && Words(previous, current) is { } words)
        {
            return words.Select((span, i) => span.Look == DiffLook.Plain ? Kept(span, i == 0, i == words.Count - 1) : span with { Text = Cut(span.Text) });
        }

        DiffSpan was = new(DiffLook.Was, Alone(previous));
        DiffSpan @is = new(DiffLook.Is, Alone(current));
        return (previous, current) switch
        {
            (null, null) => [],
            (null, _) => [@is],
            (_, null) => [was],
            _ => [was, new DiffSpan(DiffLook.Quiet, " → "), @is],
        };
    }

    private static string Alone(ReportedContent? content) =>
        content is null ? "" : Cut(UnseenText.WrittenAround(content.Text[..^content.Grounds.Length])) + content.Grounds;

    /// <summary>The words that went and came, where telling them tells more than the two texts do; what nobody would see of them is written.</summary>
    private static IReadOnlyList<DiffSpan>? Words(ReportedContent previous, ReportedContent current)
    {
        bool isUnseen = UnseenText.IsAllThatDiffers(previous.Text, current.Text);
        if (!isUnseen && !(IsProse(previous) && IsProse(current)))
        {
            return null;
        }

        IReadOnlyList<DiffSpan>? words = WordDiff.Of(previous.Text, current.Text)
            ?? (isUnseen ? [new DiffSpan(DiffLook.Gone, previous.Text), new DiffSpan(DiffLook.Added, current.Text)] : null);
        return words is null ? null : [.. words.Select((span, i) => IsUnseenIn(words, i) ? span with { Text = UnseenText.Written(span.Text) } : span)];
    }

    /// <summary>Whether a piece that went looks like the one that came in its place, or has nothing to look at.</summary>
    private static bool IsUnseenIn(IReadOnlyList<DiffSpan> words, int index)
    {
        string Text(int i, DiffLook look) => i >= 0 && i < words.Count && words[i].Look == look ? words[i].Text : "";
        return words[index].Look switch
        {
            DiffLook.Gone => UnseenText.IsAllThatDiffers(words[index].Text, Text(index + 1, DiffLook.Added)),
            DiffLook.Added => UnseenText.IsAllThatDiffers(Text(index - 1, DiffLook.Gone), words[index].Text),
            _ => false,
        };
    }

    /// <summary>Whether words in it are worth looking for: text, and not a figure, a date or an id.</summary>
    private static bool IsProse(ReportedContent content) =>
        content.Type is null or "text" or "text?" or "localized" or "localized?" && content.Text.AsSpan().ContainsAny(Spaces);

    private static string? Remark(ReportedDetail detail) => detail switch
    {
        ReportedDetail.Number number => ChangeText.OfNumber(number.Difference, number.Amount, number.Percent),
        ReportedDetail.Extent extent => ChangeText.OfExtent(extent.Change),
        ReportedDetail.Rename rename => string.Join("; ", new[]
        {
            rename.IsDeclared ? "declared under 'formerly'" : "proposed: " + string.Join(", ", rename.Evidence),
            Member(rename),
        }.OfType<string>()),
        _ => null,
    };

    private static string? Member(ReportedDetail.Rename rename) => (rename.PreviousMember, rename.CurrentMember) switch
    {
        (null, _) or (_, null) => null,
        ({ } was, { } @is) when was == @is => $"in C# {@is} as before",
        ({ } was, { } @is) => $"in C# {was} → {@is}",
    };

    private static bool IsMoved(ReportedChange change) => change.Rule == ChangeRules.ItemMoved.Id;

    /// <summary>Whether something is there as it was, but for a part; a rule that fails and a number of an enum have one side by nature.</summary>
    private static bool IsChanged(ReportedChange change) => change.Rule.EndsWith("-changed", StringComparison.Ordinal);

    /// <summary>What a lone value is, where no sign says it.</summary>
    private static string? OneSide(ReportedContent? previous, ReportedContent? current) => (previous, current) switch
    {
        (null, not null) => "new",
        (not null, null) => "gone",
        _ => null,
    };

    /// <summary>Places in a list as people count them.</summary>
    private static string? Move(ReportedChange change) =>
        IsMoved(change) ? FormattableString.Invariant($"moved from place {change.PreviousIndex + 1} to {change.CurrentIndex + 1}") : null;

    private static string Cut(string text) =>
        text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, Whole(text, MostCharacters)), FormattableString.Invariant($"… ({text.Length:N0} characters)"));

    private static DiffSpan Kept(DiffSpan span, bool isFirst, bool isLast)
    {
        string text = span.Text;
        if (text.Length <= 2 * KeptAround + 1)
        {
            return span;
        }

        string start = isFirst ? "" : text[..EndOfWord(text, KeptAround)];
        string end = isLast ? "" : text[StartOfWord(text, text.Length - KeptAround)..];
        return span with { Text = start + "…" + end };
    }

    /// <summary>Where to stop after some characters: behind a word, where one ends soon.</summary>
    private static int EndOfWord(string text, int index)
    {
        int blank = text.LastIndexOf(' ', index);
        return blank > index / 2 ? blank + 1 : Whole(text, index);
    }

    /// <summary>Where to begin again before the last characters: before a word, where one begins soon.</summary>
    private static int StartOfWord(string text, int index)
    {
        int blank = text.IndexOf(' ', index);
        return blank >= 0 && blank < text.Length - KeptAround / 2 ? blank : Whole(text, index);
    }

    /// <summary>An index that parts no pair of surrogates.</summary>
    private static int Whole(string text, int index) => char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
