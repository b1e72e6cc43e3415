using System.Globalization;
using System.Text;

namespace FactModel.Cli.Reports;

/// <summary>Keeps what is quoted from files to one line, and from steering a terminal.</summary>
internal static class OneLine
{
    /// <summary>The text with line breaks and other control characters written as escapes.</summary>
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

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
