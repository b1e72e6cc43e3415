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
}
