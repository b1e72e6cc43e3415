using System.Text;
using FactModel.Core.Binding;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;
using LibGit2Sharp;

namespace FactModel.Cli.States;

/// <summary>
/// The files of a commit or of an index, as if they stood in the repository's folder. Links are followed, and so are
/// submodules that are here.
/// </summary>
/// <param name="root">The repository's folder, in full.</param>
/// <param name="top">What git keeps for it.</param>
/// <param name="topId">The id of that; null for an index, which has none.</param>
/// <param name="submodules">Opens submodules.</param>
/// <param name="blobs">Reads contents.</param>
internal sealed class GitTree(string root, GitFolder top, ObjectId? topId, GitSubmodules submodules, GitBlobs blobs) : IFileTree
{
    private const int MostLinks = 40;
    private const string NotCheckedOut = "it is in a submodule that is not checked out: git submodule update --init";

    /// <summary>The repository's folder, in full.</summary>
    public string Root => root;

    /// <inheritdoc/>
    public bool IsFile(string path) => Find(path) is { IsThere: true, Folder: null };

    /// <inheritdoc/>
    public bool IsFolder(string path) => Find(path) is { Folder: not null };

    /// <summary>The blob of a file; null where there is no file, or one in conflict.</summary>
    public ObjectId? BlobOf(string path) => Find(path) is { Entry: { Kind: GitEntryKind.File, Id: { } id } } ? id : null;

    /// <summary>The tree of a folder, which is another one where anything in it is; null where git has none of its own.</summary>
    public ObjectId? FolderIdOf(string path) => Find(path) switch
    {
        { Entry: { Kind: GitEntryKind.Folder, Id: { } id } } => id,
        { Entry: null, Folder: not null } => topId,
        _ => null,
    };

    /// <summary>
    /// Where a file stands in the repository itself, with <c>/</c> on every system, once links are followed; null where there is no file,
    /// or a submodule has it.
    /// </summary>
    public string? OwnPathOf(string path) => Find(path) is { Entry: { } file, Folder: null, RealPath: var own } && !submodules.Have(file) ? own : null;

    /// <inheritdoc/>
    public FolderEntries Entries(string folder)
    {
        if (Find(folder).Folder is not { } here)
        {
            return new FolderEntries([], GitBlobs.Unreadable(folder, "it is not there"));
        }

        List<FileEntry> entries = [];
        Problem? problem = null;
        foreach ((string name, GitEntry entry) in here.Entries)
        {
            string path = Path.Combine(folder, name);
            Found found = Find(path);
            if (entry.Kind == GitEntryKind.Submodule && found.Reason is { } reason)
            {
                problem ??= GitBlobs.Unreadable(path, reason);
            }
            else
            {
                string? leadsTo = found.Folder is not null && entry.Kind == GitEntryKind.Link ? Path.Combine(root, found.RealPath) : null;
                entries.Add(new FileEntry(path, found.Folder is not null, leadsTo));
            }
        }

        return new FolderEntries(entries, problem);
    }

    /// <inheritdoc/>
    public DecodedText Read(string path)
    {
        Found found = Find(path);
        return found switch
        {
            { Folder: not null } => GitBlobs.NoText(path, "it is a folder"),
            { Entry.Kind: GitEntryKind.Conflict } => GitBlobs.NoText(path, "the index has it with a merge conflict; resolve it and add it"),
            { Entry: { } entry } => blobs.Read(entry, path),
            _ => GitBlobs.NoText(path, found.Reason ?? "it is not there"),
        };
    }

    /// <inheritdoc/>
    public string? WhyAbsent(string path) => Find(path) switch
    {
        { Folder: { } folder } when folder == GitFolder.MissingSubmodule => NotCheckedOut,
        { IsThere: false, Reason: { } reason } => reason,
        _ => null,
    };

    private Found Find(string path)
    {
        Stack<string> ahead = new();
        Push(ahead, path == root ? "" : PathPattern.RelativeTo(root, path));
        List<string> names = [];
        List<GitEntry> behind = [];
        int links = 0;
        while (ahead.TryPop(out string? part))
        {
            if (part == "..")
            {
                if (behind.Count == 0)
                {
                    return Found.Nothing("it is a link out of the repository");
                }

                names.RemoveAt(names.Count - 1);
                behind.RemoveAt(behind.Count - 1);
                continue;
            }

            GitFolder? folder = behind.Count == 0 ? top : behind[^1].Folder;
            if (folder is null || !folder.Entries.TryGetValue(part, out GitEntry? entry))
            {
                return Found.Nothing(folder == GitFolder.MissingSubmodule ? NotCheckedOut : links > 0 ? "it is a link to nothing" : null);
            }

            if (entry.Kind == GitEntryKind.Link)
            {
                string target = entry.Owner.Lookup<Blob>(entry.Id)?.GetContentText(Encoding.UTF8) ?? "";
                if (++links > MostLinks || target.StartsWith('/'))
                {
                    return Found.Nothing(links > MostLinks ? "it is a link that leads in a circle" : "it is a link out of the repository");
                }

                Push(ahead, target);
                continue;
            }

            names.Add(part);
            if (entry.Kind == GitEntryKind.Submodule)
            {
                SubmoduleFolder submodule = submodules.Open(string.Join('/', names), entry.Id!);
                if (submodule.Folder is null)
                {
                    return Found.Nothing(submodule.Reason);
                }

                entry = submodule.Folder;
            }

            behind.Add(entry);
        }

        return behind.Count == 0 ? new Found(null, top, "", null) : new Found(behind[^1], behind[^1].Folder, string.Join('/', names), null);
    }

    private static void Push(Stack<string> ahead, string path)
    {
        foreach (string part in path.Split('/').Reverse().Where(part => part is not ("" or ".")))
        {
            ahead.Push(part);
        }
    }

    /// <summary>What a path leads to.</summary>
    /// <param name="Entry">The entry; null for the root, and where there is none.</param>
    /// <param name="Folder">Where it is a folder, what is in it.</param>
    /// <param name="RealPath">Its path in the repository once links are followed.</param>
    /// <param name="Reason">Why there is nothing, where that needs saying.</param>
    private sealed record Found(GitEntry? Entry, GitFolder? Folder, string RealPath, string? Reason)
    {
        public bool IsThere => Entry is not null;

        public static Found Nothing(string? reason) => new(null, null, "", reason);
    }
}
