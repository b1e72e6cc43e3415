namespace FactModel.Cli.Diffing;

/// <summary>What a writer of diffs is told besides the diff.</summary>
/// <param name="Previous">What the older state is called, such as <c>HEAD~3</c>.</param>
/// <param name="Current">What the newer state is called, such as <c>the working tree</c>.</param>
/// <param name="Display">How paths are shown.</param>
/// <param name="UsesColour">Whether a terminal shows it that can do colours.</param>
internal sealed record DiffOptions(string Previous, string Current, DisplayPath Display, bool UsesColour);
