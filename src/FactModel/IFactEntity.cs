namespace FactModel;

/// <summary>An entity of a fact base: something with an id that facts are stated of.</summary>
public interface IFactEntity
{
    /// <summary>The id, unique within its kind and never used again.</summary>
    string Id { get; }

    /// <summary>The kind's id in the model, such as <c>person</c>.</summary>
    string Kind { get; }
}
