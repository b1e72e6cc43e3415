using System.Text;

namespace FactModel.Generator.Emission.Storage;

/// <summary>Numbers as characters from U+3000 to U+AFFF, 15 bits each, the most significant first: no character among them needs an escape.</summary>
internal static class Digits
{
    public const int Bits = 15;
    public const int Mask = 0x7FFF;

    private const char First = '\u3000';

    /// <summary>Whether a character is a digit. None of them is a control character, ends a line, or has another meaning in a literal.</summary>
    public static bool IsDigit(char c) => c is >= First and <= (char)(First + Mask);

    /// <summary>Appends a number of a fixed count of digits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more digits, or is negative.</exception>
    public static void Append(StringBuilder packed, int value, int count)
    {
        if (value < 0 || ((long)value >> (Bits * count)) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{value} does not fit {count} digits of 15 bits.");
        }

        for (int digit = count - 1; digit >= 0; digit--)
        {
            packed.Append((char)(First + ((digit * Bits >= 32 ? 0 : value >> (digit * Bits)) & Mask)));
        }
    }
}
