using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>What a value rests on, as it is told behind one that came or went: a rumour must not look like a fact.</summary>
public static class GroundsText
{
    /// <summary>The certainty where it is not <c>stated</c>, and the sources, in parentheses behind a blank: <c> (rumored, courier)</c>; empty where there is neither.</summary>
    public static string Of(StatementFacts statement)
    {
        IEnumerable<string> certainty = statement.Certainty == Certainty.Stated ? [] : [statement.Certainty.ToWord()];
        string grounds = string.Join(", ", certainty.Concat(statement.Citations.Select(c => c.Source).Distinct()));
        return grounds.Length == 0 ? "" : $" ({grounds})";
    }

    /// <summary>What a property gives, as <see cref="ValueText.OfNamed"/> tells it, with what it rests on: for a list, each item.</summary>
    /// <param name="facts">What is said of the property, with a value that holds.</param>
    /// <param name="names">The model that names the fields of records.</param>
    internal static string OfNamed(PropertyFacts facts, FactSchema? names)
    {
        string[] told = [.. facts.BehindBare.Select(s => ValueText.OfNamed(s.Value, names) + Of(s))];
        return told.Length == 0 ? ValueText.OfNamed(facts.Bare, names) : facts.Basis >= 0 ? told[0] : $"[{string.Join(", ", told)}]";
    }
}
