using System.Text;

namespace FactModel.Cli.Reports;

/// <summary>Text within Markdown as GitHub reads it.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()#+-.!|~$";

    /// <summary>Text that shows as it is: no markup, no HTML, no mention of anybody, no end of the cell.</summary>
    public static string Escape(string text)
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

    /// <summary>
    /// Text from files as code, where GitHub makes no link of a URL, a number behind <c>#</c> or a name behind <c>@</c> either,
    /// which no escape keeps it from.
    /// </summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{EscapeInCode(text)}</code>";

    /// <summary>Text for within <c>&lt;code&gt;</c>. What finds URLs before it looks at tags does not find them.</summary>
    public static string EscapeInCode(string text) => Escape(text).Replace(":", "&#58;", StringComparison.Ordinal);
}
