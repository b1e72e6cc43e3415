using System.Text.RegularExpressions;

namespace FactModel.Architecture.Tests;

/// <summary>The map is of this land.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_folder_and_file_that_the_map_names_exists()
    {
        List<string> missing = [];
        foreach (Match match in Named().Matches(Repository.Read("docs/architecture.md")))
        {
            string path = match.Groups[1].Value.TrimEnd('/');
            if (!Repository.Files.Any(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal)))
            {
                missing.Add(path);
            }
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_between_the_pages_leads_somewhere()
    {
        List<string> broken = [];
        foreach (string page in Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal)))
        {
            foreach (Match match in Link().Matches(Repository.Read(page)))
            {
                string target = match.Groups[1].Value;
                string full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target));
                if (!target.Contains("://", StringComparison.Ordinal) && !File.Exists(full) && !Directory.Exists(full))
                {
                    broken.Add($"{page}: {target}");
                }
            }
        }

        broken.ShouldBeEmpty();
    }

    /// <summary>A path from the root, in backticks.</summary>
    [GeneratedRegex("`((?:src|generator|tests|facts|docs)(?:/[A-Za-z0-9._-]+)*/?)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();
}
