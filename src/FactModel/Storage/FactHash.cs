namespace FactModel.Storage;

/// <summary>The hash of an id: the same on every machine and in every process, since the compiler lays out the index by it.</summary>
internal static class FactHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Multiplies and folds, a step for four UTF-16 code units; the last four may overlap those before them.</summary>
    /// <remarks>Without a loop, which the runtime takes longer to compile: this stands before the first fact.</remarks>
    public static uint Of(string id)
    {
        int length = id.Length;
        ulong hash = unchecked(Seed ^ ((uint)length * Factor));
        if (length < 4)
        {
            hash = MixFew(hash, id);
        }
        else
        {
            hash = Mix(hash, id, 0);
            if (length > 8)
            {
                hash = Mix(hash, id, 4);
            }

            if (length > 12)
            {
                hash = MixMany(hash, id);
            }

            hash = Mix(hash, id, length - 4);
        }

        return (uint)(unchecked(hash * Factor) >> 32);
    }

    /// <summary>The shard of a hash: its highest bits.</summary>
    public static int Shard(uint hash, int shardCount) => (int)(((ulong)hash * (ulong)shardCount) >> 32);

    private static ulong Mix(ulong hash, string id, int at)
    {
        ulong four = id[at] | ((ulong)id[at + 1] << 16) | ((ulong)id[at + 2] << 32) | ((ulong)id[at + 3] << 48);
        hash = unchecked((hash ^ four) * Factor);
        return hash ^ (hash >> 32);
    }

    private static ulong MixFew(ulong hash, string id)
    {
        foreach (char c in id)
        {
            hash = unchecked((hash ^ c) * Factor);
            hash ^= hash >> 32;
        }

        return hash;
    }

    /// <summary>Mixes all but the first eight and the last four, of few ids in a loop.</summary>
    private static ulong MixMany(ulong hash, string id)
    {
        hash = Mix(hash, id, 8);
        if (id.Length > 16)
        {
            hash = Mix(hash, id, 12);
        }

        if (id.Length > 20)
        {
            hash = Mix(hash, id, 16);
        }

        if (id.Length > 24)
        {
            hash = Mix(hash, id, 20);
        }

        return id.Length > 28 ? MixRest(hash, id) : hash;
    }

    private static ulong MixRest(ulong hash, string id)
    {
        for (int at = 24; at < id.Length - 4; at += 4)
        {
            hash = Mix(hash, id, at);
        }

        return hash;
    }
}
