using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>A program compiled with the towns, in a folder of its own.</summary>
internal sealed class CompiledProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factmodel-benchmark-");

    /// <summary>What <c>dotnet</c> runs.</summary>
    public string Path { get; private set; } = "";

    public static CompiledProgram Of(Contender contender, Town[] towns, bool byName)
    {
        Compiled compiled = Compiler.Compile(
            Compiler.Texts(contender, towns), Compiler.Code(contender, towns), Programs.FirstFact(contender, towns.Length, byName), OutputKind.ConsoleApplication);
        CompiledProgram program = new();
        program.Path = System.IO.Path.Combine(program._folder.FullName, "Facts.dll");
        File.WriteAllBytes(program.Path, compiled.Image);
        File.WriteAllText(System.IO.Path.ChangeExtension(program.Path, ".runtimeconfig.json"), Programs.RuntimeConfig);
        File.Copy(typeof(FactDate).Assembly.Location, System.IO.Path.Combine(program._folder.FullName, "FactModel.dll"));
        return program;
    }

    /// <summary>Compiles a program ahead of time, by a real <c>dotnet publish</c>.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public void Publish()
    {
        DirectoryInfo project = _folder.CreateSubdirectory("project");
        File.WriteAllText(System.IO.Path.Combine(project.FullName, "Start.csproj"), Programs.PublishedProject(_folder.FullName));
        File.WriteAllText(System.IO.Path.Combine(project.FullName, "Start.cs"), Programs.PublishedEntry);
        string target = System.IO.Path.Combine(_folder.FullName, "published");
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project.FullName, "--output", target, "-v", "quiet", "-nologo"]) { RedirectStandardOutput = true })!;
        string output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }

        Path = System.IO.Path.Combine(target, "Start.dll");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
