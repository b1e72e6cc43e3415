using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace FactModel.Storage;

/// <summary>
/// All entities of a kind. Generated code derives from it and gives it the literals; an entity is made when it is first
/// asked for, once, also where threads race, and without a lock.
/// </summary>
/// <typeparam name="T">The entity's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FactTable<T> : IReadOnlyList<T>, IStatementTexts
    where T : class
{
    private const int MostProbes = 16;

    /// <summary>So many look-ups are not worth the room that remembering them takes, nor the time to make it.</summary>
    private const int FewSearches = 4;

    private readonly int _shardCount;
    private readonly Page?[] _pages;
    private int[]? _starts;

    /// <summary>Entities that were asked for by id, where the hash says: a first look, before the index in its literals.</summary>
    private Slot[]? _found;
    private int _searches;

    /// <summary>A table of some pages, whose ids are spread over some shards (a power of two).</summary>
    protected FactTable(int pageCount, int shardCount)
    {
        _pages = new Page?[pageCount];
        _shardCount = shardCount;
    }

    /// <summary>How many entities there are.</summary>
    public int Count => Starts()[_pages.Length];

    /// <summary>The entity at a place in the order of the files.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public T this[int index]
    {
        get
        {
            int[] starts = Starts();
            if ((uint)index >= (uint)starts[_pages.Length])
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            int page = Array.BinarySearch(starts, index);
            if (page < 0)
            {
                page = ~page - 1;
            }

            // Pages without rows share a start with the one behind them, which is the one that has the row.
            while (starts[page + 1] == index)
            {
                page++;
            }

            return At(page, index - starts[page]);
        }
    }

    /// <summary>The entity at a row of a page.</summary>
    public T At(int page, int row)
    {
        Page loaded = Load(page);
        ref Slot slot = ref loaded.Entities[row];
        T? entity = Volatile.Read(ref slot.Entity);
        if (entity is not null)
        {
            return entity;
        }

        entity = Create(new FactRow(loaded.Columns, row));
        return Interlocked.CompareExchange(ref slot.Entity, entity, null) ?? entity;
    }

    /// <summary>The entity with an id, or one that it had formerly.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T Get(string id) => TryGet(id, out T? entity) ? entity : throw Missing(id);

    /// <summary>The entity with an id, or one that it had formerly.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryGet(string? id, [NotNullWhen(true)] out T? entity)
    {
        entity = null;
        if (id is null || _pages.Length == 0)
        {
            return false;
        }

        uint hash = FactHash.Of(id);
        Slot[]? found = Volatile.Read(ref _found);
        if (found is not null)
        {
            for (uint probe = 0; probe < MostProbes; probe++)
            {
                entity = Volatile.Read(ref found[(hash + probe) & (uint)(found.Length - 1)].Entity);
                if (entity is null)
                {
                    break;
                }

                if (IdOf(entity) == id)
                {
                    return true;
                }
            }
        }

        entity = Search(id, hash);
        if (entity is null)
        {
            return false;
        }

        // Racing threads may count a search too few: then the room is made a search later.
        if (++_searches > FewSearches)
        {
            Remember(found ?? MakeFound(), hash, entity);
        }

        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int page = 0; page < _pages.Length; page++)
        {
            Slot[] entities = Load(page).Entities;
            for (int row = 0; row < entities.Length; row++)
            {
                yield return Volatile.Read(ref entities[row].Entity) ?? At(page, row);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    string? IStatementTexts.StatementsText(int page) => StatementsText(page);

    internal int PageCount => _pages.Length;

    internal FactPage Columns(int page) => Load(page).Columns;

    /// <summary>How many rows a page has.</summary>
    protected abstract int PageRows(int page);

    /// <summary>A page's literal.</summary>
    protected abstract string PageText(int page);

    /// <summary>The literal of a page's statements; null where there are none.</summary>
    protected abstract string? StatementsText(int page);

    /// <summary>The literal of a shard of the index.</summary>
    protected abstract string Shard(int shard);

    /// <summary>Makes the entity of a row.</summary>
    protected abstract T Create(FactRow row);

    /// <summary>The id of an entity.</summary>
    protected internal abstract string IdOf(T entity);

    /// <summary>Apart, so that the runtime need not compile it before the first fact.</summary>
    private static Exception Missing(string? id) =>
        id is null ? new ArgumentNullException(nameof(id)) : new KeyNotFoundException($"There is no {typeof(T).Name} with the id '{id}'.");

    /// <summary>Looks in the index, in its literals.</summary>
    private T? Search(string id, uint hash) => FactShard.Find(Shard(FactHash.Shard(hash, _shardCount)), id, hash, this);

    /// <summary>Puts an entity where the next look-up finds it. Nothing is ever taken away, so that racing threads at worst both find it in the index.</summary>
    private static void Remember(Slot[] found, uint hash, T entity)
    {
        for (uint probe = 0; probe < MostProbes; probe++)
        {
            T? there = Interlocked.CompareExchange(ref found[(hash + probe) & (uint)(found.Length - 1)].Entity, entity, null);
            if (there is null || ReferenceEquals(there, entity))
            {
                return;
            }
        }
    }

    /// <summary>Room for twice as many as there are entities.</summary>
    private Slot[] MakeFound()
    {
        int length = MostProbes;
        while (length < 2 * Count)
        {
            length *= 2;
        }

        Slot[] made = new Slot[length];
        return Interlocked.CompareExchange(ref _found, made, null) ?? made;
    }

    private Page Load(int index)
    {
        Page? page = Volatile.Read(ref _pages[index]);
        if (page is not null)
        {
            return page;
        }

        page = new Page(new FactPage(PageText(index), this, index));
        return Interlocked.CompareExchange(ref _pages[index], page, null) ?? page;
    }

    private int[] Starts()
    {
        int[]? starts = Volatile.Read(ref _starts);
        if (starts is not null)
        {
            return starts;
        }

        starts = new int[_pages.Length + 1];
        for (int page = 0; page < _pages.Length; page++)
        {
            starts[page + 1] = starts[page] + PageRows(page);
        }

        Volatile.Write(ref _starts, starts);
        return starts;
    }

    /// <summary>An element of an array of structures is at a place that needs no check of its type; one of an array of objects does, each time.</summary>
    private struct Slot
    {
        public T? Entity;
    }

    /// <summary>Fields, since each property is a method that the runtime compiles before the first fact.</summary>
    private sealed class Page(FactPage columns)
    {
        public readonly FactPage Columns = columns;
        public readonly Slot[] Entities = new Slot[columns.Rows];
    }
}
