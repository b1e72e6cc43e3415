using FactModel.Core.Model;

namespace FactModel.Core.Evidence;

/// <summary>What all entities are called.</summary>
public sealed class EvidenceNames
{
    private readonly Dictionary<string, HashSet<(string Kind, string Id)>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares for the names of all files.</summary>
    public EvidenceNames(IEnumerable<FileNames> files)
    {
        foreach (FileNames file in files)
        {
            foreach (Named<string> name in file.Names)
            {
                if (!_names.TryGetValue(name.Name, out HashSet<(string, string)>? named))
                {
                    _names.Add(name.Name, named = []);
                }

                named.Add((file.Kind, name.Value));
            }
        }
    }

    /// <summary>The names of an entity, the longest first.</summary>
    internal IReadOnlyList<string> NamesOf(FactValue.Reference reference) =>
        [.. _names.Where(n => n.Value.Contains((reference.Kind, reference.Id))).Select(n => n.Key).OrderByDescending(n => n.Length)];

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
}
