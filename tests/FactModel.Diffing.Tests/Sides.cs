using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Core.Packages;

namespace FactModel.Diffing.Tests;

/// <summary>States of a fact base, read from texts.</summary>
internal static class Sides
{
    /// <summary>A state of files given as path and text, the model among them.</summary>
    public static DiffSide Of(params (string Path, string Text)[] files) => Of([], files);

    /// <summary>The same for a model that uses other fact bases.</summary>
    public static DiffSide Of(EquatableArray<PackageIndex> packages, (string Path, string Text)[] files)
    {
        Dictionary<string, string> texts = files.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        FactProject project = FactProject.Read(
            new FactText(FactProject.ModelFileName, texts[FactProject.ModelFileName]),
            files.Where(f => f.Path != FactProject.ModelFileName && FactProject.IsFactPath(f.Path)).Select(f => new FactText(f.Path, f.Text)),
            texts.TryGetValue("facts.lock", out string? locked) ? new FactText("facts.lock", locked) : null,
            packages,
            cancellation: TestContext.Current.CancellationToken);
        return new DiffSide(project) { Text = path => texts.GetValueOrDefault(path) };
    }

    /// <summary>What changed between two states.</summary>
    public static FactDiff Compare(DiffSide previous, DiffSide current) => FactDiff.Compare(previous, current, TestContext.Current.CancellationToken);

    /// <summary>A change as the tests show it: its key, its message, its impact.</summary>
    public static string Line(Change change) => $"{change.Message} [{string.Join(", ", change.Impact.ToWords())}; {change.Step.ToWord()}]";
}
