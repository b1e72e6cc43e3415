using System.Collections.Immutable;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Analyzers;

/// <summary>
/// FM0504: a word in the option of FM0503 that is no certainty, since a misspelled one would report nothing. Apart from the
/// other analyzer, which does not run at all where nobody asks for it; this one looks at no code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertaintyOptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Of(Catalogue.UnknownCertainty, WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        IEnumerable<(string Option, string Word)> unknown = context.Compilation.SyntaxTrees.Select(options.GetOptions).Append(options.GlobalOptions)
            .SelectMany(CertaintyOption.Words).Where(written => !CertaintyOption.Known.Contains(written.Word)).Distinct()
            .OrderBy(written => written.Word, StringComparer.Ordinal).ThenBy(written => written.Option, StringComparer.Ordinal);
        foreach ((string option, string word) in unknown)
        {
            Problem problem = new(Catalogue.UnknownCertainty, null, [option, word, NearestName.Hint(word, CertaintyOption.Known)]);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, problem.Message));
        }
    }
}
