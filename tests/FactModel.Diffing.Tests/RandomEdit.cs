using System.Collections.Immutable;
using CsCheck;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What becomes of an entity: whether it is on either side, under which id it is now, and which of its properties are edited.</summary>
internal sealed record EntityFate(bool WasThere, bool IsThere, string? NewId, bool IsDeclared, int Edited)
{
    public static Gen<EntityFate> Any { get; } = Gen.Select(
        Gen.Int[0, 9], Gen.Char['a', 'z'].Array[3, 9].Select(chars => new string(chars)), Gen.Bool, Gen.Int)
        .Select((what, id, isDeclared, edited) => new EntityFate(what != 0, what != 1, what == 2 ? id : null, isDeclared, what > 5 ? 0 : edited));
}

/// <summary>A random fact base and what became of it: entities came, went and were renamed, values and annotations changed, and all of it stands in another order.</summary>
internal sealed record RandomEdit(RandomFacts Before, RandomFacts Other, EntityFate[] Fates, int[] Order)
{
    public static Gen<RandomEdit> All { get; } = Gen.Select(
        RandomFacts.Pairs,
        EntityFate.Any.Array[RandomFacts.UsableIds.Length],
        Gen.Shuffle(Enumerable.Range(0, RandomFacts.UsableIds.Length).ToArray()))
        .Select((pair, fates, order) => new RandomEdit(pair.First, pair.Second, fates, order));

    public DiffSide Previous => Sides.Of(Files(Enumerable.Range(0, Fates.Length).Where(i => Fates[i].WasThere), isCurrent: false));

    public DiffSide Current => Sides.Of(Files(Order.Where(i => Fates[i].IsThere), isCurrent: true));

    /// <summary>The files, for a failing test to show.</summary>
    public override string ToString() => string.Join("\n", new[] { false, true }.SelectMany(isCurrent => Files(
        isCurrent ? Order.Where(i => Fates[i].IsThere) : Enumerable.Range(0, Fates.Length).Where(i => Fates[i].WasThere), isCurrent).Select(f => $"--- {isCurrent} {f.Path}\n{f.Text}")));

    private (string Path, string Text)[] Files(IEnumerable<int> entities, bool isCurrent)
    {
        string[] lines = [.. entities.Select(i => Entity(i, isCurrent))];
        (string Path, string Text)[] rest = [.. Before.Files.Where(f => f.Path is "factmodel.yaml" or "sources.yaml" or "odd.yaml")];
        return [.. rest, ("things.yaml", lines.Length == 0 ? "{}\n" : string.Concat(lines))];
    }

    private string Entity(int index, bool isCurrent)
    {
        EntityFate fate = Fates[index];
        string id = RandomFacts.UsableIds[index];
        ImmutableList<RandomProperty> facts = Before.Entities[index];
        ImmutableList<RandomProperty> other = Other.Entities[index];
        IEnumerable<string> said = facts.Select((p, i) => (isCurrent && (fate.Edited & (1 << i)) != 0 ? other[i] : p).Yaml is { } yaml ? $"{RandomText.Quote(Before.Properties[i].Id)}: {yaml}" : null).OfType<string>();
        if (isCurrent && fate.NewId is { } newId)
        {
            said = fate.IsDeclared ? said.Append($"formerly: [{RandomText.Quote(id)}]") : said;
            id = newId + index;
        }

        return $"{RandomText.Quote(id)}: {{ {string.Join(", ", isCurrent ? said.Reverse() : said)} }}\n";
    }
}
