using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>
/// Makes nodes out of what is read, from the inside out and without recursion. A collection of the first level that
/// is written as a block stays open until <see cref="Finish"/>, so that reading can go on in it after a broken place.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="take">Is given each entry of a block mapping of the first level, which then keeps none; null to keep them.</param>
internal sealed class NodeBuilder(YamlSource source, ProblemSink problems, Action<YamlEntry>? take = null)
{
    private const int PiecesAnEntry = 2;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly List<OpenCollection> _open = [];
    private readonly Stack<OpenCollection> _unused = new();
    private readonly List<Placed> _pieces = [];
    private readonly MappingEntries _entries = new(source.Path, problems);
    private readonly Dictionary<string, SourceSpan> _taken = new(StringComparer.Ordinal);
    private YamlNode? _root;
    private bool _isRootRead;

    public Anchors Anchors { get; } = new(source, problems);

    /// <summary>How many collections are open.</summary>
    public int Levels => _open.Count;

    /// <summary>The collections that are open, the outermost first.</summary>
    public IReadOnlyList<OpenCollection> Open => _open;

    /// <summary>Nothing was read yet, or nothing that is left.</summary>
    public bool IsUntouched => Levels == 0 && _root is null;

    /// <summary>The innermost open collection, or null.</summary>
    public OpenCollection? Innermost => _open.Count > 0 ? _open[_open.Count - 1] : null;

    /// <summary>The collection of the first level, where it is a block and can be gone on with.</summary>
    public OpenCollection? Root => _open.Count > 0 && !_open[0].IsFlow ? _open[0] : null;

    /// <summary>Whether the next node is a key.</summary>
    public bool ExpectsKey => Innermost is { IsMapping: true } mapping && (_pieces.Count - mapping.FirstPiece) % 2 == 0;

    /// <summary>Whether the end of the collection of the first level was read, and nothing more belongs to it.</summary>
    public bool IsRootRead => _isRootRead && Levels == 1;

    /// <summary>The column of the block that the last scalar is in.</summary>
    public int LastColumn { get; private set; }

    /// <summary>Opens a collection.</summary>
    public void OpenCollection(OpenCollection collection)
    {
        collection.FirstPiece = _pieces.Count;
        _open.Add(collection);
        _isRootRead = false;
    }

    /// <summary>A collection to fill in, used before or new.</summary>
    public OpenCollection Rent() => _unused.Count > 0 ? _unused.Pop() : new OpenCollection();

    /// <summary>Goes on in the collection of the first level, where it is of the same kind.</summary>
    public bool TryGoOn(bool isMapping)
    {
        if (!IsRootRead || _open[0].IsFlow || _open[0].IsMapping != isMapping)
        {
            return false;
        }

        _isRootRead = false;
        return true;
    }

    /// <summary>Closes the innermost collection.</summary>
    /// <param name="end">Where it ends; null where it ends with its last node.</param>
    public void Close(SourcePosition? end)
    {
        if (Levels == 1 && !_open[0].IsFlow)
        {
            _isRootRead = true;
            return;
        }

        CloseInnermost(end);
    }

    public void AddScalar(SourceSpan place, string? tag, string value, ScalarStyle style, Anchored? anchor)
    {
        if (Levels > 1 && ExpectsKey)
        {
            // Keys of the first level differ, those below it are the same few again and again.
            value = Intern(value);
        }

        YamlScalar scalar = new(place, tag, value, style);
        if (anchor is not null)
        {
            anchor.Node = scalar;
        }

        LastColumn = Innermost?.Column ?? 0;
        Add(scalar, place, 1, 0);
    }

    /// <summary>The node that an alias stands for.</summary>
    public void AddAlias(Anchored anchored, SourceSpan place) => Add(anchored.Node!, place, anchored.Size, anchored.Height);

    /// <summary>Something that could not be read, at the place of a node.</summary>
    public void AddBroken(SourceSpan place, Anchored? anchor = null)
    {
        YamlScalar broken = Broken(place);
        if (anchor is not null)
        {
            anchor.Node = broken;
        }

        Add(broken, place, 1, 0);
    }

    /// <summary>The node that was read last turned out to be broken.</summary>
    public void BreakLast()
    {
        if (_pieces.Count > 0)
        {
            SourceSpan place = _pieces[_pieces.Count - 1].Place;
            _pieces[_pieces.Count - 1] = new Placed(Broken(place), place);
        }
    }

    /// <summary>Closes what is open, as far as it was read, but for the block of the first level.</summary>
    public void Break()
    {
        while (Levels > 1 || (Levels == 1 && _open[0].IsFlow))
        {
            CompletePair();
            _open[Levels - 1].IsBroken = true;
            CloseInnermost(null);
        }

        CompletePair();
        _isRootRead = true;
        if (Levels == 0 && _root is YamlScalar)
        {
            // A line of text before the first key: not a document that is a scalar.
            _root = null;
        }
    }

    /// <summary>The root node, or null where there is none.</summary>
    /// <param name="isBroken">Whether something is missing in it.</param>
    public YamlNode? Finish(bool isBroken)
    {
        if (Levels == 1)
        {
            _open[0].IsBroken |= isBroken;
            CloseInnermost(null);
        }

        return _root is YamlScalar { IsEmpty: true, IsBroken: false } ? null : _root;
    }

    private static YamlScalar Broken(SourceSpan place) => new(place, null, "", ScalarStyle.Plain) { IsBroken = true };

    private string Intern(string key)
    {
        if (_keys.TryGetValue(key, out string? known))
        {
            return known;
        }

        _keys.Add(key, key);
        return key;
    }

    /// <summary>A key whose value is missing gets a broken one: the key is there, whatever it was to say.</summary>
    private void CompletePair()
    {
        if (Innermost is { IsMapping: true } && !ExpectsKey)
        {
            SourcePosition end = _pieces[_pieces.Count - 1].Place.End;
            AddBroken(new SourceSpan(end, end));
        }
    }

    private void Add(YamlNode node, SourceSpan place, long size, int height)
    {
        if (Innermost is not { } parent)
        {
            _root ??= node;
            return;
        }

        _pieces.Add(new Placed(node, place));
        parent.Size += size;
        parent.Height = Math.Max(parent.Height, height + 1);
        if (GivesAway(parent) && _pieces.Count == 2 * PiecesAnEntry)
        {
            // The last one stays: it may yet turn out to be broken.
            GiveAway(parent);
        }
    }

    private bool GivesAway(OpenCollection collection) => take is not null && Levels == 1 && collection is { IsMapping: true, IsFlow: false };

    /// <summary>Gives the first entry that is left of the first level away.</summary>
    private void GiveAway(OpenCollection root)
    {
        bool isBroken = root.IsBroken;
        if (_entries.TryMake(_pieces[0], _pieces[1], _taken, ref isBroken, out YamlEntry entry))
        {
            take!(entry);
        }

        root.IsBroken = isBroken;
        _pieces.RemoveRange(0, PiecesAnEntry);
    }

    private void CloseInnermost(SourcePosition? end)
    {
        OpenCollection closed = _open[Levels - 1];
        int count = _pieces.Count - closed.FirstPiece;
        SourcePosition start = closed.Start ?? (count > 0 ? _pieces[closed.FirstPiece].Place.Start : closed.Opened);
        SourcePosition last = count > 0 ? _pieces[_pieces.Count - 1].Place.End : start;
        SourceSpan place = new(start, end ?? last);
        while (GivesAway(closed) && _pieces.Count >= PiecesAnEntry)
        {
            GiveAway(closed);
        }

        YamlNode node = MakeNode(closed, place);
        _pieces.RemoveRange(closed.FirstPiece, _pieces.Count - closed.FirstPiece);
        _open.RemoveAt(Levels - 1);
        if (closed.Anchor is { } anchor)
        {
            (anchor.Node, anchor.Size, anchor.Height) = (node, closed.Size, closed.Height);
        }

        Add(node, place, closed.Size, closed.Height);
        _unused.Push(closed);
    }

    private YamlNode MakeNode(OpenCollection closed, SourceSpan place)
    {
        bool isBroken = closed.IsBroken;
        if (closed.IsMapping)
        {
            YamlEntry[] entries = _entries.Make(_pieces, closed.FirstPiece, ref isBroken);
            return new YamlMapping(place, closed.Tag, entries) { IsBroken = isBroken };
        }

        int count = _pieces.Count - closed.FirstPiece;
        YamlNode[] items = count == 0 ? [] : new YamlNode[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = _pieces[closed.FirstPiece + i].Node;
        }

        return new YamlSequence(place, closed.Tag, items) { IsBroken = isBroken };
    }
}
