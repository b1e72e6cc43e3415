using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>A program compiled with the towns, in a folder of its own.</summary>
internal sealed class CompiledProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factmodel-benchmark-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "Facts.dll");

    public static CompiledProgram Of(Contender contender, Town[] towns, bool byName)
    {
        Compiled compiled = Compiler.Compile(
            Compiler.Texts(contender, towns), Compiler.Code(contender, towns), Programs.FirstFact(contender, towns.Length, byName), OutputKind.ConsoleApplication);
        CompiledProgram program = new();
        File.WriteAllBytes(program.Path, compiled.Image);
        File.WriteAllText(System.IO.Path.ChangeExtension(program.Path, ".runtimeconfig.json"), Programs.RuntimeConfig);
        File.Copy(typeof(FactDate).Assembly.Location, System.IO.Path.Combine(program._folder.FullName, "FactModel.dll"));
        return program;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
