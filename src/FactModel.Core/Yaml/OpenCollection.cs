using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>A collection whose end has not been read yet.</summary>
internal sealed class OpenCollection
{
    public bool IsMapping { get; set; }

    /// <summary>Written in brackets.</summary>
    public bool IsFlow { get; set; }

    /// <summary>Where its bracket stands; -1 for a block, and for a pair in <c>[a: b]</c>, which has none of its own.</summary>
    public int Bracket { get; set; }

    /// <summary>Where it starts; null for a pair without braces, which starts with its key.</summary>
    public SourcePosition? Start { get; set; }

    /// <summary>What was read up to when it was opened.</summary>
    public SourcePosition Opened { get; set; }

    /// <summary>The column of its keys or dashes; within brackets, that of the block around them.</summary>
    public int Column { get; set; }

    public string? Tag { get; set; }

    public Anchored? Anchor { get; set; }

    /// <summary>Where its pieces begin among those of all open collections.</summary>
    public int FirstPiece { get; set; }

    /// <summary>How many nodes it is so far.</summary>
    public long Size { get; set; }

    /// <summary>How many levels it has so far.</summary>
    public int Height { get; set; }

    public bool IsBroken { get; set; }
}
