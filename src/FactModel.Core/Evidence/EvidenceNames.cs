using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>What all entities are called.</summary>
public sealed class EvidenceNames
{
    private readonly Lazy<Dictionary<string, HashSet<(string Kind, string Id)>>> _all;

    /// <summary>Prepares for the names of all files. They are put together when one is first looked for: evidence of figures needs none.</summary>
    public EvidenceNames(IEnumerable<FileNames> files) => _all = new(() => ByName(files));

    private Dictionary<string, HashSet<(string Kind, string Id)>> Names => _all.Value;

    private static Dictionary<string, HashSet<(string Kind, string Id)>> ByName(IEnumerable<FileNames> files)
    {
        Dictionary<string, HashSet<(string Kind, string Id)>> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (FileNames file in files)
        {
            foreach (Named<string> name in file.Names)
            {
                if (!names.TryGetValue(name.Name, out HashSet<(string, string)>? named))
                {
                    names.Add(name.Name, named = []);
                }

                named.Add((file.Kind, name.Value));
            }
        }

        return names;
    }

    /// <summary>The names of an entity, the longest first.</summary>
    internal IReadOnlyList<string> NamesOf(FactValue.Reference reference) =>
        [.. Names.Where(n => n.Value.Contains((reference.Kind, reference.Id))).Select(n => n.Key).OrderByDescending(n => n.Length)];

    /// <summary>Whether evidence names an entity: by a name that is no part of another entity's there.</summary>
    public EvidenceVerdict Of(FactValue.Reference reference, string evidence)
    {
        (string, string) entity = (reference.Kind, reference.Id);
        if (LongestWords.In(evidence, Names.ContainsKey).Any(n => Names[n].Contains(entity)))
        {
            return EvidenceVerdict.Says;
        }

        // Only a name by itself contradicts: in a longer evidence another word may mean the entity.
        return Names.TryGetValue(evidence.Trim(), out HashSet<(string Kind, string Id)>? named) && named.Where(n => n.Kind == reference.Kind).Select(n => n.Id).ToArray() is { Length: > 0 } ids
            && !named.Contains(entity)
            ? EvidenceVerdict.Contradicts(string.Join(" or ", ids.OrderBy(id => id, StringComparer.Ordinal)))
            : EvidenceVerdict.Unread;
    }
}
