using System.Globalization;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Model;

namespace FactModel.Diffing.Tests.Drafts;

/// <summary>What was found in the sources of a draft: some texts were looked into, and some evidence stands in them.</summary>
internal static class DraftLock
{
    /// <summary>The lock that a verification makes of a fact base.</summary>
    /// <param name="project">The fact base.</param>
    /// <param name="old">The lock before.</param>
    /// <param name="random">What chance decides: which texts there are, and what stands in them.</param>
    public static string Of(FactProject project, string? old, Random random)
    {
        Dictionary<string, string> sources = project.Sources.Sources.Where(_ => random.Next(4) > 0).ToDictionary(
            s => s.Id, s => s.Sha256 ?? new string(random.Pick('a', 'b'), 64), StringComparer.Ordinal);
        Dictionary<CitationFacts, int> places = Citations(project).Where(_ => random.Next(4) > 0).ToDictionary(c => c, c => c.At ?? 0);
        return FactLock.Of(project, new Verification(default, [], places, sources), FactLock.Read(old ?? "")).Text;
    }

    private static IEnumerable<CitationFacts> Citations(FactProject project) => project.Files.SelectMany(f => f.Facts.Entities).SelectMany(e => e.Properties)
        .SelectMany(p => p?.Statements ?? []).SelectMany(s => s.Citations).Where(c => c.Evidence is not null).Distinct()
        .OrderBy(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source} {c.At} {c.Evidence}"), StringComparer.Ordinal);
}
