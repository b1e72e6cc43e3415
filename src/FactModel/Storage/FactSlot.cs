namespace FactModel.Storage;

/// <summary>
/// Where an entity, or what was made of it, is kept once it was made. An element of an array of structures is at a place that needs no check of its
/// type; one of an array of objects does, each time.
/// </summary>
internal struct FactSlot
{
    /// <summary>The entity; null before it is asked for.</summary>
    public volatile object? Entity;
}

/// <summary>Where a page is kept once it was asked for.</summary>
internal struct PageSlot
{
    /// <summary>The page; null before.</summary>
    public volatile FactPage? Page;
}

/// <summary>Where a text is kept that many rows have.</summary>
internal struct TextSlot
{
    /// <summary>The text; null before it is asked for.</summary>
    public volatile string? Text;
}
