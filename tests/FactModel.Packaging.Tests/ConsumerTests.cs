namespace FactModel.Packaging.Tests;

/// <summary>
/// What somebody gets who adds the package to a project and writes YAML beside it. The tests share one program, in any
/// order: each has files of its own, and leaves the program built.
/// </summary>
public sealed class ConsumerTests(ConsumerTests.Built built) : IClassFixture<ConsumerTests.Built>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Consumer Shop => built.Shop;

    [Fact]
    public async Task One_reference_and_YAML_are_enough()
    {
        string[] printed = await Shop.Run(Cancellation);

        printed.ShouldContain("鐵砧 Anvil, 7 in stock");
        printed.ShouldContain("anvil 99.50");
        printed.ShouldContain("kept: Kept as it is.");
    }

    [Fact]
    public Task An_unchanged_project_is_not_compiled() => Shop.BuildsNothing(Cancellation);

    [Fact]
    public async Task An_edited_file_is_compiled_once()
    {
        Shop.Replace("products.yaml", "price: 5", "price: 6.25");

        (await Shop.BuildsOnce(Cancellation)).ShouldContain("bell 6.25");
    }

    [Fact]
    public async Task An_added_file_is_compiled_once()
    {
        // A folder called bin is the project's output at its top alone.
        Folders.Write(Shop.PathOf("more/bin/added 檔案, it's (new); 100%.yaml"), "easel:\n  name: Easel\n  price: 40\n");

        (await Shop.BuildsOnce(Cancellation)).ShouldContain("easel 40");
    }

    [Fact]
    public async Task An_added_file_that_is_older_than_the_build_is_compiled_once()
    {
        string file = Shop.PathOf("more/old.yaml");
        Folders.Write(file, "fork:\n  name: Fork\n  price: 2\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        (await Shop.BuildsOnce(Cancellation)).ShouldContain("fork 2");
    }

    [Fact]
    public async Task A_renamed_file_is_compiled_once()
    {
        File.Move(Shop.PathOf("notes/before.yaml"), Shop.PathOf("notes/after.yaml"));

        string[] printed = await Shop.BuildsOnce(Cancellation);
        printed.ShouldContain("after: Named anew.");
        printed.ShouldNotContain("before: Named anew.");
    }

    [Fact]
    public async Task A_deleted_file_is_compiled_once()
    {
        File.Delete(Shop.PathOf("more/deleted.yaml"));

        (await Shop.BuildsOnce(Cancellation)).ShouldNotContain(line => line.StartsWith("drum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_replaced_by_an_older_one_is_compiled_once()
    {
        string file = Shop.PathOf("more/dated.yaml");
        File.WriteAllText(file, "clock:\n  name: Clock\n  price: 19\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        (await Shop.BuildsOnce(Cancellation)).ShouldContain("clock 19");
    }

    [Fact]
    public async Task What_a_build_writes_is_no_fact_wherever_it_goes()
    {
        // A copy of the facts in a folder of the project's own choice; read as facts, it would declare each of them twice.
        const string Elsewhere = "-p:OutputPath=output/";
        Folders.Write(Shop.PathOf("output/net10.0/factmodel.yaml"), File.ReadAllText(Shop.PathOf("factmodel.yaml")));

        (await Shop.Build(Cancellation, Elsewhere)).Outcome.ShouldSucceed();
        Directory.Delete(Shop.PathOf("output"), recursive: true);
        (await Shop.Build(Cancellation)).Outcome.ShouldSucceed();
    }

    [Fact]
    public async Task A_file_from_elsewhere_is_one_item_of_the_project()
    {
        string outside = Path.Combine(Path.GetDirectoryName(Shop.Folder)!, "外 outside", "far.md");
        Folders.Write(outside, "---\nsays: From afar.\n---\nSome text.\n");
        Shop.Replace("factmodel.yaml", "\"notes/*.yaml\"", "[\"notes/*.yaml\", \"../外 outside/*.md\"]");
        Shop.Replace("Shop.csproj", "<ItemGroup>", "<ItemGroup><AdditionalFiles Include=\"../外 outside/*.md\" />");
        (await Shop.BuildsOnce(Cancellation)).ShouldContain("far: From afar.");

        File.Move(outside, Path.Combine(Path.GetDirectoryName(outside)!, "farther.md"));
        (await Shop.BuildsOnce(Cancellation)).ShouldContain("farther: From afar.");
    }

    [Fact]
    public async Task An_error_in_YAML_fails_the_build_at_its_place_until_it_is_mended()
    {
        string file = Shop.PathOf("more/broken.yaml");
        Folders.Write(file, "grill:\n  name: Grill\n  price: dear\n");

        Outcome broken = (await Shop.Build(Cancellation)).Outcome;
        broken.ShouldFail("broken.yaml(3,10): error FM");
        (await Shop.Build(Cancellation)).Outcome.ShouldFail("broken.yaml(3,10): error FM");

        File.WriteAllText(file, "grill:\n  name: Grill\n  price: 50\n");
        (await Shop.BuildsOnce(Cancellation)).ShouldContain("grill 50");
    }

    /// <summary>The program, built once.</summary>
    public sealed class Built(Feed feed) : IAsyncLifetime
    {
        internal Consumer Shop { get; } = Consumer.Create(feed, "商店 a shop");

        public async ValueTask InitializeAsync() => (await Shop.Restore(Cancellation)).ShouldSucceed();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
