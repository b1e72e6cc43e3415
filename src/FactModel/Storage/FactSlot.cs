namespace FactModel.Storage;

/// <summary>
/// Where an entity is kept once it was made. An element of an array of structures is at a place that needs no check of its
/// type; one of an array of objects does, each time.
/// </summary>
internal struct FactSlot
{
    /// <summary>The entity; null before it is asked for.</summary>
    public object? Entity;
}
