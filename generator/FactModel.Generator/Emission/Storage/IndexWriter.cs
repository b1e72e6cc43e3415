using System.Text;
using FactModel.Storage;

namespace FactModel.Generator.Emission.Storage;

/// <summary>An id with the page and the row where its entity stands.</summary>
internal readonly record struct IndexEntry(string Id, int Page, int Row)
{
    /// <summary>The hash of the id.</summary>
    public uint Hash { get; } = FactHash.Of(Id);
}

/// <summary>Lays out the index of a kind's ids in shards, each the characters of one literal, which the runtime's <c>FactShard</c> reads.</summary>
internal static class IndexWriter
{
    private const int IdsPerShard = 2048;

    /// <summary>The number of shards for a number of ids: a power of two, at least one.</summary>
    public static int ShardCount(int ids)
    {
        int shards = 1;
        while (shards * IdsPerShard < ids)
        {
            shards *= 2;
        }

        return shards;
    }

    /// <summary>The shards. An id that is added at the end changes one of them.</summary>
    /// <param name="ids">The ids that entities have.</param>
    /// <param name="former">The ids that they had.</param>
    public static string[] Write(IReadOnlyCollection<IndexEntry> ids, IReadOnlyCollection<IndexEntry> former)
    {
        int shards = ShardCount(ids.Count);
        List<IndexEntry>[] idsOf = Spread(ids, shards);
        List<IndexEntry>[] formerOf = Spread(former, shards);
        return [.. Enumerable.Range(0, shards).Select(shard => Shard(idsOf[shard], formerOf[shard]))];
    }

    private static List<IndexEntry>[] Spread(IReadOnlyCollection<IndexEntry> entries, int shards)
    {
        List<IndexEntry>[] spread = [.. Enumerable.Range(0, shards).Select(_ => new List<IndexEntry>())];
        foreach (IndexEntry entry in entries)
        {
            spread[FactHash.Shard(entry.Hash, shards)].Add(entry);
        }

        return spread;
    }

    private static string Shard(List<IndexEntry> ids, List<IndexEntry> former)
    {
        int slots = 2;
        while (slots < 2 * ids.Count)
        {
            slots *= 2;
        }

        IndexEntry?[] table = new IndexEntry?[slots];
        foreach (IndexEntry entry in ids)
        {
            int slot = (int)(entry.Hash & (uint)(slots - 1));
            while (table[slot] is not null)
            {
                slot = (slot + 1) & (slots - 1);
            }

            table[slot] = entry;
        }

        int pageDigits = ids.All(id => id.Page + 1 <= Digits.Mask) ? 1 : 2;
        StringBuilder packed = new();
        Digits.Append(packed, PageWriter.FormatVersion, 1);
        Digits.Append(packed, pageDigits, 1);
        Digits.Append(packed, slots, 2);
        Digits.Append(packed, former.Count, 2);
        foreach (IndexEntry? slot in table)
        {
            Digits.Append(packed, slot is null ? 0 : slot.Value.Page + 1, pageDigits);
            Digits.Append(packed, slot?.Row ?? 0, 1);
        }

        foreach (IndexEntry entry in former)
        {
            Digits.Append(packed, entry.Id.Length, 1);
            Digits.Append(packed, entry.Page, 2);
            Digits.Append(packed, entry.Row, 1);
            packed.Append(entry.Id);
        }

        return packed.ToString();
    }
}
