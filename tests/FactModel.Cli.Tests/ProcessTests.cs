using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FactModel.Cli.Tests;

/// <summary>The command as a process of its own: bytes on its standard output, and its exit code.</summary>
public sealed partial class ProcessTests
{
    private static string Command => $"dotnet '{typeof(FactCommand).Assembly.Location}'";

    [Fact]
    public async Task The_process_writes_UTF_8_without_a_mark_or_a_width_and_ends_with_its_code()
    {
        string name = new('長', 200);
        using TempFolder shop = TempFolder.Shop($"lamp: {{ name: Lamp, parent: {name} }}\n");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = shop.Root, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(FactCommand).Assembly.Location);
        start.ArgumentList.Add("check");
        using Process process = Process.Start(start)!;
        using MemoryStream output = new();
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        await process.WaitForExitAsync(cancellation);

        process.ExitCode.ShouldBe(1);
        System.Text.Encoding.UTF8.GetString(output.ToArray()).ShouldBe(
            $"products.yaml(1,29): error FM0203: there is no product '{name}'\n"
            + "checked 2 files, 1 entity, 2 statements: 1 error, 0 warnings\n");
    }

    [Theory]
    [InlineData("> /dev/full", 2, "factmodel: the output cannot be written: No space left on device\n")]
    [InlineData(">&-", 2, "factmodel: the output cannot be written: Bad file descriptor\n")]
    [InlineData("2>&-", 0, "")]
    [InlineData("> /dev/full 2>&-", 2, "")]
    public async Task An_output_that_takes_nothing_is_said(string redirected, int exitCode, string error)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the shell and /dev/full are Linux's");
        using TempFolder shop = TempFolder.Shop();
        CliRun run = await Shell(shop.Root, $"{Command} check {redirected}");
        run.Error.ShouldBe(error);
        run.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task A_current_folder_that_was_deleted_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems keep a folder that somebody stands in");
        using TempFolder shop = new TempFolder().WithFolder("gone");
        CliRun run = await Shell(shop.PathOf("gone"), $"rmdir ../gone; exec {Command} diff");
        run.Error.ShouldBe("factmodel: the current folder is not there any more, or cannot be entered; change to another and run the command again\n");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the shell is Linux's");
        using TempFolder shop = TempFolder.Shop(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"lamp-{i}: {{ name: Lamp, parent: nothing-{i} }}\n")));
        CliRun run = await Shell(shop.Root, $"{Command} check | head -n 1; exit ${{PIPESTATUS[0]}}");
        run.Output.ShouldStartWith("products.yaml(1,");
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(1);
    }

    /// <summary>On a terminal of <c>script</c>'s; what sets no colour there, such as the mode of its keys, does not count.</summary>
    [Theory]
    [InlineData("TERM=xterm-256color", "", true)]
    [InlineData("TERM=xterm-256color NO_COLOR=", "", true)]
    [InlineData("TERM=xterm-256color", "--no-color", false)]
    [InlineData("TERM=xterm-256color NO_COLOR=1", "", false)]
    [InlineData("TERM=xterm-256color NO_COLOR=1 CLICOLOR_FORCE=1", "", false)]
    [InlineData("TERM=dumb", "", false)]
    public async Task A_terminal_shows_a_diff_in_colours_unless_somebody_wants_none(string environment, string option, bool hasColours)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the terminal is Linux's");
        using TempFolder shops = TwoShops();
        CliRun run = await Shell(shops.Root, $"""env -u NO_COLOR -u CLICOLOR_FORCE {environment} script -qec "{Command} diff old new {option}" /dev/null < /dev/null""");
        run.Output.ShouldContain("1 changes data only");
        Colours().IsMatch(run.Output).ShouldBe(hasColours);
    }

    [Fact]
    public async Task Elsewhere_a_diff_has_no_colours_whatever_the_environment_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the shell is Linux's");
        using TempFolder shops = TwoShops();
        CliRun run = await Shell(shops.Root, $"env -u NO_COLOR TERM=xterm-256color CLICOLOR_FORCE=1 {Command} diff old new | cat");
        run.Output.ShouldContain("1 changes data only");
        run.Output.ShouldNotContain("\u001b");
    }

    private static TempFolder TwoShops() => new TempFolder()
        .With("old/factmodel.yaml", TempFolder.Model).With("old/products.yaml", TempFolder.Products)
        .With("new/factmodel.yaml", TempFolder.Model).With("new/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal));

    [GeneratedRegex(@"\x1B\[[0-9;]*m")]
    private static partial Regex Colours();

    private static async Task<CliRun> Shell(string folder, string script)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("bash", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new CliRun(process.ExitCode, output, await error);
    }
}
