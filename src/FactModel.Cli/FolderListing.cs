using FactModel.Cli.States;
using FactModel.Core;
using FactModel.Core.Problems;

namespace FactModel.Cli;

/// <summary>Files found below a folder.</summary>
/// <param name="Files">Their paths in full, in ordinal order.</param>
/// <param name="Problems">The folders that could not be looked into.</param>
internal sealed record FolderListing(IReadOnlyList<string> Files, IReadOnlyList<Problem> Problems)
{
    private static readonly string[] OutputFolders = ["bin", "obj"];

    /// <summary>
    /// The files below a folder that can hold facts, and models: all but those in its own bin and obj, in folders that
    /// start with a dot, and in node_modules. The package's build files pass the same to the compiler.
    /// </summary>
    public static FolderListing FactsBelow(IFileTree tree, string folder) => List(tree, folder, FactProject.IsFactPath, isOutputAnywhere: false);

    /// <summary>The models below a folder, but for those that a build has copied into a bin or an obj.</summary>
    public static FolderListing ModelsBelow(IFileTree tree, string folder) => List(tree, folder, FactProject.IsModelPath, isOutputAnywhere: true);

    /// <summary>A folder at or below another that the state has elsewhere; null where there is none.</summary>
    public static string? AbsentBelow(IFileTree tree, string folder)
    {
        FolderEntries entries = tree.Entries(folder);
        return tree.WhyAbsent(folder) is not null ? folder
            : entries.Problem?.Place?.Path is { } unread && tree.WhyAbsent(unread) is not null ? unread
            : entries.All.Where(e => e is { IsFolder: true, LeadsTo: null } && !IsPassedOver(Path.GetFileName(e.Path), mayBeOutput: true)).Select(e => AbsentBelow(tree, e.Path)).FirstOrDefault(path => path is not null);
    }

    private static FolderListing List(IFileTree tree, string folder, Func<string, bool> takes, bool isOutputAnywhere)
    {
        List<string> files = [];
        List<Problem> problems = [];
        Walk(folder, [Path.GetFullPath(folder)], isRoot: true);
        files.Sort(StringComparer.Ordinal);
        return new FolderListing(files, problems);

        void Walk(string at, List<string> behind, bool isRoot)
        {
            FolderEntries entries = tree.Entries(at);
            if (entries.Problem is { } problem)
            {
                problems.Add(problem);
            }

            foreach (FileEntry entry in entries.All)
            {
                if (!entry.IsFolder)
                {
                    if (takes(entry.Path))
                    {
                        files.Add(entry.Path);
                    }
                }
                else if (!IsPassedOver(Path.GetFileName(entry.Path), isRoot || isOutputAnywhere) && Behind(entry, behind) is { } next)
                {
                    Walk(entry.Path, next, isRoot: false);
                }
            }
        }
    }

    private static bool IsPassedOver(string name, bool mayBeOutput) =>
        name.StartsWith('.') || name == "node_modules" || (mayBeOutput && OutputFolders.Contains(name));

    /// <summary>The real folders that the walk stands in once it goes on; null where a link leads back into one of them.</summary>
    private static List<string>? Behind(FileEntry folder, List<string> behind)
    {
        if (folder.LeadsTo is not { } target)
        {
            return behind;
        }

        return behind.Any(b => (b + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ? null
            : [.. behind, target];
    }
}
