using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Pipeline;

/// <summary>What the build says of the project.</summary>
/// <param name="Language">The C# that the project is written in, as users set it.</param>
/// <param name="IsLanguageOld">Whether it is too old for the generated code.</param>
/// <param name="HasUtf8Literals">Whether it has <c>u8</c> literals, and a framework that reads them.</param>
/// <param name="Version">The project's version.</param>
/// <param name="HasBuildFiles">Whether the package's build files, which pass in the YAML, are at work. The SDK hands over a package's analyzers whatever a project excludes of it.</param>
/// <param name="HasIndex">Whether other projects may refer to the facts, so that an index of them is wanted.</param>
internal sealed record Build(string Language, bool IsLanguageOld, bool HasUtf8Literals, string Version, bool HasBuildFiles, bool HasIndex)
{
    public static Build Of(ParseOptions parse, AnalyzerConfigOptionsProvider options)
    {
        LanguageVersion language = parse is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Latest;
        bool given = options.GlobalOptions.TryGetValue("build_property.Version", out string? version) && version.Length > 0;
        bool utf8 = language >= LanguageVersion.CSharp11 && parse.PreprocessorSymbolNames.Contains("NET5_0_OR_GREATER");
        bool hasBuildFiles = options.GlobalOptions.TryGetValue("build_property.FactModelIndex", out string? index);
        return new Build(language.ToDisplayString(), language < LanguageVersion.CSharp9, utf8, given ? version! : "0.0.0", hasBuildFiles, string.Equals(index, "true", StringComparison.OrdinalIgnoreCase));
    }
}
