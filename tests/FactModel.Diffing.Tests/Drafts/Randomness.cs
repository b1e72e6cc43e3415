namespace FactModel.Diffing.Tests.Drafts;

internal static class Randomness
{
    public static T Pick<T>(this Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static T[] Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    /// <summary>Sets what stands under a key, or takes it away.</summary>
    public static void Set(this Random random, SortedDictionary<string, string> all, string key, params IReadOnlyList<string> values)
    {
        if (!all.Remove(key) || random.Next(2) == 0)
        {
            all[key] = random.Pick(values);
        }
    }
}
