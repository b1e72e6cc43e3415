using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Storage;

namespace FactModel.Core.Linking;

/// <summary>The ids that one file declares. An edit of a value does not change it.</summary>
/// <param name="Path">The file, relative to the model's folder.</param>
/// <param name="Kind">The kind of its entities.</param>
/// <param name="Ids">The ids in the order of the file.</param>
public sealed record FileIds(string Path, string Kind, EquatableArray<IdFacts> Ids)
{
    /// <summary>The lines of it that could not be read; null where all were.</summary>
    public UnreadText? Unread { get; init; }

    /// <summary>Whether they are those of a text; what was not read at all has neither pages nor names.</summary>
    public bool IsRead => !UnreadText.Anything.Equals(Unread);

    /// <summary>What a file or folder that could not be read at all may have: any id of any kind that may be in it.</summary>
    public static EquatableArray<FileIds> OfUnread(FactSchema schema, string path) =>
        FileMatch.KindsIn(schema, path).Select(kind => new FileIds(FactIndex.AfterEveryFile + path, kind, []) { Unread = UnreadText.Anything }).ToEquatableArray();

    /// <summary>The ids of a file.</summary>
    public static FileIds Of(FileFacts file) => new(
        file.Path, file.Kind, new EquatableArray<IdFacts>(Array.ConvertAll(file.Entities.AsSpan().ToArray(), e => new IdFacts(e.Id, e.Formerly, e.Retired))))
    { Unread = file.Unread };
}

/// <summary>Where an entity stands: its file's place among the files, and its own within the file.</summary>
public readonly record struct EntityPlace(int File, int Entity);

/// <summary>All ids of a fact base. Two are equal when the same files, by path, declare the same ids.</summary>
public sealed class FactIndex : IEquatable<FactIndex>
{
    /// <summary>What the place of ids begins with that no file has: it comes behind every path, so that the places of files stay theirs.</summary>
    internal const string AfterEveryFile = "\uFFFF";

    private readonly Dictionary<string, KindIndex> _kinds;

    private FactIndex(EquatableArray<FileIds> files)
    {
        Files = files;
        _kinds = new Dictionary<string, KindIndex>(StringComparer.Ordinal);
        for (int file = 0; file < files.Count; file++)
        {
            if (!_kinds.TryGetValue(files[file].Kind, out KindIndex? kind))
            {
                string name = files[file].Kind;
                _kinds.Add(name, kind = new KindIndex(files.Where(f => f.Kind == name).Sum(f => f.Ids.Count)));
            }

            kind.Add(files[file], file);
        }
    }

    /// <summary>The files, in the ordinal order of their paths: the order of everything that is generated.</summary>
    public EquatableArray<FileIds> Files { get; }

    /// <summary>Indexes files that come in any order.</summary>
    public static FactIndex Of(IEnumerable<FileIds> files) =>
        new(files.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Kind, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Indexes files together with the kinds that a model uses of other fact bases.</summary>
    public static FactIndex Of(IEnumerable<FileIds> files, FactSchema? schema, EquatableArray<PackageIndex> packages) =>
        schema is null || schema.Uses.Count == 0 ? Of(files) : Of(files.Concat(schema.Uses.Select(used => Ids(used, packages))));

    private static FileIds Ids(UsedKind used, EquatableArray<PackageIndex> packages) => new(
        AfterEveryFile + used.Namespace,
        used.Id,
        packages.First(p => p.Namespace == used.Namespace).Kinds.FirstOrDefault(k => k.Id == used.Name)?.Ids ?? []);

    /// <summary>The ids of one kind.</summary>
    public KindIndex Kind(string kind) => _kinds.TryGetValue(kind, out KindIndex? found) ? found : KindIndex.Empty;

    /// <summary>The kinds that have an entity with an id.</summary>
    public IEnumerable<string> KindsWith(string id) =>
        _kinds.Where(k => k.Value.Find(id) is not null).Select(k => k.Key).OrderBy(k => k, StringComparer.Ordinal);

    /// <summary>Every id of any kind.</summary>
    public IEnumerable<string> AllIds => _kinds.Values.SelectMany(k => k.Ids);

    /// <inheritdoc/>
    public bool Equals(FactIndex? other) => other is not null && Files.Equals(other.Files);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => Files.GetHashCode();
}

/// <summary>The ids of one kind. Where two files declare one id, the first holds.</summary>
public sealed class KindIndex(int capacity)
{
    private readonly Dictionary<IdKey, EntityPlace> _ids = new(capacity);
    private readonly Dictionary<string, string> _former = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Retirement> _retired = new(StringComparer.Ordinal);
    private readonly List<UnreadText> _unread = [];

    /// <summary>A kind without entities.</summary>
    public static KindIndex Empty { get; } = new(0);

    /// <summary>Whether an id is declared twice, or is a former id as well, or is the former id of two.</summary>
    public bool HasConflicts { get; private set; }

    /// <summary>The number of ids.</summary>
    public int Count => _ids.Count;

    /// <summary>The ids, in the order of the files.</summary>
    public IEnumerable<string> Ids => _ids.Keys.Select(key => key.Id);

    /// <summary>The ids that entities had, in no order.</summary>
    public IEnumerable<string> FormerIds => _former.Keys;

    /// <summary>Where an id is declared, or null.</summary>
    public EntityPlace? Find(string id) => _ids.TryGetValue(new IdKey(id, FactHash.Of(id)), out EntityPlace place) ? place : null;

    /// <summary>The id that an entity with this former id has now, or null.</summary>
    public string? CurrentId(string former) => _former.TryGetValue(former, out string? current) ? current : null;

    /// <summary>Why an entity was withdrawn, or null.</summary>
    public Retirement? Retired(string id) => _retired.TryGetValue(id, out Retirement? retired) ? retired : null;

    /// <summary>Whether a word that is not found, such as an id, may stand in lines that could not be read.</summary>
    public bool MayName(string word) => _unread.Exists(lines => lines.MayName(word));

    internal void Add(FileIds file, int fileIndex)
    {
        if (file.Unread is { } unread)
        {
            _unread.Add(unread);
        }

        for (int i = 0; i < file.Ids.Count; i++)
        {
            IdFacts facts = file.Ids[i];
            IdKey key = new(facts.Id, facts.Hash);
            if (_ids.ContainsKey(key))
            {
                HasConflicts = true;
                continue;
            }

            HasConflicts |= _former.ContainsKey(facts.Id);
            _ids.Add(key, new EntityPlace(fileIndex, i));
            foreach (string former in facts.Formerly)
            {
                HasConflicts |= Find(former) is not null || _former.ContainsKey(former);
                if (!_former.ContainsKey(former))
                {
                    _former.Add(former, facts.Id);
                }
            }

            if (facts.Retired is { } retired)
            {
                _retired.Add(facts.Id, retired);
            }
        }
    }

    /// <summary>An id by its hash first: the texts are read where the hashes are the same alone.</summary>
    private readonly struct IdKey(string id, uint hash) : IEquatable<IdKey>
    {
        private readonly uint _hash = hash;

        public string Id { get; } = id;

        public bool Equals(IdKey other) => _hash == other._hash && Id == other.Id;

        public override bool Equals(object? obj) => obj is IdKey other && Equals(other);

        public override int GetHashCode() => unchecked((int)_hash);
    }
}
