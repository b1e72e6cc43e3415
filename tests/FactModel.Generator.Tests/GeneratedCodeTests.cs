namespace FactModel.Generator.Tests;

/// <summary>The generated code of a small fact base, as it was read and approved by a person.</summary>
public sealed class GeneratedCodeTests
{
    private const string Model = """
        namespace: Zoo
        sources: sources.yaml
        kinds:
          keeper:
            files: keepers.yaml
            doc: Someone who looks after animals.
            properties: { name: text }
          animal:
            files: animals.yaml
            properties:
              name: text
              legs: { type: int?, const: true }
              diet: diet?
              keeper: { type: keeper?, inverse: animals }
              since: date?
        enums:
          diet: [plants, meat]
        """;

    private const string Animals = """
        leo: { name: Leo, legs: { value: 4, source: letter, certainty: reported }, diet: meat, keeper: ann, since: 2024-05~ }
        """;

    [Fact]
    public void Small_fact_base()
    {
        FactRun run = FactRun.Of(
            ("factmodel.yaml", Model),
            ("keepers.yaml", "ann: { name: Ann }\n"),
            ("animals.yaml", Animals),
            ("sources.yaml", "letter: { title: A letter, language: en, published: 2025-08 }\n"));
        run.GeneratorDiagnostics.ShouldBeEmpty();
        Snapshot.Match(run.Sources, ["Animal", "Animals", "Animals.animals_yaml_e168a48d.0.names", "Diet"]);
    }

    [Fact]
    public void A_difference_is_said_by_its_first_line() =>
        Snapshot.FirstDifference("a\nb\nc\n", "a\nx\nc\n").ShouldBe("line 2 was 'b' and is 'x'");
}
