using System.Globalization;

namespace FactModel.Generator.Tests;

/// <summary>The same input gives the same text, wherever and however it is read.</summary>
public sealed class DeterminismTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          thing: { files: "*.yaml", properties: { name: text, size: { type: decimal, min: -1.5 }, day: date?, real: double? } }
        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("factmodel.yaml", Model),
        ("i.yaml", "İstanbul: { name: ı, size: -1.25, day: 2025-08, real: -0.5 }\nindia: { name: I, size: 2 }\n"),
        ("b.yaml", "b: { name: |\n    two\n    lines\n  , size: 3 }\n".Replace("|\n    two\n    lines\n  ", "\"two lines\"", StringComparison.Ordinal)),
        ("a.yaml", "a: { name: 甲, size: 1 }\n"),
    ];

    [Fact]
    public void Threads_do_not_matter()
    {
        IReadOnlyDictionary<string, string> expected = FactRun.Of(Files).Sources;
        IReadOnlyDictionary<string, string>?[] found = new IReadOnlyDictionary<string, string>?[64];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            found[i] = new FactRun(Files.Select(f => new MemoryText("/facts/" + f.Path, f.Text)), concurrentBuild: i % 2 == 0).Sources);
        found.ShouldAllBe(sources => sources!.OrderBy(s => s.Key).SequenceEqual(expected.OrderBy(s => s.Key)));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("zh-TW")]
    public void Cultures_do_not_matter(string culture)
    {
        IReadOnlyDictionary<string, string> expected = FactRun.Of(Files).Sources;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            FactRun.Of(Files).Sources.ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        FactRun.Of([.. Files.Reverse()]).Sources.OrderBy(s => s.Key).ShouldBe(FactRun.Of(Files).Sources.OrderBy(s => s.Key));

    [Fact]
    public void Line_ends_do_not_matter() =>
        FactRun.Of([.. Files.Select(f => (f.Path, f.Text.Replace("\n", "\r\n", StringComparison.Ordinal)))]).Sources.ShouldBe(FactRun.Of(Files).Sources);

    [Fact]
    public void The_folder_does_not_matter() =>
        new FactRun(Files.Select(f => new MemoryText("/other/place/" + f.Path, f.Text))).Sources.ShouldBe(FactRun.Of(Files).Sources);
}
