using System.Globalization;
using System.Text;
using FactModel.Generator.Emission.Storage;

namespace FactModel.Generator.Emission;

/// <summary>Values as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal that means exactly <paramref name="text"/>, whatever is in it.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                default:
                    if (NeedsEscape(c))
                    {
                        quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        quoted.Append(c);
                    }

                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// A string literal of packed data. It is written verbatim, which the compiler reads in three quarters of the time, but for
    /// data with a text in it that needs an escape.
    /// </summary>
    public static string Packed(string data)
    {
        foreach (char c in data)
        {
            if (!Digits.IsDigit(c) && NeedsEscape(c))
            {
                return Quote(data);
            }
        }

        return "@\"" + data.Replace("\"", "\"\"") + "\"";
    }

    /// <summary>A number that C# reads back bit for bit.</summary>
    public static string Of(double value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ when double.IsNaN(value) => "double.NaN",
        _ when value == 0 && BitConverter.DoubleToInt64Bits(value) != 0 => "-0d",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    /// <summary>A whole number; C# cannot write the smallest one as it is.</summary>
    public static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A whole number of 32 bits.</summary>
    public static string OfInt(long value) => value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal number with its zeros.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>Control and format characters, and those that end a line in C#.</summary>
    private static bool NeedsEscape(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
