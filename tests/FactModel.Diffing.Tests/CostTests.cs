using System.Globalization;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>What a comparison costs grows with what is compared, and not faster: counted in what it allocates, which no other process changes.</summary>
public sealed class CostTests
{
    private const int Few = 1_000;
    private const int Many = 10 * Few;

    /// <summary>Ten times as much is ten times the cost, with something over for tables that grow by doubling.</summary>
    private const double MostTimes = 13;

    private const string Model = """
        namespace: Facts
        kinds:
          town:
            files: towns.yaml
            properties: { name: text, population: int, streets: "text[]?" }
        """;

    [Fact]
    public void Ten_times_the_entities_with_one_in_a_hundred_changed() =>
        CheckLinear(count => Enumerable.Range(0, count).Select(i => Town($"town-{i}", i % 100 == 0 ? -i : i)));

    [Fact]
    public void Ten_times_the_entities_all_of_them_changed() => CheckLinear(count => Enumerable.Range(0, count).Select(i => Town($"town-{i}", -i)));

    [Fact]
    public void Ten_times_the_entities_all_of_them_renamed() => CheckLinear(count => Enumerable.Range(0, count).Select(i => Town($"Town_{i}", i)));

    [Fact]
    public void Ten_times_the_entities_all_of_them_gone_and_others_there() =>
        CheckLinear(count => Enumerable.Range(0, count).Select(i => Town($"place-{i + (7 * count)}", i + (7 * count))));

    [Fact]
    public void Ten_times_the_items_of_a_list_in_another_order_with_equal_ones_among_them() => CheckLinear(
        count => [Streets(Enumerable.Range(0, count).Select(i => i % 3))],
        count => [Streets(Enumerable.Range(0, count).Reverse().Select(i => i % 2))]);

    private static void CheckLinear(Func<int, IEnumerable<string>> now) => CheckLinear(count => Enumerable.Range(0, count).Select(i => Town($"town-{i}", i)), now);

    private static void CheckLinear(Func<int, IEnumerable<string>> before, Func<int, IEnumerable<string>> now)
    {
        long few = Allocated(before(Few), now(Few));
        Allocated(before(Many), now(Many)).ShouldBeLessThan((long)(MostTimes * few));
    }

    private static long Allocated(IEnumerable<string> before, IEnumerable<string> now)
    {
        DiffSide previous = Side(before);
        DiffSide current = Side(now);
        Sides.Compare(previous, current).Changes.ShouldNotBeEmpty();
        long start = GC.GetAllocatedBytesForCurrentThread();
        Sides.Compare(previous, current);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static DiffSide Side(IEnumerable<string> entities) => Sides.Of(("factmodel.yaml", Model), ("towns.yaml", string.Concat(entities)));

    private static string Town(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}:\n  name: Town {number}\n  population: {number}\n");

    private static string Streets(IEnumerable<int> numbers) => $"town:\n  name: A town\n  population: 1\n  streets: [{string.Join(", ", numbers.Select(n => $"Street {n}"))}]\n";
}
