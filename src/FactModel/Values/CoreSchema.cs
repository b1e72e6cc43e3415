using System.Globalization;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>What a scalar without quotes is by the core schema of YAML 1.2. Nothing of it depends on a culture.</summary>
internal static class CoreSchema
{
    private const NumberStyles FloatStyle =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether the text is empty, <c>null</c>, <c>Null</c>, <c>NULL</c> or <c>~</c>.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary><c>true</c>, <c>True</c>, <c>TRUE</c> and the same of false. <c>yes</c> and <c>on</c> are texts.</summary>
    public static bool TryReadBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    /// <summary>Decimal digits with or without a sign, <c>0o17</c>, <c>0x1F</c>, within 64 bits.</summary>
    public static bool TryReadInt64(string text, out long value)
    {
        if (IsPrefixed(text))
        {
            bool isRead = TryReadPrefixed(text, out ulong magnitude) && magnitude <= long.MaxValue;
            value = isRead ? (long)magnitude : 0;
            return isRead;
        }

        value = 0;
        return IsDecimalInteger(text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// A number that is not infinite, within the range of <see cref="decimal"/>; what is too fine for it is rounded, but
    /// not to zero.
    /// </summary>
    public static bool TryReadDecimal(string text, out decimal value)
    {
        if (IsPrefixed(text))
        {
            bool isRead = TryReadPrefixed(text, out ulong magnitude);
            value = magnitude;
            return isRead;
        }

        value = 0;
        return IsDecimalNumber(text)
            && decimal.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out value)
            && (value != 0 || IsZero(text));
    }

    /// <summary>A number within the range of <see cref="double"/>, <c>.inf</c>, <c>-.inf</c> or <c>.nan</c>.</summary>
    public static bool TryReadDouble(string text, out double value)
    {
        if (IsPrefixed(text))
        {
            bool isRead = TryReadPrefixed(text, out ulong magnitude);
            value = magnitude;
            return isRead;
        }

        if (IsDecimalNumber(text))
        {
            bool isInRange = double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out value)
                && !double.IsInfinity(value);
            value = isInRange ? value : 0;
            return isInRange;
        }

        return TryReadSpecial(text, out value);
    }

    /// <summary><c>[-+]? [0-9]+</c>.</summary>
    public static bool IsDecimalInteger(string text)
    {
        int start = SkipSign(text, 0);
        return start < text.Length && SkipDigits(text, start) == text.Length;
    }

    /// <summary><c>[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?</c>.</summary>
    public static bool IsDecimalNumber(string text)
    {
        int start = SkipSign(text, 0);
        int point = SkipDigits(text, start);
        int end = point;
        int digits = point - start;
        if (point < text.Length && text[point] == '.')
        {
            end = SkipDigits(text, point + 1);
            digits += end - point - 1;
        }

        if (digits == 0)
        {
            return false;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int exponent = SkipSign(text, end + 1);
            end = SkipDigits(text, exponent);
            return end == text.Length && end > exponent;
        }

        return end == text.Length;
    }

    private static bool TryReadSpecial(string text, out double value)
    {
        string unsigned = text.Substring(SkipSign(text, 0));
        if (unsigned is ".inf" or ".Inf" or ".INF")
        {
            value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        bool isNaN = text is ".nan" or ".NaN" or ".NAN";
        value = isNaN ? double.NaN : 0;
        return isNaN;
    }

    private static bool IsPrefixed(string text) => text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o';

    private static bool TryReadPrefixed(string text, out ulong value)
    {
        uint radix = text[1] == 'x' ? 16u : 8u;
        value = 0;
        for (int i = 2; i < text.Length; i++)
        {
            uint digit = DigitValue(text[i]);
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
            {
                value = 0;
                return false;
            }

            value = (value * radix) + digit;
        }

        return true;
    }

    private static uint DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
        >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };

    /// <summary>Whether no digit before the exponent is other than 0.</summary>
    private static bool IsZero(string text)
    {
        foreach (char c in text)
        {
            if (c is 'e' or 'E')
            {
                break;
            }

            if (c is >= '1' and <= '9')
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipSign(string text, int start) =>
        start < text.Length && text[start] is '-' or '+' ? start + 1 : start;

    private static int SkipDigits(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9')
        {
            start++;
        }

        return start;
    }
}
