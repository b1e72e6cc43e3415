using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;

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
    public void Small_fact_base() =>
        Snapshot.Match(Zoo().Sources, ["Animal", "Animals", "Animals.animals_yaml_e8881641.0.names", "Diet"]);

    /// <summary>Who steps into the assembly without its source sees what its source says.</summary>
    [Fact]
    public void Small_fact_base_decompiled()
    {
        string file = Path.Combine(Path.GetTempPath(), $"factmodel-{Guid.NewGuid():N}.dll");
        try
        {
            using (FileStream assembly = File.Create(file))
            {
                Zoo().Compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
            }

            UniversalAssemblyResolver references = new(file, throwOnError: true, targetFramework: null);
            references.AddSearchDirectory(AppContext.BaseDirectory);
            references.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
            CSharpDecompiler decompiler = new(file, references, new DecompilerSettings(LanguageVersion.CSharp12_0));
            Dictionary<string, string> types = new[] { "Animal", "Animals" }.ToDictionary(
                name => name + ".g.cs", name => decompiler.DecompileTypeAsString(new FullTypeName("Zoo." + name)).ReplaceLineEndings("\n"));
            Snapshot.Match(types, ["Animal", "Animals"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_difference_is_said_by_its_first_line() =>
        Snapshot.FirstDifference("a\nb\nc\n", "a\nx\nc\n").ShouldBe("line 2 was 'b' and is 'x'");

    private static FactRun Zoo()
    {
        FactRun run = FactRun.Of(
            ("factmodel.yaml", Model),
            ("keepers.yaml", "ann: { name: Ann }\n"),
            ("animals.yaml", Animals),
            ("sources.yaml", "letter: { title: A letter, language: en, published: 2025-08 }\n"));
        run.GeneratorDiagnostics.ShouldBeEmpty();
        return run;
    }
}
