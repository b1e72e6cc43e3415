using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>What an entry of a git tree or of an index is.</summary>
internal enum GitEntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link; its blob is the path that it leads to.</summary>
    Link,

    /// <summary>A commit of another repository.</summary>
    Submodule,

    /// <summary>A file with two sides of a merge, of which none was chosen.</summary>
    Conflict,
}

/// <summary>An entry of a git tree or of an index.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The blob, tree or commit; null for a folder of an index, which has none.</param>
/// <param name="Folder">For a folder, what is in it; else null.</param>
/// <param name="Owner">The repository that has the object.</param>
internal sealed record GitEntry(GitEntryKind Kind, ObjectId? Id, GitFolder? Folder, Repository Owner);
