#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// The words by which YAML names the members of <see cref="Certainty"/>, <see cref="Rank"/>, <see cref="Wording"/> and <see cref="Standing"/>.
/// They are lower-case English, and the letter case counts.
/// </summary>
public static class EnumWords
{
    private static readonly string[] CertaintyWords =
        ["stated", "reported", "rumored", "disputed", "opinion", "inferred", "joke"];

    private static readonly string[] RankWords = ["normal", "preferred", "deprecated"];

    private static readonly string[] WordingWords = ["verbatim", "paraphrase", "headline"];

    private static readonly string[] StandingWords = ["uncited", "cited", "unchecked", "found", "read"];

    /// <summary>The words for <see cref="Certainty"/>, in the order of its members.</summary>
    public static IReadOnlyList<string> Certainties { get; } = Array.AsReadOnly(CertaintyWords);

    /// <summary>The words for <see cref="Rank"/>, in the order of its members.</summary>
    public static IReadOnlyList<string> Ranks { get; } = Array.AsReadOnly(RankWords);

    /// <summary>The words for <see cref="Wording"/>, in the order of its members.</summary>
    public static IReadOnlyList<string> Wordings { get; } = Array.AsReadOnly(WordingWords);

    /// <summary>The words for <see cref="Standing"/>, in the order of its members.</summary>
    public static IReadOnlyList<string> Standings { get; } = Array.AsReadOnly(StandingWords);

    /// <summary>The word for a standing, such as <c>found</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public static string ToWord(this Standing value) => Word(StandingWords, (int)value, nameof(value));

    /// <summary>The word for a certainty, such as <c>rumored</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public static string ToWord(this Certainty value) => Word(CertaintyWords, (int)value, nameof(value));

    /// <summary>The word for a rank, such as <c>preferred</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public static string ToWord(this Rank value) => Word(RankWords, (int)value, nameof(value));

    /// <summary>The word for a wording, such as <c>headline</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a member of the enum.</exception>
    public static string ToWord(this Wording value) => Word(WordingWords, (int)value, nameof(value));

    /// <summary>Reads a word for a certainty.</summary>
    /// <returns>False, with <see cref="Certainty.Stated"/>, where <paramref name="word"/> is none.</returns>
    public static bool TryParse(string? word, out Certainty value)
    {
        int index = Array.IndexOf(CertaintyWords, word);
        value = (Certainty)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads a word for a rank.</summary>
    /// <returns>False, with <see cref="Rank.Normal"/>, where <paramref name="word"/> is none.</returns>
    public static bool TryParse(string? word, out Rank value)
    {
        int index = Array.IndexOf(RankWords, word);
        value = (Rank)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads a word for a wording.</summary>
    /// <returns>False, with <see cref="Wording.Verbatim"/>, where <paramref name="word"/> is none.</returns>
    public static bool TryParse(string? word, out Wording value)
    {
        int index = Array.IndexOf(WordingWords, word);
        value = (Wording)Math.Max(index, 0);
        return index >= 0;
    }

    private static string Word(string[] words, int index, string parameter) =>
        (uint)index < (uint)words.Length ? words[index] : throw new ArgumentOutOfRangeException(parameter);
}
