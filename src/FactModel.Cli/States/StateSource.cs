namespace FactModel.Cli.States;

/// <summary>A state before it is read: where its files are, and where its model is looked for.</summary>
/// <param name="Name">What reports call it, such as <c>HEAD~3</c> or <c>the working tree</c>.</param>
/// <param name="Files">Its files.</param>
/// <param name="Root">The folder that has all of it, in full.</param>
/// <param name="Start">The folder in which its model is looked for first, in full; or the model itself.</param>
/// <param name="IsNamed">Whether the user named that folder, so that a model above it is another's.</param>
internal sealed record StateSource(string Name, IFileTree Files, string Root, string Start, bool IsNamed)
{
    /// <summary>The version of the package that it is; null where it is none.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>The id of the commit that it is, in full; null where it is none.</summary>
    public string? Commit { get; init; }
}
