using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FactModel.Benchmarks.Diffs;

/// <summary>The page that the figures of diffs are published on.</summary>
internal static class DiffPage
{
    public const string File = "performance-diff.md";

    private static readonly string[] Tools = [DiffTool.FactModel, DiffTool.Git, DiffTool.Daff, DiffTool.JsonDiffPatch];

    public static string Of(DiffResult result, int rounds)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Performance of the diff

            Every figure on this page was taken by one command, in one run:

            ```sh
            dotnet run -c Release --project tests/FactModel.Benchmarks -- --diff
            ```

            The sample is that of [the other figures](performance.md), a thousand towns a file. One in a hundred changes, a thousand at
            most: populations, names and notes for the most part, and of thirty changes one town each is renamed, new and gone. Each figure
            is a median, with the least and the most behind it; contenders take turns, in fresh processes. A ratio is to the contender in
            *italics*, in the same run. What is asked for, and not reached, is marked **so**.

            `git diff` and `factmodel diff` read the YAML. {NpmTools.Versions}, which npm installs into a folder of the run's own,
            do not; each has the same facts in the form that suits it best: daff one table, a row an entity, whose key is the id
            (`--id id`); jsondiffpatch one JSON object, by id (its `diff`, printed as JSON). Making these of the YAML is not counted.

            Taken with {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores; rounds: {rounds} (`--rounds`).
            {(result.Missing is null ? "" : $"\n**Not compared**: {result.Missing}.\n")}
            ## What each reports for the same change

            Three languages, of which two refer to the first. Counted from what each tool prints.

            """);
        AppendTable(page, "what somebody does", result.Cases.Select(c => (c.What, c.Said)));
        page.Append("""

            ## What each reports of the large states

            With every town that goes or comes, the towns behind it in the order of the files move, some of them from one file to the next.

            """);
        AppendTable(page, "towns", result.Said.GroupBy(s => s.Size).Select(g => (
            g.Key.ToString("N0", CultureInfo.InvariantCulture),
            (IReadOnlyDictionary<string, string>)g.ToDictionary(s => s.Tool, s => s.Says))));
        foreach (Figure figure in result.Figures)
        {
            Markdown.Append(page, figure);
        }

        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void AppendTable(StringBuilder page, string first, IEnumerable<(string Name, IReadOnlyDictionary<string, string> Said)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n| {first} | {string.Join(" | ", Tools)} |\n|---|{string.Concat(Tools.Select(_ => "---|"))}\n");
        foreach ((string name, IReadOnlyDictionary<string, string> said) in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", Tools.Select(t => said.GetValueOrDefault(t, "not here")))} |\n");
        }
    }
}
