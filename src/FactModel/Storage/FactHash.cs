namespace FactModel.Storage;

/// <summary>The hash of an id: the same on every machine and in every process, since the compiler lays out the index by it.</summary>
internal static class FactHash
{
    /// <summary>FNV-1a with a step for two UTF-16 code units, and with a finaliser that spreads the last ones over all bits.</summary>
    public static uint Of(string id)
    {
        unchecked
        {
            uint hash = 2166136261;
            int i = 0;
            for (; i + 1 < id.Length; i += 2)
            {
                hash = (hash ^ (id[i] | ((uint)id[i + 1] << 16))) * 16777619;
                hash ^= hash >> 15;
            }

            if (i < id.Length)
            {
                hash = (hash ^ id[i]) * 16777619;
            }

            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>The shard of a hash: its highest bits.</summary>
    public static int Shard(uint hash, int shardCount) => (int)(((ulong)hash * (ulong)shardCount) >> 32);
}
