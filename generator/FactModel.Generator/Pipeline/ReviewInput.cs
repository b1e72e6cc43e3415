using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactModel.Generator.Pipeline;

/// <summary>The day against which the build holds <c>review-by</c>: the compiler never asks the clock.</summary>
/// <param name="Day">The day; null where the build names none.</param>
/// <param name="Problem">What is wrong with the one that it names.</param>
internal sealed record ReviewInput(FactDate? Day, Problem? Problem)
{
    public static ReviewInput Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.FactModelReviewDate", out string? text) || text.Length == 0)
        {
            return new ReviewInput(null, null);
        }

        return ReviewChecks.TryReadDay(text, out FactDate day, out string? error)
            ? new ReviewInput(day, null)
            : new ReviewInput(null, new Problem(Catalogue.InvalidReviewDate, null, EquatableArray.Of(text, error)));
    }

    /// <summary>What is past its date in a file.</summary>
    public EquatableArray<Problem> Check(BoundFile file, EquatableArray<SourceFacts> sources) =>
        Day is { } day && file.Uses.Reviews.Count > 0 ? new ReviewChecks(day, sources).Run(file) : [];
}
