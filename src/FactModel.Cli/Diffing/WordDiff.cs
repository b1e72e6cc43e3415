using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace FactModel.Cli.Diffing;

/// <summary>Which words of a text changed.</summary>
internal static partial class WordDiff
{
    /// <summary>Where more characters lie between the first word that changed and the last, finding the words costs more than they tell.</summary>
    private const int LongestText = 20_000;

    /// <summary>With less than this part of a text kept, the words that stayed are there by chance.</summary>
    private const double LeastKept = 0.4;

    /// <summary>With a beginning as long as this in common, the texts as wholes, which are cut, would look alike.</summary>
    private const int LongBeginning = 300;

    /// <summary>The text as spans that stayed, went and came; null where too little of it stayed.</summary>
    public static IReadOnlyList<DiffSpan>? Of(string previous, string current)
    {
        IReadOnlyList<string> before = Words.Instance.Chunk(previous);
        IReadOnlyList<string> now = Words.Instance.Chunk(current);
        int least = Math.Min(before.Count, now.Count);
        int first = Enumerable.Range(0, least).TakeWhile(i => before[i] == now[i]).Count();
        int last = Enumerable.Range(1, least - first).TakeWhile(i => before[^i] == now[^i]).Count();
        List<DiffSpan> spans = DiffSpan.Merged(
        [
            .. Plain(before.Take(first)),
            .. Middle(string.Concat(before.Take(first..^last)), string.Concat(now.Take(first..^last))),
            .. Plain(before.Skip(before.Count - last)),
        ]);
        int kept = spans.Where(span => span.Look == DiffLook.Plain).Sum(span => span.Text.Length);
        bool beginsAlike = spans is [{ Look: DiffLook.Plain, Text.Length: >= LongBeginning }, ..];
        return beginsAlike || kept >= LeastKept * Math.Max(previous.Length, current.Length) ? spans : null;
    }

    private static IEnumerable<DiffSpan> Plain(IEnumerable<string> words) => string.Concat(words) is { Length: > 0 } text ? [new DiffSpan(DiffLook.Plain, text)] : [];

    /// <summary>What lies between the words that both texts begin and end with; as a whole where it is too long.</summary>
    private static List<DiffSpan> Middle(string previous, string current) => Math.Max(previous.Length, current.Length) > LongestText
        ? [.. new[] { new DiffSpan(DiffLook.Gone, previous), new DiffSpan(DiffLook.Added, current) }.Where(span => span.Text.Length > 0)]
        : Joined(InlineDiffBuilder.Diff(previous, current, ignoreWhiteSpace: false, ignoreCase: false, Words.Instance).Lines);

    /// <summary>Neighbours that changed are told as one: what went, then what came. A blank between two of them went and came as well.</summary>
    private static List<DiffSpan> Joined(List<DiffPiece> pieces)
    {
        List<DiffSpan> spans = [];
        string gone = "";
        string added = "";
        for (int i = 0; i < pieces.Count; i++)
        {
            DiffPiece piece = pieces[i];
            bool isBlankWithin = piece.Type == ChangeType.Unchanged && string.IsNullOrWhiteSpace(piece.Text) && (gone.Length > 0 || added.Length > 0)
                && i + 1 < pieces.Count && pieces[i + 1].Type != ChangeType.Unchanged;
            if (piece.Type == ChangeType.Unchanged && !isBlankWithin)
            {
                Flush();
                spans.Add(new DiffSpan(DiffLook.Plain, piece.Text));
                continue;
            }

            gone += piece.Type == ChangeType.Inserted ? "" : piece.Text;
            added += piece.Type == ChangeType.Deleted ? "" : piece.Text;
        }

        Flush();
        return DiffSpan.Merged(spans);

        void Flush()
        {
            if (gone.Length > 0)
            {
                spans.Add(new DiffSpan(DiffLook.Gone, gone));
            }

            if (added.Length > 0)
            {
                spans.Add(new DiffSpan(DiffLook.Added, added));
            }

            (gone, added) = ("", "");
        }
    }

    /// <summary>Words, blanks and signs. Where a script puts no blanks between words, each character is one.</summary>
    private sealed partial class Words : IChunker
    {
        public static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Pieces().Matches(text).Select(match => match.Value)];

        [GeneratedRegex(
            @"[\uD800-\uDBFF][\uDC00-\uDFFF]\p{M}*"
            + @"|[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]\p{M}*"
            + @"|[\p{L}\p{M}\p{N}_-[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]]+|\s+|.",
            RegexOptions.Singleline | RegexOptions.CultureInvariant)]
        private static partial Regex Pieces();
    }
}
