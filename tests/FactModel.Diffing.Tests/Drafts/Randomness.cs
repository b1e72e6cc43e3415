namespace FactModel.Diffing.Tests.Drafts;

internal static class Randomness
{
    public static T Pick<T>(this Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
