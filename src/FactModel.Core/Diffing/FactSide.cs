using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>An entity with where it stands.</summary>
/// <param name="Facts">What is said of it, unions decided.</param>
/// <param name="File">Its file.</param>
/// <param name="Number">Its place in the file.</param>
internal readonly record struct FoundEntity(EntityFacts Facts, BoundFile File, int Number)
{
    public string Id => Facts.Id;

    /// <summary>The source of the values that name none.</summary>
    public string? Source => File.Facts.Source;
}

/// <summary>One side, with its entities by kind and id. Where two files declare one id, the first holds, as everywhere.</summary>
internal sealed class FactSide
{
    private static readonly Dictionary<string, FoundEntity> None = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, FoundEntity>> _kinds = new(StringComparer.Ordinal);
    private readonly FactIndex _index;
    private readonly Dictionary<(string Kind, string Id), string> _taken = [];

    public FactSide(DiffSide side)
    {
        Project = side.Project;
        _index = side.Project.Index;
        Places = new FactPlaces(side);
        foreach (BoundFile file in Project.Files.OrderBy(f => f.Facts.Path, StringComparer.Ordinal).ThenBy(f => f.Facts.Kind, StringComparer.Ordinal))
        {
            Add(file);
        }

        FormerIds.AddRange(Schema.Uses.SelectMany(used => _index.Kind(used.Id).FormerIds.Select(id => (used.Id, id))));
    }

    public FactProject Project { get; }

    public FactSchema Schema => Project.Model.Schema;

    /// <summary>Whether the model has an error: what it lacks may be what is wrong in it.</summary>
    public bool HasBrokenModel => Project.Model.HasErrors;

    public FactPlaces Places { get; }

    public int EntityCount => _kinds.Values.Sum(k => k.Count);

    public int StatementCount { get; private set; }

    /// <summary>The ids that entities had, those of the facts that are used among them, each with its kind.</summary>
    public List<(string Kind, string Id)> FormerIds { get; } = [];

    /// <summary>The entities of a kind, by id.</summary>
    public IReadOnlyDictionary<string, FoundEntity> Of(string kind) => _kinds.TryGetValue(kind, out Dictionary<string, FoundEntity>? found) ? found : None;

    /// <summary>The ids of a kind, which may be one of the facts that are used.</summary>
    public IEnumerable<string> Ids(string kind) => _index.Kind(kind).Ids;

    /// <summary>Whether an entity of a kind, which may be one of the facts that are used, has an id.</summary>
    public bool Has(string kind, string id) => _index.Kind(kind).Find(id) is not null;

    /// <summary>The id that an entity has, by one that it may have had formerly.</summary>
    public string CurrentId(string kind, string id) =>
        _index.Kind(kind) is { } ids && ids.Find(id) is null ? ids.CurrentId(id) ?? (_taken.TryGetValue((kind, id), out string? current) ? current : id) : id;

    /// <summary>The same for an entity whose kind is not said: the one that had the id, where no other has it and no second one had it.</summary>
    public string CurrentId(string id)
    {
        // A kind that adds to another one has none but that one's entities.
        string[] kinds = [.. Schema.Kinds.Where(k => k.Extends is null).Select(k => k.Id), .. Schema.Uses.Select(k => k.Id)];
        if (kinds.Any(k => _index.Kind(k).Find(id) is not null))
        {
            return id;
        }

        string[] ids = [.. kinds.Select(k => CurrentId(k, id)).Where(found => found != id).Distinct()];
        return ids.Length == 1 ? ids[0] : id;
    }

    /// <summary>Whether the former ids of an entity could not be read, or not all of them.</summary>
    public bool LacksFormerIds(FoundEntity entity) => Places.IsBroken(entity, EntityKeys.Formerly);

    /// <summary>Takes the former ids of an entity, which cannot be read here, from the other side: references by them name what they named.</summary>
    /// <param name="kind">The kind as it is called here.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="other">The same on the other side.</param>
    public void TakeFormerIds(string kind, FoundEntity entity, FoundEntity other)
    {
        if (entity.Facts.Formerly != other.Facts.Formerly && LacksFormerIds(entity))
        {
            foreach (string id in other.Facts.Formerly)
            {
                _taken[(kind, id)] = entity.Id;
            }
        }
    }

    /// <summary>The C# member of an entity; null where it has none.</summary>
    public string? Member(string kind, string id) => Project.Linker.Names(kind)?.Of(id);

    /// <summary>The id of the entity that a C# member gives, now or under a former name; null where there is no such member.</summary>
    public string? IdOfMember(string kind, string member) => Project.Linker.Names(kind)?.IdOf(member);

    private void Add(BoundFile file)
    {
        string name = file.Facts.Kind;
        if (!_kinds.TryGetValue(name, out Dictionary<string, FoundEntity>? kind))
        {
            _kinds.Add(name, kind = new Dictionary<string, FoundEntity>(_index.Kind(name).Count, StringComparer.Ordinal));
        }

        ReadOnlySpan<EntityFacts> entities = file.Facts.Entities.AsSpan();
        for (int i = 0; i < entities.Length; i++)
        {
            if (!kind.ContainsKey(entities[i].Id))
            {
                kind.Add(entities[i].Id, new FoundEntity(Project.Linker.Choose(name, entities[i]), file, i));
                StatementCount += Count(entities[i]);
                FormerIds.AddRange(entities[i].Formerly.Select(id => (name, id)));
            }
        }
    }

    private static int Count(EntityFacts entity)
    {
        int count = 0;
        foreach (PropertyFacts? property in entity.Properties.AsSpan())
        {
            count += property is null ? 0
                : property.Statements.Count > 0 ? property.Statements.Count
                : property.Bare is FactValue.Items items ? items.Values.Count
                : 1;
        }

        return count;
    }
}
