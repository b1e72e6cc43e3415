using System.Globalization;
using FactModel.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>What an edit repeats, counted.</summary>
public sealed class IncrementalTests
{
    private const int Files = 1_000;
    private const int TrackedFiles = 60;

    private const string Model = """
        namespace: Facts
        kinds:
          thing: { files: "things/*.yaml", properties: { name: text, size: int, next: thing? } }
        """;

    [Fact]
    public void An_edit_of_csharp_repeats_no_step()
    {
        (FactRun run, _) = Start();
        run.EditCode("public class Other { }");
        run.Repeated().Where(step => step.Value > 0 && IsOurs(step.Key)).ShouldBeEmpty();
        run.Emitted().ShouldBe(0);
    }

    [Fact]
    public void Among_a_thousand_files_an_edit_reads_one_and_emits_what_it_changes()
    {
        (FactRun run, MemoryText[] texts) = Start(Files);
        int read = texts.Sum(t => t.Reads);
        run.EditCode("public class Other { }").Emitted().ShouldBe(0);
        run.EditText(texts[500], texts[500] = new MemoryText(texts[500].Path, "# a comment\n" + Text(500, 1))).Emitted().ShouldBe(0);
        run.EditText(texts[500], texts[500] = new MemoryText(texts[500].Path, Text(500, 2))).Emitted().ShouldBe(2, "the page, and the names that document it");
        run.EditText(texts[500], texts[500] = new MemoryText(texts[500].Path, Text(500, 2) + "added: { name: added, size: 3 }\n")).Emitted()
            .ShouldBe(3, "the page, its names, and the index");
        texts.Where((_, i) => i != 500).Sum(t => t.Reads).ShouldBe(read - 1, "no other file is read again");
        texts[500].Reads.ShouldBe(1);
    }

    [Theory]
    [InlineData("# a comment\n{0}")]
    [InlineData("\n\n{0}\n")]
    [InlineData("{0}# the end\n")]
    public void An_edit_without_meaning_parses_one_file_and_emits_nothing(string edit)
    {
        (FactRun run, MemoryText[] texts) = Start();
        run.EditText(texts[50], new MemoryText(texts[50].Path, string.Format(CultureInfo.InvariantCulture, edit, Text(50, 1))));
        run.Ran(StepNames.Parse).ShouldBe(1);
        run.Repeated()[StepNames.Facts].ShouldBe(0);
        run.Repeated()[StepNames.Model].ShouldBe(0);
        run.Emitted().ShouldBe(0);
    }

    [Fact]
    public void An_edit_of_a_value_emits_its_page_and_the_names_that_document_it()
    {
        (FactRun run, MemoryText[] texts) = Start();
        run.EditText(texts[50], new MemoryText(texts[50].Path, Text(50, 2)));
        IReadOnlyDictionary<string, int> repeated = run.Repeated();
        run.Ran(StepNames.Parse).ShouldBe(1);
        repeated[StepNames.Pages].ShouldBe(1);
        repeated[StepNames.Index].ShouldBe(0);
        repeated[StepNames.Types].ShouldBe(0);
        repeated[StepNames.Tables].ShouldBe(0);
        run.Emitted().ShouldBe(2);
    }

    [Fact]
    public void An_added_entity_emits_its_page_its_names_and_the_table()
    {
        (FactRun run, MemoryText[] texts) = Start();
        run.EditText(texts[50], new MemoryText(texts[50].Path, Text(50, 1) + "added: { name: added, size: 3 }\n"));
        run.Ran(StepNames.Parse).ShouldBe(1);
        run.Repeated()[StepNames.Pages].ShouldBe(1);
        run.Emitted().ShouldBe(3);
    }

    [Fact]
    public void An_added_entity_among_many_emits_one_shard_of_their_index()
    {
        const string model = "namespace: Facts\nkinds:\n  thing: { files: \"things/*.yaml\", members: none, properties: { size: int, next: thing? } }\n";
        MemoryText[] texts = [.. Enumerable.Range(0, TrackedFiles).Select(i => new MemoryText($"/f/things/{i:D2}.yaml", Things(i)))];
        FactRun run = new([new MemoryText("/f/factmodel.yaml", model), .. texts], trackSteps: true);
        run.EditText(texts[50], new MemoryText(texts[50].Path, Things(50) + "added: { size: 3 }\n"));
        run.Repeated()[StepNames.Shards].ShouldBe(1);
        run.Repeated()[StepNames.Tables].ShouldBe(0);
        run.Repeated()[StepNames.Linker].ShouldBe(0, "nothing is named by its id");
        run.Ran(StepNames.Link).ShouldBe(1, "the file that changed");
        run.Emitted().ShouldBe(2, "the page and the shard");

        static string Things(int file) => string.Concat(Enumerable.Range(0, 100).Select(i => $"t{file}-{i}: {{ size: {i}, next: t{file}-{i} }}\n"));
    }

    [Theory]
    [InlineData("t1", 1, "an id that is there twice")]
    [InlineData("added", 0, "an id that is new")]
    public void An_added_id_links_other_files_anew_where_they_have_it_too(string id, int more, string what)
    {
        const string model = "namespace: Facts\nkinds:\n  thing: { files: \"*.yaml\", members: none, properties: { size: int } }\n";
        MemoryText[] texts = [new("/f/a.yaml", "t0: { size: 0 }\n"), new("/f/b.yaml", "t1: { size: 1 }\n")];
        FactRun run = new([new MemoryText("/f/factmodel.yaml", model), .. texts], trackSteps: true);
        run.EditText(texts[0], new MemoryText(texts[0].Path, $"t0: {{ size: 0 }}\n{id}: {{ size: 2 }}\n"));
        run.Ran(StepNames.Link).ShouldBe(1 + more, what);
        run.Repeated()[StepNames.Link].ShouldBe(1 + more, "the first of two holds, and the second is left out");
    }

    [Fact]
    public void An_edit_of_a_value_checks_its_own_file_alone()
    {
        (FactRun run, MemoryText[] texts) = Start();
        run.EditText(texts[50], new MemoryText(texts[50].Path, Text(50, 2)));
        run.Ran(StepNames.References).ShouldBe(1);
        run.Ran(StepNames.Evidence).ShouldBe(1);
        run.Ran(StepNames.Standing).ShouldBe(1);
        run.Ran(StepNames.Checks).ShouldBe(0);
    }

    private static bool IsOurs(string step) => typeof(StepNames).GetFields().Any(f => (string?)f.GetRawConstantValue() == step);

    private static (FactRun Run, MemoryText[] Texts) Start(int files = TrackedFiles)
    {
        MemoryText[] texts = [.. Enumerable.Range(0, files).Select(i => new MemoryText($"/f/things/{i}.yaml", Text(i, 1)))];
        FactRun run = new([new MemoryText("/f/factmodel.yaml", Model), .. texts], trackSteps: files == TrackedFiles);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        return (run, texts);
    }

    private static string Text(int file, int size) =>
        $"a{file}: {{ name: a, size: {size}, next: b{file} }}\nb{file}: {{ name: b, size: 2, next: a{(file + 1) % TrackedFiles} }}\n";
}
