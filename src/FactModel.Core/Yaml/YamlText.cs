using System.Globalization;

namespace FactModel.Core.Yaml;

/// <summary>How the messages of this room write numbers, characters and pieces of the text.</summary>
internal static class YamlText
{
    private const int LongestPiece = 40;

    /// <summary>A number with thousands set apart: <c>1,048,576</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A character by its number, and its name where it has one that people know: <c>U+0000 (NUL)</c>.</summary>
    public static string Character(int character)
    {
        string code = "U+" + character.ToString("X4", CultureInfo.InvariantCulture);
        string? name = character switch
        {
            0x00 => "NUL",
            0x07 => "bell",
            0x08 => "backspace",
            0x0B => "vertical tab",
            0x0C => "form feed",
            0x1B => "escape",
            0x7F => "delete",
            0x85 => "next line",
            0x2028 => "line separator",
            0x2029 => "paragraph separator",
            0xFEFF => "byte order mark",
            _ => null,
        };
        return name is null ? code : code + " (" + name + ")";
    }

    /// <summary>How a character is written in double quotes.</summary>
    public static string Escape(char character) => character switch
    {
        '\0' => "\\0",
        '\u0085' => "\\N",
        '\u2028' => "\\L",
        '\u2029' => "\\P",
        < '\u0100' => "\\x" + ((int)character).ToString("X2", CultureInfo.InvariantCulture),
        _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };

    /// <summary>A piece of the text as a message shows it: one line, not too long, no half characters at its end.</summary>
    public static string Piece(string text)
    {
        int length = text.IndexOfAny(['\r', '\n']) is >= 0 and int line ? line : text.Length;
        if (length <= LongestPiece)
        {
            return text.Substring(0, length);
        }

        return text.Substring(0, char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece) + "…";
    }

    /// <summary><c>1 space</c>, <c>2 spaces</c>.</summary>
    public static string Spaces(int count) => count == 1 ? "1 space" : Number(count) + " spaces";
}
