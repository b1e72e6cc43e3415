using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

#if FACTMODEL_CORE
namespace FactModel.Core.Values;
#else
namespace FactModel;
#endif

/// <summary>
/// A piece of YAML of which the model says only that it may be anything (the type <c>any</c>). It never changes, and two
/// are equal when they have the same content in the same order and the same scalars in quotes. Looking for what is not
/// there gives null, so that a path can be walked: <c>node["versions"]?[0]?["name"]?.AsText()</c>.
/// </summary>
public sealed class FactNode : IEquatable<FactNode>
{
    /// <summary>
    /// How deep lists and maps may stand in each other, so that no walk over a node exhausts the stack.
    /// </summary>
    public const int MaxDepth = 256;

    private const int SearchByHashFrom = 8;

    private static readonly ReadOnlyCollection<FactNode> NoItems = new([]);
    private static readonly ReadOnlyCollection<KeyValuePair<string, FactNode>> NoEntries = new([]);

    private readonly string? _text;
    private readonly int _depth;
    private readonly Dictionary<string, int>? _positions;

    private FactNode(FactNodeKind kind, string? text, bool isQuoted)
    {
        Kind = kind;
        _text = text;
        IsQuoted = isQuoted;
        Items = NoItems;
        Entries = NoEntries;
    }

    private FactNode(FactNode[] items)
        : this(FactNodeKind.List, null, false)
    {
        Items = new ReadOnlyCollection<FactNode>(items);
        _depth = DepthAbove(items);
    }

    private FactNode(KeyValuePair<string, FactNode>[] entries)
        : this(FactNodeKind.Map, null, false)
    {
        Entries = new ReadOnlyCollection<KeyValuePair<string, FactNode>>(entries);
        _depth = DepthAbove(entries.Select(entry => entry.Value));
        _positions = entries.Length >= SearchByHashFrom ? Positions(entries) : null;
        if (_positions is null)
        {
            CheckKeys(entries);
        }
    }

    /// <summary>The node for nothing: an empty value, <c>null</c> or <c>~</c>.</summary>
    public static FactNode Null { get; } = new(FactNodeKind.Null, null, false);

    /// <summary>What the node is.</summary>
    public FactNodeKind Kind { get; }

    /// <summary>Whether it is a scalar that is written in quotes or as a block, and so is text alone.</summary>
    public bool IsQuoted { get; }

    /// <summary>The items of a list; none for any other node.</summary>
    public IReadOnlyList<FactNode> Items { get; }

    /// <summary>The entries of a map in order, whose keys differ; none for any other node.</summary>
    public IReadOnlyList<KeyValuePair<string, FactNode>> Entries { get; }

    /// <summary>How many items or entries there are.</summary>
    public int Count => Items.Count + Entries.Count;

    /// <summary>The item of a list at a position from 0; null where there is none, or this is no list.</summary>
    public FactNode? this[int index] => (uint)index < (uint)Items.Count ? Items[index] : null;

    /// <summary>The value of a map at a key, whose letter case counts; null where there is none, or this is no map.</summary>
    public FactNode? this[string key]
    {
        get
        {
            int position = PositionOf(key);
            return position >= 0 ? Entries[position].Value : null;
        }
    }

    /// <summary>A scalar. One without quotes that reads as null in YAML is <see cref="Null"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FactNode Scalar(string text, bool isQuoted)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return !isQuoted && CoreSchema.IsNull(text) ? Null : new FactNode(FactNodeKind.Scalar, text, isQuoted);
    }

    /// <summary>A list.</summary>
    /// <exception cref="ArgumentNullException">The list itself is null.</exception>
    /// <exception cref="ArgumentException">
    /// An item is null, or lists and maps stand in each other deeper than <see cref="MaxDepth"/>.
    /// </exception>
    public static FactNode List(IEnumerable<FactNode> items) => new([.. items ?? throw new ArgumentNullException(nameof(items))]);

    /// <summary>A list.</summary>
    /// <exception cref="ArgumentNullException">The list itself is null.</exception>
    /// <exception cref="ArgumentException">
    /// An item is null, or lists and maps stand in each other deeper than <see cref="MaxDepth"/>.
    /// </exception>
    public static FactNode List(params FactNode[] items) => List((IEnumerable<FactNode>)items);

    /// <summary>A map.</summary>
    /// <exception cref="ArgumentException">
    /// A key is null or occurs twice, a value is null, or lists and maps stand in each other deeper than
    /// <see cref="MaxDepth"/>.
    /// </exception>
    public static FactNode Map(IEnumerable<KeyValuePair<string, FactNode>> entries) =>
        new([.. entries ?? throw new ArgumentNullException(nameof(entries))]);

    /// <summary>A map.</summary>
    /// <exception cref="ArgumentException">
    /// A key is null or occurs twice, a value is null, or lists and maps stand in each other deeper than
    /// <see cref="MaxDepth"/>.
    /// </exception>
    public static FactNode Map(params KeyValuePair<string, FactNode>[] entries) =>
        Map((IEnumerable<KeyValuePair<string, FactNode>>)entries);

    /// <summary>The text of a scalar as it is written, without its quotes; null for any other node.</summary>
    public string? AsText() => _text;

    /// <summary>
    /// The whole number that a scalar without quotes is by the core schema of YAML 1.2: <c>12</c>, <c>-3</c>, <c>0x1F</c>,
    /// <c>0o17</c>, but not <c>1.0</c>.
    /// </summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return PlainText is { } text && CoreSchema.TryReadInt64(text, out value);
    }

    /// <summary>
    /// The number that a scalar without quotes is by the core schema of YAML 1.2, where it is within the range of
    /// <see cref="decimal"/>. Digits that are too many for one are rounded.
    /// </summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return PlainText is { } text && CoreSchema.TryReadDecimal(text, out value);
    }

    /// <summary>
    /// The number that a scalar without quotes is by the core schema of YAML 1.2, <c>.inf</c> and <c>.nan</c> included,
    /// where it is within the range of <see cref="double"/>.
    /// </summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return PlainText is { } text && CoreSchema.TryReadDouble(text, out value);
    }

    /// <summary>
    /// The truth value that a scalar without quotes is by the core schema of YAML 1.2: <c>true</c> or <c>false</c>; not
    /// <c>yes</c> and <c>no</c>, which are texts.
    /// </summary>
    public bool TryGetBoolean(out bool value)
    {
        value = false;
        return PlainText is { } text && CoreSchema.TryReadBoolean(text, out value);
    }

    /// <summary>
    /// The node as YAML in one line that is JSON too: texts in double quotes, numbers as JSON writes them
    /// (<c>0x1F</c> as <c>31</c>), infinities as text.
    /// </summary>
    public override string ToString() => FlowWriter.Write(this);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] FactNode? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && Kind == other.Kind
            && IsQuoted == other.IsQuoted
            && string.Equals(_text, other._text, StringComparison.Ordinal)
            && Items.SequenceEqual(other.Items)
            && HasEqualEntries(other);
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as FactNode);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = unchecked(((int)Kind * 397) ^ (_text?.GetHashCode() ?? 0));
        foreach (FactNode item in Items)
        {
            hash = unchecked((hash * 397) ^ item.GetHashCode());
        }

        foreach (KeyValuePair<string, FactNode> entry in Entries)
        {
            hash = unchecked((((hash * 397) ^ entry.Key.GetHashCode()) * 397) ^ entry.Value.GetHashCode());
        }

        return hash;
    }

    /// <summary>Whether the two have the same content in the same order.</summary>
    public static bool operator ==(FactNode? left, FactNode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two differ in content or order.</summary>
    public static bool operator !=(FactNode? left, FactNode? right) => !(left == right);

    private string? PlainText => IsQuoted ? null : _text;

    private static int DepthAbove(IEnumerable<FactNode> nodes)
    {
        int deepest = 0;
        foreach (FactNode node in nodes)
        {
            deepest = Math.Max(deepest, node?._depth ?? throw new ArgumentException("A node is null; there is FactNode.Null."));
        }

        return deepest < MaxDepth ? deepest + 1
            : throw new ArgumentException("Lists and maps stand in each other deeper than FactNode.MaxDepth.");
    }

    private static Dictionary<string, int> Positions(KeyValuePair<string, FactNode>[] entries)
    {
        Dictionary<string, int> positions = new(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key is null || positions.ContainsKey(entries[i].Key))
            {
                throw BadKey(entries[i].Key);
            }

            positions.Add(entries[i].Key, i);
        }

        return positions;
    }

    private static void CheckKeys(KeyValuePair<string, FactNode>[] entries)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            string key = entries[i].Key;
            if (key is null || Array.FindIndex(entries, e => string.Equals(e.Key, key, StringComparison.Ordinal)) < i)
            {
                throw BadKey(key);
            }
        }
    }

    private static ArgumentException BadKey(string? key) =>
        new(key is null ? "A key is null." : $"The key '{key}' occurs twice.");

    private int PositionOf(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (_positions is not null)
        {
            return _positions.TryGetValue(key, out int found) ? found : -1;
        }

        for (int i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private bool HasEqualEntries(FactNode other)
    {
        if (Entries.Count != other.Entries.Count)
        {
            return false;
        }

        for (int i = 0; i < Entries.Count; i++)
        {
            if (!string.Equals(Entries[i].Key, other.Entries[i].Key, StringComparison.Ordinal)
                || !Entries[i].Value.Equals(other.Entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}
