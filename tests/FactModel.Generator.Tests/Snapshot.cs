using System.Runtime.CompilerServices;

namespace FactModel.Generator.Tests;

/// <summary>
/// Compares generated code with what was approved and committed beside the test, a file each: <c>Test.Case#Hint.verified.cs</c>.
/// </summary>
internal static class Snapshot
{
    /// <summary>
    /// Asserts that the code is the approved one. Where it is not, it is written beside it as <c>.received.cs</c>: to accept it,
    /// rename that file to <c>.verified.cs</c>.
    /// </summary>
    /// <param name="sources">The generated files by their names.</param>
    /// <param name="hints">Which of them, without the extension.</param>
    /// <param name="test">The test's name; the compiler fills it in.</param>
    /// <param name="file">The test's file; the compiler fills it in.</param>
    public static void Match(
        IReadOnlyDictionary<string, string> sources, string[] hints, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        string start = Path.Combine(Folder(file), $"{Path.GetFileNameWithoutExtension(file)}.{test}#");
        string[] differences = [.. hints.Select(hint => Difference(start + hint, sources[hint + ".g.cs"])).OfType<string>()];
        if (differences.Length > 0)
        {
            Assert.Fail(string.Join("\n", [.. differences, "To accept what was generated, rename the .received.cs beside the test to .verified.cs."]));
        }
    }

    /// <summary>The first line in which two texts are not the same.</summary>
    internal static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < Math.Min(before.Length, after.Length) && before[line] == after[line])
        {
            line++;
        }

        return $"line {line + 1} was '{At(before, line)}' and is '{At(after, line)}'";
    }

    private static string? Difference(string path, string code)
    {
        string approved = path + ".verified.cs";
        string received = path + ".received.cs";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (code == expected)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, code);
        return $"{Path.GetFileName(path)}: {FirstDifference(expected, code)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line].Trim() : "(the end)";

    // A build that maps paths gives the compiler's path another root than the folder that the tests run from.
    private static string Folder(string file) =>
        Path.GetDirectoryName(file) is { } folder && Directory.Exists(folder) ? folder : DataSets.Folder("tests/FactModel.Generator.Tests");
}
