using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Linking;

/// <summary>Checks that each reference to a statement means one that is there.</summary>
internal sealed class StatementChecks(FactSchema schema, IReadOnlyList<BoundFile> files, FactIndex index)
{
    /// <summary>Why a reference means no single statement; null where it does.</summary>
    public string? Explain(StatementReference reference)
    {
        List<string> kinds = [.. index.KindsWith(reference.Entity).Where(k => schema.Kind(k) is not null && (reference.Kind is null || k == reference.Kind))];
        if (kinds.Count == 0)
        {
            if (schema.Kinds.Any(k => (reference.Kind is null || k.Id == reference.Kind) && index.Kind(k.Id).MayName(reference.Entity)))
            {
                return null;
            }

            string hint = NearestName.Of(reference.Entity, index.AllIds) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            return $"there is no {reference.Kind ?? "entity"} '{reference.Entity}'{hint}";
        }

        List<string> having = kinds.FindAll(k => Property(k, reference.Property) >= 0);
        if (having.Count == 0)
        {
            IEnumerable<string> properties = kinds.SelectMany(k => schema.Kind(k)!.Properties).Select(p => p.Id);
            return $"'{reference.Property}' is not a property of '{reference.Entity}'{NearestName.Hint(reference.Property, [.. properties.Distinct()])}";
        }

        if (having.Count > 1)
        {
            return $"the id '{reference.Entity}' is {string.Join(" and ", having.Select(Indefinite.Of))}: write {having[0]}:{reference.Entity}/{reference.Property}";
        }

        PropertyFacts? facts = Find(having[0], reference);
        return facts is null && index.Kind(having[0]).MayName(reference.Property) ? null : Explain(reference, facts);
    }

    private static string? Explain(StatementReference reference, PropertyFacts? facts)
    {
        if (facts is null)
        {
            return $"nothing is said of the '{reference.Property}' of '{reference.Entity}'";
        }

        List<string> ids = [.. facts.Statements.Where(s => s.Id is not null).Select(s => s.Id!)];
        if (reference.Id is { } id)
        {
            return ids.Contains(id) ? null : $"no statement about '{reference.Property}' has the id '{id}'{NearestName.Hint(id, ids)}";
        }

        // A value without annotations is one statement; the items of a list are one each.
        int count = facts.Statements.Count > 0 ? facts.Statements.Count : facts.Bare is FactValue.Items items ? items.Values.Count : 1;
        return count == 1 ? null : FormattableString.Invariant($"{count} statements are about it; give the one that is meant an 'id', and write {reference}#that-id");
    }

    private PropertyFacts? Find(string kind, StatementReference reference)
    {
        EntityPlace place = index.Kind(kind).Find(reference.Entity)!.Value;
        return files[place.File].Facts.Entities[place.Entity].Properties[Property(kind, reference.Property)];
    }

    private int Property(string kind, string property)
    {
        EquatableArray<PropertySchema> properties = schema.Kind(kind)!.Properties;
        for (int i = 0; i < properties.Count; i++)
        {
            if (properties[i].Id == property)
            {
                return i;
            }
        }

        return -1;
    }
}
