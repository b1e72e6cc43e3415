using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Model;
using FactModel.Core.Yaml;

namespace FactModel.Cli.States;

/// <summary>
/// Two states that differ in one file: what git hands to a diff driver and to a difftool. The rest is as it is on the disk, so
/// that references lead somewhere; with a model, there is nothing but the model, since facts are written for one alone.
/// </summary>
/// <param name="currentFolder">The current folder, in full.</param>
internal sealed class FileStates(string currentFolder)
{
    private const int UnmergedArguments = 1;
    private const int ChangedArguments = 7;
    private const int RenamedArguments = 9;

    private static readonly string[] NoFile = ["/dev/null", "nul", "NUL"];

    /// <summary>The states that git describes to a diff driver; null for a file in conflict, of which it hands over none.</summary>
    /// <param name="arguments">
    /// <c>path old-file old-hex old-mode new-file new-hex new-mode</c>, for a renamed file followed by its new path and by what git says of
    /// the rename; for one in conflict, the path alone.
    /// </param>
    /// <exception cref="CannotRunException">It is not git that called.</exception>
    public StatePair? OfDriver(string[] arguments) => arguments.Length switch
    {
        UnmergedArguments => null,
        ChangedArguments => Of(arguments[1], arguments[4], arguments[0], arguments[0]),
        RenamedArguments => Of(arguments[1], arguments[4], arguments[0], arguments[7]),
        _ => throw new CannotRunException("--git-driver is for git to call, with seven arguments: see the set-up in docs/diff.md"),
    };

    /// <summary>A file in two contents.</summary>
    /// <param name="old">The file that has the older content, or git's word for none.</param>
    /// <param name="new">The file that has the newer content.</param>
    /// <param name="oldPath">The path that it had among the facts.</param>
    /// <param name="newPath">The path that it has.</param>
    public StatePair Of(string old, string @new, string oldPath, string newPath)
    {
        string before = Path.GetFullPath(oldPath, currentFolder);
        string now = Path.GetFullPath(newPath, currentFolder);
        IFileTree rest = FactProject.IsModelPath(now) ? NothingElse.Instance : DiskTree.Instance;
        return new StatePair(
            Source("a/" + oldPath, new OverlayTree(before == now ? rest : new OverlayTree(rest, now, null), before, Content(old)), before),
            Source("b/" + newPath, new OverlayTree(before == now ? rest : new OverlayTree(rest, before, null), now, Content(@new)), now));
    }

    /// <summary>Makes sure that a file is one that a model has a use for.</summary>
    /// <param name="path">The file among the facts.</param>
    /// <param name="states">The two states.</param>
    /// <exception cref="CannotRunException">Neither state's model has.</exception>
    public void MustBeFacts(string path, params FactState[] states)
    {
        string full = Path.GetFullPath(path, currentFolder);
        if (!states.Any(state => Takes(state, full)))
        {
            throw new CannotRunException($"{path}: no facts of {new DisplayPath(currentFolder).Of(states[0].Model)}");
        }
    }

    private static bool Takes(FactState state, string path)
    {
        FactSchema schema = state.Side.Project.Model.Schema;
        string relative = PathPattern.RelativeTo(state.Side.Project.Model.Folder, path);
        return path == state.Model || relative == schema.Sources || relative == FactLock.FileName || FileMatch.Find(schema, relative, out _) is not null;
    }

    private static StateSource Source(string name, IFileTree files, string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        return new StateSource(name, files, folder, folder, IsNamed: false);
    }

    private string? Content(string file)
    {
        if (NoFile.Contains(file))
        {
            return null;
        }

        string path = Path.GetFullPath(file, currentFolder);
        return FactFolder.IsFile(path) ? path : throw new CannotRunException($"there is no file '{file}'");
    }

    /// <summary>A state without files.</summary>
    private sealed class NothingElse : IFileTree
    {
        public static readonly NothingElse Instance = new();

        public bool IsFile(string path) => false;

        public bool IsFolder(string path) => false;

        public FolderEntries Entries(string folder) => new([]);

        public DecodedText Read(string path) => GitBlobs.NoText(path, "it is not there");

        public string? WhyAbsent(string path) => null;
    }
}
