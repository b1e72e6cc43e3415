using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Tests;

/// <summary>What the build files and the configuration files tell the compiler, the same for every file.</summary>
internal sealed class BuildOptions(params (string Key, string Value)[] values) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Those of a library of facts, which others may refer to.</summary>
    public static BuildOptions Library(string version) => new(("build_property.FactModelIndex", "true"), ("build_property.Version", version));

    /// <summary>Those of a build that names the day on which <c>review-by</c> is held against the facts.</summary>
    public static BuildOptions Reviewed(string day) => new(("build_property.FactModelReviewDate", day));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
