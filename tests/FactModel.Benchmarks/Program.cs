namespace FactModel.Benchmarks;

/// <summary>The one command: measures everything and writes docs/performance.md.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => arguments is ["worker", .. string[] work] ? Workers.Run(work) : 2;
}
