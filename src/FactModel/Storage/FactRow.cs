using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>One row of a page: the columns of one entity. For generated code. Column 0 is the id.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FactRow
{
    // Set from outside, since a constructor would be one more method to compile before the first fact.
    internal FactPage Page;
    internal int Row;

    /// <summary>A text; null where absent.</summary>
    public readonly string? Text(int column) => FactPage.IsBusy ? Page.TextFast(column, Row) : Page.TryRead(column, Row, out ulong index) ? Page.Text((int)index) : null;

    /// <summary>
    /// A whole number; 0 where absent. It is also a truth value (0 or 1), the number of an enum's member, and the bits of a
    /// floating-point number: each other method would be one more to compile before the first fact.
    /// </summary>
    public readonly long Int64(int column)
    {
        if (FactPage.IsBusy)
        {
            return Page.Int64Fast(column, Row);
        }

        return Page.TryRead(column, Row, out ulong value) ? (long)(value >> 1) ^ -(long)(value & 1) : 0;
    }

    /// <summary>A whole number; null where absent.</summary>
    public readonly long? Int64OrNull(int column) => Page.TryRead(column, Row, out ulong value) ? FactCursor.ZigZag(value) : null;

    /// <summary>A whole number of 32 bits, or the number of an enum's member; null where absent.</summary>
    public readonly int? Int32OrNull(int column) => (int?)Int64OrNull(column);

    /// <summary>A truth value; null where absent.</summary>
    public readonly bool? BooleanOrNull(int column) => Int64OrNull(column) is { } value ? value != 0 : null;

    /// <summary>A floating-point number; null where absent.</summary>
    public readonly double? DoubleOrNull(int column) => Int64OrNull(column) is { } bits ? BitConverter.Int64BitsToDouble(bits) : null;

    /// <summary>A value of any other type, as a cursor reads it.</summary>
    /// <returns>False where it is absent.</returns>
    public readonly bool TryRead<T>(int column, FactReader<T> read, out T? value)
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
    public readonly T? Object<T>(int column, FactReader<T> read)
        where T : class => TryRead(column, read, out T? value) ? value : null;

    /// <summary>A value of a value type; its default where absent.</summary>
    public readonly T Value<T>(int column, FactReader<T> read)
        where T : struct => TryRead(column, read, out T value) ? value : default;

    /// <summary>A value of a value type; null where absent.</summary>
    public readonly T? ValueOrNull<T>(int column, FactReader<T> read)
        where T : struct => TryRead(column, read, out T value) ? value : null;

    /// <summary>A list; empty where absent.</summary>
    public readonly IReadOnlyList<T> List<T>(int column, FactReader<T> read) => TryCursor(column, out FactCursor cursor) ? cursor.ReadList(read) : [];

    /// <summary>A map; empty where absent.</summary>
    public readonly IReadOnlyDictionary<string, T> Map<T>(int column, FactReader<T> read) =>
        TryCursor(column, out FactCursor cursor) ? cursor.ReadMap(read) : FactMap<T>.Empty;

    /// <summary>A cursor at the value of a column that lies in the page's stream.</summary>
    /// <returns>False where it is absent.</returns>
    public readonly bool TryCursor(int column, out FactCursor cursor)
    {
        bool present = Page.TryRead(column, Row, out ulong offset);
        cursor = present ? new FactCursor(Page, Page.StreamStart + (int)offset) : default;
        return present;
    }

    /// <summary>An absolute URL; null where absent.</summary>
    public readonly Uri? Url(int column) => Text(column) is { } url ? new Uri(url, UriKind.Absolute) : null;

    /// <summary>A cursor at the statements of a property.</summary>
    /// <returns>False where no value of the property is annotated.</returns>
    public readonly bool TryStatements(int property, out FactCursor cursor)
    {
        cursor = default;
        return Page.Statements is { } statements && statements.Row(Row).TryCursor(property, out cursor);
    }
}
