using System.Runtime.CompilerServices;

namespace FactModel.Architecture.Tests;

/// <summary>The files of the repository that these tests stand in.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "artifacts", "TestResults"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Every file but what a build made, relative to the root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below(Root).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory.GetFiles(folder).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Concat(Directory.GetDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Below));

    private static string Here([CallerFilePath] string path = "") => path;
}
