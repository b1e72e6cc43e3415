using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>What statements refer to: sources, and entities of any kind. Generated code derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactContext
{
    /// <summary>The source with an id.</summary>
    public abstract Source GetSource(string id);

    /// <summary>The entities with an id, one of each kind that has it, in the order of the model.</summary>
    public abstract IEnumerable<IFactEntity> FindEntities(string id);

    /// <summary>The entity with an id, of the first kind that has it; null where none has.</summary>
    public IFactEntity? FindEntity(string id) => FindEntities(id).FirstOrDefault();
}
