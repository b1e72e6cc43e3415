using System.Globalization;
using System.Text;

namespace FactModel.Core.Packages;

/// <summary>
/// How an index is written: a line a record, its fields apart by tabs, each line a comment of C#, since a compiler's
/// generator can write no other file. The last line counts the others and has a digest of them.
/// </summary>
internal static class PackageIndexFormat
{
    /// <summary>The newest format that is read, and the one that is written.</summary>
    public const int Version = 1;

    public const string Header = "factmodel-index";
    public const string Base = "base";
    public const string Kind = "kind";
    public const string Entity = "id";
    public const string Former = "formerly";
    public const string Retired = "retired";
    public const string Name = "name";
    public const string End = "end";

    private const string Comment = "// ";

    /// <summary>A line, without its end.</summary>
    public static string Line(params string[] fields) => Comment + string.Join("\t", fields.Select(Escape));

    /// <summary>The fields of a line; null where it is none of an index.</summary>
    public static string[]? Fields(string line) =>
        line.StartsWith(Comment, StringComparison.Ordinal) ? [.. line.Substring(Comment.Length).Split('\t').Select(Unescape)] : null;

    /// <summary>A digest of lines: FNV-1a of 64 bits over their characters.</summary>
    public static string Digest(IEnumerable<string> lines)
    {
        ulong hash = 14695981039346656037;
        foreach (string line in lines)
        {
            foreach (char c in line)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            hash = (hash ^ '\n') * 1099511628211;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves no character in a text that ends a field, a line of text or a line of C#.</summary>
    private static string Escape(string text)
    {
        if (!text.Any(IsEscaped))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 8);
        foreach (char c in text)
        {
            _ = IsEscaped(c) ? escaped.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsEscaped(char c) => c == '\\' || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029';

    private static string Unescape(string text)
    {
        int at = text.IndexOf('\\');
        if (at < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int start = 0;
        for (; at >= 0; at = text.IndexOf('\\', start))
        {
            plain.Append(text, start, at - start);
            bool isWhole = at + 5 <= text.Length;
            plain.Append(isWhole && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code) ? (char)code : '\uFFFD');
            start = isWhole ? at + 5 : text.Length;
        }

        return plain.Append(text, start, text.Length - start).ToString();
    }
}
