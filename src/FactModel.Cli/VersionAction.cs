using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace FactModel.Cli;

/// <summary>Prints the version of this assembly, whatever process it runs in.</summary>
internal sealed class VersionAction(CommandHost host) : SynchronousCommandLineAction
{
    /// <summary>The version, such as <c>0.1.0</c>, without what the build adds behind a plus sign.</summary>
    public static string Version { get; } = typeof(VersionAction).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        host.Output.WriteLine(Version);
        return ExitCode.Clean;
    }
}
