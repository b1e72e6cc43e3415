using FactModel.Core.Model;
using FactModel.Core.Naming;

namespace FactModel.Core.Linking;

/// <summary>Which C# member each id of a kind has, former ids included.</summary>
public sealed class MemberNames
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byMember = new(StringComparer.Ordinal);

    /// <summary>Names all ids of a kind in the order of the files; of two that give one name the first has it.</summary>
    public MemberNames(KindSchema kind, FactIndex index)
    {
        Dictionary<string, string> overrides = new(StringComparer.Ordinal);
        foreach (NameOverride name in kind.Names)
        {
            overrides[name.Id] = name.Name;
        }

        Dictionary<string, (string Id, EntityPlace Place)> taken = new(StringComparer.Ordinal);
        List<(string Id, EntityPlace Place)> formers = [];
        for (int file = 0; file < index.Files.Count; file++)
        {
            EquatableArray<IdFacts> ids = index.Files[file].Kind == kind.Id ? index.Files[file].Ids : [];
            for (int i = 0; i < ids.Count; i++)
            {
                EntityPlace place = new(file, i);
                if (index.Kind(kind.Id).Find(ids[i].Id) != place)
                {
                    continue;
                }

                Take(ids[i].Id, place);
                formers.AddRange(ids[i].Formerly.Select(former => (former, place)));
            }
        }

        // Former ids come last: what an entity is called now never gives way to what another was called.
        foreach ((string id, EntityPlace place) in formers)
        {
            Take(id, place);
        }

        void Take(string id, EntityPlace place)
        {
            string? name = overrides.TryGetValue(id, out string? given)
                ? CSharpName.Free(given, kind.TableName, ReservedNames.Table)
                : CSharpName.Member(id, kind.TableName, ReservedNames.Table);
            if (name is null)
            {
                Nameless.Add((id, place));
            }
            else if (!taken.TryGetValue(name, out (string Id, EntityPlace Place) first))
            {
                taken.Add(name, (id, place));
                _byId[id] = name;
                _byMember[name] = index.Kind(kind.Id).CurrentId(id) ?? id;
            }
            else if (first.Place != place && first.Id != id)
            {
                Collisions.Add(new NameCollision(name, id, place, first.Id, first.Place));
            }
        }
    }

    /// <summary>Ids that give no name.</summary>
    public List<(string Id, EntityPlace Place)> Nameless { get; } = [];

    /// <summary>Ids whose name another id has.</summary>
    public List<NameCollision> Collisions { get; } = [];

    /// <summary>Every member.</summary>
    public IEnumerable<string> All => _byId.Values;

    /// <summary>The id of the entity that a member names now, or named formerly; null where none does.</summary>
    public string? IdOf(string member) => _byMember.TryGetValue(member, out string? id) ? id : null;

    /// <summary>The member of an id; null where it has none of its own.</summary>
    public string? Of(string id) => _byId.TryGetValue(id, out string? name) ? name : null;
}

/// <summary>Two ids with one C# name.</summary>
public sealed record NameCollision(string Name, string Id, EntityPlace Place, string FirstId, EntityPlace FirstPlace);
