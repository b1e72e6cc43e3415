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
        byte[] compiled = Compiler.Image(
            Compiler.Texts(contender, towns), Compiler.Code(contender, towns), Programs.FirstFact(contender, towns.Length, byName), OutputKind.ConsoleApplication);
        CompiledProgram program = new();
        program.Path = System.IO.Path.Combine(program._folder.FullName, "Facts.dll");
        File.WriteAllBytes(program.Path, compiled);
        File.WriteAllText(System.IO.Path.ChangeExtension(program.Path, ".runtimeconfig.json"), Programs.RuntimeConfig);
        File.Copy(typeof(FactDate).Assembly.Location, System.IO.Path.Combine(program._folder.FullName, "FactModel.dll"));
        return program;
    }

    /// <summary>The same program, compiled ahead of time by a real <c>dotnet publish</c>.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static CompiledProgram Published(Contender contender, Town[] towns, bool byName)
    {
        CompiledProgram program = new();
        string folder = program._folder.FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "Start.csproj"), Programs.PublishedProject(AppContext.BaseDirectory));
        File.WriteAllText(System.IO.Path.Combine(folder, "Start.cs"), Programs.FirstFact(contender, towns.Length, byName));
        foreach (AdditionalText text in Compiler.Texts(contender, towns))
        {
            File.WriteAllText(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(text.Path)), text.GetText()!.ToString());
        }

        string target = System.IO.Path.Combine(folder, "published");
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", folder, "--output", target, "-v", "quiet", "-nologo"]) { RedirectStandardOutput = true })!;
        string output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }

        program.Path = System.IO.Path.Combine(target, "Start.dll");
        return program;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
