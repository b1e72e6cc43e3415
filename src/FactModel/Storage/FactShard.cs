namespace FactModel.Storage;

/// <summary>
/// A shard of an index, in one literal: the number of slots (a power of two, 2 digits), the number of former ids (2), then
/// the slots (page + 1 in 2 digits, 0 where the slot is free, and row), then for each former id its length, page (2) and row, and its text.
/// </summary>
internal readonly struct FactShard(string packed)
{
    private const int HeaderDigits = 4;
    private const int SlotDigits = 3;

    public bool TryFind<T>(string id, uint hash, FactTable<T> table, out int page, out int row)
        where T : class
    {
        int slots = Number(0);
        for (int probe = 0; probe < slots; probe++)
        {
            int at = HeaderDigits + (SlotDigits * (int)((hash + (uint)probe) & (uint)(slots - 1)));
            (page, row) = (Number(at) - 1, Digit(at + 2));
            if (page < 0)
            {
                break;
            }

            if (table.HasId(page, row, id))
            {
                return true;
            }
        }

        return TryFindFormer(id, HeaderDigits + (SlotDigits * slots), out page, out row);
    }

    private bool TryFindFormer(string id, int at, out int page, out int row)
    {
        for (int left = Number(2); left > 0; left--)
        {
            int length = Digit(at);
            (page, row) = (Number(at + 1), Digit(at + 3));
            if (length == id.Length && string.CompareOrdinal(packed, at + 4, id, 0, length) == 0)
            {
                return true;
            }

            at += 4 + length;
        }

        (page, row) = (0, 0);
        return false;
    }

    private int Number(int at) => (Digit(at) << 15) | Digit(at + 1);

    private int Digit(int at) => packed[at] - FactPage.FirstDigit;
}
