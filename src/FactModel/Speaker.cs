namespace FactModel;

/// <summary>Someone who says a thing: an entity of the fact base, or someone described in words.</summary>
public sealed class Speaker
{
    /// <summary>Makes a speaker; generated code does.</summary>
    /// <param name="words">The description; null for an entity.</param>
    /// <param name="entity">The entity; null for a description.</param>
    /// <exception cref="ArgumentException">Both are null.</exception>
    public Speaker(string? words, IFactEntity? entity)
    {
        Text = words ?? entity?.Id ?? throw new ArgumentException("A speaker is an entity or is described in words.");
        Entity = entity;
    }

    /// <summary>The description, or the entity's id.</summary>
    public string Text { get; }

    /// <summary>The entity; null where the speaker is described in words.</summary>
    public IFactEntity? Entity { get; }

    /// <summary>The description, or the entity's id.</summary>
    public override string ToString() => Text;
}
