using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace FactModel.Storage;

/// <summary>Equality and text of the values that records and unions hold: lists and maps by what is in them. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactEquality
{
    /// <summary>Whether two values are equal.</summary>
    public static bool Equal<T>(T left, T right)
    {
        if (left is string || left is not IEnumerable leftItems || right is not IEnumerable rightItems)
        {
            return EqualityComparer<T>.Default.Equals(left, right);
        }

        if (left.Equals(right))
        {
            return true;
        }

        IEnumerator a = leftItems.GetEnumerator();
        IEnumerator b = rightItems.GetEnumerator();
        while (a.MoveNext())
        {
            if (!b.MoveNext() || !Equal(a.Current, b.Current))
            {
                return false;
            }
        }

        return !b.MoveNext();
    }

    /// <summary>A hash that is equal where <see cref="Equal{T}"/> says so.</summary>
    public static int Hash<T>(T value)
    {
        if (value is null)
        {
            return 0;
        }

        if (value is string || value is not IEnumerable items)
        {
            return value.GetHashCode();
        }

        int hash = 17;
        foreach (object? item in items)
        {
            hash = unchecked((hash * 31) + Hash(item));
        }

        return hash;
    }

    /// <summary>A value as text, in invariant culture; a list's items with commas between them.</summary>
    public static string Text<T>(T value) => value switch
    {
        null => "",
        string text => text,
        LocalizedText localized => localized.ToString(),
        FactNode node => node.ToString(),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ => value.ToString() ?? "",
    };
}
