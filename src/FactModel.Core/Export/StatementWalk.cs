using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Export;

/// <summary>Walks everything that a fact base says, in the order of the model and of the ids: the same for any order of files.</summary>
public sealed class StatementWalk
{
    private readonly FactProject _project;

    private StatementWalk(FactProject project) => _project = project;

    /// <summary>Every statement. A value without annotations is one, and each item of a list.</summary>
    public static IEnumerable<ExportedStatement> Of(FactProject project) => new StatementWalk(project).Walk();

    private IEnumerable<ExportedStatement> Walk()
    {
        Linker linker = new(_project.Model.Schema, _project.Index);
        ILookup<string, (LinkedEntity Entity, string? Source)> entities = _project.Files
            .SelectMany(file => linker.Link(file.Facts).Entities.Select(e => (file.Facts.Kind, Entity: e, file.Facts.Source)))
            .ToLookup(e => e.Kind, e => (e.Entity, e.Source), StringComparer.Ordinal);
        return from kind in _project.Model.Schema.Kinds
               from entity in entities[kind.Id].OrderBy(e => e.Entity.Facts.Id, StringComparer.Ordinal)
               from index in Enumerable.Range(0, kind.Properties.Count)
               let facts = entity.Entity.Facts.Properties[index]
               where facts is not null
               from statement in Of(kind, entity.Entity.Facts, kind.Properties[index], facts, entity.Source)
               select statement;
    }

    private IEnumerable<ExportedStatement> Of(KindSchema kind, EntityFacts entity, PropertySchema property, PropertyFacts facts, string? source)
    {
        FactType type = property.Type.Required is FactType.List list ? list.Item : property.Type;
        StatementFacts[] statements = [.. facts.Statements.Count > 0 ? facts.Statements : Plain(facts.Bare, property.Type, source)];
        string subject = (_project.Index.KindsWith(entity.Id).Where(k => _project.Model.Schema.Kind(k) is not null).Skip(1).Any() ? kind.Id + ":" : "") + entity.Id + "/" + property.Id;
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int i = 0; i < statements.Length; i++)
        {
            string id = statements.Length == 1 ? subject : subject + "#" + (statements[i].Id ?? Digest(statements[i]));
            string unique = id;
            for (int number = 2; !taken.Add(unique); number++)
            {
                unique = FormattableString.Invariant($"{id}-{number}");
            }

            yield return new ExportedStatement(unique, kind, entity, property, type, statements[i], IsBare(statements, i, facts, property));
        }
    }

    private static bool IsBare(StatementFacts[] statements, int index, PropertyFacts facts, PropertySchema property)
    {
        if (property.Type.Required is not FactType.List)
        {
            return facts.Statements.Count == 0 || facts.Basis == index;
        }

        bool anyPreferred = statements.Any(s => s.CanBeBare && s.Rank == Rank.Preferred);
        return statements[index].CanBeBare && (!anyPreferred || statements[index].Rank == Rank.Preferred);
    }

    private static IEnumerable<StatementFacts> Plain(FactValue? bare, FactType type, string? source)
    {
        EquatableArray<CitationFacts> citations = source is null ? [] : EquatableArray.Of(new CitationFacts(source, null, null));
        IEnumerable<FactValue?> values = bare is FactValue.Items items && type.Required is FactType.List ? items.Values : [bare];
        return values.Where(v => v is not null).Select(v => new StatementFacts(v!) { Citations = citations, Standing = source is null ? Standing.Uncited : Standing.Cited });
    }

    /// <summary>What tells a statement from those that compete with it: its value, who says it and where.</summary>
    private static string Digest(StatementFacts statement)
    {
        string text = string.Join("\n",
        [
            ValueText.Of(statement.Value),
            .. statement.SaidBy.Select(s => s.Entity ?? s.Words ?? ""),
            .. statement.Citations.Select(c => FormattableString.Invariant($"{c.Source}@{c.At}:{c.Evidence}")),
        ]);
        return TextDigest.Of(text, bytes: 4);
    }
}
