using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>Checks over all files that no evidence contradicts its value, and that statements stand as the model requires.</summary>
public static class EvidenceChecks
{
    /// <summary>Runs them.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="files">The files, with the standing of each statement.</param>
    /// <param name="names">What entities are called.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellation">Stops the checks.</param>
    public static EquatableArray<Problem> Run(
        FactSchema schema,
        IReadOnlyList<BoundFile> files,
        EvidenceNames names,
        EquatableArray<SourceFacts> sources,
        CancellationToken cancellation = default)
    {
        List<Problem> problems = [];
        EvidenceCheck check = new(schema, names);
        Dictionary<string, string?> languages = sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First().Language, StringComparer.Ordinal);
        foreach (BoundFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (CitationUse use in file.Uses.Citations.Where(u => u is { Value: not null, Evidence: not null }))
            {
                languages.TryGetValue(use.Source, out string? language);
                if (check.Of(use.Value!, use.Evidence!, language) is { Answer: EvidenceAnswer.Contradicts, ReadsAs: { } reading })
                {
                    problems.Add(Catalogue.EvidenceContradicts.At(file.Path, use.Span, Written(use.Value!), use.Evidence!, reading));
                }
            }

            if (schema.Kind(file.Facts.Kind) is { } kind && (kind.Require is not null || kind.Properties.Any(p => p.Require is not null)))
            {
                problems.AddRange(BelowFloor(file, kind, file.Facts));
            }
        }

        return problems.ToEquatableArray();
    }

    private static IEnumerable<Problem> BelowFloor(BoundFile file, KindSchema kind, FileFacts facts)
    {
        for (int entity = 0; entity < facts.Entities.Count; entity++)
        {
            for (int i = 0; i < kind.Properties.Count; i++)
            {
                if (facts.Entities[entity].Properties[i] is not { } said || (kind.Properties[i].Require ?? kind.Require) is not { } floor)
                {
                    continue;
                }

                Standing plain = facts.Source is null ? Standing.Uncited : Standing.Cited;
                Standing least = said.Statements.Count == 0 ? plain : said.Statements.Min(s => s.Standing);
                if (least < floor || least == Standing.Unchecked)
                {
                    yield return Catalogue.StandingTooLow.At(
                        file.Path, file.Uses.Ids[entity], kind.Properties[i].Id, facts.Entities[entity].Id, least.ToWord(), floor.ToWord(), WayOut(least));
                }
            }
        }
    }

    private static string WayOut(Standing standing) => standing switch
    {
        Standing.Unchecked => "; run 'factmodel verify'",
        Standing.Found => "; give the evidence that says the value",
        _ => "",
    };

    /// <summary>The value as YAML has it, so that both sides of the message are written alike.</summary>
    private static string Written(FactValue value) => value switch
    {
        FactValue.Money money => money.Value.ToString(),
        FactValue.Quantity quantity => quantity.Value.ToString(),
        _ => ValueText.Of(value),
    };
}
