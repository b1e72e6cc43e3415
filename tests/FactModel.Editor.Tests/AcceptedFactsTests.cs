using FactModel.Cli.Tests;

namespace FactModel.Editor.Tests;

/// <summary>What the reader accepts is valid by the schemas: to a validator of JSON Schema, and to the language server.</summary>
public sealed class AcceptedFactsTests(NodePrograms node)
{
    [Fact]
    public Task Our_own_facts() => Check(new EditorFolder().With("facts", FactBases.Facts), 13);

    [Fact]
    public Task Every_way_to_write_a_value() => Check(new EditorFolder().With("forms", FactBases.Forms), 7);

    [Fact]
    public Task The_languages_of_linguist() => Check(new EditorFolder().With("linguist", FactBases.Linguist), 2);

    [Fact]
    public Task Every_example_of_the_pages()
    {
        EditorFolder folder = new();
        foreach ((int number, IReadOnlyList<FactFile> section) in FactBases.Sections.Index())
        {
            folder.With($"section {number}", section);
        }

        return Check(folder, 100);
    }

    [Fact]
    public async Task What_init_writes_as_its_own_lines_say()
    {
        node.Need();
        using TempFolder folder = new();
        CliRun.In(folder.Root, "init").ExitCode.ShouldBe(0);
        await using LanguageServer server = await LanguageServer.Start(NodePrograms.Folder, folder.Root, []);

        string planets = await File.ReadAllTextAsync(folder.PathOf("planets.yaml"), TestContext.Current.CancellationToken);
        (await server.Diagnose("planets.yaml", planets)).ShouldBeEmpty();
        (await server.Diagnose("planets.yaml", planets.Replace("moons:", "moon:", StringComparison.Ordinal))).ShouldContain("(5,3) Property moon is not allowed.");
        (await server.Hover("planets.yaml", planets.Replace("moons:", "mo|ons:", StringComparison.Ordinal))).ShouldContain("moons: int");
        string model = await File.ReadAllTextAsync(folder.PathOf("factmodel.yaml"), TestContext.Current.CancellationToken);
        (await server.Diagnose("factmodel.yaml", model)).ShouldBeEmpty();
        (await server.Diagnose("factmodel.yaml", model.Replace("doc:", "docs:", StringComparison.Ordinal))).ShouldHaveSingleItem().ShouldEndWith("Property docs is not allowed.");
    }

    private async Task Check(EditorFolder folder, int leastFiles)
    {
        using EditorFolder _ = folder;
        node.Need();
        folder.Pairs().Count.ShouldBeGreaterThanOrEqualTo(leastFiles);
        (await folder.Validate()).ShouldBeEmpty();
        await using LanguageServer server = await folder.Open();
        foreach ((string _, string yaml) in folder.Pairs())
        {
            string text = await File.ReadAllTextAsync(folder.PathOf(yaml), TestContext.Current.CancellationToken);
            (await server.Diagnose(yaml, text)).ShouldBeEmpty($"{yaml}:\n{text}");
        }
    }
}
