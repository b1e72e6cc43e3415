using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>Checks, file by file, that no evidence contradicts its value, and that statements stand as the model requires.</summary>
/// <param name="schema">The model.</param>
/// <param name="names">What entities are called.</param>
/// <param name="sources">The sources.</param>
public sealed class EvidenceChecks(FactSchema schema, EvidenceNames names, EquatableArray<SourceFacts> sources)
{
    private readonly EvidenceCheck _check = new(schema, names);
    private readonly Dictionary<string, string?> _languages = sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First().Language, StringComparer.Ordinal);

    /// <summary>Whether a file has anything to check.</summary>
    public static bool Concern(BoundFile file) => file.Uses.Citations.Count > 0 || file.Uses.Floors.Count > 0;

    /// <summary>Checks a file that has the standing of each statement.</summary>
    public EquatableArray<Problem> Run(BoundFile file)
    {
        List<Problem> problems = [];
        foreach (CitationUse use in file.Uses.Citations.Where(u => u is { Value: not null, Evidence: not null }))
        {
            _languages.TryGetValue(use.Source, out string? language);
            if (_check.Of(use.Value!, use.Evidence!, language) is { Answer: EvidenceAnswer.Contradicts, ReadsAs: { } reading })
            {
                problems.Add(Catalogue.EvidenceContradicts.At(file.Path, use.Span, Written(use.Value!), use.Evidence!, reading));
            }
        }

        if (schema.Kind(file.Facts.Kind) is { } kind)
        {
            problems.AddRange(BelowFloor(file, kind));
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
