using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>
/// All entities of a kind. Generated code derives from it and gives it the literals; an entity is made when it is first
/// asked for, once, also where threads race, and without a lock.
/// </summary>
/// <remarks>
/// Entities are objects here, since the runtime takes twice as long to compile the methods of a generic class, and these stand
/// before the first fact: generated code knows which class they have. Loops are in methods of their own for the same reason.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactTable : IStatementTexts
{
    private const int MostProbes = 16;

    /// <summary>So many look-ups are not worth the room that remembering them takes, nor the time to make it.</summary>
    private const int FewSearches = 4;

    private readonly int _shardCount;
    private readonly FactPage?[] _pages;
    private int[]? _starts;

    /// <summary>Entities that were asked for by id, where the hash says: a first look, before the index in its literals.</summary>
    private FactSlot[]? _found;
    private int _searches;

    /// <summary>A table of some pages, whose ids are spread over some shards (a power of two).</summary>
    protected FactTable(int pageCount, int shardCount)
    {
        _pages = new FactPage?[pageCount];
        _shardCount = shardCount;
    }

    internal int PageCount => _pages.Length;

    /// <summary>How many entities stand before each page; the last number is of them all.</summary>
    internal int[] Starts => Volatile.Read(ref _starts) ?? CountRows();

    /// <summary>What a message calls an entity.</summary>
    protected abstract string EntityName { get; }

    /// <summary>The entity at a row of a page.</summary>
    public object At(int page, int row)
    {
        FactPage loaded = Volatile.Read(ref _pages[page]) ?? Load(page);
        return Volatile.Read(ref loaded.Entities[row].Entity) ?? Make(loaded, row);
    }

    /// <summary>The entity with an id, or one that it had formerly.</summary>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public object Get(string id) => Find(id) ?? throw Missing(id);

    /// <summary>The entity with an id, or one that it had formerly; null where there is none.</summary>
    public object? Find(string? id)
    {
        if (id is null || _pages.Length == 0)
        {
            return null;
        }

        uint hash = FactHash.Of(id);
        FactSlot[]? found = Volatile.Read(ref _found);
        return found is null ? Search(id, hash) : Recall(found, id, hash) ?? Search(id, hash);
    }

    string? IStatementTexts.StatementsText(int page) => StatementsText(page);

    internal FactPage Columns(int page) => Volatile.Read(ref _pages[page]) ?? Load(page);

    internal object Make(FactPage page, int row)
    {
        object entity = Create(new FactRow(page, row));
        return Interlocked.CompareExchange(ref page.Entities[row].Entity, entity, null) ?? entity;
    }

    /// <summary>How many rows a page has.</summary>
    protected abstract int PageRows(int page);

    /// <summary>A page's literal.</summary>
    protected abstract string PageText(int page);

    /// <summary>The literal of a page's statements; null where there are none.</summary>
    protected abstract string? StatementsText(int page);

    /// <summary>The literal of a shard of the index.</summary>
    protected abstract string Shard(int shard);

    /// <summary>Makes the entity of a row.</summary>
    protected abstract object Create(FactRow row);

    /// <summary>The id of an entity.</summary>
    protected abstract string IdOf(object entity);

    /// <summary>Apart, so that the runtime need not compile it before the first fact.</summary>
    private Exception Missing(string? id) =>
        id is null ? new ArgumentNullException(nameof(id)) : new KeyNotFoundException($"There is no {EntityName} with the id '{id}'.");

    /// <summary>Looks among the entities that were asked for before.</summary>
    private object? Recall(FactSlot[] found, string id, uint hash)
    {
        for (uint probe = 0; probe < MostProbes; probe++)
        {
            object? entity = Volatile.Read(ref found[(hash + probe) & (uint)(found.Length - 1)].Entity);
            if (entity is null || IdOf(entity) == id)
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>Looks in the index, in its literals, and remembers what it finds once that is worth it.</summary>
    private object? Search(string id, uint hash)
    {
        string shard = Shard(FactHash.Shard(hash, _shardCount));
        int place = FactShard.First(shard, hash);
        object? entity = place < 0 ? null : At(place >> FactShard.RowBits, place & FactShard.RowMask);
        if (entity is null || IdOf(entity) != id)
        {
            // The entity in the first slot is the one, most of the time.
            entity = SearchFurther(shard, id, hash);
        }

        // Racing threads may count a search too few: then the room is made a search later.
        if (entity is not null && ++_searches > FewSearches)
        {
            Remember(Volatile.Read(ref _found) ?? MakeFound(), hash, entity);
        }

        return entity;
    }

    private object? SearchFurther(string shard, string id, uint hash)
    {
        for (uint probe = 0; FactShard.First(shard, hash + probe) is >= 0 and int place; probe++)
        {
            object entity = At(place >> FactShard.RowBits, place & FactShard.RowMask);
            if (IdOf(entity) == id)
            {
                return entity;
            }
        }

        int former = FactShard.FindFormer(shard, id);
        return former < 0 ? null : At(former >> FactShard.RowBits, former & FactShard.RowMask);
    }

    /// <summary>Puts an entity where the next look-up finds it. Nothing is ever taken away, so that racing threads at worst both find it in the index.</summary>
    private static void Remember(FactSlot[] found, uint hash, object entity)
    {
        for (uint probe = 0; probe < MostProbes; probe++)
        {
            object? there = Interlocked.CompareExchange(ref found[(hash + probe) & (uint)(found.Length - 1)].Entity, entity, null);
            if (there is null || ReferenceEquals(there, entity))
            {
                return;
            }
        }
    }

    /// <summary>Room for twice as many as there are entities.</summary>
    private FactSlot[] MakeFound()
    {
        int length = MostProbes;
        while (length < 2 * Starts[_pages.Length])
        {
            length *= 2;
        }

        FactSlot[] made = new FactSlot[length];
        return Interlocked.CompareExchange(ref _found, made, null) ?? made;
    }

    private FactPage Load(int index)
    {
        FactPage page = new(PageText(index), this, index);
        return Interlocked.CompareExchange(ref _pages[index], page, null) ?? page;
    }

    private int[] CountRows()
    {
        int[] starts = new int[_pages.Length + 1];
        for (int page = 0; page < _pages.Length; page++)
        {
            starts[page + 1] = starts[page] + PageRows(page);
        }

        Volatile.Write(ref _starts, starts);
        return starts;
    }
}
