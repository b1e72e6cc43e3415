namespace FactModel;

/// <summary>An entity of a fact base: something with an id that facts are stated of.</summary>
public interface IFactEntity
{
    /// <summary>The id, unique within its kind and never used again.</summary>
    string Id { get; }

    /// <summary>The kind's id in the model, such as <c>person</c>.</summary>
    string Kind { get; }

    /// <summary>Everything that is said of it, property by property in the order of the model: for code that walks facts of any type.</summary>
    IEnumerable<Statement> AllStatements { get; }
}
