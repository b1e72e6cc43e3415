using System.Text;
using FactModel.Storage;

namespace FactModel.Generator.Emission.Storage;

/// <summary>An id and its hash, with the page and the row where its entity stands.</summary>
internal readonly record struct IndexEntry(string Id, uint Hash, int Page, int Row)
{
    /// <summary>The page and the row as one number.</summary>
    public int Place => (Page * FactPageModel.Size) + Row;
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
    public static string[] Write(List<IndexEntry> ids, List<IndexEntry> former)
    {
        int shards = ShardCount(ids.Count);
        List<IndexEntry>[] idsOf = Spread(ids, shards);
        List<IndexEntry>[] formerOf = Spread(former, shards);
        return [.. Enumerable.Range(0, shards).Select(shard => Shard(idsOf[shard], formerOf[shard]))];
    }

    private static List<IndexEntry>[] Spread(List<IndexEntry> entries, int shards)
    {
        int[] counts = new int[shards];
        foreach (IndexEntry entry in entries)
        {
            counts[FactHash.Shard(entry.Hash, shards)]++;
        }

        List<IndexEntry>[] spread = Array.ConvertAll(counts, count => new List<IndexEntry>(count));
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

        // The place of each slot's entry, counted from one; zero where the slot is free.
        int[] table = new int[slots];
        for (int i = 0; i < ids.Count; i++)
        {
            int slot = (int)(ids[i].Hash & (uint)(slots - 1));
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            table[slot] = i + 1;
        }

        StringBuilder packed = new(2 * slots);
        Digits.Append(packed, PageWriter.FormatVersion, 1);
        Digits.Append(packed, slots, 2);
        Digits.Append(packed, former.Count, 2);
        foreach (int place in table)
        {
            Digits.Append(packed, place == 0 ? 0 : ids[place - 1].Place + 1, 2);
        }

        foreach (IndexEntry entry in former)
        {
            Digits.Append(packed, entry.Id.Length, 1);
            Digits.Append(packed, entry.Place, 2);
            packed.Append(entry.Id);
        }

        return packed.ToString();
    }
}
