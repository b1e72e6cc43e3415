using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Evidence;

/// <summary>Tells how well statements are founded, from the lock and from what their evidence says.</summary>
public sealed class Standings
{
    private readonly FactSchema _schema;
    private readonly Dictionary<string, SourceFacts> _sources;
    private readonly FactLock _locked;
    private readonly EvidenceCheck _check;

    /// <summary>Prepares for a fact base.</summary>
    public Standings(FactSchema schema, EvidenceNames names, EquatableArray<SourceFacts> sources, FactLock locked)
    {
        _schema = schema;
        _sources = sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _locked = locked;
        _check = new EvidenceCheck(schema, names);
    }

    /// <summary>Whether any value of a file is annotated: else nothing in it has a standing.</summary>
    public static bool Concern(FileFacts file)
    {
        foreach (EntityFacts entity in file.Entities.AsSpan())
        {
            foreach (PropertyFacts? property in entity.Properties.AsSpan())
            {
                if (property is { Statements.Count: > 0 })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A file's facts with the standing of each statement. Files without annotations are given back as they are.</summary>
    public FileFacts Apply(FileFacts file) => Concern(file) && _schema.Kind(file.Kind) is { } kind
        ? file with { Entities = Changed(file.Entities, (entity, _) => Apply(kind, entity)) }
        : file;

    /// <summary>What is said of a property, with the standings that its statements have where nothing was found in a source.</summary>
    internal static PropertyFacts WithoutFindings(PropertyFacts facts) => WithStandings(facts, s => StatementFacts.WithoutFindings(s.Citations));

    private static PropertyFacts WithStandings(PropertyFacts facts, Func<StatementFacts, Standing> standing)
    {
        EquatableArray<StatementFacts> statements = Changed(
            facts.Statements, (statement, _) => standing(statement) is var found && found == statement.Standing ? statement : statement with { Standing = found });
        return facts.Statements.IsSame(statements) ? facts : facts with { Statements = statements };
    }

    /// <summary>Items of which some are others now; the same array, where none is: facts are kept in memory, and most stand as they were read.</summary>
    private static EquatableArray<T> Changed<T>(EquatableArray<T> items, Func<T, int, T> change)
        where T : class?
    {
        T[]? changed = null;
        for (int i = 0; i < items.Count; i++)
        {
            T now = change(items[i], i);
            if (!ReferenceEquals(now, items[i]))
            {
                changed ??= items.AsSpan().ToArray();
                changed[i] = now;
            }
        }

        return changed is null ? items : new EquatableArray<T>(changed);
    }

    private EntityFacts Apply(KindSchema kind, EntityFacts entity)
    {
        EquatableArray<PropertyFacts?> properties = Changed(entity.Properties, (facts, i) => facts is not { Statements.Count: > 0 }
            ? facts
            : WithStandings(facts, s => Of(kind.Id, entity.Id, kind.Properties[i].Id, s)));
        return entity.Properties.IsSame(properties) ? entity : entity with { Properties = properties };
    }

    /// <summary>
    /// A statement's standing: that of its best citation, and unchecked as soon as one of them has evidence that was not
    /// found.
    /// </summary>
    private Standing Of(string kind, string entity, string property, StatementFacts statement)
    {
        Standing best = Standing.Uncited;
        foreach (CitationFacts citation in statement.Citations)
        {
            Standing standing = Of(kind, entity, property, statement, citation);
            if (standing == Standing.Unchecked)
            {
                return standing;
            }

            best = standing > best ? standing : best;
        }

        return best;
    }

    private Standing Of(string kind, string entity, string property, StatementFacts statement, CitationFacts citation)
    {
        if (citation.Evidence is not { } evidence)
        {
            return Standing.Cited;
        }

        if (!_sources.TryGetValue(citation.Source, out SourceFacts? source)
            || !_locked.Knows(source)
            || !_locked.Has(FactLock.Digest(kind, entity, property, statement, citation)))
        {
            return Standing.Unchecked;
        }

        return statement.MustBeSaid && _check.Of(statement.Value, evidence, source.Language).Answer == EvidenceAnswer.Says ? Standing.Read : Standing.Found;
    }
}
