using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>A folder as git keeps it.</summary>
internal sealed class GitFolder(Func<IReadOnlyDictionary<string, GitEntry>> read)
{
    /// <summary>A submodule that is not checked out: an empty folder, as it is on the disk.</summary>
    public static readonly GitFolder MissingSubmodule = new(() => new Dictionary<string, GitEntry>());

    private IReadOnlyDictionary<string, GitEntry>? _entries;

    /// <summary>What is in it, by name; read when it is first asked for.</summary>
    public IReadOnlyDictionary<string, GitEntry> Entries => _entries ??= read();

    /// <summary>A folder of a commit.</summary>
    public static GitFolder Of(Repository owner, Tree tree) => new(() => tree.ToDictionary(entry => entry.Name, entry => EntryOf(owner, entry), StringComparer.Ordinal));

    /// <summary>What is staged: an index is a list of files, and its folders are those in their paths.</summary>
    public static GitFolder Of(Repository owner, LibGit2Sharp.Index index)
    {
        IndexFolder root = new(owner);
        foreach (IndexEntry entry in index)
        {
            root.Add(entry.Path.Split('/'), EntryOf(owner, entry));
        }

        foreach (Conflict conflict in index.Conflicts)
        {
            string path = (conflict.Ours ?? conflict.Theirs ?? conflict.Ancestor).Path;
            root.Add(path.Split('/'), new GitEntry(GitEntryKind.Conflict, null, null, owner));
        }

        return root.Folder;
    }

    private static GitEntry EntryOf(Repository owner, TreeEntry entry) => entry.TargetType == TreeEntryTargetType.Tree
        ? new GitEntry(GitEntryKind.Folder, entry.Target.Id, Of(owner, (Tree)entry.Target), owner)
        : new GitEntry(KindOf(entry.Mode), entry.Target.Id, null, owner);

    private static GitEntry EntryOf(Repository owner, IndexEntry entry) =>
        new(entry.StageLevel == StageLevel.Staged ? KindOf(entry.Mode) : GitEntryKind.Conflict, entry.Id, null, owner);

    private static GitEntryKind KindOf(Mode mode) => mode switch
    {
        Mode.SymbolicLink => GitEntryKind.Link,
        Mode.GitLink => GitEntryKind.Submodule,
        _ => GitEntryKind.File,
    };

    /// <summary>A folder of an index while its files are sorted into it.</summary>
    private sealed class IndexFolder(Repository owner)
    {
        private readonly Dictionary<string, GitEntry> _entries = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IndexFolder> _folders = new(StringComparer.Ordinal);

        public GitFolder Folder => new(() => _entries);

        public void Add(ReadOnlySpan<string> path, GitEntry file)
        {
            if (path.Length == 1)
            {
                _entries[path[0]] = file;
                return;
            }

            if (!_folders.TryGetValue(path[0], out IndexFolder? below))
            {
                below = _folders[path[0]] = new IndexFolder(owner);
                _entries[path[0]] = new GitEntry(GitEntryKind.Folder, null, below.Folder, owner);
            }

            below.Add(path[1..], file);
        }
    }
}
