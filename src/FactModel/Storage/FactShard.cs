namespace FactModel.Storage;

/// <summary>
/// A shard of an index, which is one literal: the format version, the number of slots (a power of two, 2 digits), the number
/// of former ids (2), then the slots (a place and one, 0 where the slot is free, 2 digits; half of them are free), then for
/// each former id its length, its place (2) and its text. A place is a page times 1,024, and a row.
/// </summary>
internal static class FactShard
{
    /// <summary>How many bits of a place say the row.</summary>
    public const int RowBits = 10;

    /// <summary>The bits of a place that say the row.</summary>
    public const int RowMask = (1 << RowBits) - 1;

    private const int HeaderDigits = 5;

    /// <summary>The place in the slot that a hash says; below 0 where it is free.</summary>
    /// <exception cref="InvalidOperationException">The literal was packed by another version of FactModel than this runtime reads.</exception>
    public static int First(string packed, uint hash)
    {
        if (packed[0] - FactPage.FirstDigit != FactPage.FormatVersion)
        {
            throw FactPage.OtherVersion(packed);
        }

        int slots = FactPage.Two(packed, 1);
        return FactPage.Two(packed, HeaderDigits + (2 * (int)(hash & (uint)(slots - 1)))) - 1;
    }

    /// <summary>The place of the entity that had an id formerly; below 0 where none had.</summary>
    public static int FindFormer(string packed, string id)
    {
        int at = HeaderDigits + (2 * FactPage.Two(packed, 1));
        for (int count = FactPage.Two(packed, 3); count > 0; count--)
        {
            int length = packed[at] - FactPage.FirstDigit;
            if (length == id.Length && string.CompareOrdinal(packed, at + 3, id, 0, length) == 0)
            {
                return FactPage.Two(packed, at + 1);
            }

            at += 3 + length;
        }

        return -1;
    }
}
