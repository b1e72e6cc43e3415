using System.Security.Cryptography;
using System.Text;
using FactModel.Core.Model;
using FactModel.Core.Packages;

namespace FactModel.Cli.Tests;

/// <summary>The facts of other projects, as a build left them in obj; and whether they may be others since.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private const string Then = "after the build that found the facts of other projects, which are read as they were then; run 'dotnet build', and check again";
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";
    private const string Clean = "checked 2 files, 1 entity, 1 statement: 0 errors, 0 warnings";

    private static readonly string Atlas = PackageIndexWriter.Write(new PackageIndex("Atlas", "1.0.0",
        [new PackageKind("city", "City", "Cities", [new IdFacts("porto", [], null)], [])]));

    private readonly TempFolder _folder = new TempFolder()
        .With("factmodel.yaml", "namespace: Tours\nuses: Atlas\nkinds:\n  tour: { files: tours.yaml, properties: { start: city } }\n")
        .With("tours.yaml", "north: { start: porto }\n")
        .With("Tours.csproj", Project)
        .With("packages/atlas/1.0.0/build/Atlas.factindex", Atlas)
        .With("obj/project.assets.json", Assets("1.0.0"));

    public BuildRecordTests() => Record("obj", "packages/atlas/1.0.0/build/Atlas.factindex");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_said_while_all_is_as_it_was_built() => Check().ShouldBe([Clean]);

    [Fact]
    public void A_project_file_that_was_changed_is_named()
    {
        _folder.With("Tours.csproj", Project + "<!-- another version -->\n");
        Check()[0].ShouldBe("Tours.csproj(1,1): warning FM0911: this file was changed " + Then);
    }

    [Fact]
    public void A_package_that_was_restored_in_another_version_is_named_with_both()
    {
        _folder.With("Tours.csproj", Project + "<!-- another version -->\n").With("obj/project.assets.json", Assets("1.1.0"));
        Check()[0].ShouldBe("Tours.csproj(1,1): warning FM0911: the package Atlas 1.1.0 was restored in the place of 1.0.0 " + Then);
        File.ReadAllText(Path.Combine(TempFolder.Repository, "docs", "rules", "FM0911.md")).ShouldContain("```text\n" + Check()[0] + "\n```");
    }

    /// <summary>What is missing may be in it, so that nothing is called unknown.</summary>
    [Fact]
    public void An_index_that_was_removed_is_said_once()
    {
        File.Delete(_folder.PathOf("packages/atlas/1.0.0/build/Atlas.factindex"));
        Check().ShouldBe([
            "Tours.csproj(1,1): warning FM0911: the index of the package Atlas 1.0.0 was removed " + Then,
            "checked 2 files, 1 entity, 1 statement: 0 errors, 1 warning",
        ]);
    }

    [Fact]
    public void A_project_whose_facts_were_saved_since_is_read_as_it_is_now()
    {
        using TempFolder atlas = new TempFolder()
            .With("factmodel.yaml", "namespace: Atlas\nkinds: { city: { plural: cities, files: \"*.yaml\", properties: { name: \"text?\" } } }\n")
            .With("cities.yaml", "porto:\n")
            .With("obj/Atlas.factindex", Atlas);
        atlas.With("obj/factmodel.inputs", string.Join('\n', new[] { "cities.yaml", "factmodel.yaml" }
            .Select(atlas.PathOf).Select(file => $"{file}|{File.GetLastWriteTimeUtc(file).ToFileTimeUtc()}")));
        Record("obj", atlas.PathOf("obj/Atlas.factindex"));
        _folder.With("tours.yaml", "north: { start: braga }\n");
        Check()[0].ShouldStartWith("tours.yaml(1,17): error FM0203: there is no Atlas.city 'braga'");

        atlas.With("cities.yaml", "porto:\nbraga:\n");
        File.SetLastWriteTimeUtc(atlas.PathOf("cities.yaml"), DateTime.UtcNow.AddMinutes(1));
        Check().ShouldBe([Clean]);

        atlas.With("more.yaml", "faro:\n");
        _folder.With("tours.yaml", "north: { start: faro }\n");
        Check().ShouldBe([Clean]);

        // With an error in it, it is as it was built.
        atlas.With("factmodel.yaml", "namespace: [\n");
        Check()[0].ShouldStartWith("tours.yaml(1,17): error FM0203: there is no Atlas.city 'faro'");
    }

    [Fact]
    public void A_damaged_list_of_what_was_restored_says_nothing()
    {
        _folder.With("obj/project.assets.json", "{ \"libraries\": [");
        Check().ShouldBe([Clean]);
    }

    [Fact]
    public void Where_all_projects_build_to_one_folder_it_is_that_of_the_models_own_project()
    {
        Directory.Delete(_folder.PathOf("obj"), recursive: true);
        _folder.With("artifacts/obj/Another/factmodel.uses", "/nowhere/Other.factindex\nfolder /nowhere\n");
        Record("artifacts/obj/Tours", "packages/atlas/1.0.0/build/Atlas.factindex");
        Check().ShouldBe([Clean]);
    }

    /// <summary>The model stands in a folder of its own, and its project in another.</summary>
    [Theory]
    [InlineData("program/obj")]
    [InlineData("src/program/obj")]
    public void A_project_beside_the_models_folder_is_found_and_not_another(string obj)
    {
        using TempFolder repository = new TempFolder()
            .With("facts/factmodel.yaml", File.ReadAllText(_folder.PathOf("factmodel.yaml")))
            .With("facts/tours.yaml", "north: { start: porto }\n")
            .With("another/obj/factmodel.uses", "folder /nowhere\n");
        repository.With(obj + "/factmodel.uses", $"{_folder.PathOf("packages/atlas/1.0.0/build/Atlas.factindex")}\nfolder {repository.PathOf("facts")}\n");
        CliRun.In(repository.Root, "check", "facts").Lines.ShouldBe([Clean]);
    }

    private string[] Check() => CliRun.In(_folder.Root, "check").Lines;

    private void Record(string obj, string index) => _folder.With($"{obj}/factmodel.uses", $"""
        {_folder.PathOf(index)}
        folder {_folder.Root}{Path.DirectorySeparatorChar}
        sha256 {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Project)))} {_folder.PathOf("Tours.csproj")}
        """);

    private static string Assets(string version) => $$"""
        {
          "version": 3,
          "libraries": {
            "Atlas/{{version}}": {
              "type": "package"
            }
          }
        }
        """;
}
