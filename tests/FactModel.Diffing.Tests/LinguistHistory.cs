using System.Diagnostics;
using FactModel.Core.Diffing;
using LibGit2Sharp;

namespace FactModel.Diffing.Tests;

/// <summary>One revision of a file.</summary>
internal sealed record Revision(string Sha, string Subject, string Text);

/// <summary>The revisions of github-linguist's languages that stand beside the repository, the oldest first.</summary>
internal static class LinguistHistory
{
    private const string File = "languages.yml";

    private static readonly Lazy<Revision[]> All = new(Read);

    public static IReadOnlyList<Revision> Revisions => All.Value;

    public static DiffSide Side(Revision revision) => Side(revision, Model());

    public static DiffSide Side(Revision revision, string model) => Sides.Of(("factmodel.yaml", model), (File, revision.Text));

    public static string Model() => System.IO.File.ReadAllText(Path.Combine(DataSets.Folder("tests/models/linguist"), "factmodel.yaml"));

    private static Revision[] Read()
    {
        string bundle = Path.Combine(DataSets.Folder("shared/datasets/linguist"), "history.bundle");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("linguist");
        try
        {
            // A bundle is nothing that libgit2 clones.
            using Process git = Process.Start("git", ["clone", "--quiet", "--bare", bundle, folder.FullName]);
            git.WaitForExit();
            git.ExitCode.ShouldBe(0);
            using Repository repository = new(folder.FullName);
            return [.. repository.Commits.QueryBy(new CommitFilter { SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Reverse })
                .Select(c => new Revision(c.Sha, c.MessageShort, ((Blob)c[File].Target).GetContentText()))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
