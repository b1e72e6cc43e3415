using System.Runtime.CompilerServices;
using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Packages;

namespace FactModel.Diffing.Tests;

/// <summary>
/// The example of a rule: <c>testdata/diff/RULE/previous</c> and <c>current</c>, each a fact base, and <c>caller.cs</c>, a program
/// that was written for the first. Facts of another project that both use stand in the folder <c>used</c>.
/// </summary>
/// <param name="Rule">The rule's id.</param>
internal sealed record Example(string Rule)
{
    private const string UsedFolder = "used/";

    /// <summary>The folder of the examples.</summary>
    public static string Root { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "testdata", "diff");

    /// <summary>The program.</summary>
    public string Caller => Read(Path.Combine(Root, Rule, "caller.cs"));

    /// <summary>The files of a side, by their paths in it.</summary>
    public SortedDictionary<string, string> Files(string side)
    {
        string folder = Path.Combine(Root, Rule, side);
        return new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), Read, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>What the diff says of the two sides.</summary>
    public FactDiff Compare() => Sides.Compare(Side("previous"), Side("current"));

    /// <summary>The facts of another project; null where the side uses none.</summary>
    public FactLibrary? Library(string side)
    {
        (string, string)[] used = [.. Files(side).Where(f => f.Key.StartsWith(UsedFolder, StringComparison.Ordinal)).Select(f => (f.Key[UsedFolder.Length..], f.Value))];
        return used.Length == 0 ? null : FactLibrary.Compile("Atlas", "1.0.0.0", used);
    }

    /// <summary>The side's own files.</summary>
    public (string Path, string Text)[] OwnFiles(string side) =>
        [.. Files(side).Where(f => !f.Key.StartsWith(UsedFolder, StringComparison.Ordinal)).Select(f => (f.Key, f.Value))];

    private DiffSide Side(string side)
    {
        FactLibrary? library = Library(side);
        EquatableArray<PackageIndex> packages = library is null ? [] : [PackageIndexReader.Read(library.Index.Path, library.IndexText).Index!];
        return Sides.Of(packages, OwnFiles(side));
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string path = "") => path;
}
