using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Evidence;

/// <summary>Checks over all files that no evidence contradicts its value.</summary>
public static class EvidenceChecks
{
    /// <summary>Runs them.</summary>
    public static EquatableArray<Problem> Run(
        FactSchema schema, IReadOnlyList<BoundFile> files, EquatableArray<SourceFacts> sources, CancellationToken cancellation = default)
    {
        if (!files.Any(f => f.Uses.Citations.Any(IsChecked)))
        {
            return [];
        }

        List<Problem> problems = [];
        EvidenceCheck check = new(schema, new EvidenceNames(schema, files.Select(f => f.Facts)));
        Dictionary<string, string?> languages = sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First().Language, StringComparer.Ordinal);
        foreach (BoundFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (CitationUse use in file.Uses.Citations.Where(IsChecked))
            {
                languages.TryGetValue(use.Source, out string? language);
                if (check.Of(use.Value!, use.Evidence!, language) is { Answer: EvidenceAnswer.Contradicts, ReadsAs: { } reading })
                {
                    problems.Add(Catalogue.EvidenceContradicts.At(file.Path, use.Span, Written(use.Value!), use.Evidence!, reading));
                }
            }
        }

        return problems.ToEquatableArray();
    }

    private static bool IsChecked(CitationUse use) => use is { Value: not null, Evidence: not null };

    /// <summary>The value as YAML has it, so that both sides of the message are written alike.</summary>
    private static string Written(FactValue value) => value switch
    {
        FactValue.Money money => money.Value.ToString(),
        FactValue.Quantity quantity => quantity.Value.ToString(),
        _ => ValueText.Of(value),
    };
}
