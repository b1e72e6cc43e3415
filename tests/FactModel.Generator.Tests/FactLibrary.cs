using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>A library of facts that was compiled: what another project gets of it.</summary>
internal sealed class FactLibrary
{
    private FactLibrary(string name, byte[] assembly, string index) => (Assembly, IndexText, Index) = (assembly, index, new MemoryText($"/packages/{name}.factindex", index));

    /// <summary>The assembly.</summary>
    public byte[] Assembly { get; }

    /// <summary>What the index says.</summary>
    public string IndexText { get; }

    /// <summary>The index, as the build passes it on.</summary>
    public MemoryText Index { get; }

    /// <summary>The assembly as a reference.</summary>
    public MetadataReference Reference => MetadataReference.CreateFromImage(Assembly);

    /// <summary>Compiles a library, without a warning.</summary>
    public static FactLibrary Compile(string name, string version, params (string Path, string Text)[] files)
    {
        string code = $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]";
        FactRun run = new(files.Select(f => new MemoryText($"/{name}/{f.Path}", f.Text)), code, name: name, options: BuildOptions.Library(version));
        run.Compilation.GetDiagnostics().Concat(run.GeneratorDiagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        using MemoryStream assembly = new();
        run.Compilation.Emit(assembly).Success.ShouldBeTrue();
        return new FactLibrary(name, assembly.ToArray(), run.Sources["FactModel.Index.g.cs"]);
    }
}
