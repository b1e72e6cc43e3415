using FactModel.Core.Problems;

namespace FactModel.Cli.States;

/// <summary>A version as a state says it of itself; or why it does not say it plainly.</summary>
/// <param name="Text">The version; null where it is there, and not to be told without a build.</param>
/// <param name="Where">What says it, for messages, such as <c>the model</c> or <c>Facts.csproj</c>.</param>
/// <param name="Place">Where it stands; null where that is no file that a user edits.</param>
internal sealed record StatedVersion(string? Text, string Where, SourcePlace? Place)
{
    /// <summary>Why it cannot be told; null where it can.</summary>
    public string? Reason { get; init; }
}
