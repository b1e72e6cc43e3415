namespace FactModel.Packaging.Tests;

/// <summary>Once there is a version, the next one is held to it: a member that it lacks, or has more, ends the packing.</summary>
public sealed class BaselineTests(Feed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_the_runtimes_API_is_an_error_against_the_baseline()
    {
        string added = Path.Combine(feed.Source.Root, "src", "FactModel", "Baseline.cs");
        try
        {
            Folders.Write(added, "namespace FactModel;\n\n/// <summary>What no version had before.</summary>\npublic sealed class Baseline;\n");
            (await Pack()).ShouldFail("CP0001");
        }
        finally
        {
            File.Delete(added);
        }

        (await Pack()).ShouldSucceed();
    }

    private Task<Outcome> Pack() => feed.Source.Pack(
        "src/FactModel", feed.Version, Path.Combine(feed.Root, "after the baseline"), Cancellation,
        $"-p:PackageValidationBaselinePath={feed.Package}");
}
