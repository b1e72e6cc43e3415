using System.Text;
using System.Text.RegularExpressions;

namespace FactModel.Cli.Schemas;

/// <summary>
/// Writes a pattern of .NET for ECMAScript, where the two surely say the same, or the other one takes more. What reads
/// otherwise there, or might, gives no pattern: the compiler holds texts to it, and an editor must not flag what that accepts.
/// </summary>
internal static partial class EcmaPattern
{
    private const int MostDots = 2;
    private const string Anything = @"[\s\S]*";

    /// <summary>The pattern that the whole text must match, or null.</summary>
    public static string? Of(string pattern)
    {
        StringBuilder ecma = new("^(?:");
        int dots = 0;
        for (int at = 0; at < pattern.Length;)
        {
            if (Piece().Match(pattern, at) is not { Success: true } piece)
            {
                return null;
            }

            // A dot is one UTF-16 unit here and a character there, and the two have different ends of lines.
            bool isDot = piece.Value[0] == '.';
            dots += isDot ? 1 : 0;
            ecma.Append(isDot ? Anything : piece.Value);
            at += piece.Length;
        }

        // Anything within what is repeated, or again and again, would take an editor too long to try.
        bool isSlow = dots > MostDots || (dots > 0 && pattern.Contains('(', StringComparison.Ordinal));

        // A dollar sign, which FactModel puts behind the pattern, stands before a last line break, too.
        return isSlow ? null : ecma.Append(@")\n?$").ToString();
    }

    /// <summary>
    /// A character that means itself, an escaped sign, a class of ASCII, a group, an alternative or a dot, with how often it comes.
    /// <c>\d</c>, <c>\w</c> and <c>\s</c> are other characters there.
    /// </summary>
    [GeneratedRegex("""
        \G(
          (
            [A-Za-z0-9 _"'#%&,/:;<=>@!~`-]
          | \\[.*+?^$()\[\]{}|/\\]
          | \[ ( [A-Za-z0-9 _"'#%&,/:;<=>@!~`.*+?$(){}|] | [A-Za-z0-9]-[A-Za-z0-9] | \\[.*+?^$()\[\]{}|/\\-] )+ -? \]
          | \.
          | \)
          ) ( [*+?]\?? | \{[0-9]{1,4}(,[0-9]{0,4})?\}\?? )?
        | \((\?:)?
        | \|
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
