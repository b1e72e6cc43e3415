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
}
