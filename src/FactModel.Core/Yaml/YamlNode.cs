using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>How a scalar is written. What a scalar means depends on it: a quoted one is text alone.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block with <c>|</c>.</summary>
    Literal,

    /// <summary>A block with <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A piece of YAML, with the place where it stands.</summary>
/// <param name="span">From the node's first character up to, not including, the one after its last.</param>
/// <param name="tag">The local tag as written, such as <c>!unknown</c>; null where there is none.</param>
public abstract class YamlNode(SourceSpan span, string? tag)
{
    /// <summary>Where the node stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The line where it begins, counted from 1.</summary>
    public int Line => Span.Start.Line + 1;

    /// <summary>The local tag as written, such as <c>!unknown</c>; null where there is none.</summary>
    public string? Tag { get; } = tag;

    /// <summary>
    /// Part of the node could not be read, and that has been reported. What is missing in it, or wrong with what is
    /// left, is a consequence and not worth a second message.
    /// </summary>
    public bool IsBroken { get; internal init; }
}

/// <summary>A scalar: its text, unquoted and unescaped, and how it was written. An empty value is a plain scalar with empty text.</summary>
public sealed class YamlScalar(SourceSpan span, string? tag, string value, ScalarStyle style) : YamlNode(span, tag)
{
    /// <summary>The text, unquoted and unescaped.</summary>
    public string Value { get; } = value;

    /// <summary>How it was written.</summary>
    public ScalarStyle Style { get; } = style;

    /// <summary>Written without quotes, and not as a block.</summary>
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>Nothing stands there: a key without a value.</summary>
    public bool IsEmpty => IsPlain && Value.Length == 0 && Tag is null;
}

/// <summary>One entry of a mapping.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A mapping. Its keys are scalars and differ from each other: the reader has reported and dropped what is not so.</summary>
public sealed class YamlMapping(SourceSpan span, string? tag, IReadOnlyList<YamlEntry> entries) : YamlNode(span, tag)
{
    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>The value at <paramref name="key"/>, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (YamlEntry entry in Entries)
            {
                if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A sequence.</summary>
public sealed class YamlSequence(SourceSpan span, string? tag, IReadOnlyList<YamlNode> items) : YamlNode(span, tag)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
