using System.Globalization;
using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>A rename that nobody declared, with what speaks for it: a clause each.</summary>
internal sealed record ProposedRename(FoundEntity Before, FoundEntity Now, EquatableArray<string> Evidence);

/// <summary>
/// Looks for entities that only seem to be gone: those of which one that is new says the same. It looks up what few entities
/// say, so that its time grows with their number and not with its square.
/// </summary>
/// <param name="kind">The kind whose entities they are.</param>
/// <param name="translation">What was said before, in the terms of now.</param>
/// <param name="form">The form in which values are compared.</param>
/// <param name="now">All entities of now.</param>
internal sealed class RenameSearch(KindPair kind, Translation translation, ComparedForm form, IReadOnlyList<FoundEntity> now)
{
    /// <summary>What more entities than this say tells none of them apart.</summary>
    private const int MostSharing = 8;

    /// <summary>A proposal shares at least this part of what both say.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Without ids that are near, or a value that only one may have, it shares more.</summary>
    private const double LeastSharedAlone = 0.8;

    /// <summary>And at least so many values.</summary>
    private const int FewestShared = 3;

    /// <summary>A property whose values all differ tells entities apart, where so many have one: among a few, values differ by chance.</summary>
    private const int FewestTold = 20;

    /// <summary>By property, how many entities of now have a value of it, where no two have the same; else 0.</summary>
    private readonly Dictionary<int, int> _told = [];

    /// <summary>The renames, each entity in one at most.</summary>
    public IReadOnlyList<ProposedRename> Find(IReadOnlyList<FoundEntity> gone, IReadOnlyList<FoundEntity> added)
    {
        Dictionary<(int Property, FactValue Value), List<int>> said = Said(added);
        ILookup<string, int> nearIds = Enumerable.Range(0, added.Count).ToLookup(i => Letters(added[i].Id), StringComparer.Ordinal);
        List<(double Score, int Gone, int Added, ProposedRename Rename)> proposals = [];
        for (int i = 0; i < gone.Count; i++)
        {
            IEnumerable<int> candidates = Values(gone[i], isPrevious: true)
                .SelectMany(v => said.TryGetValue(v, out List<int>? found) && found.Count <= MostSharing ? found : [])
                .Concat(nearIds[Letters(gone[i].Id)].Take(MostSharing))
                .Distinct();
            foreach (int candidate in candidates)
            {
                if (Propose(gone[i], added[candidate], said) is { } proposal)
                {
                    proposals.Add((proposal.Score, i, candidate, proposal.Rename));
                }
            }
        }

        HashSet<int> takenGone = [];
        HashSet<int> takenAdded = [];
        return [.. proposals.OrderByDescending(p => p.Score).ThenBy(p => gone[p.Gone].Id, StringComparer.Ordinal).ThenBy(p => added[p.Added].Id, StringComparer.Ordinal)
            .Where(p => !takenGone.Contains(p.Gone) && !takenAdded.Contains(p.Added) && takenGone.Add(p.Gone) && takenAdded.Add(p.Added))
            .Select(p => p.Rename)];
    }

    private Dictionary<(int Property, FactValue Value), List<int>> Said(IReadOnlyList<FoundEntity> added)
    {
        Dictionary<(int, FactValue), List<int>> said = new(new SaidComparer());
        for (int i = 0; i < added.Count; i++)
        {
            foreach ((int Property, FactValue Value) value in Values(added[i], isPrevious: false))
            {
                if (!said.TryGetValue(value, out List<int>? list))
                {
                    said.Add(value, list = []);
                }

                list.Add(i);
            }
        }

        return said;
    }

    /// <summary>What is said of an entity, in the form in which it is compared.</summary>
    private IEnumerable<(int Property, FactValue Value)> Values(FoundEntity entity, bool isPrevious)
    {
        for (int i = 0; i < kind.Properties.Count; i++)
        {
            PropertySchema? was = kind.Properties[i] < 0 ? null : kind.Previous.Properties[kind.Properties[i]];
            FactType now = kind.Current.Properties[i].Type;
            FactValue? bare = isPrevious && was is null ? null : entity.Facts.Properties[isPrevious ? kind.Properties[i] : i]?.Bare;
            if (bare is not (null or FactValue.Items { Values.Count: 0 }))
            {
                TypePair types = new(was is null ? now : translation.Type(was.Type), now);
                yield return (i, isPrevious ? form.Before(translation.Value(bare, was!.Type), types)! : form.Now(translation.Now(bare), types)!);
            }
        }
    }

    private (double Score, ProposedRename Rename)? Propose(
        FoundEntity before, FoundEntity after, Dictionary<(int Property, FactValue Value), List<int>> said)
    {
        Dictionary<int, FactValue> old = Values(before, isPrevious: true).ToDictionary(v => v.Property, v => v.Value);
        Dictionary<int, FactValue> all = Values(after, isPrevious: false).ToDictionary(v => v.Property, v => v.Value);
        int[] shared = [.. old.Keys.Where(p => all.TryGetValue(p, out FactValue? value) && Meaning.Comparer.Equals(old[p], value))];
        int most = Math.Max(old.Count, all.Count);
        double part = most == 0 ? 0 : (double)shared.Length / most;
        string? near = Near(before.Id, after.Id);
        string? key = Key(shared, part);
        bool isTold = shared.Any(p => said[(p, all[p])].Count == 1);
        bool isRename = key is not null
            || (near is not null && part >= LeastShared)
            || (isTold && shared.Length >= FewestShared && part >= LeastSharedAlone);
        if (!isRename)
        {
            return null;
        }

        string same = shared.Length == most
            ? string.Format(CultureInfo.InvariantCulture, most == 1 ? "the same value" : "all {0} values are the same", most)
            : string.Format(CultureInfo.InvariantCulture, "{0} of {1} values are the same", shared.Length, most);
        double score = part + (key is null ? 0 : 2) + (near is null ? 0 : 1);
        return (score, new ProposedRename(before, after, ((string?[])[near, key, same]).OfType<string>().ToEquatableArray()));
    }

    /// <summary>A shared value that no other entity has: because the model says so, or because it is so with every one of many.</summary>
    private string? Key(int[] shared, double part)
    {
        if (shared.Select(p => kind.Current.Properties[p]).FirstOrDefault(p => p.IsUnique) is { } unique)
        {
            return $"the same {unique.Id}, which no two may share";
        }

        if (part < LeastShared || shared.Length < FewestShared)
        {
            return null;
        }

        return shared.Where(p => Told(p) >= FewestTold)
            .Select(p => string.Format(CultureInfo.InvariantCulture, "the same {0}, which no two of {1} share", kind.Current.Properties[p].Id, Told(p)))
            .FirstOrDefault();
    }

    private int Told(int property)
    {
        if (!_told.TryGetValue(property, out int told))
        {
            FactValue[] values = [.. now.Select(e => e.Facts.Properties[property]?.Bare).OfType<FactValue>()];
            told = values.Distinct(Meaning.Comparer).Count() == values.Length ? values.Length : 0;
            _told.Add(property, told);
        }

        return told;
    }

    private static string? Near(string before, string now) =>
        string.Equals(before, now, StringComparison.OrdinalIgnoreCase) ? "the ids differ in letter case alone"
        : Letters(before) is { Length: > 0 } letters && letters == Letters(now) ? "the ids have the same letters and digits"
        : NearestName.Of(before, [now]) is not null && !IsOtherNumber(before, now) ? "the ids are nearly the same"
        : null;

    /// <summary>Ids of a series, such as gpt-4 and gpt-5, are near because each is the next, and not because they are one.</summary>
    private static bool IsOtherNumber(string before, string now) =>
        string.Concat(before.Where(c => !char.IsDigit(c))) == string.Concat(now.Where(c => !char.IsDigit(c)));

    private static string Letters(string id) => new([.. id.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private sealed class SaidComparer : IEqualityComparer<(int Property, FactValue Value)>
    {
        public bool Equals((int Property, FactValue Value) x, (int Property, FactValue Value) y) =>
            x.Property == y.Property && Meaning.Comparer.Equals(x.Value, y.Value);

        public int GetHashCode((int Property, FactValue Value) said) => unchecked((said.Property * 397) ^ Meaning.Comparer.GetHashCode(said.Value));
    }
}
