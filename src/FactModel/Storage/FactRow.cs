using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>One row of a page: the columns of one entity. For generated code. Column 0 is the id.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FactRow
{
    private readonly FactPage _page;
    private readonly int _row;

    /// <summary>A row of a page.</summary>
    public FactRow(FactPage page, int row) => (_page, _row) = (page, row);

    /// <summary>A text; null where absent.</summary>
    public string? Text(int column) => _page.TryRead(column, _row, out ulong index) ? _page.Text((int)index) : null;

    /// <summary>A whole number; 0 where absent.</summary>
    public long Int64(int column) => _page.TryRead(column, _row, out ulong value) ? (long)(value >> 1) ^ -(long)(value & 1) : 0;

    /// <summary>A whole number; null where absent.</summary>
    public long? Int64OrNull(int column) => _page.TryRead(column, _row, out ulong value) ? FactCursor.ZigZag(value) : null;

    /// <summary>A whole number of 32 bits; null where absent.</summary>
    public int? Int32OrNull(int column) => _page.TryRead(column, _row, out ulong value) ? (int)FactCursor.ZigZag(value) : null;

    /// <summary>A truth value; false where absent.</summary>
    public bool Boolean(int column) => _page.TryRead(column, _row, out ulong value) && value != 0;

    /// <summary>A truth value; null where absent.</summary>
    public bool? BooleanOrNull(int column) => _page.TryRead(column, _row, out ulong value) ? value != 0 : null;

    /// <summary>A floating-point number; 0 where absent.</summary>
    public double Double(int column) => _page.TryRead(column, _row, out ulong value) ? BitConverter.Int64BitsToDouble((long)value) : 0;

    /// <summary>A floating-point number; null where absent.</summary>
    public double? DoubleOrNull(int column) => _page.TryRead(column, _row, out ulong value) ? BitConverter.Int64BitsToDouble((long)value) : null;

    /// <summary>The number of an enum's member; 0 where absent.</summary>
    public int Ordinal(int column) => _page.TryRead(column, _row, out ulong value) ? (int)value : 0;

    /// <summary>The number of an enum's member; null where absent.</summary>
    public int? OrdinalOrNull(int column) => _page.TryRead(column, _row, out ulong value) ? (int)value : null;

    /// <summary>A value of any other type, as a cursor reads it.</summary>
    /// <returns>False where it is absent.</returns>
    public bool TryRead<T>(int column, FactReader<T> read, out T? value)
    {
        if (!TryCursor(column, out FactCursor cursor))
        {
            value = default;
            return false;
        }

        value = read(ref cursor);
        return true;
    }

    /// <summary>A value of a reference type; null where absent.</summary>
    public T? Object<T>(int column, FactReader<T> read)
        where T : class => TryRead(column, read, out T? value) ? value : null;

    /// <summary>A value of a value type; its default where absent.</summary>
    public T Value<T>(int column, FactReader<T> read)
        where T : struct => TryRead(column, read, out T value) ? value : default;

    /// <summary>A value of a value type; null where absent.</summary>
    public T? ValueOrNull<T>(int column, FactReader<T> read)
        where T : struct => TryRead(column, read, out T value) ? value : null;

    /// <summary>A list; empty where absent.</summary>
    public IReadOnlyList<T> List<T>(int column, FactReader<T> read) => TryCursor(column, out FactCursor cursor) ? cursor.ReadList(read) : [];

    /// <summary>A map; empty where absent.</summary>
    public IReadOnlyDictionary<string, T> Map<T>(int column, FactReader<T> read) =>
        TryCursor(column, out FactCursor cursor) ? cursor.ReadMap(read) : FactMap<T>.Empty;

    /// <summary>A cursor at the value of a column that lies in the page's stream.</summary>
    /// <returns>False where it is absent.</returns>
    public bool TryCursor(int column, out FactCursor cursor)
    {
        bool present = _page.TryRead(column, _row, out ulong offset);
        cursor = present ? new FactCursor(_page, _page.StreamStart + (int)offset) : default;
        return present;
    }

    /// <summary>An absolute URL; null where absent.</summary>
    public Uri? Url(int column) => Text(column) is { } url ? new Uri(url, UriKind.Absolute) : null;

    /// <summary>A cursor at the statements of a property.</summary>
    /// <returns>False where no value of the property is annotated.</returns>
    public bool TryStatements(int property, out FactCursor cursor)
    {
        cursor = default;
        return _page.Statements is { } statements && new FactRow(statements, _row).TryCursor(property, out cursor);
    }
}
