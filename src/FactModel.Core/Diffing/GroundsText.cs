using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>What a value rests on, as it is told behind one that came or went: a rumour must not look like a fact.</summary>
public static class GroundsText
{
    /// <summary>
    /// The words that keep it from supplying a value, the certainty where it is not <c>stated</c>, and the sources, in parentheses
    /// behind a blank: <c> (denied, rumored, courier)</c>; empty where there is none of them.
    /// </summary>
    public static string Of(StatementFacts statement)
    {
        string grounds = string.Join(", ", (string[])
        [
            .. Word(statement.IsDenied, "denied"),
            .. Word(statement.IsPlanned, "planned"),
            .. Word(statement.Rank == Rank.Deprecated, statement.Rank.ToWord()),
            .. Word(statement.Certainty != Certainty.Stated, statement.Certainty.ToWord()),
            .. statement.Citations.Select(c => c.Source).Distinct(),
        ]);
        return grounds.Length == 0 ? "" : $" ({grounds})";
    }

    /// <summary>
    /// What a property gives, as <see cref="ValueText.OfNamed(FactValue, FactSchema)"/> tells it, with what it rests on: for a list, each item. Statements
    /// that do not supply it stand behind it: <c>36 (letter) besides 35 (denied, paper)</c>; alone where there is nothing else.
    /// </summary>
    /// <param name="facts">What is said of the property: a value that holds, or statements.</param>
    /// <param name="names">The model that names the fields of records.</param>
    internal static string OfNamed(PropertyFacts facts, FactSchema? names)
    {
        StatementFacts[] behind = [.. facts.BehindBare];
        string[] told = [.. behind.Select(Told)];
        string[] others = [.. facts.Statements.Where(s => Array.IndexOf(behind, s) < 0).Select(Told)];
        if (facts.Bare is null)
        {
            return string.Join(" or ", others);
        }

        string value = told.Length == 0 ? ValueText.OfNamed(facts.Bare, names) : facts.Basis >= 0 ? told[0] : $"[{string.Join(", ", told)}]";
        return others.Length == 0 ? value : $"{value} besides {string.Join(" and ", others)}";

        string Told(StatementFacts statement) => ValueText.OfNamed(statement.Value, names) + Of(statement);
    }

    private static string[] Word(bool holds, string word) => holds ? [word] : [];
}
