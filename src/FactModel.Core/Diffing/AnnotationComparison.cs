using FactModel.Core.Model;
using FactModel.Core.Values;

namespace FactModel.Core.Diffing;

/// <summary>Compares what is said about a value: how sure it is, where it stands, who says it, when it holds.</summary>
/// <param name="changes">Where the changes go.</param>
internal sealed class AnnotationComparison(ChangeList changes)
{
    /// <summary>From the weakest to the strongest: what was meant, what follows, what somebody passes on, what is said.</summary>
    private static readonly Certainty[] Strengths =
        [Certainty.Joke, Certainty.Opinion, Certainty.Disputed, Certainty.Rumored, Certainty.Inferred, Certainty.Reported, Certainty.Stated];

    /// <summary>Compares a statement with what it was.</summary>
    /// <param name="before">The statement before, in the terms of now.</param>
    /// <param name="now">The statement now.</param>
    /// <param name="subject">What it is about, the statement named where there are several.</param>
    /// <param name="where">Where it stood and stands.</param>
    /// <param name="changesValue">Whether what the property gives in C# is another for it.</param>
    public void Compare(StatementFacts before, StatementFacts now, ChangeSubject subject, Where where, bool changesValue)
    {
        ChangeImpact ranking = changesValue ? ChangeImpact.DataOnly : ChangeImpact.EvidenceOnly;
        Ordered(ChangeRules.CertaintyRaised, ChangeRules.CertaintyLowered, Array.IndexOf(Strengths, now.Certainty) - Array.IndexOf(Strengths, before.Certainty), before.Certainty.ToWord(), now.Certainty.ToWord());
        Ordered(ChangeRules.StandingRaised, ChangeRules.StandingLowered, now.Standing - before.Standing, before.Standing.ToWord(), now.Standing.ToWord());
        Word(ChangeRules.RankChanged, before.Rank.ToWord(), now.Rank.ToWord(), impact: ranking);
        Word(ChangeRules.DenialChanged, Flag(before.IsDenied, "denied"), Flag(now.IsDenied, "denied"), impact: ranking);
        Word(ChangeRules.PlanChanged, Flag(before.IsPlanned, "planned"), Flag(now.IsPlanned, "planned"), impact: ranking);
        Word(ChangeRules.StatementRenamed, before.Id, now.Id);
        Word(ChangeRules.AttributionChanged, Speakers(before), Speakers(now), "said-by");
        Word(ChangeRules.AttributionChanged, before.Through?.Id, now.Through?.Id, "through");
        Word(ChangeRules.WordingChanged, before.Wording?.ToWord(), now.Wording?.ToWord());
        Date(ChangeRules.ValidityChanged, before.From, now.From, "from");
        Date(ChangeRules.ValidityChanged, before.Until, now.Until, "until");
        Date(ChangeRules.ValidityChanged, before.AsOf, now.AsOf, "as-of");
        Date(ChangeRules.ReviewChanged, before.ReviewBy, now.ReviewBy, null);
        Word(ChangeRules.NoteChanged, before.Note, now.Note);
        Citations(before.Citations, now.Citations);
        Links(ChangeRules.LinkChanged, ChangeRules.LinkChanged, before.Restates, now.Restates, "restates ");
        Links(ChangeRules.LinkChanged, ChangeRules.LinkChanged, before.DerivedFrom, now.DerivedFrom, "derived-from ");
        Links(ChangeRules.ConflictAdded, ChangeRules.ConflictSettled, before.ConflictsWith, now.ConflictsWith, "conflicts-with ");

        void Ordered(ChangeRule raised, ChangeRule lowered, int difference, string was, string word)
        {
            if (difference != 0)
            {
                Word(difference > 0 ? raised : lowered, was, word);
            }
        }

        void Word(ChangeRule rule, string? was, string? word, string? aspect = null, ChangeImpact? impact = null)
        {
            if (was != word)
            {
                changes.Add(rule, About(aspect), Words(was), Words(word), where, impact: impact);
            }
        }

        void Date(ChangeRule rule, FactDate? was, FactDate? date, string? aspect)
        {
            if (was != date)
            {
                ChangeDetail? detail = was is { } old && date is { } next ? ValueDetail.OfDates(old, next) : null;
                changes.Add(rule, About(aspect), Words(was?.ToString()), Words(date?.ToString()), where, detail);
            }
        }

        void Citations(EquatableArray<CitationFacts> was, EquatableArray<CitationFacts> cited)
        {
            List<CitationFacts> gone = [.. was];
            List<CitationFacts> added = [.. cited.Where(c => !gone.Remove(c))];
            List<CitationFacts> all = [.. was];
            foreach (CitationFacts citation in added)
            {
                CitationFacts? same = gone.Find(c => c.Source == citation.Source);
                if (same is null)
                {
                    changes.Add(ChangeRules.CitationAdded, About(citation.Source), null, new ChangeContent.Citation(citation), where);
                    all.Add(citation);
                    continue;
                }

                changes.Add(ChangeRules.EvidenceChanged, About(citation.Source), new ChangeContent.Citation(same), new ChangeContent.Citation(citation), where);
                gone.Remove(same);
                all[all.LastIndexOf(same)] = citation;
            }

            foreach (CitationFacts citation in gone)
            {
                changes.Add(ChangeRules.CitationRemoved, About(citation.Source), new ChangeContent.Citation(citation), null, where);
                all.RemoveAt(all.LastIndexOf(citation));
            }

            // The first is the one that a program gets as the source.
            if (!all.SequenceEqual(cited))
            {
                changes.Add(ChangeRules.EvidenceChanged, subject, Places(all), Places(cited), where);
            }
        }

        void Links(ChangeRule came, ChangeRule went, EquatableArray<StatementReference> was, EquatableArray<StatementReference> links, string prefix)
        {
            foreach (StatementReference link in links.Except(was))
            {
                changes.Add(came, About(prefix + link), null, Words(link.ToString()), where);
            }

            foreach (StatementReference link in was.Except(links))
            {
                changes.Add(went, About(prefix + link), Words(link.ToString()), null, where);
            }
        }

        ChangeSubject About(string? aspect) => aspect is null ? subject : subject with { Aspect = aspect };
    }

    private static string? Speakers(StatementFacts statement) =>
        statement.SaidBy.Count == 0 ? null : string.Join(", ", statement.SaidBy.Select(s => s.Entity ?? $"\"{s.Words}\""));

    private static ChangeContent.Words Places(IEnumerable<CitationFacts> citations) => new(string.Join("; ", citations.Select(c => new ChangeContent.Citation(c).Text)));

    private static string? Flag(bool isSet, string word) => isSet ? word : null;

    private static ChangeContent.Words? Words(string? text) => text is null ? null : new ChangeContent.Words(text);
}
