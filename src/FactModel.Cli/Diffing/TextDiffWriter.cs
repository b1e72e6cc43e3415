using FactModel.Cli.Reports;
using FactModel.Core.Diffing;

namespace FactModel.Cli.Diffing;

/// <summary>A line a change, then what was compared.</summary>
internal sealed class TextDiffWriter : IDiffWriter
{
    /// <inheritdoc/>
    public void Write(FactDiff diff, DiffOptions options, TextWriter output)
    {
        foreach (Change change in diff.Changes)
        {
            output.WriteLine(OneLine.Of(change.Message));
        }

        foreach (NotCompared left in diff.NotCompared)
        {
            Finding finding = Finding.Of(left.Problem, options.Display);
            output.WriteLine(OneLine.Of($"not compared: {(left.IsPrevious ? options.Previous : options.Current)}: {finding.Place}: {finding.Rule.Id}: {finding.Message}"));
        }

        output.WriteLine($"compared {options.Previous} with {options.Current}: {Counts.Say(diff.Changes.Count, "change", "changes")}");
    }
}
