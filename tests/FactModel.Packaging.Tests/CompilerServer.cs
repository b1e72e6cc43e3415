using System.IO.Pipes;

namespace FactModel.Packaging.Tests;

/// <summary>A compiler server of a test's own, which no other build uses, and which ends with the test.</summary>
internal sealed class CompilerServer : IAsyncDisposable
{
    private readonly string _pipe = $"factmodel-{Guid.NewGuid():N}";

    /// <summary>What a build is told, to use it.</summary>
    public string[] Options => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_pipe}"];

    /// <summary>Whether it runs: it does once a build has used it.</summary>
    public async Task<bool> IsRunning(CancellationToken cancellation)
    {
        // The compiler's server names its pipe by a path where pipes are files.
        string pipe = OperatingSystem.IsWindows() ? _pipe : "/tmp/" + _pipe;
        await using NamedPipeClientStream client = new(".", pipe, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            await client.ConnectAsync(TimeSpan.FromSeconds(5), cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        string folder = Path.Combine(Path.GetTempPath(), _pipe + "-shutdown");
        Folders.Write(Path.Combine(folder, "Any.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Outcome compilers = await Dotnet.Run(folder, null, CancellationToken.None, "msbuild", "-getProperty:RoslynTargetsPath");
        string server = Path.Combine(compilers.ShouldSucceed().Lines.Single(), "bincore", "VBCSCompiler.dll");
        (await Dotnet.Run(folder, null, CancellationToken.None, server, $"-pipename:{_pipe}", "-shutdown")).ShouldSucceed();
        Directory.Delete(folder, recursive: true);
    }
}
