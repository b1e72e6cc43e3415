using System.Text;
using System.Text.RegularExpressions;
using FactModel.Core.Model;

namespace FactModel.Cli.History;

/// <summary>
/// An id in each form that YAML can write it in. Most texts show without being read as YAML that they do not have an entity. One that
/// seems to have it may turn out to have it not; one that has it is never taken to have it not.
/// </summary>
internal sealed partial class WrittenId
{
    private const string NoLetter = @"[\p{L}\p{N}]";

    /// <summary>A line that goes on in the next one, between double quotes.</summary>
    private const string Continued = @"(?:\\\r?\n\s*)*";

    /// <summary>A character between double quotes, by its number or by a letter that stands for it.</summary>
    private const string Escaped = @"\\(?:x..|u.{4}|U.{8}|[^xuU])";

    private readonly string _id;
    private readonly Regex _plain;
    private readonly Regex _plainKey;
    private readonly Regex _escaped;

    public WrittenId(string id)
    {
        _id = id;
        string plain = Bounded(string.Concat(id.EnumerateRunes().Select(Plain)));
        _plain = new Regex(plain, RegexOptions.CultureInvariant);
        _plainKey = new Regex(plain + @"[""']?\s*(?:#[^\n]*\n\s*)*[:,}]", RegexOptions.CultureInvariant);
        _escaped = new Regex(Bounded(string.Concat(id.EnumerateRunes().Select(rune => $"{Continued}(?:{Plain(rune)}|{Escaped})"))), RegexOptions.CultureInvariant);
    }

    /// <summary>Whether a file of facts may have an entity of this id.</summary>
    /// <param name="stem">The file's name without its extension.</param>
    /// <param name="text">Its text.</param>
    /// <param name="layout">How it holds entities.</param>
    public bool MayBeIn(string stem, string text, KindLayout layout) => layout switch
    {
        KindLayout.File => stem == _id,
        _ when text.Contains('\\') => _escaped.IsMatch(text),
        KindLayout.Map when !KeyWithoutColon().IsMatch(text) => _plainKey.IsMatch(text),
        _ => _plain.IsMatch(text),
    };

    /// <summary>Before a scalar and behind it are blanks, quotes and signs. Where the id itself ends in such, any may be there.</summary>
    private static string Bounded(string form) => $"(?<!{NoLetter}){form}(?!{NoLetter})";

    /// <summary>A blank may be any, as where a line is folded; between single quotes, one is written twice.</summary>
    private static string Plain(Rune rune) => Rune.IsWhiteSpace(rune) ? @"\s+" : rune.Value == '\'' ? "''?" : Regex.Escape(rune.ToString());

    /// <summary>A key behind <c>?</c>, or one that stands for what an anchor has: what comes behind it shows nothing.</summary>
    [GeneratedRegex(@"(?:^|[\s{,[])(?:\?\s|\*[^\s,\[\]{}]+\s*:)")]
    private static partial Regex KeyWithoutColon();
}
