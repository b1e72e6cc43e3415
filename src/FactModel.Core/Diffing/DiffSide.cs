using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>One of the two states that are compared.</summary>
/// <param name="Project">The fact base as read, with its own model or with the one that both sides are read by.</param>
public sealed record DiffSide(FactProject Project)
{
    /// <summary>
    /// A problem for each file of the side that could not be read at all: it is not among <see cref="FactProject.Files"/>, and what
    /// it says is not taken for removed. Its place is the path as the host would have given it.
    /// </summary>
    public EquatableArray<Problem> Unread { get; init; }

    /// <summary>
    /// The text of a file by its path as the host gave it, asked only for files that hold something that changed; null where it is
    /// not to be had, and places are then those of the entities' ids. It may read the text again: nothing keeps it.
    /// </summary>
    public Func<string, string?> Text { get; init; } = _ => null;
}
