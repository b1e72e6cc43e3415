namespace FactModel.Storage;

/// <summary>The hash of an id: the same on every machine and in every process, since the compiler lays out the index by it.</summary>
internal static class FactHash
{
    /// <summary>FNV-1a over the UTF-16 code units, with a finaliser that spreads the last ones over all bits.</summary>
    public static uint Of(string id)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char c in id)
            {
                hash = (hash ^ (c & 0xFFu)) * 16777619;
                hash = (hash ^ (uint)(c >> 8)) * 16777619;
            }

            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>The shard of a hash: its highest bits.</summary>
    public static int Shard(uint hash, int shardCount) => (int)(((ulong)hash * (ulong)shardCount) >> 32);
}
