using System.Text;
using CsCheck;

namespace FactModel.Generator.Tests;

/// <summary>Random scalars, the extreme ones often.</summary>
internal static class RandomText
{
    private static readonly Gen<string> Hard = Gen.OneOf(
        "", " ", "\n", "a\r\nb\n", "\t", "no", "null", "~", "{", "# x", "\"", "\\", "\\u0041", "'", "\u2028", "\u0085", "\uFEFF", "{0}", "<b>&amp;</b>", "*/", "\uFFFF", "😀");

    private static readonly Gen<string> Runes = Gen.OneOf(Gen.Int[0, 0x7F], Gen.Int[0x80, 0xD7FF], Gen.Int[0xE000, 0xFFFF], Gen.Int[0x10000, 0x10FFFF])
        .Select(code => new Rune(code).ToString()).Array[0, 30].Select(string.Concat);

    /// <summary>Text over all of Unicode but lone surrogates.</summary>
    public static Gen<string> All { get; } = Gen.OneOf(Hard, Runes);

    /// <summary>The same without the character U+0000.</summary>
    public static Gen<string> WithoutNul { get; } = All.Select(text => text.Replace("\0", "", StringComparison.Ordinal));

    /// <summary>Whole numbers.</summary>
    public static Gen<long> Longs { get; } = Gen.OneOf(Gen.Long, Gen.Int.Select(n => (long)n), Gen.OneOf(0L, -1, 1, long.MinValue, long.MaxValue));

    /// <summary>Every bit pattern of a floating-point number.</summary>
    public static Gen<double> Doubles { get; } = Gen.OneOf(
        Gen.Long.Select(BitConverter.Int64BitsToDouble),
        Gen.OneOf(0d, -0d, double.Epsilon, double.MinValue, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity));

    /// <summary>A text as a double-quoted YAML scalar in ASCII.</summary>
    public static string Quote(string text) =>
        "\"" + string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            >= ' ' and <= '~' => rune.ToString(),
            _ => $"\\U{rune.Value:X8}",
        })) + "\"";
}
