namespace FactModel.Core.Problems;

/// <summary>English for messages.</summary>
internal static class Indefinite
{
    /// <summary>A noun behind <c>a</c> or <c>an</c>, by its first letter.</summary>
    public static string Of(string noun) =>
        noun.Length > 0 && "aeioAEIO".IndexOf(noun[0]) >= 0 ? "an " + noun : "a " + noun;
}
