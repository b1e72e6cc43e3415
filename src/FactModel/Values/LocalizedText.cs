using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// One text in several languages, in the order in which they are written; the first is the one that holds where nobody
/// asks for a language. Languages are named by BCP 47 tags, which are kept in their usual letter case (<c>zh-Hant-TW</c>).
/// It never changes, and two are equal when they have the same texts for the same languages in the same order.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>, IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[] _texts;

    /// <summary>A text in at least one language.</summary>
    /// <param name="texts">Pairs of a language tag and the text in that language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no pair, a tag is not well-formed or occurs twice, or a text is null; the message says which.
    /// </exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        if (texts is null)
        {
            throw new ArgumentNullException(nameof(texts));
        }

        _texts = [.. texts.Select(pair => new KeyValuePair<string, string>(LanguageTag.Normalize(pair.Key), pair.Value))];
        if (Check(_texts) is { } error)
        {
            throw new ArgumentException(error, nameof(texts));
        }

        Languages = Array.AsReadOnly(Array.ConvertAll(_texts, pair => pair.Key));
    }

    private LocalizedText(KeyValuePair<string, string>[] normalized)
    {
        _texts = normalized;
        Languages = Array.AsReadOnly(Array.ConvertAll(normalized, pair => pair.Key));
    }

    /// <summary>How many languages there are.</summary>
    public int Count => _texts.Length;

    /// <summary>The text in the first language.</summary>
    public string Default => _texts[0].Value;

    /// <summary>The languages in their order, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>
    /// The text for a language, or null where there is none; looked up as RFC 4647 says, from the most special tag to
    /// the most general: <c>zh-Hant-TW</c>, <c>zh-Hant</c>, <c>zh</c>. Letter case does not count.
    /// </summary>
    public string? this[string language] => TryGet(language, out string? text) ? text : null;

    /// <summary>A text in at least one language, unless something is wrong with it.</summary>
    /// <param name="texts">Pairs of a language tag and the text in that language.</param>
    /// <param name="text">The text; null where something is wrong.</param>
    /// <param name="error">
    /// What is wrong, as a clause in English without a full stop; null where nothing is.
    /// </param>
    public static bool TryCreate(
        IEnumerable<KeyValuePair<string, string>>? texts,
        [NotNullWhen(true)] out LocalizedText? text,
        [NotNullWhen(false)] out string? error)
    {
        KeyValuePair<string, string>[] pairs =
            [.. (texts ?? []).Select(pair => new KeyValuePair<string, string>(LanguageTag.Normalize(pair.Key), pair.Value))];
        error = Check(pairs);
        text = error is null ? new LocalizedText(pairs) : null;
        return error is null;
    }

    /// <summary>
    /// Whether a tag is well-formed by the syntax of BCP 47 (RFC 5646): a language, and after it a script, a region,
    /// variants, extensions and a private use, where present; or a private use alone, <c>x-…</c>. It does not ask whether
    /// the subtags are registered. The irregular tags of old, such as <c>i-klingon</c>, are not taken.
    /// </summary>
    public static bool IsLanguageTag([NotNullWhen(true)] string? tag) => LanguageTag.IsWellFormed(tag);

    /// <summary>The text for a language, looked up as RFC 4647 says: see <see cref="this[string]"/>.</summary>
    /// <param name="language">A BCP 47 tag. One that is not well-formed is looked up as any other.</param>
    /// <param name="text">The text; null where there is none.</param>
    public bool TryGet(string? language, [NotNullWhen(true)] out string? text)
    {
        for (string? tag = language; !string.IsNullOrEmpty(tag); tag = LanguageTag.Shorten(tag!))
        {
            int index = IndexOf(tag!);
            if (index >= 0)
            {
                text = _texts[index].Value;
                return true;
            }
        }

        text = null;
        return false;
    }

    /// <summary>
    /// The text for a reader of this culture: in its language, or in that of the nearest parent culture that has one
    /// (<c>zh-TW</c>, <c>zh-Hant</c>, <c>zh</c>), else <see cref="Default"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    public string ForCulture(CultureInfo culture)
    {
        if (culture is null)
        {
            throw new ArgumentNullException(nameof(culture));
        }

        for (CultureInfo current = culture; current.Name.Length > 0; current = current.Parent)
        {
            int index = IndexOf(current.Name);
            if (index >= 0)
            {
                return _texts[index].Value;
            }
        }

        // A culture made by the program may have no parent in between.
        return this[culture.Name] ?? Default;
    }

    /// <summary>The text in the first language.</summary>
    public override string ToString() => Default;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LocalizedText? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int i = 0; i < _texts.Length; i++)
        {
            if (!string.Equals(_texts[i].Key, other._texts[i].Key, StringComparison.Ordinal)
                || !string.Equals(_texts[i].Value, other._texts[i].Value, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach (KeyValuePair<string, string> pair in _texts)
        {
            hash = unchecked((((hash * 397) ^ pair.Key.GetHashCode()) * 397) ^ pair.Value.GetHashCode());
        }

        return hash;
    }

    /// <summary>The pairs of a language tag and its text, in their order.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _texts.GetEnumerator();

    /// <summary>Whether the two have the same texts for the same languages in the same order.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two differ in a language, a text or the order.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    private static string? Check(KeyValuePair<string, string>[] pairs)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in pairs)
        {
            if (!LanguageTag.IsWellFormed(pair.Key))
            {
                return $"'{pair.Key}' is not a language tag; write one such as en or zh-Hant";
            }

            if (!seen.Add(pair.Key))
            {
                return $"the language '{pair.Key}' is given twice";
            }

            if (pair.Value is null)
            {
                return $"the language '{pair.Key}' has no text";
            }
        }

        return pairs.Length == 0 ? "a text in several languages has at least one, such as en" : null;
    }

    private int IndexOf(string language)
    {
        for (int i = 0; i < _texts.Length; i++)
        {
            if (string.Equals(_texts[i].Key, language, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
