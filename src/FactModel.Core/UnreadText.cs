namespace FactModel.Core;

/// <summary>
/// Lines that could not be read. What is not found elsewhere may stand in them: that is no mistake of its own, but follows from
/// the one that is reported there.
/// </summary>
/// <param name="text">The lines; null for a file of which nothing is known.</param>
public sealed class UnreadText(string? text) : IEquatable<UnreadText>
{
    private readonly string? _text = text;
    private HashSet<string>? _words;

    /// <summary>What may hold anything.</summary>
    public static UnreadText Anything { get; } = new(null);

    /// <summary>Whether all words of an id stand in it, however they are quoted; what cannot be told may be so.</summary>
    public bool MayName(string id) => _text is null || HasEscapes(_text) || Words(id).All((_words ??= new HashSet<string>(Words(_text), StringComparer.Ordinal)).Contains);

    /// <inheritdoc/>
    public bool Equals(UnreadText? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnreadText);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode() ?? 0;

    /// <summary>Whether letters may be written by their codes.</summary>
    private static bool HasEscapes(string text) => text.Contains("\\u") || text.Contains("\\U") || text.Contains("\\x");

    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                if (i > start)
                {
                    yield return text.Substring(start, i - start);
                }

                start = i + 1;
            }
        }
    }
}
