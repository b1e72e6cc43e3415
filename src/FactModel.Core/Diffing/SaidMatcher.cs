using FactModel.Core.Model;

namespace FactModel.Core.Diffing;

/// <summary>
/// Finds which statement, or which item of a list, is which: by its own id, by its value, by the identity that the model declares;
/// never by its place. Of statements that compete for one value, the one behind the value is the one that was behind it, and what
/// is left is told by the source it cites and who says it.
/// </summary>
internal sealed class SaidMatcher
{
    private readonly List<Said> _before;
    private readonly List<Said> _now;
    private readonly int[] _places;
    private readonly bool[] _taken;

    private SaidMatcher(List<Said> before, List<Said> now)
    {
        (_before, _now) = (before, now);
        _places = [.. now.Select(_ => -1)];
        _taken = new bool[before.Count];
    }

    /// <summary>For each thing that is said now, the place of the same thing before, or -1.</summary>
    /// <param name="before">What was said.</param>
    /// <param name="now">What is said.</param>
    /// <param name="identity">The fields by which the items of a list of records are known.</param>
    /// <param name="isList">Whether they are the items of a list, and do not compete.</param>
    public static int[] Match(List<Said> before, List<Said> now, IReadOnlyList<int> identity, bool isList)
    {
        SaidMatcher matcher = new(before, now);
        matcher.By(s => s.Statement.Id);

        // What has the same value has the same identity; where several share one, those that did not change are told apart by the rest.
        matcher.By(s => s.Compared is null ? null : (s.Compared, Source(s), Speaker(s)), Exactly.Comparer);
        matcher.By(s => s.Compared, Meaning.Comparer);
        if (identity.Count > 0)
        {
            matcher.By(s => Identity(s, identity), Meaning.Comparer);
        }

        matcher.By(s => s.IsNull ? "" : null);
        if (!isList)
        {
            matcher.By(s => s.IsBare && s.Statement.Id is null ? "" : null);
            matcher.By(s => s.Statement.Citations.Count > 0 ? (Source(s), Speaker(s)) : null, EqualityComparer<(string?, string?)?>.Default);
            matcher.Rest();
        }

        return matcher._places;
    }

    private static string? Source(Said said) => said.Statement.Citations.Count > 0 ? said.Statement.Citations[0].Source : null;

    private static string? Speaker(Said said) => said.Statement.SaidBy.Count > 0 ? said.Statement.SaidBy[0].Entity ?? said.Statement.SaidBy[0].Words : null;

    /// <summary>The identity of an item; null where a part of it is missing.</summary>
    private static FactValue? Identity(Said said, IReadOnlyList<int> identity) =>
        said.Compared is FactValue.Structure record && identity.All(i => record.Fields[i] is not null)
            ? new FactValue.Items(identity.Select(i => record.Fields[i]).ToEquatableArray())
            : null;

    private void By(Func<Said, string?> key) => By(key, StringComparer.Ordinal);

    /// <summary>Pairs what has the same key, in order where several have it.</summary>
    private void By<T>(Func<Said, T?> key, IEqualityComparer<T?> comparer)
    {
        Dictionary<KeyOf<T>, Queue<int>> free = new(new KeyComparer<T>(comparer));
        for (int i = 0; i < _before.Count; i++)
        {
            if (!_taken[i] && key(_before[i]) is { } value)
            {
                KeyOf<T> own = new(value);
                if (!free.TryGetValue(own, out Queue<int>? places))
                {
                    free.Add(own, places = new Queue<int>());
                }

                places.Enqueue(i);
            }
        }

        for (int i = 0; i < _now.Count && free.Count > 0; i++)
        {
            if (_places[i] < 0 && key(_now[i]) is { } value && free.TryGetValue(new KeyOf<T>(value), out Queue<int>? places) && places.Count > 0)
            {
                Take(i, places.Dequeue());
            }
        }
    }

    /// <summary>One statement that is left on each side is the same one, unless both have ids of their own.</summary>
    private void Rest()
    {
        int[] before = [.. Enumerable.Range(0, _before.Count).Where(i => !_taken[i])];
        int[] now = [.. Enumerable.Range(0, _now.Count).Where(i => _places[i] < 0)];
        if (before.Length == 1 && now.Length == 1 && (_before[before[0]].Statement.Id is null || _now[now[0]].Statement.Id is null))
        {
            Take(now[0], before[0]);
        }
    }

    private void Take(int now, int before)
    {
        _places[now] = before;
        _taken[before] = true;
    }

    /// <summary>A key, which a dictionary may not have as null.</summary>
    private readonly record struct KeyOf<T>(T Value);

    private sealed class KeyComparer<T>(IEqualityComparer<T?> comparer) : IEqualityComparer<KeyOf<T>>
    {
        public bool Equals(KeyOf<T> x, KeyOf<T> y) => comparer.Equals(x.Value, y.Value);

        public int GetHashCode(KeyOf<T> key) => comparer.GetHashCode(key.Value!);
    }

    private sealed class Exactly : IEqualityComparer<(FactValue Value, string? Source, string? Speaker)?>
    {
        public static readonly Exactly Comparer = new();

        public bool Equals((FactValue Value, string? Source, string? Speaker)? x, (FactValue Value, string? Source, string? Speaker)? y) =>
            x is { } left && y is { } right && left.Source == right.Source && left.Speaker == right.Speaker && Meaning.Comparer.Equals(left.Value, right.Value);

        public int GetHashCode((FactValue Value, string? Source, string? Speaker)? key) => Meaning.Comparer.GetHashCode(key?.Value);
    }
}
