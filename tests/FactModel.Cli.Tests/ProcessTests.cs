using System.Diagnostics;

namespace FactModel.Cli.Tests;

/// <summary>The command as a process of its own: bytes on its standard output, and its exit code.</summary>
public sealed class ProcessTests
{
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
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("sh") { WorkingDirectory = shop.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet '{typeof(FactCommand).Assembly.Location}' check {redirected}");
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        (await said).ShouldBe(error);
        process.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task A_current_folder_that_was_deleted_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems keep a folder that somebody stands in");
        using TempFolder shop = new TempFolder().WithFolder("gone");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("sh") { WorkingDirectory = shop.PathOf("gone"), RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"rmdir ../gone; exec dotnet '{typeof(FactCommand).Assembly.Location}' diff");
        using Process process = Process.Start(start)!;
        (await process.StandardError.ReadToEndAsync(cancellation)).ShouldBe(
            "factmodel: the current folder is not there any more, or cannot be entered; change to another and run the command again\n");
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the shell is Linux's");
        using TempFolder shop = TempFolder.Shop(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"lamp-{i}: {{ name: Lamp, parent: nothing-{i} }}\n")));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("bash") { WorkingDirectory = shop.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet '{typeof(FactCommand).Assembly.Location}' check | head -n 1; exit ${{PIPESTATUS[0]}}");
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardError.ReadToEndAsync(cancellation);
        (await process.StandardOutput.ReadToEndAsync(cancellation)).ShouldStartWith("products.yaml(1,");
        await process.WaitForExitAsync(cancellation);
        (await said).ShouldBe("");
        process.ExitCode.ShouldBe(1);
    }
}
