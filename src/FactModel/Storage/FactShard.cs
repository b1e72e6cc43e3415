namespace FactModel.Storage;

/// <summary>
/// Looks in a shard of an index, which is one literal: the format version, the number of digits of a page (1 or 2), the number
/// of slots (a power of two, 2 digits), the number of former ids (2), then the slots (page + 1, 0 where the slot is free, and
/// row), then for each former id its length, page (2) and row, and its text.
/// </summary>
internal static class FactShard
{
    private const int HeaderDigits = 6;

    /// <summary>The entity with an id, or with one that it had formerly; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The literal was packed by another version of FactModel than this runtime reads.</exception>
    public static T? Find<T>(string packed, string id, uint hash, FactTable<T> table)
        where T : class
    {
        if (packed[0] - FactPage.FirstDigit != FactPage.FormatVersion)
        {
            throw FactPage.OtherVersion(packed);
        }

        int pageDigits = packed[1] - FactPage.FirstDigit;
        int slots = ((packed[2] - FactPage.FirstDigit) << 15) | (packed[3] - FactPage.FirstDigit);
        for (int probe = 0; probe < slots; probe++)
        {
            int at = HeaderDigits + ((pageDigits + 1) * (int)((hash + (uint)probe) & (uint)(slots - 1)));
            int page = packed[at++] - FactPage.FirstDigit;
            if (pageDigits == 2)
            {
                page = (page << 15) | (packed[at++] - FactPage.FirstDigit);
            }

            if (page == 0)
            {
                break;
            }

            // The entity is made that the slot has, and says whether it is the one: it is, most of the time.
            T entity = table.At(page - 1, packed[at] - FactPage.FirstDigit);
            if (table.IdOf(entity) == id)
            {
                return entity;
            }
        }

        int former = ((packed[4] - FactPage.FirstDigit) << 15) | (packed[5] - FactPage.FirstDigit);
        return former == 0 ? null : FindFormer(packed, id, HeaderDigits + ((pageDigits + 1) * slots), former, table);
    }

    private static T? FindFormer<T>(string packed, string id, int at, int count, FactTable<T> table)
        where T : class
    {
        for (; count > 0; count--)
        {
            int length = Digit(at);
            if (length == id.Length && string.CompareOrdinal(packed, at + 4, id, 0, length) == 0)
            {
                return table.At((Digit(at + 1) << 15) | Digit(at + 2), Digit(at + 3));
            }

            at += 4 + length;
        }

        return null;

        int Digit(int place) => packed[place] - FactPage.FirstDigit;
    }
}
