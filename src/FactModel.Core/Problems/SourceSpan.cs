namespace FactModel.Core.Problems;

/// <summary>A place in a text: line and column, both from 0, the column in UTF-16 code units (as the compiler counts).</summary>
public readonly record struct SourcePosition(int Line, int Column);

/// <summary>A stretch of a text, from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct SourceSpan(SourcePosition Start, SourcePosition End)
{
    /// <summary>The first character of a text: where a problem with a file as a whole is reported.</summary>
    public static SourceSpan FileStart => default;
}

/// <summary>A stretch of a file. <paramref name="Path"/> is the path as the host gave it.</summary>
public readonly record struct SourcePlace(string Path, SourceSpan Span);
