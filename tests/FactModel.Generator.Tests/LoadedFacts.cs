using System.Reflection;
using System.Runtime.Loader;

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

    public void Dispose() => _context.Unload();
}
