using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>Compares the sources that facts come from.</summary>
internal sealed class SourceComparison(FactSide previous, FactSide current, ChangeList changes)
{
    private const string Published = "published";

    public void Run()
    {
        Dictionary<string, SourceFacts> before = ById(previous);
        Dictionary<string, SourceFacts> now = ById(current);
        foreach (string id in before.Keys.Union(now.Keys).OrderBy(id => id, StringComparer.Ordinal))
        {
            SourceFacts? old = before.TryGetValue(id, out SourceFacts? o) ? o : null;
            SourceFacts? source = now.TryGetValue(id, out SourceFacts? n) ? n : null;
            if (old == source)
            {
                continue;
            }

            ChangeSubject subject = new(SubjectSort.Source, id);
            Where where = new(Place(previous, old), Place(current, source));
            if (old is null || source is null)
            {
                changes.Add(old is null ? ChangeRules.SourceAdded : ChangeRules.SourceRemoved, subject, Words(old?.Title), Words(source?.Title), where);
                continue;
            }

            foreach ((string what, string? textBefore, string? text) in Parts(old, source).Where(p => p.Before != p.Now))
            {
                changes.Add(ChangeRules.SourceChanged, subject with { Property = what }, Words(textBefore), Words(text), where, what == Published ? Extent(old, source) : null);
            }

            if (Text(old) != Text(source))
            {
                changes.Add(ChangeRules.SourceTextChanged, subject, Words(Text(old)), Words(Text(source)), where);
            }
        }
    }

    private static ChangeDetail? Extent(SourceFacts before, SourceFacts now) =>
        before.Published is { } was && now.Published is { } @is ? ValueDetail.OfDates(was, @is) : null;

    private static Dictionary<string, SourceFacts> ById(FactSide side) =>
        side.Project.Sources.Sources.GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static IEnumerable<(string What, string? Before, string? Now)> Parts(SourceFacts before, SourceFacts now) =>
    [
        ("title", before.Title, now.Title),
        ("publisher", before.Publisher, now.Publisher),
        ("language", before.Language, now.Language),
        (Published, before.Published?.ToString(), now.Published?.ToString()),
        ("url", before.Url, now.Url),
    ];

    private static string? Text(SourceFacts source)
    {
        string text = string.Join(", ", new[] { source.Sha256, source.Length is { } length ? FormattableString.Invariant($"{length} code points") : null }.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static SourcePlace? Place(FactSide side, SourceFacts? source) =>
        source is null || side.Project.Sources.Path is not { } path ? null : side.Places.Source(path, source.Id);

    private static ChangeContent.Words? Words(string? text) => text is null ? null : new ChangeContent.Words(text);
}
