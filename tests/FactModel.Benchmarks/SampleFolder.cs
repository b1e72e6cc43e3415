using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>What a contender is compiled from, as files, so that the process that compiles them holds nothing of how they were made.</summary>
internal sealed class SampleFolder : IDisposable
{
    private const string CodeFile = "Towns.cs";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factmodel-");

    public SampleFolder(Contender contender, Town[] towns)
    {
        foreach (AdditionalText text in Compiler.Texts(contender, towns))
        {
            File.WriteAllText(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(text.Path)), text.GetText()!.ToString());
        }

        File.WriteAllText(System.IO.Path.Combine(Path, CodeFile), Compiler.Code(contender, towns));
    }

    public string Path => _folder.FullName;

    /// <summary>The files of YAML in a folder.</summary>
    public static ImmutableArray<AdditionalText> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => new FileText(file))];

    /// <summary>The C# in it.</summary>
    public static string Code(string folder) => File.ReadAllText(System.IO.Path.Combine(folder, CodeFile));

    public void Dispose() => _folder.Delete(recursive: true);
}
