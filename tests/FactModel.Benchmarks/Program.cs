using System.Diagnostics;
using System.Globalization;
using FactModel.Benchmarks.Diffs;

namespace FactModel.Benchmarks;

/// <summary>The one command: measures everything and writes docs/performance.md with its pictures.</summary>
internal static class Program
{
    private const string Help = """
        dotnet run -c Release --project tests/FactModel.Benchmarks [-- OPTIONS]

        Measures everything and writes docs/performance.md, docs/performance-diff.md and docs/performance/*.svg. Takes about
        half an hour.

          --quick         1,000 entities, one round, to the terminal alone
          --guard         checks the ratios that are stable, with wide margins; exits with 1 where one is not kept
          --only PART     takes one part, in one round, to the terminal alone: compile, read, first-fact, access, touch, edits or size
          --million       what a million entities cost, to the terminal alone; takes some minutes and some GB
          --diff          measures the diff alone, and writes docs/performance-diff.md with its pictures
          --rounds N      takes every figure in so many rounds instead of three
          --output DIR    writes there instead of docs
          --help          shows this
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["worker", .. string[] work]:
                return Workers.Run(work);
            case []:
                return Publish(Path.Combine(Repository(), "docs"), [1_000, 10_000, 100_000], rounds: 3);
            case ["--diff"]:
                return PublishDiff(Path.Combine(Repository(), "docs"), [1_000, 10_000, 100_000], rounds: 3);
            case ["--rounds", var rounds] when int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0:
                return Publish(Path.Combine(Repository(), "docs"), [1_000, 10_000, 100_000], number);
            case ["--output", var folder]:
                return Publish(folder, [1_000, 10_000, 100_000], rounds: 3);
            case ["--quick"]:
                Console.Write(Markdown.Page(new Bench([1_000], 1, Progress()).Run(), 1));
                Console.Write(DiffPage.Of(new DiffBench([1_000], 1, Progress()).Run(), 1));
                return 0;
            case ["--only", var part] when new Bench([1_000, 10_000, 100_000], 1, Progress()).Part(part) is { } figures:
                Console.Write(Markdown.Tables(figures.ToList()));
                return 0;
            case ["--million"]:
                foreach (string line in new Bench([], 1, Progress()).Million())
                {
                    Console.WriteLine(line);
                }

                return 0;
            case ["--guard"]:
                return Guard.Check([.. new Bench([1_000, 10_000], 1, Progress()).RunStable(), .. new DiffBench([1_000, 10_000], 1, Progress()).Engine()], Console.Out) ? 0 : 1;
            case ["--help" or "-h"]:
                Console.WriteLine(Help);
                return 0;
            default:
                Console.Error.WriteLine(Help);
                return 2;
        }
    }

    private static int Publish(string folder, int[] sizes, int rounds)
    {
        IReadOnlyList<Figure> figures = new Bench(sizes, rounds, Progress()).Run();
        Write(folder, "performance.md", Markdown.Page(figures, rounds), figures);
        return PublishDiff(folder, sizes, rounds);
    }

    private static int PublishDiff(string folder, int[] sizes, int rounds)
    {
        DiffResult result = new DiffBench(sizes, rounds, Progress()).Run();
        Write(folder, DiffPage.File, DiffPage.Of(result, rounds), result.Figures);
        return 0;
    }

    private static void Write(string folder, string name, string page, IReadOnlyList<Figure> figures)
    {
        Directory.CreateDirectory(Path.Combine(folder, "performance"));
        foreach (Figure figure in figures)
        {
            File.WriteAllText(Path.Combine(folder, "performance", figure.Id + ".svg"), Plot.Svg(figure));
        }

        File.WriteAllText(Path.Combine(folder, name), page);
    }

    /// <summary>A line on the error stream for each thing that is measured, with the time since the start.</summary>
    private static Action<string> Progress()
    {
        Stopwatch watch = Stopwatch.StartNew();
        return what => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed:mm\\:ss} {what}"));
    }

    private static string Repository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "FactModel.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("Not within the repository: say where with --output.");
    }
}
