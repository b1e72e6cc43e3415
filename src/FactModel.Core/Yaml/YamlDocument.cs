using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>What a text holds: its root node (null where it is empty, or broken before anything could be read), and what is wrong with it as YAML.</summary>
/// <param name="Root">The root, complete up to the first place where the text is no longer YAML.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
public sealed record YamlDocument(YamlNode? Root, EquatableArray<Problem> Problems)
{
    /// <summary>The lines that were passed over; null where all was read.</summary>
    public UnreadText? Unread { get; init; }
}
