using System.Diagnostics.CodeAnalysis;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>The syntax of BCP 47 language tags. All of it is ASCII; letter case does not count.</summary>
internal static class LanguageTag
{
    private const int MaxSubtagLength = 8;

    /// <summary>Whether the tag follows the grammar of RFC 5646, without the irregular tags of old.</summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return false;
        }

        string[] subtags = tag!.Split('-');
        if (!Array.TrueForAll(subtags, s => s.Length is > 0 and <= MaxSubtagLength && IsAll(s, IsAlphanumeric)))
        {
            return false;
        }

        int next = 0;
        if (!IsPrivateUse(subtags[0]))
        {
            if (!SkipLanguage(subtags, ref next))
            {
                return false;
            }

            SkipOptional(subtags, ref next, IsScript);
            SkipOptional(subtags, ref next, IsRegion);
            SkipAll(subtags, ref next, IsVariant);
            if (!SkipExtensions(subtags, ref next))
            {
                return false;
            }
        }

        return next == subtags.Length || (IsPrivateUse(subtags[next]) && next + 1 < subtags.Length);
    }

    /// <summary>
    /// The usual letter case: the language small, the script with a capital, the region in capitals, all else small. What
    /// is not a tag stays as it is.
    /// </summary>
    public static string Normalize(string tag)
    {
        if (!IsWellFormed(tag))
        {
            return tag;
        }

        string[] subtags = tag.ToLowerInvariant().Split('-');
        for (int i = 1; i < subtags.Length && subtags[i].Length > 1 && subtags[0].Length > 1; i++)
        {
            subtags[i] = subtags[i] switch
            {
                { Length: 2 } region => region.ToUpperInvariant(),
                { Length: 4 } script when IsScript(script) => char.ToUpperInvariant(script[0]) + script.Substring(1),
                var other => other,
            };
        }

        return string.Join("-", subtags);
    }

    /// <summary>
    /// The next more general tag by RFC 4647, 3.4: without the last subtag, and without a single character before it;
    /// null where there is none.
    /// </summary>
    public static string? Shorten(string tag)
    {
        int end = tag.LastIndexOf('-');
        if (end >= 2 && tag[end - 2] == '-')
        {
            end -= 2;
        }

        return end > 0 ? tag.Substring(0, end) : null;
    }

    /// <summary>Two or three letters, with up to three extensions of three letters; or four to eight letters.</summary>
    private static bool SkipLanguage(string[] subtags, ref int next)
    {
        string language = subtags[next++];
        if (language.Length < 2 || !IsAll(language, IsLetter))
        {
            return false;
        }

        for (int i = 0; i < 3 && language.Length <= 3; i++)
        {
            SkipOptional(subtags, ref next, s => s.Length == 3 && IsAll(s, IsLetter));
        }

        return true;
    }

    /// <summary>A single character other than x, and at least one subtag of two or more after it; any number of times.</summary>
    private static bool SkipExtensions(string[] subtags, ref int next)
    {
        while (next < subtags.Length && subtags[next].Length == 1 && !IsPrivateUse(subtags[next]))
        {
            int first = ++next;
            SkipAll(subtags, ref next, s => s.Length >= 2);
            if (next == first)
            {
                return false;
            }
        }

        return true;
    }

    private static void SkipAll(string[] subtags, ref int next, Predicate<string> isOne)
    {
        while (next < subtags.Length && isOne(subtags[next]))
        {
            next++;
        }
    }

    private static void SkipOptional(string[] subtags, ref int next, Predicate<string> isOne)
    {
        if (next < subtags.Length && isOne(subtags[next]))
        {
            next++;
        }
    }

    private static bool IsPrivateUse(string subtag) => subtag is "x" or "X";

    private static bool IsScript(string subtag) => subtag.Length == 4 && IsAll(subtag, IsLetter);

    private static bool IsRegion(string subtag) =>
        (subtag.Length == 2 && IsAll(subtag, IsLetter)) || (subtag.Length == 3 && IsAll(subtag, IsDigit));

    private static bool IsVariant(string subtag) => subtag.Length >= 5 || (subtag.Length == 4 && IsDigit(subtag[0]));

    private static bool IsAll(string text, Predicate<char> isOne)
    {
        foreach (char c in text)
        {
            if (!isOne(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlphanumeric(char c) => IsLetter(c) || IsDigit(c);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
