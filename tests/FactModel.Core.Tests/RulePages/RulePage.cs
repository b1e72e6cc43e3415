using System.Runtime.CompilerServices;
using FactModel.Core.Problems;

namespace FactModel.Core.Tests.RulePages;

/// <summary>A file as a page shows it.</summary>
/// <param name="Name">What stands in the fence as <c>title</c>.</param>
/// <param name="Text">The file's text, with <c>\n</c>.</param>
internal sealed record ShownFile(string Name, string Text);

/// <summary>One page of <c>docs/rules</c>, taken apart.</summary>
/// <param name="Title">The first line, without <c># </c>.</param>
/// <param name="Severity">The word behind <c>**Severity:**</c>.</param>
/// <param name="Example">The files that raise the message.</param>
/// <param name="Messages">The message lines.</param>
/// <param name="Mended">The files that take the place of those of the example.</param>
internal sealed record RulePage(
    string Title,
    string Severity,
    IReadOnlyList<ShownFile> Example,
    IReadOnlyList<string> Messages,
    IReadOnlyList<ShownFile> Mended)
{
    private const string Fence = "```";
    private const string SeverityMark = "**Severity:** ";

    /// <summary>The folder of the pages.</summary>
    public static string Folder { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "rules"));

    /// <summary>Every rule of the catalogue, by id.</summary>
    public static IReadOnlyDictionary<string, ProblemRule> Rules { get; } = typeof(Catalogue).GetFields()
        .Select(field => field.GetValue(null)).OfType<ProblemRule>().ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The files of the example with the mended ones in their place.</summary>
    public IReadOnlyList<ShownFile> AsMended => [.. Example.Where(e => Mended.All(m => m.Name != e.Name)), .. Mended];

    public static RulePage Read(string id) => Parse(ReadText(id + ".md"));

    public static string ReadText(string file) =>
        File.ReadAllText(Path.Combine(Folder, file)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static RulePage Parse(string text)
    {
        List<ShownFile> example = [];
        List<ShownFile> mended = [];
        List<string> messages = [];
        string[] lines = text.Split('\n');
        bool isMended = false;
        for (int i = 0; i < lines.Length; i++)
        {
            isMended |= lines[i] == "### Mended";
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            string fence = lines[i];
            int end = Array.IndexOf(lines, Fence, i + 1);
            string[] content = lines[(i + 1)..end];
            i = end;
            if (fence == Fence + "text")
            {
                messages.AddRange(content);
            }
            else if (Name(fence) is { } name)
            {
                (isMended ? mended : example).Add(new ShownFile(name, string.Concat(content.Select(line => line + "\n"))));
            }
        }

        string severity = lines.First(line => line.StartsWith(SeverityMark, StringComparison.Ordinal))[SeverityMark.Length..];
        return new RulePage(lines[0]["# ".Length..], severity, example, messages, mended);
    }

    private static string? Name(string fence)
    {
        string[] parts = fence.Split('"');
        return parts.Length == 3 && parts[0].EndsWith(" title=", StringComparison.Ordinal) ? parts[1] : null;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
