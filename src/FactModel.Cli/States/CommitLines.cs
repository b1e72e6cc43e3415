using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>What the bytes of a commit say, as far as they say it: what has no line is empty.</summary>
internal sealed partial class CommitLines
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private readonly ILookup<string, string> _headers;
    private readonly string _message;

    private CommitLines(string text)
    {
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        _headers = (end < 0 ? text : text[..end]).Split('\n').Select(line => line.Split(' ', 2)).Where(line => line.Length == 2).ToLookup(line => line[0], line => line[1]);
        _message = end < 0 ? "" : text[end..];
    }

    public ObjectId Tree => new(_headers["tree"].First());

    public IEnumerable<ObjectId> Parents => _headers["parent"].Select(id => new ObjectId(id));

    /// <summary>Who wrote it; null where no line says so.</summary>
    public GitAuthor? Author => _headers["author"].FirstOrDefault() is { } line ? Read(line) : null;

    public GitAuthor Committer => Read(_headers["committer"].FirstOrDefault() ?? "");

    /// <summary>The lines of the message before the first empty one, as one.</summary>
    public string Subject => string.Join(' ', _message.Trim().Split('\n').Select(line => line.Trim()).TakeWhile(line => line.Length > 0));

    /// <summary>Reads a commit, in the encoding that it names; in UTF-8 where it names none, or one that nobody knows.</summary>
    public static CommitLines Of(byte[] commit)
    {
        string? named = new CommitLines(Encoding.Latin1.GetString(commit))._headers["encoding"].FirstOrDefault();
        return new CommitLines(((named is null ? null : EncodingOf(named)) ?? Encoding.UTF8).GetString(commit));
    }

    /// <summary>The encoding of a name; null where it is UTF-8, or unknown.</summary>
    public static Encoding? EncodingOf(string name)
    {
        EncodingProvider codePages = CodePagesEncodingProvider.Instance;
        Encoding? found = CodePageName().Match(name) is { Success: true } page ? codePages.GetEncoding(int.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture)) : codePages.GetEncoding(name);
        found ??= Array.Find(Encoding.GetEncodings(), known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();
        return found is UTF8Encoding ? null : found;
    }

    /// <summary>A name, an address and a date, of which any may be missing.</summary>
    private static GitAuthor Read(string line)
    {
        Match match = AuthorLine().Match(line);
        int minutes = match.Groups["zone"] is { Success: true } zone ? Minutes(zone.Value) : 0;
        long seconds = match.Groups["seconds"] is { Success: true } given && long.TryParse(given.Value, CultureInfo.InvariantCulture, out long read) ? read : 0;
        return new GitAuthor(match.Groups["name"].Value.Trim(), match.Groups["email"].Value.Trim(), Date(seconds, TimeSpan.FromMinutes(minutes)));
    }

    /// <summary>A date; the last that there is for one after the year 9999.</summary>
    private static DateTimeOffset Date(long seconds, TimeSpan offset) =>
        seconds > LastSecond - (long)offset.TotalSeconds ? DateTimeOffset.FromUnixTimeSeconds(LastSecond) : DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(offset);

    /// <summary>The minutes of an offset such as <c>-0330</c>; none where it is no offset.</summary>
    private static int Minutes(string zone)
    {
        int number = int.Parse(zone, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int minutes = (number / 100 * 60) + (number % 100);
        return Math.Abs(minutes) <= 14 * 60 ? minutes : 0;
    }

    [GeneratedRegex("^(?<name>[^<]*)(<(?<email>[^> ]*)>?)?(.*?(?<seconds>[0-9]+)( (?<zone>[+-][0-9]{4}))?)?", RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorLine();

    [GeneratedRegex("^cp-?([0-9]{3,5})$", RegexOptions.IgnoreCase)]
    private static partial Regex CodePageName();
}
