using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>One thing that is said of a property: a statement, or an item of a list.</summary>
/// <param name="Statement">The statement; a plain value is one without annotations, with the source of its file.</param>
/// <param name="Index">Its place among those of the property.</param>
/// <param name="IsNull">For an item of a list that is null: there is no value.</param>
/// <param name="IsBare">Whether the property's value in C# comes from it.</param>
internal sealed record Said(StatementFacts Statement, int Index, bool IsNull, bool IsBare)
{
    /// <summary>The value in the form in which it is compared; null for a null item.</summary>
    public required FactValue? Compared { get; init; }

    /// <summary>Whether anything that is said of the property is annotated.</summary>
    public required bool IsAnnotated { get; init; }

    private static readonly FactValue Nothing = new FactValue.Text("");

    /// <summary>The value; null for a null item.</summary>
    public FactValue? Value => IsNull ? null : Statement.Value;

    /// <summary>All that is said of a property, in its order.</summary>
    /// <param name="facts">What is said.</param>
    /// <param name="property">The property.</param>
    /// <param name="source">The source of the values that name none.</param>
    /// <param name="statement">Puts a statement into the terms of now.</param>
    /// <param name="compared">Puts a value of these into the form in which it is compared.</param>
    public static List<Said> Of(
        PropertyFacts? facts, PropertySchema property, string? source, Func<StatementFacts, FactType, StatementFacts> statement, Func<FactValue, FactValue?> compared)
    {
        if (facts is null)
        {
            return [];
        }

        bool isList = property.Type.Required is FactType.List;
        FactType type = property.Type.Required is FactType.List list ? list.Item : property.Type;
        if (facts.Statements.Count > 0)
        {
            bool anyPreferred = facts.Statements.Any(s => s.CanBeBare && s.Rank == Values.Rank.Preferred);
            return [.. facts.Statements.Select((s, i) => Make(
                statement(s, type), i, false, isList ? s.CanBeBare && (!anyPreferred || s.Rank == Values.Rank.Preferred) : facts.Basis == i))];
        }

        EquatableArray<FactValue?> values = facts.Bare is FactValue.Items items && isList ? items.Values : EquatableArray.Of(facts.Bare);
        EquatableArray<CitationFacts> citations = source is null ? [] : EquatableArray.Of(new CitationFacts(source, null, null));
        return [.. values.Select((v, i) => Make(
            statement(new StatementFacts(v ?? Nothing) { Citations = citations, Standing = source is null ? Values.Standing.Uncited : Values.Standing.Cited }, type), i, v is null, true))];

        Said Make(StatementFacts said, int index, bool isNull, bool isBare) => new(said, index, isNull, isBare) { IsAnnotated = facts.Statements.Count > 0, Compared = isNull ? null : compared(said.Value) };
    }
}
