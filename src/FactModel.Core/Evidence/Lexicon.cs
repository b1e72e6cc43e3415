using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Text;
using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>The words of a language, longest first, with those of the languages that its table extends.</summary>
public sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, LanguageTable?> BuiltIn = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that tables come with FactModel for.</summary>
    public static readonly IReadOnlyList<string> BuiltInTags = ["en", "zh-Hans", "zh-Hant"];

    private readonly Dictionary<char, List<IGrouping<string, LanguageWord>>> _words;

    private Lexicon(IEnumerable<LanguageWord> words) =>
        _words = words.GroupBy(w => w.Text, StringComparer.Ordinal).GroupBy(g => char.ToLowerInvariant(g.Key[0]))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Key.Length).ToList());

    /// <summary>The words of a language; null where there is no table for it.</summary>
    /// <param name="tag">A BCP 47 tag. <c>zh-TW</c> finds <c>zh-Hant</c>, and <c>en-GB</c> finds <c>en</c>.</param>
    /// <param name="own">The model's own tables, which come before those of FactModel.</param>
    public static Lexicon? For(string tag, IReadOnlyList<LanguageTable> own)
    {
        List<LanguageTable> tables = [];
        for (LanguageTable? table = Find(tag, own, null); table is not null; table = table.Extends is { } next ? Find(next, own, tables) : null)
        {
            tables.Add(table);
        }

        return tables.Count == 0 ? null : new Lexicon(tables.SelectMany(t => t.Words).Distinct());
    }

    /// <summary>The longest word at a place, with all that it can mean; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isBehindNumeral">Whether a numeral goes on here: 三萬一千 has no 萬一.</param>
    internal IGrouping<string, LanguageWord>? At(string text, int at, bool isBehindNumeral)
    {
        if (!_words.TryGetValue(char.ToLowerInvariant(text[at]), out List<IGrouping<string, LanguageWord>>? words))
        {
            return null;
        }

        return words.Find(w =>
            string.Compare(text, at, w.Key, 0, w.Key.Length, w.Any(m => m.Role == WordRole.Suffix) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) == 0
            && !(isBehindNumeral && w.All(m => m.Role == WordRole.NoNumeral))
            && (w.All(m => m.Role is WordRole.Suffix or WordRole.OrdinalBehind)
                ? at > 0 && char.IsDigit(text[at - 1]) && EndsAt(text, at, w.Key)
                : StartsAt(text, at) && EndsAt(text, at, w.Key)));
    }

    /// <summary>A table that a table extends is another one: its own namesake that comes with FactModel, or one not yet used.</summary>
    private static LanguageTable? Find(string tag, IReadOnlyList<LanguageTable> own, List<LanguageTable>? used)
    {
        foreach (string candidate in Candidates(tag))
        {
            LanguageTable? table = own.FirstOrDefault(t => string.Equals(t.Tag, candidate, StringComparison.OrdinalIgnoreCase) && used?.Contains(t) != true)
                ?? BuiltIn.GetOrAdd(candidate, Load);
            if (table is not null && used?.Contains(table) != true)
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>The tag, its script by its region, and what is left without its last part.</summary>
    private static IEnumerable<string> Candidates(string tag)
    {
        string rest = tag;
        while (true)
        {
            yield return rest;
            if (Script(rest) is { } script)
            {
                yield return script;
            }

            int dash = rest.LastIndexOf('-');
            if (dash < 0)
            {
                yield break;
            }

            rest = rest.Substring(0, dash);
        }
    }

    private static string? Script(string tag) => tag.ToLowerInvariant() switch
    {
        "zh-tw" or "zh-hk" or "zh-mo" => "zh-Hant",
        "zh" or "zh-cn" or "zh-sg" => "zh-Hans",
        _ => null,
    };

    private static LanguageTable? Load(string tag)
    {
        if (BuiltInTags.FirstOrDefault(t => string.Equals(t, tag, StringComparison.OrdinalIgnoreCase)) is not { } name)
        {
            return null;
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".yaml")!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return LanguageReader.Read(name, name + ".yaml", Encoding.UTF8.GetString(bytes.ToArray())).Table;
    }

    /// <summary>A word in Latin letters is whole: the "to" of "Toronto" is no word.</summary>
    private static bool StartsAt(string text, int at) => !IsLatin(text[at]) || at == 0 || !IsLatin(text[at - 1]);

    private static bool EndsAt(string text, int at, string word) =>
        !IsLatin(word[word.Length - 1]) || at + word.Length >= text.Length || !(IsLatin(text[at + word.Length]) || (char.IsDigit(text[at + word.Length]) && !char.IsUpper(word[word.Length - 1])));

    internal static bool IsLatin(char c) => c < '\u0250' && char.IsLetter(c);
}
