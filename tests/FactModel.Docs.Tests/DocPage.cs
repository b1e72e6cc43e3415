using System.Text.RegularExpressions;
using FactModel.Architecture.Tests;

namespace FactModel.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Title">Its <c>title="…"</c>: the file that it is.</param>
/// <param name="From">Its <c>from="…"</c>: the file of the repository that it shows a part of.</param>
/// <param name="For">Its <c>for="…"</c>: the other program that reads it.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Line">The line of its fence, from 1.</param>
internal sealed record DocBlock(string Language, string? Title, string? From, string? For, string Text, int Line);

/// <summary>A section of a page: what stands between two headings, and is one project.</summary>
internal sealed record DocSection(string Page, string Title, IReadOnlyList<DocBlock> Blocks)
{
    /// <summary>Whether there is something to compile.</summary>
    public bool IsProject => Files.Count > 0;

    /// <summary>The files of facts, the model among them.</summary>
    public IReadOnlyList<DocBlock> Files => [.. Blocks.Where(b => b.Language is "yaml" or "markdown" && b.Title is not null)];

    /// <summary>The folder of a file that is another project of facts: one with a model of its own; null for the section's own project.</summary>
    public string? LibraryOf(DocBlock file) =>
        file.Title!.Split('/') is [var folder, _, ..] && Files.Any(f => f.Title == folder + "/factmodel.yaml") ? folder : null;

    /// <summary>The program.</summary>
    public string? Code => Blocks.SingleOrDefault(b => b.Language == "csharp" && b.From is null)?.Text;

    /// <summary>What the program prints.</summary>
    public string? Output => Blocks.SingleOrDefault(b => b.Language == "text" && b.Title is null)?.Text;

    /// <summary>What the compiler says of the facts.</summary>
    public string? Messages => Blocks.SingleOrDefault(b => b.Language == "text" && b.Title == "messages")?.Text;
}

/// <summary>Reads a page's sections and blocks.</summary>
internal static partial class DocPage
{
    public static IReadOnlyList<DocSection> Read(string page)
    {
        List<DocSection> sections = [];
        List<DocBlock> blocks = [];
        string title = "";
        string[] lines = Repository.Read(page).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                sections.Add(new DocSection(page, title, blocks));
                (title, blocks) = (lines[i].TrimStart('#', ' '), []);
            }
            else if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                int start = i + 1;
                i = Array.IndexOf(lines, "```", start);
                blocks.Add(new DocBlock(
                    fence.Groups[1].Value, Attribute(lines[start - 1], "title"), Attribute(lines[start - 1], "from"), Attribute(lines[start - 1], "for"), string.Join('\n', lines[start..i]) + "\n", start));
            }
        }

        sections.Add(new DocSection(page, title, blocks));
        return sections;
    }

    private static string? Attribute(string fence, string name) =>
        Regex.Match(fence, name + "=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^```([a-z]+)")]
    private static partial Regex Fence();
}
