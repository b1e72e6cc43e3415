using System.Collections;
#if !NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
#endif

namespace FactModel.Storage;

/// <summary>A map that keeps the order of its entries and cannot be changed.</summary>
internal sealed class FactMap<T> : IReadOnlyDictionary<string, T>
{
    private readonly KeyValuePair<string, T>[] _entries;
    private readonly Dictionary<string, T> _byKey;

    public FactMap(KeyValuePair<string, T>[] entries)
    {
        _entries = entries;
        _byKey = new Dictionary<string, T>(entries.Length, StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            _byKey.Add(entry.Key, entry.Value);
        }
    }

    public static FactMap<T> Empty { get; } = new([]);

    public int Count => _entries.Length;

    public IEnumerable<string> Keys => _entries.Select(e => e.Key);

    public IEnumerable<T> Values => _entries.Select(e => e.Value);

    public T this[string key] => _byKey[key];

    public bool ContainsKey(string key) => _byKey.ContainsKey(key);

#if NETSTANDARD2_0
    public bool TryGetValue(string key, out T value) => _byKey.TryGetValue(key, out value!);
#else
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _byKey.TryGetValue(key, out value);
#endif

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
