namespace FactModel.Storage;

/// <summary>The hash of an id: the same on every machine and in every process, since the compiler lays out the index by it.</summary>
internal static class FactHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Multiplies and folds, a step for four UTF-16 code units; the last fold spreads them over all bits.</summary>
    public static uint Of(string id)
    {
        unchecked
        {
            ulong hash = Seed ^ (uint)id.Length;
            int i = 0;
            for (; i + 3 < id.Length; i += 4)
            {
                hash = (hash ^ (id[i] | ((ulong)id[i + 1] << 16) | ((ulong)id[i + 2] << 32) | ((ulong)id[i + 3] << 48))) * Factor;
                hash ^= hash >> 32;
            }

            ulong rest = (id.Length - i) switch
            {
                0 => 0,
                1 => id[i],
                2 => ((ulong)id[i] << 16) | id[i + 1],
                _ => ((ulong)id[i] << 32) | ((ulong)id[i + 1] << 16) | id[i + 2],
            };
            hash = (hash ^ rest) * Factor;
            hash = (hash ^ (hash >> 32)) * Factor;
            return (uint)(hash >> 32);
        }
    }

    /// <summary>The shard of a hash: its highest bits.</summary>
    public static int Shard(uint hash, int shardCount) => (int)(((ulong)hash * (ulong)shardCount) >> 32);
}
