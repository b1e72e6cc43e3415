using System.Globalization;
using System.Text;
using FactModel.Storage;

namespace FactModel.Generator.Emission;

/// <summary>Names for what is generated from one file: a C# identifier and a hint name that no other file's path gives.</summary>
internal static class PageKey
{
    /// <summary>An identifier for a file: its path, with a hash for what an identifier cannot hold.</summary>
    public static string Of(string path)
    {
        StringBuilder key = new();
        foreach (char c in path)
        {
            key.Append(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '_');
        }

        return key + "_" + FactHash.Of(path).ToString("x8", CultureInfo.InvariantCulture);
    }
}
