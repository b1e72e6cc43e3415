using System.Globalization;

namespace FactModel.Benchmarks.Diffs;

/// <summary>What the tools said of one case, by their names.</summary>
internal sealed record CaseReport(string What, IReadOnlyDictionary<string, string> Said);

/// <summary>All that is measured of diffs.</summary>
/// <param name="Figures">Times and memory.</param>
/// <param name="Said">What each tool reported of the large states, by size, then by tool.</param>
/// <param name="Cases">What each tool reported of the small cases.</param>
/// <param name="Missing">Why tools are missing; null where none is.</param>
internal sealed record DiffResult(IReadOnlyList<Figure> Figures, IReadOnlyList<(int Size, string Tool, string Says)> Said, IReadOnlyList<CaseReport> Cases, string? Missing);

/// <summary>Compares states with every tool. Contenders take turns; each turn is a fresh process.</summary>
internal sealed class DiffBench(IReadOnlyList<int> sizes, int rounds, Action<string> progress)
{
    public const string Reading = "reading both sides";
    public const string Compared = "reading and comparing";

    public DiffResult Run()
    {
        using NpmTools npm = NpmTools.Install();
        IReadOnlyList<DiffTool> tools = DiffTool.All(npm);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("factmodel-diffs");
        try
        {
            IReadOnlyList<CaseReport> cases = Cases(tools, folder.FullName);
            (Figure time, IReadOnlyList<(int, string, string)> said) = Tools(tools, npm.WhyNot, folder.FullName);
            return new DiffResult([.. Engine(), time], said, cases, npm.WhyNot);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What stays alike on a noisy machine: a ratio within one process.</summary>
    public IReadOnlyList<Figure> Engine()
    {
        Figure time = new("diff-engine", "Comparing, within a process", "ms", "Two states are read from texts in memory and compared, in a warm process.", Reading) { Goals = { [Compared] = "1.3x" } };
        Figure allocated = new("diff-allocation", "Allocated by comparing, an entity", "bytes", "Both states are read already. What does not grow with the size is linear.", null);
        foreach (int size in sizes)
        {
            progress($"diff engine {size:N0}");
            Dictionary<string, double[]> taken = Worker.Self("diff", size.ToString(CultureInfo.InvariantCulture), (2 * rounds).ToString(CultureInfo.InvariantCulture));
            time.Add(Reading, size, taken["read"]);
            time.Add(Compared, size, taken["compared"]);
            allocated.Add("comparing", size, taken["bytes"]);
        }

        return [time, allocated];
    }

    private (Figure Time, IReadOnlyList<(int Size, string Tool, string Says)> Said) Tools(IReadOnlyList<DiffTool> tools, string? whyNot, string folder)
    {
        Figure time = new("diff-tools", "Comparing two states, from the command to its end", "ms",
            "The start of the process, the runtime it needs, reading and printing included. `git diff` compares lines and reads no facts.", DiffTool.Git);
        List<(int, string, string)> said = [];
        foreach (int size in sizes)
        {
            DiffState before = Write(Path.Combine(folder, $"{size}-before"), Sample.Towns(size));
            DiffState now = Write(Path.Combine(folder, $"{size}-now"), DiffSample.Edited(size));
            for (int round = 0; round < rounds; round++)
            {
                foreach (DiffTool tool in tools)
                {
                    progress($"{tool.Name} {size:N0}");
                    Ran ran = tool.Run(before, now);
                    time.Add(tool.Name, size, ran.Taken.TotalMilliseconds);
                    if (round == 0)
                    {
                        said.Add((size, tool.Name, tool.Says(ran.Output)));
                    }
                }
            }

            if (whyNot is not null)
            {
                time.Miss(DiffTool.Daff, size, whyNot);
                time.Miss(DiffTool.JsonDiffPatch, size, whyNot);
            }
        }

        return (time, said);
    }

    private static DiffState Write(string folder, Town[] towns) =>
        DiffState.Write(folder, SampleYaml.Files(towns, Members.None).Select(f => (Path.GetFileName(f.Path), f.Text)));

    private List<CaseReport> Cases(IReadOnlyList<DiffTool> tools, string folder)
    {
        List<CaseReport> reports = [];
        foreach (DiffCase @case in DiffCase.All)
        {
            progress(@case.What);
            string name = $"case-{reports.Count}";
            DiffState before = DiffState.Write(Path.Combine(folder, name, "before"), @case.Before);
            DiffState now = DiffState.Write(Path.Combine(folder, name, "now"), @case.Now);
            reports.Add(new CaseReport(@case.What, tools.ToDictionary(t => t.Name, t => t.Says(t.Run(before, now).Output))));
        }

        return reports;
    }
}
