using YamlDotNet.RepresentationModel;

namespace FactModel.Generator.Tests;

/// <summary>The languages of github-linguist, unedited.</summary>
public sealed class LinguistTests
{
    private static readonly Lazy<FactRun> Run = new(() => DataSets.Run("linguist", "languages.yml"));

    [Fact]
    public void Compiles_unedited_without_a_message() => Run.Value.GeneratorDiagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("Languages.All.Count", "829")]
    [InlineData("Languages.CSharp.Color", "#7355dd")]
    [InlineData("Languages.CPlusPlus.Id", "C++")]
    [InlineData("Languages.FStar.Id", "F*")]
    [InlineData("Languages._1CEnterprise.Type", "Programming")]
    [InlineData("Languages.OpenCL.Group!.Id", "C")]
    [InlineData("Languages.C.Members.Contains(Languages.OpenCL)", "True")]
    [InlineData("Languages.Get(\"Vim script\").LanguageId", "388")]
    public void Reads_languages_back(string expression, string expected) => Run.Value.Probe($"return $\"{{{expression}}}\";").ShouldBe(expected);

    [Theory]
    [InlineData("color", "l.Color")]
    [InlineData("group", "l.Group?.Id")]
    [InlineData("tm_scope", "l.TmScope")]
    [InlineData("fs_name", "l.FsName")]
    [InlineData("language_id", "l.LanguageId.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    public void Every_value_is_what_another_reader_finds(string key, string expression) =>
        Run.Value.Probe($"return string.Join(\"\\n\", Languages.All.Select(l => l.Id + \": \" + ({expression} ?? \"none\")));").Split('\n')
            .ShouldBe(Languages().Select(l => $"{l.Key}: {(l.Value.Children.TryGetValue(key, out YamlNode? value) ? value : "none")}"));

    [Theory]
    [InlineData("extensions", "Extensions")]
    [InlineData("filenames", "Filenames")]
    [InlineData("aliases", "Aliases")]
    [InlineData("interpreters", "Interpreters")]
    public void Every_list_is_what_another_reader_finds(string key, string property) =>
        Run.Value.Probe($"return string.Join(\"\\n\", Languages.All.Select(l => l.Id + \": \" + string.Join(\"|\", l.{property})));").Split('\n')
            .ShouldBe(Languages().Select(l => $"{l.Key}: {(l.Value.Children.TryGetValue(key, out YamlNode? list) ? string.Join('|', (YamlSequenceNode)list) : "")}"));

    private static IEnumerable<KeyValuePair<string, YamlMappingNode>> Languages()
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(DataSets.Folder("shared/datasets/linguist"), "languages.yml"))));
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Select(l => KeyValuePair.Create(l.Key.ToString(), (YamlMappingNode)l.Value));
    }
}
