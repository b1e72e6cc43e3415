using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>A file's text, or why its bytes are none.</summary>
/// <param name="Text">The text without a byte order mark; null where the bytes are no text.</param>
/// <param name="Problem">What is wrong; null where there is a text.</param>
public sealed record DecodedText(string? Text, Problem? Problem);
