using System.ComponentModel;

namespace FactModel.Storage;

/// <summary>
/// A reference seen from its target: which entities refer to it. Built when it is first asked for, from the column of
/// the references alone. For generated code.
/// </summary>
/// <typeparam name="T">The class of the entities that refer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FactInverse<T>
    where T : class
{
    private readonly FactTable _table;
    private readonly int _column;
    private readonly bool _isList;
    private Dictionary<string, List<(int Page, int Row)>>? _byTarget;

    /// <summary>The inverse of a column of references, each alone or each a list.</summary>
    public FactInverse(FactTable table, int column, bool isList) => (_table, _column, _isList) = (table, column, isList);

    /// <summary>The entities that refer to an id, in the order of the files.</summary>
    public IReadOnlyList<T> Of(string target)
    {
        Dictionary<string, List<(int Page, int Row)>> byTarget = Volatile.Read(ref _byTarget) ?? Build();
        if (!byTarget.TryGetValue(target, out List<(int Page, int Row)>? places))
        {
            return [];
        }

        T[] entities = new T[places.Count];
        for (int i = 0; i < entities.Length; i++)
        {
            entities[i] = (T)_table.At(places[i].Page, places[i].Row);
        }

        return Array.AsReadOnly(entities);
    }

    private Dictionary<string, List<(int Page, int Row)>> Build()
    {
        Dictionary<string, List<(int Page, int Row)>> byTarget = new(StringComparer.Ordinal);
        for (int page = 0; page < _table.PageCount; page++)
        {
            FactPage columns = _table.Columns(page);
            for (int row = 0; row < columns.RowCount; row++)
            {
                foreach (string target in Targets(columns.Row(row)))
                {
                    Add(byTarget, target, (page, row));
                }
            }
        }

        return Interlocked.CompareExchange(ref _byTarget, byTarget, null) ?? byTarget;
    }

    private IReadOnlyList<string> Targets(FactRow row)
    {
        if (_isList)
        {
            return row.List(_column, static (ref FactCursor c) => c.ReadText());
        }

        return row.Text(_column) is { } target ? [target] : [];
    }

    private static void Add(Dictionary<string, List<(int Page, int Row)>> byTarget, string target, (int Page, int Row) place)
    {
        if (!byTarget.TryGetValue(target, out List<(int Page, int Row)>? places))
        {
            byTarget.Add(target, places = []);
        }

        // A list may name one entity twice; it refers to it once.
        if (places.Count == 0 || places[places.Count - 1] != place)
        {
            places.Add(place);
        }
    }
}
