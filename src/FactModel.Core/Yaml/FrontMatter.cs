using FactModel.Core.Problems;

namespace FactModel.Core.Yaml;

/// <summary>The YAML at the top of a Markdown file, between two lines that hold <c>---</c> alone.</summary>
internal static class FrontMatter
{
    private const string Marker = "---";

    /// <summary>Whether a file is one whose YAML is its front matter.</summary>
    public static bool IsExpectedIn(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Narrows the source to its front matter; false, with a problem, where there is none.</summary>
    public static bool TryNarrow(YamlSource source, ProblemSink problems)
    {
        if (!IsMarker(source, 0))
        {
            problems.Add(Catalogue.NoFrontMatter, SourceSpan.FileStart);
            return false;
        }

        for (int line = 1; line < source.Lines.Count; line++)
        {
            if (IsMarker(source, line))
            {
                source.Narrow(source.Lines.StartOf(1), source.Lines.StartOf(line));
                return true;
            }
        }

        problems.Add(Catalogue.FrontMatterNotClosed, source.Lines.StartOf(0), source.Lines.StartOf(0) + Marker.Length);
        return false;
    }

    private static bool IsMarker(YamlSource source, int line)
    {
        int start = source.Lines.StartOf(line);
        return source.HasAt(start, Marker) && source.EndOfContent(start) == start + Marker.Length;
    }
}
