using FactModel.Core.Values;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Analyzers;

/// <summary>Which certainties FM0503 reports: an option in <c>.editorconfig</c> or <c>.globalconfig</c>, else a property of the project.</summary>
internal static class CertaintyOption
{
    private const string Key = "factmodel_bare_value_certainty";
    private const string Property = "FactModelBareValueCertainty";

    private static readonly Certainty[] Default = [Certainty.Rumored, Certainty.Disputed, Certainty.Opinion, Certainty.Joke];

    /// <summary>The words that the option may have: what is stated is a bare value like any other.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. EnumWords.Certainties.Where(word => word != Certainty.Stated.ToWord())];

    /// <summary>The certainties to report. Words that are none count for nothing: they are reported by themselves.</summary>
    public static IReadOnlyList<Certainty> Read(AnalyzerConfigOptions options)
    {
        string[] words = [.. Words(options).Select(written => written.Word)];
        return words.Length == 0 ? Default : [.. words.Where(Known.Contains).Select(word => EnumWords.TryParse(word, out Certainty certainty) ? certainty : default)];
    }

    /// <summary>What is written, each word with the name of the option or the property that has it; nothing where neither is set.</summary>
    public static IEnumerable<(string Option, string Word)> Words(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out string? text) ? Words(Key, text)
        : options.TryGetValue("build_property._" + Property, out text) ? Words(Property, text)
        : [];

    private static IEnumerable<(string Option, string Word)> Words(string option, string text) =>
        text.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0).Select(word => (option, word));
}
