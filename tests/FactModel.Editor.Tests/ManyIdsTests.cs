using System.Globalization;

namespace FactModel.Editor.Tests;

/// <summary>With many ids to refer to, an editor must stay quick. Speed is measured (docs/editor.md); here what it depends on is counted.</summary>
public sealed class ManyIdsTests(NodePrograms node)
{
    private const int Listed = 5000;
    private const int Many = 100_000;

    [Fact]
    public async Task As_many_as_can_be_listed_are_completed_and_checked()
    {
        node.Need();
        using EditorFolder folder = new EditorFolder().With("base", Base(Listed));
        await using LanguageServer server = await folder.Open();

        (await server.Complete("base/others.yaml", "one:\n  item: |\n"))["item-4999"].ShouldBe("The item 4999");
        (await server.Diagnose("base/others.yaml", "one: { item: item-5000 }\n")).ShouldBe(["(1,14) There is no item with this id."]);
        SharedBytes(folder).ShouldBeInRange(200_000, 500_000);
        folder.Said.ShouldNotContain("ids");
    }

    [Fact]
    public async Task More_are_left_as_text_and_that_is_said()
    {
        node.Need();
        using EditorFolder folder = new EditorFolder().With("base", Base(Many));
        await using LanguageServer server = await folder.Open();

        folder.Said.ShouldContain("'item' has 100,000 ids, more than the 5,000 that an editor can list in time: it takes any text for one");
        SharedBytes(folder).ShouldBeLessThan(30_000);
        (await server.Diagnose("base/others.yaml", "one: { item: item-99999, items: [nobody] }\n")).ShouldBeEmpty();
        (await server.Complete("base/others.yaml", "one:\n  item: |\n")).Count.ShouldBeLessThan(10);
        (await server.Hover("base/others.yaml", "one: { item: item-9|9999 }\n")).ShouldContain("One of 100,000 ids, which are too many for an editor to list (5,000 at most)");
    }

    private static long SharedBytes(EditorFolder folder) => new FileInfo(folder.PathOf("base/.factmodel/factmodel-shared.schema.json")).Length;

    private static IReadOnlyList<FactFile> Base(int count) =>
    [
        new("factmodel.yaml", """
            namespace: Big
            kinds:
              item: { files: items.yaml, members: none, properties: { name: text } }
              other: { files: others.yaml, properties: { item: item?, items: "item[]?" } }
            """),
        new("items.yaml", string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"item-{i:0000}: {{ name: The item {i} }}\n")))),
        new("others.yaml", "one: { item: item-0001 }\n"),
    ];
}
