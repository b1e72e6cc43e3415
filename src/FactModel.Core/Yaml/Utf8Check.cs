namespace FactModel.Core.Yaml;

/// <summary>Finds the first byte that is no part of a character in UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>The index of the first bad byte, which is the first of its broken sequence; -1 where all is well.</summary>
    public static int FirstBad(byte[] bytes, int start)
    {
        int i = start;
        while (i < bytes.Length)
        {
            int length = SequenceLength(bytes, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>How many bytes the character at an index has; 0 where there is none.</summary>
    private static int SequenceLength(byte[] bytes, int index)
    {
        byte lead = bytes[index];
        if (lead < 0x80)
        {
            return 1;
        }

        // What the second byte may be keeps out detours (a character in more bytes than it needs), surrogates, and
        // what is beyond the last character.
        (int length, byte low, byte high) = lead switch
        {
            >= 0xC2 and <= 0xDF => (2, (byte)0x80, (byte)0xBF),
            0xE0 => (3, (byte)0xA0, (byte)0xBF),
            0xED => (3, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (3, (byte)0x80, (byte)0xBF),
            0xF0 => (4, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (4, (byte)0x80, (byte)0xBF),
            0xF4 => (4, (byte)0x80, (byte)0x8F),
            _ => (0, (byte)0, (byte)0),
        };
        if (length == 0 || index + length > bytes.Length || bytes[index + 1] < low || bytes[index + 1] > high)
        {
            return 0;
        }

        for (int i = index + 2; i < index + length; i++)
        {
            if (bytes[i] is < 0x80 or > 0xBF)
            {
                return 0;
            }
        }

        return length;
    }
}
