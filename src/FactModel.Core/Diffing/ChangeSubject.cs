namespace FactModel.Core.Diffing;

/// <summary>What sort of thing a change is about.</summary>
public enum SubjectSort
{
    /// <summary>The model as a whole.</summary>
    Model,

    /// <summary>A kind.</summary>
    Kind,

    /// <summary>A property of a kind, as the model declares it.</summary>
    Property,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A field of a record.</summary>
    Field,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A value of an enum.</summary>
    EnumValue,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>What is said of one property of an entity.</summary>
    Value,

    /// <summary>A source.</summary>
    Source,

    /// <summary>A rule of the model.</summary>
    Rule,
}

/// <summary>What a change is about.</summary>
/// <param name="Sort">What sort of thing.</param>
/// <param name="Owner">
/// The kind; for a record or an enum and what belongs to it, that; for a source or a rule, its id; for the model, <c>model</c>.
/// The id that holds now, and the one before where it is gone.
/// </param>
public sealed record ChangeSubject(SubjectSort Sort, string Owner)
{
    /// <summary>The id of the entity: the one that holds now, and the one before where it is gone; null where it is about none.</summary>
    public string? Entity { get; init; }

    /// <summary>The id that the entity had before, where it was another.</summary>
    public string? PreviousEntity { get; init; }

    /// <summary>The property's name in the model, the field's, the enum's value, or the undeclared key that the entity keeps; else null.</summary>
    public string? Property { get; init; }

    /// <summary>
    /// Which of several things of the property: the id of a statement, or what identifies an item of a list (the value of its
    /// identity, or the item), or a former id of an entity. What is too long is cut, and has a digest of the whole behind it. Where
    /// several have one name, the second and those after it have a number behind it. Null where it is about the property as a whole.
    /// </summary>
    public string? Item { get; init; }

    /// <summary>
    /// Which part of what is said in a statement, where its rule leaves several: <c>from</c>, <c>until</c>, <c>as-of</c>,
    /// <c>said-by</c>, <c>through</c>, the source of a citation, the statement that is referred to with the word before it.
    /// </summary>
    public string? Aspect { get; init; }

    /// <summary>
    /// <c>kind:entity/property#item aspect</c> with what there is: <c>person:ada/age</c>, <c>person:ada</c>, <c>person:ada/age from</c>;
    /// for what the model declares <c>person/age</c>, <c>person</c>; a source or a rule by its id.
    /// </summary>
    public override string ToString() =>
        Owner
        + (Entity is null ? "" : ":" + Entity)
        + (Property is null ? "" : "/" + Property)
        + (Item is null ? "" : "#" + Item)
        + (Aspect is null ? "" : " " + Aspect);
}
