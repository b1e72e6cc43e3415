namespace FactModel.Cli;

/// <summary>How the command ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Something was checked, and nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Errors or warnings were found.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do what it was asked, or there was nothing to do it on.</summary>
    public const int CouldNotRun = 2;
}
