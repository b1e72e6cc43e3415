namespace FactModel;

/// <summary>The place that a statement stands at.</summary>
public sealed class Citation
{
    /// <summary>Makes a citation; generated code does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Citation(Source source, string? evidence, int? at)
    {
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Evidence = evidence;
        At = at;
    }

    /// <summary>The text that says it.</summary>
    public Source Source { get; }

    /// <summary>The figure or the name as the source writes it; null where none is given.</summary>
    public string? Evidence { get; }

    /// <summary>The 0-based offset of the evidence in the source's text, in code points; null where none is given.</summary>
    public int? At { get; }

    /// <summary>The source's title.</summary>
    public override string ToString() => Source.Title;
}
