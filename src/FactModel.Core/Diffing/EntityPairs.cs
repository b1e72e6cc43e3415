using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>An entity with another id.</summary>
internal sealed record FoundRename(FoundEntity Before, FoundEntity Now, bool IsDeclared, EquatableArray<string> Evidence);

/// <summary>The entities of one kind, each with the one that it was: by its id, by a former id, or because what is said of it shows it.</summary>
/// <param name="kind">The kind, where it is on both sides.</param>
/// <param name="onlyBefore">The kind, where it is gone.</param>
/// <param name="onlyNow">The kind, where it is new.</param>
internal sealed class EntityPairs(KindPair? kind, KindSchema? onlyBefore, KindSchema? onlyNow)
{
    public KindPair? Kind { get; } = kind;

    public KindSchema? OnlyBefore { get; } = onlyBefore;

    public KindSchema? OnlyNow { get; } = kind is null ? onlyNow : null;

    public List<(FoundEntity Before, FoundEntity Now)> Both { get; } = [];

    public List<FoundRename> Renamed { get; } = [];

    public List<FoundEntity> Gone { get; private set; } = [];

    public List<FoundEntity> Added { get; private set; } = [];

    /// <summary>Pairs by id, and by the former ids that entities name.</summary>
    public void Pair(FactSide previous, FactSide current, Translation translation)
    {
        IReadOnlyDictionary<string, FoundEntity> before = previous.Of(Kind?.Previous.Id ?? OnlyBefore?.Id ?? "");
        IReadOnlyDictionary<string, FoundEntity> now = current.Of(Kind?.Current.Id ?? OnlyNow?.Id ?? "");
        string? extended = Kind?.Previous.Extends is null ? null : Kind.Current.Extends;
        ILookup<string, string> below = Below(before.Keys, extended, previous, translation);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (FoundEntity entity in now.Values)
        {
            string own = BelowId(entity.Id, extended, current);
            if (before.TryGetValue(entity.Id, out FoundEntity same))
            {
                Both.Add((same, entity));
            }
            else if (FormerIds(entity, previous).Concat(below[own]).FirstOrDefault(id => before.ContainsKey(id) && !now.ContainsKey(id) && taken.Add(id)) is { } former)
            {
                bool? isSameBelow = below[own].Contains(former) ? BelowId(former, Kind!.Previous.Extends, previous) == own : null;
                Rename(RenameOf(before[former], entity, isSameBelow), translation);
            }
            else
            {
                Added.Add(entity);
            }
        }

        Gone = [.. before.Values.Where(e => !now.ContainsKey(e.Id) && !taken.Contains(e.Id))];
    }

    /// <summary>Looks for renames that nobody declared among what is left.</summary>
    public void Propose(Translation translation, ComparedForm form)
    {
        if (Kind is null || Gone.Count == 0 || Added.Count == 0)
        {
            return;
        }

        FoundEntity[] now = [.. Both.Select(b => b.Now), .. Renamed.Select(r => r.Now), .. Added];
        foreach (ProposedRename rename in new RenameSearch(Kind, translation, form, now).Find(Gone, Added))
        {
            Rename(new FoundRename(rename.Before, rename.Now, false, rename.Evidence), translation);
        }

        HashSet<string> oldIds = new(Renamed.Select(r => r.Before.Id), StringComparer.Ordinal);
        HashSet<string> newIds = new(Renamed.Select(r => r.Now.Id), StringComparer.Ordinal);
        Gone = Gone.FindAll(e => !oldIds.Contains(e.Id));
        Added = Added.FindAll(e => !newIds.Contains(e.Id));
    }

    /// <summary>The ids that an entity had: those that it names, or one of an entity that was called by its id once and is so again.</summary>
    private IEnumerable<string> FormerIds(FoundEntity entity, FactSide previous) =>
        entity.Facts.Formerly.Append(previous.CurrentId(Kind?.Previous.Id ?? "", entity.Id));

    /// <summary>
    /// Of a kind that adds to one of another fact base, the ids that entities had, by what those are called there now: where an entity is
    /// called otherwise there, or by a former id here, it is the same of which more is said.
    /// </summary>
    private ILookup<string, string> Below(IEnumerable<string> before, string? extended, FactSide previous, Translation translation) =>
        (extended is null ? [] : before).ToLookup(id => translation.Id(extended!, BelowId(id, Kind!.Previous.Extends, previous)), StringComparer.Ordinal);

    /// <summary>The id that an entity has in the facts below.</summary>
    private static string BelowId(string id, string? extended, FactSide side) => extended is null ? id : side.CurrentId(extended, id);

    /// <summary>A rename that follows from what both sides say of ids.</summary>
    /// <param name="before">The entity before.</param>
    /// <param name="now">The entity now.</param>
    /// <param name="isSameBelow">Whether both are called alike in the facts below; null where they say more of no same entity there.</param>
    private FoundRename RenameOf(FoundEntity before, FoundEntity now, bool? isSameBelow)
    {
        bool isDeclared = now.Facts.Formerly.Contains(before.Id);
        string evidence = isSameBelow switch
        {
            true => $"it says more of the same {Kind!.Current.Extends}",
            false => $"so was the {Kind!.Current.Extends} that it says more of",
            null => "the entity had this id before",
        };
        return new FoundRename(before, now, isDeclared, isDeclared ? [] : [evidence]);
    }

    private void Rename(FoundRename rename, Translation translation)
    {
        Renamed.Add(rename);
        translation.Rename(Kind!.Current.Id, rename.Before.Id, rename.Now.Id);
    }
}
