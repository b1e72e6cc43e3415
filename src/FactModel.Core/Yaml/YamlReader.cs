using System.Text;
using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Reads text as located nodes. A Markdown file (<c>.md</c>) is read for its front matter, any other file whole.
/// </summary>
public static class YamlReader
{
    /// <summary>
    /// Reads a file's text. Never throws for what the text holds: that becomes problems. After a broken place reading
    /// goes on with the next entry of the first level, so that all mistakes of a file are told at once.
    /// </summary>
    /// <param name="path">The file's path as the host gave it: where problems are reported.</param>
    /// <param name="text">The whole text. A byte order mark at its start is skipped and is no column.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static YamlDocument Read(string path, string text, CancellationToken cancellation = default) => Read(path, text, null, cancellation);

    /// <summary>
    /// Reads a file's text without keeping all of it: each entry of a block mapping of the first level is given away once
    /// it was read, and is not among those of the root. Of a large file this leaves the collector little to keep alive.
    /// </summary>
    internal static YamlDocument Read(string path, string text, Action<YamlEntry>? take, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        YamlSource source = new(path, text);
        ProblemSink problems = new(source);
        bool isText = (!FrontMatter.IsExpectedIn(path) || FrontMatter.TryNarrow(source, problems))
            && TextCheck.Run(source, problems);
        UnreadText? unread = isText ? null : new UnreadText(text);
        YamlNode? root = isText ? ReadNodes(source, problems, take, out unread, cancellation) : null;
        return new YamlDocument(root, problems.InOrder()) { Unread = unread };
    }

    private static YamlNode? ReadNodes(YamlSource source, ProblemSink problems, Action<YamlEntry>? take, out UnreadText? unread, CancellationToken cancellation)
    {
        StringBuilder passedOver = new();
        NodeBuilder builder = new(source, problems, take);
        EventReader reader = new(source, problems, builder);
        Resync resync = new(source, problems, builder);
        bool isBroken = false;
        int? start = source.Start;
        while (start is { } from && !problems.IsFull)
        {
            ReadingStop stop = reader.Read(from, cancellation);
            if (stop.Reason == StopReason.End)
            {
                break;
            }

            isBroken = true;
            (int blamed, int resumeAfter) = Report(stop);
            int last = Math.Max(from, Math.Max(reader.LastRootPiece, resumeAfter));
            builder.Break();
            start = stop.Reason == StopReason.Final ? null : resync.Next(last);
            builder.Anchors.SkippedBefore = start ?? source.End;
            PassOver(blamed, start);
        }

        if (problems.IsFull && start is { } rest)
        {
            PassOver(rest, null);
        }

        unread = passedOver.Length > 0 ? new UnreadText(passedOver.ToString()) : null;
        return builder.Finish(isBroken);

        void PassOver(int index, int? next)
        {
            int first = source.Lines.StartOf(source.Lines.LineOf(index));
            passedOver.Append(source.Text, first, Math.Max(0, (next ?? source.End) - first)).Append('\n');
        }

        (int Blamed, int ResumeAfter) Report(ReadingStop stop)
        {
            if (stop.Reason is StopReason.Final or StopReason.Reported)
            {
                return (stop.At, stop.At);
            }

            Diagnosed found = new Diagnosis(source, builder, reader).Explain(stop);
            problems.Add(found.Rule, found.Start, found.End, found.Arguments);
            if (found.BreaksLast)
            {
                builder.BreakLast();
            }

            return (found.Start, found.ResumeAfter);
        }
    }
}
