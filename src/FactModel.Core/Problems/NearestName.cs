namespace FactModel.Core.Problems;

/// <summary>Finds the name that a misspelled one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance (insertions, deletions, replacements and swaps of neighbours,
    /// letter case counting half), or null where even the best differs in more than a third of its letters.
    /// Ties go to the candidate that comes first in ordinal order, so that the answer does not depend on file order.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            // Of two single letters, one is no misspelling of the other, but for its case.
            int longest = Math.Max(name.Length, candidate.Length);
            int limit = longest == 1 ? 1 : 2 * Math.Max(1, longest / 3);
            if (2 * Math.Abs(name.Length - candidate.Length) > limit)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            bool better = distance < bestDistance
                || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0);
            if (distance <= limit && better)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary><c>; did you mean 'x'?</c> where there is a near name, else a list of what there is, else nothing.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> candidates)
    {
        if (Of(name, candidates) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        return candidates.Count is > 0 and <= 12
            ? "; there is " + string.Join(", ", candidates.OrderBy(c => c, StringComparer.Ordinal).Select(c => $"'{c}'"))
            : "";
    }

    /// <summary>Optimal string alignment distance in half steps: a difference in case alone is 1, any other edit 2.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = 2 * j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = 2 * i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + Replacement(a[i - 1], b[j - 1]);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 2);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 2);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    private static int Replacement(char a, char b) =>
        a == b ? 0 : char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 1 : 2;
}
