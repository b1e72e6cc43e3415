using System.Text;

namespace FactModel.Cli.Reports;

/// <summary>A table in GitHub's Markdown, for a comment or a job's summary.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const string Special = "\\`*_{}[]()#+-.!|~$";

    /// <inheritdoc/>
    public void Write(CheckReport report, TextWriter output)
    {
        output.WriteLine(report.Summary);
        if (report.Findings.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| Place | Severity | Rule | Message |");
        output.WriteLine("|---|---|---|---|");
        foreach (Finding finding in report.Findings)
        {
            string place = finding.Place is { } at ? Escape(at.ToString()) : "";
            output.WriteLine($"| {place} | {finding.Severity} | [{finding.Rule.Id}]({finding.Rule.HelpLink}) | {Escape(finding.Message)} |");
        }
    }

    /// <summary>Text that shows as it is: no markup, no HTML, no mention of anybody, no end of the cell.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in OneLine.Of(text))
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "&#64;",
                _ when Special.Contains(c) => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
