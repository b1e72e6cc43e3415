using System.Globalization;

namespace FactModel.Core.Diffing;

/// <summary>The name of a statement or an item as it stands in a key, which every format shows and people copy: one short line of what can be seen.</summary>
internal static class KeyName
{
    private const int Longest = 40;
    private const int DigestBytes = 4;
    private const string Empty = "\"\"";

    /// <summary>
    /// The name itself where a key can have it as it is. Else its beginning as it is seen, and a digest of the whole:
    /// <c>{ on: 2025-02-10, text: The bar is clos…e8ccedab</c>. Another name has another key, so that nobody approves one by the other.
    /// </summary>
    /// <param name="name">The id of a statement, or what an item is known by.</param>
    public static string Of(string name) => name.Length == 0 ? Empty : Seen(name) == name && name.Length <= Longest && !IsMade(name) ? name : Of(name, name);

    /// <summary>The beginning of a name that others have, too, and a digest of what it stands for, which no other has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="whole">What it stands for.</param>
    public static string Of(string name, string whole) => $"{Start(Seen(name))}…{TextDigest.Of(whole, DigestBytes)}";

    private static string Seen(string name) => new string([.. name.Select(c => IsSeen(c) ? c : ' ')]).Trim();

    /// <summary>Whether it looks like what another name becomes.</summary>
    private static bool IsMade(string name) => name == Empty || (name.Length > 2 * DigestBytes && name[name.Length - (2 * DigestBytes) - 1] == '…');

    /// <summary>What there is room for; no sign is torn apart.</summary>
    private static string Start(string seen)
    {
        int length = Longest - 1;
        return seen.Length <= length ? seen : seen.Substring(0, char.IsHighSurrogate(seen[length - 1]) ? length - 1 : length);
    }

    private static bool IsSeen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
