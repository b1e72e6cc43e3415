namespace FactModel.Cli.States;

/// <summary>Keeps what was used last, up to a weight: a history reads much again, and must not keep all of it.</summary>
/// <param name="capacity">The weight that is kept at most, beside what was used last.</param>
/// <param name="weightOf">What something weighs.</param>
internal sealed class RecentCache<TKey, TValue>(long capacity, Func<TValue, long> weightOf)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _recent = [];
    private long _weight;

    /// <summary>What is kept under a key; else what <paramref name="make"/> gives, which is kept from then on.</summary>
    public TValue Get(TKey key, Func<TValue> make)
    {
        if (_nodes.TryGetValue(key, out LinkedListNode<(TKey, TValue Value)>? node))
        {
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Value;
        }

        TValue value = make();
        _nodes[key] = _recent.AddFirst((key, value));
        _weight += weightOf(value);
        while (_weight > capacity && _recent.Count > 1)
        {
            (TKey oldest, TValue dropped) = _recent.Last!.Value;
            _recent.RemoveLast();
            _nodes.Remove(oldest);
            _weight -= weightOf(dropped);
        }

        return value;
    }
}
