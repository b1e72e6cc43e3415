using System.Collections.Concurrent;
using FactModel.Core.Problems;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator;

/// <summary>The catalogue's rules as the compiler knows them.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> All = new(StringComparer.Ordinal);

    /// <summary>The descriptor of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tags">What the compiler has to know of it besides, from <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Of(ProblemRule rule, params string[] tags) => All.GetOrAdd(rule.Id, _ => New(rule, tags));

    private static DiagnosticDescriptor New(ProblemRule rule, string[] tags) => new(
        rule.Id,
        rule.Title,
        // The message is made in Core alone, so that every door says the same.
        "{0}",
        "FactModel",
        rule.Severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: !rule.IsOptIn,
        helpLinkUri: rule.HelpLink,
        customTags: tags);
}
