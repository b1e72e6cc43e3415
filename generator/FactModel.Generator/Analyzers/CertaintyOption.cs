using FactModel.Core.Values;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Analyzers;

/// <summary>The option in <c>.editorconfig</c> or <c>.globalconfig</c> that says which certainties FM0503 reports.</summary>
internal static class CertaintyOption
{
    private const string Key = "factmodel_bare_value_certainty";

    private static readonly Certainty[] Default = [Certainty.Rumored, Certainty.Disputed, Certainty.Opinion, Certainty.Joke];

    /// <summary>The words that the option may have: what is stated is a bare value like any other.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. EnumWords.Certainties.Where(word => word != Certainty.Stated.ToWord())];

    /// <summary>The certainties to report. Words that are none count for nothing: they are reported by themselves.</summary>
    public static IReadOnlyList<Certainty> Read(AnalyzerConfigOptions options)
    {
        string[] words = Words(options);
        return words.Length == 0 ? Default : [.. words.Where(Known.Contains).Select(word => EnumWords.TryParse(word, out Certainty certainty) ? certainty : default)];
    }

    /// <summary>What the option has; nothing where it is not set.</summary>
    public static string[] Words(AnalyzerConfigOptions options) => options.TryGetValue(Key, out string? text)
        ? [.. text.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0)]
        : [];
}
