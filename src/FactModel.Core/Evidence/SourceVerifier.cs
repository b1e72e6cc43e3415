using FactModel.Core.Binding;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Evidence;

/// <summary>A source's text as found, and the digest of its bytes.</summary>
public sealed record FoundText(SourceText Text, string Sha256);

/// <summary>What a verification looked at. A citation is one place that a statement names.</summary>
/// <param name="Found">Citations whose evidence stands where they say.</param>
/// <param name="Failed">Citations whose evidence does not.</param>
/// <param name="NotChecked">Citations with evidence whose source has no text here.</param>
/// <param name="WithoutEvidence">Citations that name a source alone: there is nothing to check.</param>
public readonly record struct VerificationCounts(int Found, int Failed, int NotChecked, int WithoutEvidence);

/// <summary>What a verification gave.</summary>
/// <param name="Counts">What it looked at.</param>
/// <param name="Problems">What is wrong, in the order of the files.</param>
/// <param name="Places">The offset at which each citation was found, by its source, evidence and declared offset.</param>
/// <param name="Sources">The SHA-256 of each text that was looked into, by the source's id; not those that are another text than declared.</param>
public sealed record Verification(
    VerificationCounts Counts,
    IReadOnlyList<Problem> Problems,
    IReadOnlyDictionary<CitationFacts, int> Places,
    IReadOnlyDictionary<string, string> Sources);

/// <summary>Looks whether each evidence stands in its source.</summary>
public sealed class SourceVerifier
{
    private readonly Dictionary<string, SourceFacts> _sources;
    private readonly Func<string, FoundText?> _texts;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<CitationFacts, int> _places = [];
    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);
    private int _found;
    private int _failed;
    private int _notChecked;
    private int _withoutEvidence;

    private SourceVerifier(BoundSources sources, Func<string, FoundText?> texts)
    {
        _sources = sources.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _texts = texts;
    }

    /// <summary>Verifies a fact base.</summary>
    /// <param name="project">The fact base.</param>
    /// <param name="sourcesPath">The sources file, for messages about a source as a whole.</param>
    /// <param name="texts">Gives the text of a source by its id; null where there is none.</param>
    public static Verification Run(FactProject project, string sourcesPath, Func<string, FoundText?> texts)
    {
        SourceVerifier verifier = new(project.Sources, texts);
        verifier.CheckSources(sourcesPath);
        foreach (BoundFile file in project.Files)
        {
            foreach (CitationUse use in file.Uses.Citations)
            {
                verifier.Check(file.Path, use);
            }
        }

        verifier._problems.Sort(Problem.Compare);
        VerificationCounts counts = new(verifier._found, verifier._failed, verifier._notChecked, verifier._withoutEvidence);
        return new Verification(counts, verifier._problems, verifier._places, verifier._digests);
    }

    private void CheckSources(string path)
    {
        foreach (SourceFacts source in _sources.Values)
        {
            if (_texts(source.Id) is not { } found)
            {
                continue;
            }

            int before = _problems.Count;
            if (source.Sha256 is { } digest && !string.Equals(digest, found.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                _problems.Add(Catalogue.SourceChanged.At(path, SourceSpan.FileStart, source.Id, "SHA-256", found.Sha256, digest));
            }

            if (source.Length is { } length && length != found.Text.Length)
            {
                _problems.Add(Catalogue.SourceChanged.At(
                    path, SourceSpan.FileStart, source.Id, "length", FormattableString.Invariant($"{found.Text.Length}"), FormattableString.Invariant($"{length}")));
            }

            if (_problems.Count == before)
            {
                _digests.Add(source.Id, found.Sha256);
            }
        }
    }

    private void Check(string path, CitationUse use)
    {
        if (use.Evidence is not { } evidence)
        {
            _withoutEvidence++;
            return;
        }

        if (_texts(use.Source) is not { } found)
        {
            _notChecked++;
            return;
        }

        if (Fault(found.Text, evidence, use) is { } problem)
        {
            _failed++;
            _problems.Add(problem.Rule.At(path, use.Span, problem.Arguments));
            return;
        }

        _found++;
        _places[new CitationFacts(use.Source, evidence, use.At)] = use.At ?? found.Text.PlacesOf(evidence).First(p => found.Text.CutOutOf(evidence, p) is null);
    }

    private static (ProblemRule Rule, string[] Arguments)? Fault(SourceText text, string evidence, CitationUse use)
    {
        if (EvidenceForm.Fault(evidence) is { } fault)
        {
            return (Catalogue.NoEvidence, [evidence, fault]);
        }

        IReadOnlyList<int> places = text.PlacesOf(evidence);
        if (use.At is not { } at)
        {
            IReadOnlyList<int> whole = [.. places.Where(p => text.CutOutOf(evidence, p) is null)];
            return whole.Count == 1 ? null
                : whole.Count == 0 ? (Catalogue.EvidenceNotFound, [evidence, "anywhere", use.Source, Nearest(places, text, evidence)])
                : (Catalogue.EvidenceAmbiguous, [evidence, use.Source, FormattableString.Invariant($"{whole.Count}"), List(whole)]);
        }

        string place = FormattableString.Invariant($"at {at}");
        return !text.Has(evidence, at) ? (Catalogue.EvidenceNotFound, [evidence, place, use.Source, places.Count == 0 ? "" : "; it stands at " + List(places)])
            : text.CutOutOf(evidence, at) is { } longer ? (Catalogue.EvidenceCut, [evidence, place, use.Source, longer])
            : null;
    }

    private static string Nearest(IReadOnlyList<int> places, SourceText text, string evidence) =>
        places.Count == 0 ? "" : $"; it is part of '{text.CutOutOf(evidence, places[0])}' there";

    private static string List(IReadOnlyList<int> places) =>
        string.Join(", ", places.Take(5).Select(p => FormattableString.Invariant($"{p}"))) + (places.Count > 5 ? ", …" : "");
}
