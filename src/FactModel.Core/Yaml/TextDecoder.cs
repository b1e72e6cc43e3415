using System.Globalization;
using System.Text;
using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Reads bytes as text: UTF-8, or UTF-16 and UTF-32 that say so by a byte order mark. Nothing is guessed, and nothing
/// replaced: bytes that are no text are a problem at the place where the first of them would stand.
/// </summary>
public static class TextDecoder
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text that a file's bytes stand for.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="path">The file's path as the host gave it: where a problem is reported.</param>
    public static DecodedText Decode(byte[] bytes, string path)
    {
        if (StartsWith(bytes, 0xEF, 0xBB, 0xBF))
        {
            return DecodeUtf8(bytes, 3, path);
        }

        if (StartsWith(bytes, 0xFF, 0xFE, 0, 0) || StartsWith(bytes, 0, 0, 0xFE, 0xFF))
        {
            return DecodeUtf32(bytes, isBigEndian: bytes[0] == 0, path);
        }

        if (StartsWith(bytes, 0xFF, 0xFE) || StartsWith(bytes, 0xFE, 0xFF))
        {
            return DecodeUtf16(bytes, isBigEndian: bytes[0] == 0xFE, path);
        }

        if (LooksLikeUtf16(bytes))
        {
            Problem problem = Catalogue.InvalidEncoding.At(path, SourceSpan.FileStart,
                "UTF-8", "it looks like UTF-16 without a byte order mark");
            return new DecodedText(null, problem);
        }

        return DecodeUtf8(bytes, 0, path);
    }

    private static bool StartsWith(byte[] bytes, params byte[] mark) =>
        bytes.Length >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

    /// <summary>Every other byte of the first two characters is zero: ASCII in UTF-16.</summary>
    private static bool LooksLikeUtf16(byte[] bytes) =>
        bytes.Length >= 4 && bytes.Length % 2 == 0
        && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0) && (bytes[1] == 0) == (bytes[3] == 0);

    private static DecodedText DecodeUtf8(byte[] bytes, int start, string path)
    {
        int bad = Utf8Check.FirstBad(bytes, start);
        if (bad < 0)
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes, start, bytes.Length - start), null);
        }

        return Invalid("UTF-8", $"the byte 0x{Hex(bytes[bad])} stands in no character",
            Encoding.UTF8.GetString(bytes, start, bad - start), path);
    }

    /// <summary>Halves of pairs are left as they are: whoever reads the text reports them at their place.</summary>
    private static DecodedText DecodeUtf16(byte[] bytes, bool isBigEndian, string path)
    {
        char[] text = new char[(bytes.Length / 2) - 1];
        for (int i = 0; i < text.Length; i++)
        {
            int at = (2 * i) + 2;
            text[i] = (char)(isBigEndian ? (bytes[at] << 8) | bytes[at + 1] : (bytes[at + 1] << 8) | bytes[at]);
        }

        return bytes.Length % 2 == 0
            ? new DecodedText(new string(text), null)
            : Invalid("UTF-16", "the last character has one byte of two", new string(text), path);
    }

    private static DecodedText DecodeUtf32(byte[] bytes, bool isBigEndian, string path)
    {
        StringBuilder text = new(bytes.Length / 4);
        for (int at = 4; at + 4 <= bytes.Length; at += 4)
        {
            uint code = isBigEndian
                ? ((uint)bytes[at] << 24) | ((uint)bytes[at + 1] << 16) | ((uint)bytes[at + 2] << 8) | bytes[at + 3]
                : ((uint)bytes[at + 3] << 24) | ((uint)bytes[at + 2] << 16) | ((uint)bytes[at + 1] << 8) | bytes[at];
            if (code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            {
                return Invalid("UTF-32", $"0x{code.ToString("X8", CultureInfo.InvariantCulture)} is no character", text.ToString(), path);
            }

            text.Append(char.ConvertFromUtf32((int)code));
        }

        return bytes.Length % 4 == 0
            ? new DecodedText(text.ToString(), null)
            : Invalid("UTF-32", "the last character has not all of its four bytes", text.ToString(), path);
    }

    private static DecodedText Invalid(string encoding, string reason, string textBefore, string path)
    {
        int start = textBefore.Length > 0 && textBefore[0] == ByteOrderMark ? 1 : 0;
        SourcePosition place = new LineMap(textBefore, start).PositionOf(textBefore.Length);
        SourcePosition end = place with { Column = place.Column + 1 };
        return new DecodedText(null, Catalogue.InvalidEncoding.At(path, new SourceSpan(place, end), encoding, reason));
    }

    private static string Hex(byte value) => value.ToString("X2", CultureInfo.InvariantCulture);
}
