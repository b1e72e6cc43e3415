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

            if (schema.Kind(file.Facts.Kind) is { } kind)
            {
                problems.AddRange(BelowFloor(file, kind));
            }
        }

        return problems.ToEquatableArray();
    }

    private static IEnumerable<Problem> BelowFloor(BoundFile file, KindSchema kind)
    {
        Standing plain = file.Facts.Source is null ? Standing.Uncited : Standing.Cited;
        foreach (FloorUse use in file.Uses.Floors)
        {
            EntityFacts entity = file.Facts.Entities[use.Entity];
            PropertySchema property = kind.Properties[use.Property];
            EquatableArray<StatementFacts> said = entity.Properties[use.Property]!.Statements;
            for (int i = 0; i < use.Statements.Count; i++)
            {
                Standing standing = said.Count == 0 ? plain : said[i].Standing;
                if ((property.Require ?? kind.Require) is { } floor && (standing < floor || standing == Standing.Unchecked))
                {
                    yield return Catalogue.StandingTooLow.At(
                        file.Path, use.Statements[i], property.Id, entity.Id, standing.ToWord(), floor.ToWord(), WayOut(standing));
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
