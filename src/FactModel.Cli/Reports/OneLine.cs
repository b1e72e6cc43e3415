using System.Globalization;
using System.Text;

namespace FactModel.Cli.Reports;

/// <summary>Keeps what is quoted from files to one line, from steering a terminal, and from looking like something else.</summary>
internal static class OneLine
{
    /// <summary>The text with line breaks, other control characters, and what turns text around or is not seen written as escapes.</summary>
    public static string Of(string text)
    {
        if (!text.Any(NeedsEscape))
        {
            return text;
        }

        StringBuilder line = new(text.Length + 8);
        foreach (char c in text)
        {
            line.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return line.ToString();
    }

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || TurnsAround(c) || IsUnseen(c);

    /// <summary>With these, text shows in another order than it has. The marks that scripts from right to left need are none of them.</summary>
    private static bool TurnsAround(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>With these, two texts look alike. What joins letters and signs is none of them.</summary>
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
