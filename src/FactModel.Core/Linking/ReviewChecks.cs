using System.Diagnostics.CodeAnalysis;
using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;
using FactModel.Core.Values;

namespace FactModel.Core.Linking;

/// <summary>
/// Finds statements whose <c>review-by</c> is over on a day that the host names: no clock is asked, so that the same facts
/// give the same answer tomorrow.
/// </summary>
/// <param name="day">The day.</param>
/// <param name="sources">The sources, to whose publication a date may be relative.</param>
public sealed class ReviewChecks(FactDate day, EquatableArray<SourceFacts> sources)
{
    private readonly Dictionary<string, FactDate?> _published =
        sources.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First().Published, StringComparer.Ordinal);

    /// <summary>Reads the day that a host was given.</summary>
    /// <param name="text">The text, such as <c>2025-11-25</c>.</param>
    /// <param name="day">The day.</param>
    /// <param name="error">Why the text is none: a clause without a full stop.</param>
    public static bool TryReadDay(string text, out FactDate day, [NotNullWhen(false)] out string? error)
    {
        if (FactDate.TryParse(text, out day, out error) && day is not { Day: not null, Month: not null, Year: not null, IsApproximate: false, IsUncertain: false })
        {
            error = "write a year, a month and a day, such as 2025-11-25";
        }

        return error is null;
    }

    /// <summary>Looks at one file. A date whose last day is not known, or not yet over, is not past.</summary>
    public EquatableArray<Problem> Run(BoundFile file) => file.Uses.Reviews
        .Where(use => On(use)?.Latest < day.Earliest)
        .Select(use => Catalogue.ReviewDue.At(file.Path, use.Span, use.Property, use.Entity, Written(use), day.ToString()))
        .ToEquatableArray();

    private FactDate? On(ReviewUse use) => !use.By.IsRelative ? use.By
        : use.Source is { } source && _published.TryGetValue(source, out FactDate? published) && published is { } date ? use.By.On(date)
        : null;

    private string Written(ReviewUse use) => use.By.IsRelative ? $"{On(use)} ({use.By})" : use.By.ToString();
}
