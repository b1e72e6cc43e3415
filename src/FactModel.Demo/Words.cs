using System.Globalization;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>Statements of any type in words: what a program needs that walks them all.</summary>
internal static class Words
{
    /// <summary>The value of a statement, or that it has none.</summary>
    public static string ValueOf(Statement statement) => statement.UntypedValue switch
    {
        null => statement.ValueKind.ToString().ToLowerInvariant(),
        IFactEntity entity => NameOf(entity),
        Money money => Figures.Of(money),
        Quantity quantity => Figures.Of(quantity),
        int count => Figures.Whole(count),
        object value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What to call an entity: kinds differ in which property says it.</summary>
    public static string NameOf(IFactEntity entity) => entity switch
    {
        Person person => person.Name.Default,
        Organization organization => organization.Name.Default,
        Product product => product.Name.Default,
        Award award => award.Name.Default,
        Concept concept => concept.Name.Default,
        Document document => document.Name,
        Event item => item.Name,
        Role role => $"{role.Person.Name.Default}, {role.Title}",
        Education education => $"{education.Person.Name.Default}'s studies",
        // What is denied or planned is no value of the property: it is among the statements alone.
        Claim claim => claim.Statements.AllOf.Text[0].Value,
        Plan plan => plan.Statements.AllOf.Text[0].Value,
        _ => entity.Id,
    };

    /// <summary>Who says it, first speaker first: whoever passed it on comes after.</summary>
    public static string SpeakersOf(Statement statement) => statement.SaidBy.Count == 0
        ? "nobody named"
        : string.Join(" → ", statement.SaidBy.Select(speaker => speaker.Entity is { } entity ? NameOf(entity) : speaker.Text));
}
