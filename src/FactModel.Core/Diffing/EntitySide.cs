using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>An entity with where it stands.</summary>
/// <param name="File">Its file.</param>
/// <param name="Number">Its place in the file.</param>
internal readonly record struct FoundEntity(BoundFile File, int Number)
{
    public EntityFacts Facts => File.Facts.Entities[Number];

    public SourcePlace Place => new(File.Path, File.Uses.Ids[Number]);
}

/// <summary>The entities of one side, by kind and id. Where two files declare one id, the first holds, as everywhere.</summary>
internal sealed class EntitySide
{
    private static readonly Dictionary<string, FoundEntity> None = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, FoundEntity>> _kinds = new(StringComparer.Ordinal);

    public EntitySide(FactProject project)
    {
        foreach (BoundFile file in project.Files.OrderBy(f => f.Facts.Path, StringComparer.Ordinal).ThenBy(f => f.Facts.Kind, StringComparer.Ordinal))
        {
            if (!_kinds.TryGetValue(file.Facts.Kind, out Dictionary<string, FoundEntity>? kind))
            {
                _kinds.Add(file.Facts.Kind, kind = new Dictionary<string, FoundEntity>(StringComparer.Ordinal));
            }

            for (int i = 0; i < file.Facts.Entities.Count; i++)
            {
                FoundEntity entity = new(file, i);
                if (!kind.ContainsKey(entity.Facts.Id))
                {
                    kind.Add(entity.Facts.Id, entity);
                }
            }
        }
    }

    public int Count => _kinds.Values.Sum(k => k.Count);

    /// <summary>The entities of a kind, by id.</summary>
    public IReadOnlyDictionary<string, FoundEntity> Of(string kind) => _kinds.TryGetValue(kind, out Dictionary<string, FoundEntity>? found) ? found : None;
}
