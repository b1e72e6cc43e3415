using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>
/// All entities of a kind. Generated code derives from it and gives it the literals; an entity is made when it is first
/// asked for, once, also where threads race, and without a lock.
/// </summary>
/// <remarks>
/// Entities are objects here, since the runtime takes twice as long to compile the methods of a generic class, and these stand
/// before the first fact: generated code knows which class they have. For the same reason loops are in methods of their own,
/// short methods on that way stand where they are called, and what threads share is in volatile fields, not read through generic
/// methods.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactTable
{
    private const int MostProbes = 16;

    /// <summary>So many look-ups are not worth the room that remembering them takes, nor the time to make it.</summary>
    private const int FewSearches = 4;

    private readonly int _shardCount;
    private readonly PageSlot[] _pages;
    private volatile int[]? _starts;

    /// <summary>Entities that were asked for by id, where the hash says: a first look, before the index in its literals.</summary>
    private volatile FactSlot[]? _found;
    private int _searches;

    /// <summary>A table of some pages, whose ids are spread over some shards (a power of two).</summary>
    protected FactTable(int pageCount, int shardCount)
    {
        _pages = new PageSlot[pageCount];
        _shardCount = shardCount;
    }

    internal int PageCount => _pages.Length;

    /// <summary>How many entities stand before each page; the last number is of them all.</summary>
    internal int[] Starts => _starts ?? CountRows();

    /// <summary>What a message calls an entity.</summary>
    protected abstract string EntityName { get; }

    /// <summary>The entity at a row of a page.</summary>
    public object At(int page, int row)
    {
        FactPage loaded = _pages[page].Page ?? Load(page);
        return loaded.Entities[row].Entity ?? Make(loaded, row, null)!;
    }

    /// <summary>The row of the entity at a place.</summary>
    public FactRow Row(int place) => Columns(place >> FactShard.RowBits).Row(place & FactShard.RowMask);

    /// <summary>
    /// What was made of the entity at a place and is kept, as its statements: beside the entities, since most are never asked for it,
    /// and a field of each would be memory all the same.
    /// </summary>
    /// <param name="place">The entity's place.</param>
    /// <param name="sort">Which of the things that are made of an entity of this kind, from 0.</param>
    /// <param name="sorts">How many of them there are.</param>
    /// <returns>Null where it was not made.</returns>
    public object? Made(int place, int sort, int sorts) =>
        Columns(place >> FactShard.RowBits).Made is { } made ? made[((place & FactShard.RowMask) * sorts) + sort].Entity : null;

    /// <summary>Keeps what was made of the entity at a place, unless another thread was sooner.</summary>
    /// <param name="place">The entity's place.</param>
    /// <param name="sort">Which of the things that are made of an entity of this kind, from 0.</param>
    /// <param name="sorts">How many of them there are.</param>
    /// <param name="made">What was made.</param>
    /// <returns>What is kept.</returns>
    public object Keep(int place, int sort, int sorts, object made)
    {
        FactSlot[] slots = Columns(place >> FactShard.RowBits).RoomForMade(sorts);
        return Interlocked.CompareExchange(ref slots[((place & FactShard.RowMask) * sorts) + sort].Entity, made, null) ?? made;
    }

    /// <summary>The entity with an id, or one that it had formerly; null where there is none.</summary>
    public object? Find(string? id)
    {
        if (id is null || _pages.Length == 0)
        {
            return null;
        }

        uint hash = FactHash.Of(id);
        if (_found is { } found && Recall(found, id, hash) is { } recalled)
        {
            return recalled;
        }

        // In the index, in its literals. As FactHash.Shard says, without a method for it.
        string shard = Shard((int)(((ulong)hash * (ulong)_shardCount) >> 32));
        int place = FactShard.First(shard, hash);
        return place >= 0 && _searches < FewSearches && MakeNew(place, id) is { } made ? made : Search(shard, id, hash);
    }

    /// <summary>What an id is answered with that no entity has or had.</summary>
    /// <returns><see cref="ArgumentNullException"/> where the id is null, else <see cref="KeyNotFoundException"/>.</returns>
    public Exception Missing(string? id) =>
        id is null ? new ArgumentNullException(nameof(id)) : new KeyNotFoundException($"There is no {EntityName} with the id '{id}'.");

    internal FactPage Columns(int page) => _pages[page].Page ?? Load(page);

    /// <summary>The entity of a row, which is made unless another thread was sooner.</summary>
    internal object Make(FactPage page, int row) => Make(page, row, null)!;

    /// <summary>The same, where the row has an id, or whatever id it has; null where it has another.</summary>
    private object? Make(FactPage page, int row, string? asked)
    {
        FactRow at = default;
        at.Page = page;
        at.Row = row;
        string id = at.Text(0)!;
        if (asked is not null && id != asked)
        {
            return null;
        }

        object entity = Create(at, (page.Number << FactShard.RowBits) | row, id);
        return Interlocked.CompareExchange(ref page.Entities[row].Entity, entity, null) ?? entity;
    }

    /// <summary>How many rows a page has.</summary>
    protected abstract int PageRows(int page);

    /// <summary>A page's literal.</summary>
    protected abstract string PageText(int page);

    /// <summary>The literal of a page's statements; null where there are none.</summary>
    protected internal abstract string? StatementsText(int page);

    /// <summary>The literal of a shard of the index.</summary>
    protected abstract string Shard(int shard);

    /// <summary>Makes the entity of a row, which has a place and an id.</summary>
    protected abstract object Create(FactRow row, int place, string id);

    /// <summary>The id of an entity.</summary>
    protected abstract string IdOf(object entity);

    /// <summary>Looks among the entities that were asked for before.</summary>
    private object? Recall(FactSlot[] found, string id, uint hash)
    {
        for (uint probe = 0; probe < MostProbes; probe++)
        {
            object? entity = found[(hash + probe) & (uint)(found.Length - 1)].Entity;
            if (entity is null || IdOf(entity) == id)
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>Makes the entity at a place, and counts the search. Null where it was made before, or has another id.</summary>
    private object? MakeNew(int place, string id)
    {
        FactPage page = _pages[place >> FactShard.RowBits].Page ?? Load(place >> FactShard.RowBits);
        int row = place & FactShard.RowMask;

        // Racing threads may count a search too few: then it is remembered a search later.
        _searches++;
        return page.Entities[row].Entity is null ? Make(page, row, id) : null;
    }

    /// <summary>Looks wherever the hash may have put an id, and among the former ids, and remembers what it finds.</summary>
    private object? Search(string shard, string id, uint hash)
    {
        object? entity = SearchIndex(shard, id, hash);
        if (entity is not null && ++_searches > FewSearches)
        {
            Remember(_found ?? MakeFound(), hash, entity);
        }

        return entity;
    }

    private object? SearchIndex(string shard, string id, uint hash)
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
        return Interlocked.CompareExchange(ref _pages[index].Page, page, null) ?? page;
    }

    private int[] CountRows()
    {
        int[] starts = new int[_pages.Length + 1];
        for (int page = 0; page < _pages.Length; page++)
        {
            starts[page + 1] = starts[page] + PageRows(page);
        }

        _starts = starts;
        return starts;
    }
}
