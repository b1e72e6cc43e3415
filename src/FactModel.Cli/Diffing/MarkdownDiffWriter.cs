using System.Text;
using FactModel.Cli.Reports;

namespace FactModel.Cli.Diffing;

/// <summary>
/// A comment on a pull request in GitHub's Markdown: what breaks, which version follows and what fails before anything else,
/// the rest folded. What has no room in a comment is cut, and how much that is said.
/// </summary>
internal sealed class MarkdownDiffWriter : IDiffWriter
{
    /// <summary>The most characters that GitHub takes for a comment.</summary>
    public const int MostCharacters = 65_536;

    /// <summary>What a workflow knows the comment again by. Nothing of it shows.</summary>
    public const string Mark = "<!-- factmodel diff -->";

    /// <summary>Room for what is said at a place where something was cut.</summary>
    private const int RoomForCut = 200;

    /// <summary>The most that is said of one change before it is told shorter.</summary>
    private const int LongestRow = 2_500;

    private const int LongestName = 300;
    private const int MostProblems = 20;
    private const int MostToApprove = 20;

    /// <inheritdoc/>
    public void Write(DiffReport report, TextWriter output)
    {
        string page = Page(WithoutLinks(report));
        int forLinks = report.Changes.Sum(change => change.Link is { } link ? Linked("", link).Length : 0);
        output.Write(forLinks > 0 && page.Length + forLinks <= MostCharacters ? Page(report) : page);
    }

    /// <summary>Where there is no room for all, changes count more than links.</summary>
    private static DiffReport WithoutLinks(DiffReport report) => report with { Changes = [.. report.Changes.Select(change => change with { Link = null })] };

    private static string Page(DiffReport report)
    {
        StringBuilder page = new();
        WriteHead(page, report);
        int room = MostCharacters - page.Length;
        string approve = HowToApprove(report);
        string links = Links(report);
        room -= approve.Length + links.Length;
        bool isBreaking = report.Impact[0].StartsWith("breaks-", StringComparison.Ordinal);
        bool isFirst = true;
        foreach (ChangeGroup group in ChangeGroup.Of(report))
        {
            bool isOpen = group.Impact.Word.StartsWith("breaks-", StringComparison.Ordinal) || (isFirst && !isBreaking && group.Told <= 10);
            string section = Section(group, isOpen, room);
            page.Append(section);
            room -= section.Length;
            isFirst = false;
        }

        return page.Append(approve).Append(links).ToString();
    }

    private static void WriteHead(StringBuilder page, DiffReport report)
    {
        page.Append(Mark).Append("\n### ").Append(Heading(report)).Append("\n\n");
        string[] lines =
        [
            Escape(DiffSummary.Changes(report)),
            Escape(DiffSummary.Version(report)),
            .. DiffSummary.Verdict(report) is { } verdict ? [$"**{Escape(verdict)}**"] : (string[])[],
            DiffSummary.Compared(report, name => MarkdownText.Code(Cut(name))),
        ];
        page.AppendJoin("\\\n", lines).Append("\n\n");
        WriteList(page, [.. report.NotCompared.Select(DiffSummary.NotCompared), .. report.Problems.Select(DiffSummary.Problem)]);
    }

    private static string Heading(DiffReport report)
    {
        int failing = report.Changes.Count(change => change.Fails);
        int breaking = report.Changes.Count(change => change.Impact[0].StartsWith("breaks-", StringComparison.Ordinal));
        string partly = report.NotCompared.Count > 0 ? ", and not all can be compared" : "";
        return report.Changes.Count == 0 ? "Facts: " + (partly.Length > 0 ? "not all can be compared" : DiffSummary.Changes(report))
            : (failing > 0 ? $"Facts: {Counts.Say(failing, "change fails", "changes fail")}"
            : breaking > 0 ? $"Facts: {Counts.Say(breaking, "change breaks", "changes break")}"
            : $"Facts: {Counts.Say(report.Changes.Count, "change", "changes")}, none breaks") + partly;
    }

    private static void WriteList(StringBuilder page, string[] items)
    {
        foreach (string item in items.Take(MostProblems))
        {
            page.Append("- ").Append(MarkdownText.Code(Cut(item))).Append('\n');
        }

        if (items.Length > MostProblems)
        {
            page.Append(FormattableString.Invariant($"- and {items.Length - MostProblems:N0} more\n"));
        }

        page.Append(items.Length > 0 ? "\n" : "");
    }

    /// <summary>A table of changes, with as many rows as there is room for; a line where all of them stand above.</summary>
    private static string Section(ChangeGroup group, bool isOpen, int room)
    {
        if (group.Told == 0)
        {
            return room >= RoomForCut ? $"{group.Title}\n\n" : "";
        }

        string head = (isOpen ? $"#### {group.Title}\n\n" : $"<details><summary>{group.Title}</summary>\n\n") + "| | What | From what to what | Where |\n|---|---|---|---|\n";
        string foot = isOpen ? "\n" : "\n</details>\n\n";
        string[] rows = Rows(group, room - head.Length - foot.Length - RoomForCut);
        if (rows.Length == group.Told)
        {
            return head + string.Concat(rows) + foot;
        }

        string cut = FormattableString.Invariant($"{group.Told - rows.Length:N0} of {Counts.Say(group.Told, "change", "changes")} left out: a comment has no room for more");
        return rows.Length > 0 ? $"{head}{string.Concat(rows)}\n*{cut}*\n{foot}" : room >= 2 * RoomForCut ? $"{group.Title}: *{cut}*\n\n" : "";
    }

    /// <summary>The rows that there is room for: what stands beneath others gives way to them.</summary>
    private static string[] Rows(ChangeGroup group, int room)
    {
        List<List<string>> rows = [];
        foreach (ToldChange told in group.Changes)
        {
            string row = Row(told.Change, "", Where(told.Change));
            if (row.Length > room)
            {
                return [.. rows.SelectMany(own => own)];
            }

            room -= row.Length;
            rows.Add([row]);
        }

        foreach ((ToldChange told, List<string> own) in group.Changes.Zip(rows))
        {
            foreach (ReportedChange change in told.Beneath)
            {
                string row = Row(change, "↳ ", change.Where == told.Change.Where ? "" : Where(change));
                if (row.Length > room)
                {
                    return [.. rows.SelectMany(all => all)];
                }

                room -= row.Length;
                own.Add(row);
            }
        }

        return [.. rows.SelectMany(own => own)];
    }

    /// <summary>A row of a table.</summary>
    /// <param name="change">The change.</param>
    /// <param name="nesting">What stands before its sign where it is told beneath another.</param>
    /// <param name="where">Where it stands, as Markdown.</param>
    private static string Row(ReportedChange change, string nesting, string where)
    {
        string said = string.Join("<br>", ChangeView.Lines(change).Select(Html));
        if (said.Length > LongestRow)
        {
            said = MarkdownText.Code(Cut(ChangeView.Message(change)));
        }

        string verdict = change.Approval is { } approval ? "<br>" + MarkdownText.Code(Cut(DiffSummary.Approval(approval))) : change.Fails ? "<br>**fails**" : "";
        string severity = ChangeView.Severity(change) is { } word ? " " + word : "";
        return $"| {nesting}{Escape(ChangeView.Sign(change).ToString())}{severity} | [{change.Rule}] {MarkdownText.Code(Cut(change.Subject.Text))}{verdict} | {said} | {where} |\n";
    }

    private static string Where(ReportedChange change) => Linked(MarkdownText.Code(change.Where ?? ""), change.Link);

    private static string Linked(string text, string? link) => link is null ? text : $"[{text}]({link})";

    /// <summary>A line of a change. What the facts say is code, and what the report says is not.</summary>
    private static string Html(IReadOnlyList<DiffSpan> line)
    {
        StringBuilder html = new();
        bool isCode = false;
        foreach (DiffSpan span in line)
        {
            if (isCode != (span.Look != DiffLook.Quiet))
            {
                isCode = !isCode;
                html.Append(isCode ? "<code>" : "</code>");
            }

            html.Append(span.Look switch
            {
                DiffLook.Quiet => Escape(span.Text),
                DiffLook.Gone => $"<del>{MarkdownText.EscapeInCode(span.Text)}</del>",
                DiffLook.Added => $"<ins>{MarkdownText.EscapeInCode(span.Text)}</ins>",
                _ => MarkdownText.EscapeInCode(span.Text),
            });
        }

        return html.Append(isCode ? "</code>" : "").ToString();
    }

    /// <summary>The pages of the kinds of change that rows name.</summary>
    private static string Links(DiffReport report) =>
        string.Concat(report.Changes.DistinctBy(change => change.Rule).Select(change => $"[{change.Rule}]: {change.Help}\n"));

    /// <summary>The lines that approve what fails, to be copied and completed.</summary>
    private static string HowToApprove(DiffReport report)
    {
        ReportedChange[] failing = [.. report.Changes.Where(change => change.Fails && change.Key.Length <= LongestName)];
        if (failing.Length == 0)
        {
            return "";
        }

        StringBuilder text = new("<details><summary>How to approve</summary>\n\nIn <code>factmodel.diff.yaml</code> beside the model, with a reason, a name and a last day:\n\n```yaml\napprovals:\n");
        foreach (ReportedChange change in failing.Take(MostToApprove))
        {
            text.Append("  - change: ").Append(JsonText.Quote(change.Key)).Append("\n    because:\n    by:\n    until:\n");
        }

        return text.Append("```\n\n</details>\n\n").ToString();
    }

    private static string Escape(string text) => MarkdownText.Escape(text);

    private static string Cut(string text) => text.Length <= LongestName ? text : string.Concat(text.AsSpan(0, LongestName), "…");
}
