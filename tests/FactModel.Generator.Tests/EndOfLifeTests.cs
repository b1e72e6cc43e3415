using YamlDotNet.RepresentationModel;

namespace FactModel.Generator.Tests;

/// <summary>464 products of endoflife.date, Markdown with front matter, unedited.</summary>
public sealed class EndOfLifeTests
{
    private static readonly Lazy<FactRun> Run = new(() => DataSets.Run("endoflife", "*.md"));

    [Fact]
    public void Compiles_unedited_without_a_message() => Run.Value.GeneratorDiagnostics.ShouldBeEmpty();

    [Fact]
    public void Reads_products_and_releases_back() => Run.Value.Probe("""
        return string.Join(" ", Products.All.Count, Products.All.Sum(p => p.Releases.Count), Products.Ubuntu.Title,
            Products.Ubuntu.Releases.Single(r => r.Cycle == "24.04").Eol!.AsDate, Products.Adonisjs.Releases[0].Eol!.AsBool);
        """).ShouldBe($"{Products().Count} {Products().Sum(p => p.Releases.Count)} Ubuntu 2029-05-31 False");

    [Fact]
    public void Every_end_of_life_is_what_another_reader_finds()
    {
        string[] found = Run.Value.Probe("""
            return string.Join("\n", Products.All.SelectMany(p => p.Releases.Select(r =>
                p.Id + "/" + r.Cycle + ": " + (r.Eol is null ? "none" : r.Eol.IsBool ? (r.Eol.AsBool ? "true" : "false") : r.Eol.AsDate.ToString()))));
            """).Split('\n');
        string[] expected = [.. Products().SelectMany(p => p.Releases.Select(r => $"{p.Id}/{Scalar(r, "releaseCycle")}: {Scalar(r, "eol")}"))];
        expected.Length.ShouldBeGreaterThan(8_000);
        found.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    private static List<(string Id, IReadOnlyList<YamlMappingNode> Releases)> Products() =>
        [.. Directory.EnumerateFiles(DataSets.Folder("shared/datasets/endoflife/products"), "*.md").Select(Product)];

    private static (string Id, IReadOnlyList<YamlMappingNode> Releases) Product(string file)
    {
        string front = File.ReadAllText(file).Split("\n---", 2)[0];
        YamlStream yaml = [];
        yaml.Load(new StringReader(front));
        YamlSequenceNode releases = (YamlSequenceNode)yaml.Documents[0].RootNode["releases"];
        return (Path.GetFileNameWithoutExtension(file), [.. releases.Children.Cast<YamlMappingNode>()]);
    }

    private static string Scalar(YamlMappingNode release, string key) =>
        release.Children.TryGetValue(key, out YamlNode? value) ? ((YamlScalarNode)value).Value! : "none";
}
