using System.Globalization;
using FactModel.Benchmarks.Diffs;

namespace FactModel.Benchmarks;

/// <summary>
/// Ratios that a change must not make much worse. The margins are wide, since machines are noisy: what is over one of them
/// is another algorithm, not another machine.
/// </summary>
internal static class Guard
{
    private static readonly (string Figure, string Contender, double AtMost)[] Ratios =
    [
        ("read", "facts", 2.2),
        ("read-allocation", "facts", 1.6),
        ("access", "facts, by id", 2),
        ("look-up", "facts, by id", 3.5),
        ("touch", "facts, by id", 4),
        ("objects", "facts, by id", 1.2),
        ("size", "facts, by id", 1.1),
        ("diff-engine", DiffBench.Compared, 1.6),
    ];

    /// <summary>Prints every ratio with what it may be.</summary>
    /// <returns>Whether all are within it, and nothing is allocated where nothing may be.</returns>
    public static bool Check(IReadOnlyList<Figure> figures, TextWriter output)
    {
        bool holds = true;
        foreach ((string id, string contender, double atMost) in Ratios)
        {
            Figure figure = figures.Single(f => f.Id == id);
            foreach (int size in figure.Sizes)
            {
                double ratio = figure.Ratio(contender, size) ?? throw new InvalidOperationException($"{id} has no figure at {size}.");
                holds &= Print(output, $"{figure.Title}, {size:N0}", ratio, atMost, "x of " + figure.Base);
            }
        }

        Figure allocated = figures.Single(f => f.Id == "access-allocation");
        foreach (int size in allocated.Sizes)
        {
            holds &= Print(output, $"{allocated.Title}, {size:N0}", allocated.Of("facts, by id", size)!.Median, 0, " bytes");
        }

        return holds;
    }

    private static bool Print(TextWriter output, string what, double found, double atMost, string unit)
    {
        bool holds = found <= atMost;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "holds" : "FAILS")}  {what}: {found:0.##}{unit} (at most {atMost:0.##})"));
        return holds;
    }
}
