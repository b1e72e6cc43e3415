using FactModel.Core.Model;

namespace FactModel.Core.Linking;

/// <summary>A file's facts with what only all files together decide: which of two declarations holds, what a union's value is, what each entity is called.</summary>
/// <param name="Path">The file, relative to the model's folder.</param>
/// <param name="Kind">The kind of its entities.</param>
/// <param name="Source">The source of every value that names none.</param>
/// <param name="Entities">The entities that hold, in the order of the file.</param>
public sealed record LinkedFile(string Path, string Kind, string? Source, EquatableArray<LinkedEntity> Entities);

/// <summary>An entity with its C# names.</summary>
/// <param name="Facts">What is said of it.</param>
/// <param name="Member">Its member in C#; null where it has none.</param>
/// <param name="FormerMembers">The members that it had under former ids, where they differ from the one it has.</param>
/// <param name="ReplacementMember">The member of the entity that replaces it; null where it holds, or nothing does.</param>
public sealed record LinkedEntity(EntityFacts Facts, string? Member, EquatableArray<FormerMember> FormerMembers, string? ReplacementMember);

/// <summary>A member that an entity had under a former id.</summary>
public sealed record FormerMember(string Id, string Member);

/// <summary>
/// Decides, file by file, what only all files together decide. Two are equal where they link every file alike: where no
/// entity has a member, no id is there twice and no value may be a reference or something else, that does not depend on the ids.
/// </summary>
public sealed class Linker : IEquatable<Linker>
{
    private readonly FactSchema _schema;
    private readonly FactIndex _index;
    private readonly Dictionary<string, MemberNames> _names;
    private readonly HashSet<string> _kindsWithChoices;
    private readonly bool _dependsOnIds;

    /// <summary>Prepares for a fact base.</summary>
    public Linker(FactSchema schema, FactIndex index)
    {
        _schema = schema;
        _index = index;
        _names = schema.Kinds.Where(k => k.HasMembers).ToDictionary(k => k.Id, k => new MemberNames(k, index), StringComparer.Ordinal);
        HashSet<string> records = new(schema.Records.Where(r => r.Fields.Any(f => HasChoice(f.Type))).Select(r => r.Id), StringComparer.Ordinal);
        _kindsWithChoices = new HashSet<string>(
            schema.Kinds.Where(k => k.Properties.Any(p => HasChoice(p.Type) || HasRecord(p.Type))).Select(k => k.Id), StringComparer.Ordinal);
        _dependsOnIds = _names.Count > 0 || _kindsWithChoices.Count > 0 || schema.Kinds.Any(k => index.Kind(k.Id).HasConflicts);

        static bool HasChoice(FactType type) =>
            type.SelfAndInner().OfType<FactType.Union>().Any(u => u.Members.Any(m => m is FactType.Reference));

        // A record within a record that has a choice is found by looking at every record: models are small.
        bool HasRecord(FactType type) => records.Count > 0 && type.SelfAndInner().OfType<FactType.Record>().Any();
    }

    /// <summary>The C# names of a kind's ids; null where its entities have no members.</summary>
    public MemberNames? Names(string kind) => _names.TryGetValue(kind, out MemberNames? names) ? names : null;

    /// <inheritdoc/>
    public bool Equals(Linker? other) =>
        other is not null && _schema == other._schema && ((!_dependsOnIds && !other._dependsOnIds) || _index.Equals(other._index));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Linker);

    /// <inheritdoc/>
    public override int GetHashCode() => _schema.GetHashCode();

    /// <summary>Links one file.</summary>
    public LinkedFile Link(FileFacts file)
    {
        List<LinkedEntity> entities = new(file.Entities.Count);
        int fileIndex = FileIndex(file);
        KindIndex ids = _index.Kind(file.Kind);
        bool choose = _kindsWithChoices.Contains(file.Kind);
        for (int i = 0; i < file.Entities.Count; i++)
        {
            EntityFacts entity = file.Entities[i];
            if (!ids.HasConflicts || ids.Find(entity.Id) == new EntityPlace(fileIndex, i))
            {
                entities.Add(Link(file.Kind, choose ? Choose(entity) : entity));
            }
        }

        return new LinkedFile(file.Path, file.Kind, file.Source, entities.ToEquatableArray());
    }

    private int FileIndex(FileFacts file)
    {
        // The files are ordered by path: see FactIndex.Of.
        int low = 0;
        int high = _index.Files.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(_index.Files[middle].Path, file.Path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>What is said of an entity of a kind, with its unions decided; as it is, where it has none to decide.</summary>
    public EntityFacts Choose(string kind, EntityFacts entity) => _kindsWithChoices.Contains(kind) ? Choose(entity) : entity;

    private LinkedEntity Link(string kind, EntityFacts entity)
    {
        MemberNames? names = Names(kind);
        string? member = names?.Of(entity.Id);
        List<FormerMember> former = [];
        foreach (string id in names is null ? default : entity.Formerly)
        {
            if (names!.Of(id) is { } name && name != member)
            {
                former.Add(new FormerMember(id, name));
            }
        }

        string? replacement = entity.Retired?.ReplacedBy is { } next ? names?.Of(next) : null;
        return new LinkedEntity(entity, member, former.ToEquatableArray(), replacement);
    }

    private EntityFacts Choose(EntityFacts entity) => entity with
    {
        Properties = entity.Properties.Select(p => p is null ? null : new PropertyFacts(
            p.Bare is null ? null : Choose(p.Bare),
            p.Statements.Select(s => s with { Value = Choose(s.Value) }).ToEquatableArray(),
            p.Basis)).ToEquatableArray(),
    };

    private FactValue Choose(FactValue value) => value switch
    {
        FactValue.Alternative alternative => Choose(alternative),
        FactValue.Items items => new FactValue.Items(items.Values.Select(ChooseOptional).ToEquatableArray()),
        FactValue.Structure record => record with { Fields = record.Fields.Select(ChooseOptional).ToEquatableArray() },
        FactValue.Entries entries => new FactValue.Entries(
            entries.Values.Select(e => e with { Value = ChooseOptional(e.Value) }).ToEquatableArray()),
        _ => value,
    };

    private FactValue? ChooseOptional(FactValue? value) => value is null ? null : Choose(value);

    /// <summary>The first candidate that is no reference, or whose entity exists; the last where none does (that is reported).</summary>
    private FactValue.Alternative Choose(FactValue.Alternative alternative)
    {
        UnionCandidate chosen = alternative.Candidates.FirstOrDefault(c =>
            c.Value is not FactValue.Reference reference || _index.Kind(reference.Kind).Find(reference.Id) is not null)
            ?? alternative.Candidates[alternative.Candidates.Count - 1];
        return new FactValue.Alternative(EquatableArray.Of(chosen with { Value = Choose(chosen.Value) }));
    }
}
