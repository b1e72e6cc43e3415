namespace FactModel.Core.Evidence;

/// <summary>Finds the words of a list that stand in evidence, without those that are part of a longer one there.</summary>
internal static class LongestWords
{
    /// <summary>The words found; evidence is short, so every piece of it is looked up.</summary>
    public static IReadOnlyList<string> In(string evidence, Func<string, bool> isWord)
    {
        List<(int Start, int End)> found = [];
        for (int length = evidence.Length; length > 0; length--)
        {
            for (int start = 0; start + length <= evidence.Length; start++)
            {
                int end = start + length;
                if (!found.Exists(f => f.Start <= start && end <= f.End) && isWord(evidence.Substring(start, length)) && CleanCut.LongerAt(evidence, start, end) is null)
                {
                    found.Add((start, end));
                }
            }
        }

        return [.. found.Select(f => evidence.Substring(f.Start, f.End - f.Start))];
    }
}
