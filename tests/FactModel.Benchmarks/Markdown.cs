using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FactModel.Benchmarks;

/// <summary>The page that the figures are published on.</summary>
internal static class Markdown
{
    public static string Page(IReadOnlyList<Figure> figures, int rounds)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Performance

            Every figure on this page was taken by one command, in one run:

            ```sh
            dotnet run -c Release --project tests/FactModel.Benchmarks
            ```

            The sample is made up: towns of ten properties (texts, whole numbers, a floating-point number, a truth value, an enum, a
            reference), two of which every second and every fourth town has. Each figure is a median, with the least and the most behind it;
            contenders take turns, in fresh processes. A ratio is to the contender in *italics*, in the same run: ratios carry over to other
            machines, milliseconds do not. What is asked for, and not reached, is marked **so**. The diff has [a page of its own](performance-diff.md).

            ## Where it falls short, and why

            - **The compiler's own time**: two rows are floors. *The same literals alone* has the string literals that the generator emits,
              and nothing else: no store in literals can be quicker. At 100,000 it is over what is asked already;
              what facts take above it is the binding of their types, some 25 ms, once, and there of a hundred pages. *As many empty members alone* has a member an
              entity that does nothing: no generator of members can be quicker, and at 10,000 it is far over. What facts take above it is
              a member's type, its documentation and the call behind it. `members: none` is the way out, and above 10,000 a warning
              proposes it. The next figure is of the SDK's compiler in a process that compiles once: its empty compile takes thirty times as
              long, and what is not warm costs facts and everything else alike, so that its ratios are other ones.
            - **Peak memory**: the YAML, what it says, the generated text, the compiler's tokens of it and the assembly are in memory at
              once, and an editor needs the first three again at the next edit. At 100,000 the texts of the YAML and the literals by
              themselves, which are rows of the figure, come to what is asked. Of the rest about a third is what the YAML says, a kilobyte an
              entity, and the other two are room that the garbage collector takes.
            - **Reading YAML** is most of a build from nothing. About half of what it takes above the events is the garbage collector's and
              the runtime's, which keep and move what is read: the facts, and where each of them stands, so that messages have lines.
            - **The first fact** waits for the runtime to compile the methods on the way to it, some thirty of them, 30 to 50 µs each,
              for it to load two assemblies, and for it to copy the literal of a page, 0.15 ms for a thousand entities. Where pages are many,
              the methods that find one among them come on top.
              A program that is published with `PublishReadyToRun`, or with NativeAOT, has them compiled already. The package does not
              hold compiled code: that would be an assembly for each platform, and of use to one version of the runtime alone.
            - **Look-up** in a small base: a `FrozenDictionary` chooses its hash by the keys it has; the index here is laid out by the compiler.
            - **Memory held once every fact was read** has the literals in it, a quarter of it: an entity may still be asked for its statements.
            - **Edits**: no step of the generator runs for unrelated C#; what is left, and about half of what an edited value takes, is the
              compiler adding each generated file to the new compilation, one for a page of facts. An added entity makes the index of
              all ids anew, and looks up every reference in it.

            ## What a million entities do

            The same towns, a million of them in 10,000 files: the compile from nothing takes a minute to a minute and a half, and 3.0 GB, with
            FM0407, since the string literals of one assembly hold a tenth of them; the rest is kept as UTF-8. The assembly loads, and all of
            its facts are read in half a second to a second (`--million` repeats it). Where C# has no UTF-8 literals, FM0408 says so before the compiler does. Several projects of facts,
            each below 100,000 entities, build in parallel, and an edit compiles one of them.

            Taken with {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores; rounds: {rounds} (`--rounds`).

            """);
        page.Append(Tables(figures));
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The figures alone.</summary>
    public static string Tables(IReadOnlyList<Figure> figures)
    {
        StringBuilder page = new();
        foreach (Figure figure in figures)
        {
            Append(page, figure);
        }

        return page.ToString();
    }

    /// <summary>Appends a figure as a table, with its picture.</summary>
    public static void Append(StringBuilder page, Figure figure)
    {
        page.Append("\n## ").Append(figure.Title).Append("\n\n").Append($"In {figure.Unit}. {figure.Says}".TrimEnd()).Append("\n\n");
        page.Append("| |").Append(string.Concat(figure.Sizes.Select(s => string.Create(CultureInfo.InvariantCulture, $" {s:N0} |"))));
        page.Append(figure.Goals.Count > 0 ? " asked |\n" : "\n");
        page.Append("|---|").Append(string.Concat(figure.Sizes.Select(_ => "---|"))).Append(figure.Goals.Count > 0 ? "---|\n" : "\n");
        foreach (string contender in figure.Contenders)
        {
            page.Append(contender == figure.Base ? $"| *{contender}* |" : $"| {contender} |");
            foreach (int size in figure.Sizes)
            {
                page.Append(' ').Append(Cell(figure, contender, size)).Append(" |");
            }

            page.Append(figure.Goals.Count > 0 ? $" {figure.Goals.GetValueOrDefault(contender)} |\n" : "\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\n![{figure.Title}](performance/{figure.Id}.svg)\n");
    }

    private static string Cell(Figure figure, string contender, int size)
    {
        if (figure.Of(contender, size) is not { } series)
        {
            return figure.WhyMissing(contender, size) ?? "";
        }

        string cell = series.ToString();
        if (figure.Ratio(contender, size) is { } ratio)
        {
            cell += $", {Series.Short(ratio)}x";
        }

        return Misses(figure, contender, size, series) ? $"**{cell}**" : cell;
    }

    /// <summary>Whether a figure falls short of what is asked of it.</summary>
    private static bool Misses(Figure figure, string contender, int size, Series series)
    {
        if (!figure.Goals.TryGetValue(contender, out string? goal))
        {
            return false;
        }

        string[] words = goal.Split(' ');
        if (words is [.., "at", var at] && size != int.Parse(at, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
        {
            return false;
        }

        double limit = double.Parse(words[0].TrimEnd('x'), CultureInfo.InvariantCulture);
        return (words[0].EndsWith('x') ? figure.Ratio(contender, size) : series.Median) > limit;
    }
}
