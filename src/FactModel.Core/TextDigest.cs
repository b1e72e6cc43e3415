using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactModel.Core;

/// <summary>What tells a text from others: its SHA-256 digest, or the beginning of it.</summary>
public static class TextDigest
{
    /// <summary>All bytes of a digest.</summary>
    public const int Whole = 32;

    /// <summary>The digest of a text in UTF-8, two lower-case hexadecimal digits a byte.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">How many bytes of the digest.</param>
    public static string Of(string text, int bytes = Whole)
    {
        using SHA256 sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(bytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
