using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>A compiled fact base, loaded until it is disposed of.</summary>
internal sealed class LoadedFacts : IDisposable
{
    private readonly AssemblyLoadContext _context = new("facts", isCollectible: true);

    /// <summary>Loads an assembly.</summary>
    public LoadedFacts(MemoryStream assembly)
    {
        assembly.Position = 0;
        Assembly = _context.LoadFromStream(assembly);
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>
    /// What <c>string Probe.Run()</c> of a program gives that is loaded beside libraries, be they in other versions than the
    /// program was compiled with.
    /// </summary>
    public static string Run(Compilation program, params FactLibrary[] libraries)
    {
        program.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        using MemoryStream assembly = new();
        program.Emit(assembly).Success.ShouldBeTrue();
        using LoadedFacts loaded = new(assembly);
        foreach (FactLibrary library in libraries)
        {
            using MemoryStream other = new(library.Assembly);
            loaded._context.LoadFromStream(other);
        }

        return (string)loaded.Assembly.GetType("Probe")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, null)!;
    }

    public void Dispose() => _context.Unload();
}
