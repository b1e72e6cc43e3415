using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Generator.Emission.Storage;
using FactModel.Storage;

namespace FactModel.Generator.Emission;

/// <summary>What the static class of a kind is emitted from: where its pages are, and neither which ids they have nor how many.</summary>
/// <param name="Schema">The model.</param>
/// <param name="Kind">The kind.</param>
/// <param name="HintName">The generated file.</param>
/// <param name="Pages">The pages in the order of the files.</param>
/// <param name="Files">The first page of each file.</param>
/// <param name="ShardCount">How many shards the index has.</param>
/// <param name="OnlyShard">The index, where it is one shard; null where it is many, which have files of their own.</param>
internal sealed record TableModel(
    FactSchema Schema, KindSchema Kind, string HintName, EquatableArray<TablePage> Pages, EquatableArray<TableFile> Files, int ShardCount, string? OnlyShard);

/// <summary>A page: the class that its file's pages are in, and its place among them.</summary>
internal readonly record struct TablePage(string Class, int Number)
{
    /// <summary>One of the members that the page has there.</summary>
    public string Member(string part) => FormattableString.Invariant($"{Class}.{part}{Number}");
}

/// <summary>A file of a table, by the key of its pages.</summary>
internal readonly record struct TableFile(string Key, int FirstPage);

/// <summary>One of the shards of an index.</summary>
internal sealed record ShardModel(FactSchema Schema, KindSchema Kind, string HintName, int Number, string Packed);

/// <summary>Lays out a kind: its entities on pages, its ids in an index. It depends on ids alone, and on no value.</summary>
internal sealed class TableLayout
{
    private readonly List<TablePage> _pages = [];
    private readonly List<TableFile> _files = [];
    private readonly List<IndexEntry> _ids;
    private readonly List<IndexEntry> _former = [];

    private TableLayout(FactSchema schema, KindSchema kind, string hint, FactIndex index)
    {
        _ids = new List<IndexEntry>(index.Kind(kind.Id).Count);
        for (int file = 0; file < index.Files.Count; file++)
        {
            if (index.Files[file].Kind == kind.Id && index.Files[file].IsRead)
            {
                Add(file, index.Files[file], index.Kind(kind.Id));
            }
        }

        string[] shards = IndexWriter.Write(_ids, _former);
        Table = new TableModel(schema, kind, hint, _pages.ToEquatableArray(), _files.ToEquatableArray(), shards.Length, shards.Length == 1 ? shards[0] : null);
        Shards = shards.Length == 1 ? [] : shards.Select((packed, i) => new ShardModel(schema, kind, ShardHint(hint, i), i, packed)).ToEquatableArray();
    }

    /// <summary>The kind's static class.</summary>
    public TableModel Table { get; }

    /// <summary>The shards that have files of their own.</summary>
    public EquatableArray<ShardModel> Shards { get; }

    /// <summary>The layouts of a fact base.</summary>
    public static IEnumerable<TableLayout> Of(FactSchema schema, FactIndex index)
    {
        HintNames hints = new(schema);
        foreach (KindSchema kind in schema.Kinds)
        {
            if (hints.Table(kind) is { } hint)
            {
                yield return new TableLayout(schema, kind, hint, index);
            }
        }
    }

    /// <summary>Adds a file. Its ids that another file declared before are left out, as they are from its pages.</summary>
    private void Add(int file, FileIds declared, KindIndex all)
    {
        string key = PageKey.Of(declared.Path);
        int first = _pages.Count;
        _files.Add(new TableFile(key, first));
        int entities = 0;
        for (int i = 0; i < declared.Ids.Count; i++)
        {
            IdFacts id = declared.Ids[i];
            if (all.HasConflicts && all.Find(id.Id) != new EntityPlace(file, i))
            {
                continue;
            }

            int page = first + (entities / FactPageModel.Size);
            int row = entities % FactPageModel.Size;
            _ids.Add(new IndexEntry(id.Id, id.Hash, page, row));
            foreach (string former in id.Formerly)
            {
                _former.Add(new IndexEntry(former, FactHash.Of(former), page, row));
            }

            entities++;
        }

        for (int page = 0; page * FactPageModel.Size < entities; page++)
        {
            _pages.Add(new TablePage(FactPageModel.ClassOf(key), page));
        }
    }

    private static string ShardHint(string hint, int number) =>
        FormattableString.Invariant($"{hint.Substring(0, hint.Length - HintNames.Extension.Length)}.index.{number}{HintNames.Extension}");
}
