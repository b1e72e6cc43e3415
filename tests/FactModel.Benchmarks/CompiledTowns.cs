using System.Runtime.Loader;

namespace FactModel.Benchmarks;

/// <summary>Towns that were compiled and loaded, with what is read of them.</summary>
internal sealed class CompiledTowns(Func<int, long> property, Func<string[], long> lookUp, Func<long> touch)
{
    public static CompiledTowns Of(Contender contender, Town[] towns)
    {
        byte[] compiled = Compiler.Image(Compiler.Texts(contender, towns), Compiler.Code(contender, towns), Programs.Probe(towns.Length));
        using MemoryStream image = new(compiled);
        Type probe = AssemblyLoadContext.Default.LoadFromStream(image).GetType("Probe")!;
        return new CompiledTowns(
            probe.GetMethod("Property")!.CreateDelegate<Func<int, long>>(),
            probe.GetMethod("LookUp")!.CreateDelegate<Func<string[], long>>(),
            probe.GetMethod("Touch")!.CreateDelegate<Func<long>>());
    }

    public long Property(int times) => property(times);

    public long LookUp(string[] ids) => lookUp(ids);

    public long Touch() => touch();
}
