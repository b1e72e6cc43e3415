using FactModel.Architecture.Tests;
using FactModel.Core;
using FactModel.Core.Evidence;
using FactModel.Core.Export;
using FactModel.Core.Packages;
using FactModel.Docs.Tests;

namespace FactModel.Editor.Tests;

/// <summary>A file of a fact base.</summary>
/// <param name="Path">Relative to the model's folder, with <c>/</c>.</param>
/// <param name="Text">What is in it.</param>
internal sealed record FactFile(string Path, string Text);

/// <summary>Fact bases that are there anyway, and that the reader accepts.</summary>
internal static class FactBases
{
    /// <summary>The fact base of this repository.</summary>
    public static IReadOnlyList<FactFile> Facts => Below("facts");

    /// <summary>Every type, and every way to write a value of it.</summary>
    public static IReadOnlyList<FactFile> Forms => Below("tests/FactModel.Editor.Tests/Forms");

    /// <summary>The languages of github-linguist, unedited.</summary>
    public static IReadOnlyList<FactFile> Linguist =>
    [
        new("factmodel.yaml", Repository.Read("tests/models/linguist/factmodel.yaml")),
        new("languages.yml", Languages()),
    ];

    /// <summary>Every section of the pages that has a model and facts which are right.</summary>
    public static IEnumerable<IReadOnlyList<FactFile>> Sections =>
        from page in Repository.Files.Where(f => f == "README.md" || (f.StartsWith("docs/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("docs/rules/", StringComparison.Ordinal)))
        from section in DocPage.Read(page)
        where section.Files.Any(f => f.Title == FactProject.ModelFileName) && section.Messages is null
        select Files(section);

    /// <summary>The example of a message's page, which has something wrong, and the same mended.</summary>
    public static (IReadOnlyList<FactFile> Wrong, IReadOnlyList<FactFile> Mended) Example(string rule)
    {
        IReadOnlyList<DocSection> sections = DocPage.Read($"docs/rules/{rule}.md");
        IReadOnlyList<FactFile> wrong = Files(sections.First(s => s.Title == "Example"));
        IReadOnlyList<FactFile> mended = Files(sections.First(s => s.Title == "Mended"));
        return (wrong, [.. wrong.Where(w => !mended.Any(m => m.Path == w.Path)), .. mended]);
    }

    /// <summary>The index of a fact base, by which another one uses its facts.</summary>
    public static FactFile IndexOf(string path, IEnumerable<FactFile> files)
    {
        FactText[] texts = [.. files.Select(f => new FactText("/" + f.Path, f.Text))];
        FactProject project = FactProject.Read(texts.Single(t => FactProject.IsModelPath(t.Path)), texts.Where(t => !FactProject.IsModelPath(t.Path)));
        FileNames[] names = [.. project.Files.Select(f => FileNames.Of(project.Model.Schema, f.Facts))];
        return new FactFile(path, PackageIndexWriter.Write(PackageIndexBuilder.Build(project.Model.Schema, project.Index, names, "1.0.0")));
    }

    private static IReadOnlyList<FactFile> Files(DocSection section) =>
        [.. section.Files.Where(f => section.LibraryOf(f) is null).Select(f => new FactFile(f.Title!, f.Text)), .. Indexes(section)];

    private static IEnumerable<FactFile> Indexes(DocSection section) => section.Files.Where(f => section.LibraryOf(f) is not null).GroupBy(f => section.LibraryOf(f)!)
        .Select(library => IndexOf($"obj/{library.Key}.factindex", library.Select(f => new FactFile(f.Title![(library.Key.Length + 1)..], f.Text))));

    private static string Languages()
    {
        string path = Path.Combine(Repository.Root, "..", "shared", "datasets", "linguist", "languages.yml");
        Assert.SkipUnless(File.Exists(path), "The data sets are not beside the repository.");
        return File.ReadAllText(path);
    }

    private static IReadOnlyList<FactFile> Below(string folder) =>
    [
        .. Repository.Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(f => new FactFile(f[(folder.Length + 1)..], Repository.Read(f))),
    ];
}
