using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>
/// What entities are called: by the properties <c>name</c>, <c>names</c>, <c>aliases</c>, <c>alias</c>, <c>short-name</c> and
/// <c>title</c>, and by their ids with blanks for hyphens.
/// </summary>
public sealed class EvidenceNames
{
    private static readonly string[] Properties = ["name", "names", "alias", "aliases", "short-name", "title"];

    private readonly Dictionary<string, HashSet<(string Kind, string Id)>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the names of all entities.</summary>
    public EvidenceNames(FactSchema schema, IEnumerable<FileFacts> files)
    {
        foreach (FileFacts file in files)
        {
            if (schema.Kind(file.Kind) is not { } kind)
            {
                continue;
            }

            int[] naming = [.. Enumerable.Range(0, kind.Properties.Count).Where(i => Properties.Contains(kind.Properties[i].Id))];
            foreach (EntityFacts entity in file.Entities)
            {
                Add(entity.Id.Replace('-', ' '), file.Kind, entity.Id);
                foreach (string name in naming.SelectMany(i => Names(entity.Properties[i])))
                {
                    Add(name, file.Kind, entity.Id);
                }
            }
        }
    }

    /// <summary>Whether evidence names an entity: by a name that is no part of another entity's there.</summary>
    public EvidenceVerdict Of(FactValue.Reference reference, string evidence)
    {
        (string, string) entity = (reference.Kind, reference.Id);
        if (LongestWords.In(evidence, _names.ContainsKey).Any(n => _names[n].Contains(entity)))
        {
            return EvidenceVerdict.Says;
        }

        // Only a name by itself contradicts: in a longer evidence another word may mean the entity.
        return _names.TryGetValue(evidence.Trim(), out HashSet<(string Kind, string Id)>? named) && named.Where(n => n.Kind == reference.Kind).Select(n => n.Id).ToArray() is { Length: > 0 } ids
            && !named.Contains(entity)
            ? EvidenceVerdict.Contradicts(string.Join(" or ", ids.OrderBy(id => id, StringComparer.Ordinal)))
            : EvidenceVerdict.Unread;
    }

    private static IEnumerable<string> Names(PropertyFacts? facts) =>
        facts is null ? []
        : facts.Statements.Count > 0 ? facts.Statements.Where(s => !s.IsDenied).SelectMany(s => Texts(s.Value))
        : Texts(facts.Bare);

    private static IEnumerable<string> Texts(FactValue? value) => value switch
    {
        FactValue.Text text => [text.Value],
        FactValue.Localized localized => localized.Value.Select(t => t.Value),
        FactValue.Items items => items.Values.SelectMany(Texts),
        _ => [],
    };

    private void Add(string name, string kind, string id)
    {
        if (name.Trim() is not { Length: > 0 } text)
        {
            return;
        }

        if (!_names.TryGetValue(text, out HashSet<(string, string)>? named))
        {
            _names.Add(text, named = []);
        }

        named.Add((kind, id));
    }
}
