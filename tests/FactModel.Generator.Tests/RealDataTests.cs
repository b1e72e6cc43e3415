namespace FactModel.Generator.Tests;

/// <summary>Data that nobody here wrote, read unedited. Where it is not beside the repository, the tests say so and are skipped.</summary>
public sealed class RealDataTests
{
    [Fact]
    public void Linguist_compiles_unedited_and_reads_back()
    {
        string languages = Find("shared/datasets/linguist/languages.yml");
        string model = Find("tests/models/linguist/factmodel.yaml");
        FactRun run = FactRun.Of(("factmodel.yaml", File.ReadAllText(model)), ("languages.yml", File.ReadAllText(languages)));
        run.GeneratorDiagnostics.ShouldBeEmpty();
        run.Probe("""
            return $"{Languages.All.Count} {Languages.CSharp.Color} {Languages.CPlusPlus.Id} {Languages.FStar.Id} {Languages._1CEnterprise.Type} "
                + $"{Languages.OpenCL.Group!.Id} {Languages.C.Members.Contains(Languages.OpenCL)} {Languages.Get("Vim script").LanguageId}";
            """).ShouldBe("829 #7355dd C++ F* Programming C True 388");
    }

    /// <summary>A file in a folder above the tests, or beside one of them.</summary>
    private static string Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip($"{path} is not there.");
        return path;
    }
}
