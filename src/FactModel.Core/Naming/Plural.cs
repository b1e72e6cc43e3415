namespace FactModel.Core.Naming;

/// <summary>The English plural of a kind's id, where the model gives none.</summary>
public static class Plural
{
    /// <summary><c>company</c> gives <c>companies</c>, <c>box</c> gives <c>boxes</c>, <c>product</c> gives <c>products</c>.</summary>
    public static string Of(string id)
    {
        if (id.Length > 1 && id.EndsWith("y", StringComparison.Ordinal) && !"aeiou".Contains(id[id.Length - 2]))
        {
            return id.Substring(0, id.Length - 1) + "ies";
        }

        string[] hissing = ["s", "x", "z", "ch", "sh"];
        return hissing.Any(end => id.EndsWith(end, StringComparison.Ordinal)) ? id + "es" : id + "s";
    }

    /// <summary>The way back, for a file or a key that is named in the plural: <c>currencies</c> gives <c>currency</c>, <c>status</c> stays.</summary>
    public static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) && plural.Length > 4 ? plural.Substring(0, plural.Length - 3) + "y"
        : plural.EndsWith("ss", StringComparison.Ordinal) || plural.EndsWith("us", StringComparison.Ordinal) ? plural
        : plural.EndsWith("s", StringComparison.Ordinal) && plural.Length > 2 ? plural.Substring(0, plural.Length - 1)
        : plural;
}
