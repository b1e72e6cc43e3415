using System.Collections;
using System.ComponentModel;
#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
#endif

namespace FactModel.Storage;

/// <summary>The entities of a kind in the order of the files, each made when it is reached. For generated code.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly FactTable _table;

    /// <summary>The entities of a table, which are all of the class.</summary>
    public FactList(FactTable table) => _table = table;

    /// <summary>How many entities there are.</summary>
    public int Count => _table.Starts[_table.PageCount];

    /// <summary>The entity at a place in the order of the files.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public T this[int index]
    {
        get
        {
            int[] starts = _table.Starts;
            if ((uint)index >= (uint)Count)
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

            return As(_table.At(page, index - starts[page]));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int page = 0; page < _table.PageCount; page++)
        {
            FactPage loaded = _table.Columns(page);
            for (int row = 0; row < loaded.Entities.Length; row++)
            {
                yield return As(loaded.Entities[row].Entity ?? _table.Make(loaded, row));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An object that the table made, which needs no check at each read.</summary>
#if NETSTANDARD2_0
    private static T As(object entity) => (T)entity;
#else
    private static T As(object entity) => Unsafe.As<T>(entity);
#endif
}
