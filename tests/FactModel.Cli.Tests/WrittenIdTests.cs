using FactModel.Cli.History;
using FactModel.Core.Binding;
using FactModel.Core.Model;

namespace FactModel.Cli.Tests;

/// <summary>Whether a text shows that an entity is not in it. Where reading the text finds one, it must not.</summary>
public sealed class WrittenIdTests
{
    [Theory]
    [InlineData("lamp", "lamp: {}")]
    [InlineData("lamp", "{lamp: {}}")]
    [InlineData("lamp", "{a: {},lamp: {}}")]
    [InlineData("lamp", "{bulb: {}, lamp : {}}")]
    [InlineData("lamp", "{ bulb, lamp }")]
    [InlineData("lamp", "{ lamp, bulb }")]
    [InlineData("lamp", "'lamp': {}")]
    [InlineData("lamp", "\"lamp\" : {}")]
    [InlineData("lamp", "\"l\\x61mp\": {}")]
    [InlineData("lamp", "\"l\\u0061mp\": {}")]
    [InlineData("lamp", "\"\\U0000006camp\": {}")]
    [InlineData("lamp", "? \"la\\\n  mp\"\n: {}")]
    [InlineData("lamp", "? lamp\n: {}")]
    [InlineData("lamp", "? lamp # a lamp\n# that stands\n: {}")]
    [InlineData("lamp", "? # what\n  lamp\n? bulb")]
    [InlineData("lamp", "? !!str lamp\n: {}")]
    [InlineData("lamp", "&a lamp: {}")]
    [InlineData("lamp", "!!str lamp: {}")]
    [InlineData("lamp", "bulb: { name: &a lamp }\n*a : { name: x }")]
    [InlineData("lamp", "---\nlamp: {}\n...")]
    [InlineData("lamp", "\ufefflamp: {}")]
    [InlineData("desk lamp", "desk lamp: {}")]
    [InlineData("desk lamp", "? desk\n  lamp\n: {}")]
    [InlineData("desk lamp", "? >-\n  desk\n  lamp\n: {}")]
    [InlineData("desk lamp", "\"desk\\ lamp\": {}")]
    [InlineData("it's", "'it''s': {}")]
    [InlineData("it's", "it's: {}")]
    [InlineData("a\"b", "\"a\\\"b\": {}")]
    [InlineData("a/b", "\"a\\/b\": {}")]
    [InlineData("C#", "C#: {}")]
    [InlineData("*x", "'*x': {}")]
    [InlineData("💡", "\"\\U0001F4A1\": {}")]
    [InlineData("💡", "💡: {}")]
    [InlineData("燈", "燈: {}")]
    public void An_id_is_seen_however_it_is_written(string id, string text)
    {
        Read(id, text, "map").ShouldBeTrue("the example is none");
        new WrittenId(id).MayBeIn("x", text, KindLayout.Map).ShouldBeTrue();
    }

    [Theory]
    [InlineData("lamp", "- id: lamp")]
    [InlineData("lamp", "- { name: x, id: \"l\\x61mp\" }")]
    [InlineData("desk lamp", "- id: desk\n    lamp\n  name: x")]
    [InlineData("desk lamp", "- id: >-\n    desk\n    lamp\n  name: x")]
    [InlineData("it's", "- id: 'it''s'")]
    public void So_is_one_in_a_list(string id, string text)
    {
        Read(id, text, "list").ShouldBeTrue("the example is none");
        new WrittenId(id).MayBeIn("x", text, KindLayout.List).ShouldBeTrue();
    }

    [Fact]
    public void One_that_is_a_files_name_is_seen_there()
    {
        Read("x", "name: A", "file").ShouldBeTrue("the example is none");
        new WrittenId("x").MayBeIn("x", "name: A", KindLayout.File).ShouldBeTrue();
        new WrittenId("A").MayBeIn("x", "name: A", KindLayout.File).ShouldBeFalse();
    }

    [Theory]
    [InlineData("lamp", "bulb: {}", "map")]
    [InlineData("lamp", "lamps: {}\nheadlamp: {}\nLamp: {}", "map")]
    [InlineData("lamp", "bulb:\n  parent: lamp\nshade:\n  name: A lamp\n", "map")]
    [InlineData("lamp", "bulb:\n  tags:\n  - lamp\n", "map")]
    [InlineData("desk lamp", "desk: {}\nlamp: {}", "map")]
    [InlineData("lamp", "- id: lamps", "list")]
    public void A_text_that_shows_that_it_has_none_need_not_be_read(string id, string text, string layout)
    {
        Read(id, text, layout).ShouldBeFalse("the example is none");
        new WrittenId(id).MayBeIn("x", text, Enum.Parse<KindLayout>(layout, ignoreCase: true)).ShouldBeFalse();
    }

    /// <summary>Comments in great number, which a pattern can take in many ways, take no time.</summary>
    [Fact(Timeout = 10_000)]
    public async Task Signs_in_great_number_are_passed_over()
    {
        string text = "lamp " + string.Concat(Enumerable.Repeat("# ", 5_000)) + "\n" + string.Concat(Enumerable.Repeat("# \n", 5_000));
        (await Task.Run(() => new WrittenId("lamp").MayBeIn("x", text, KindLayout.Map), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static bool Read(string id, string text, string layout)
    {
        FactSchema schema = ModelBinder.Bind(
            "/m/factmodel.yaml",
            $"namespace: Shop\nkinds:\n  product:\n    files: 'x.yaml'\n    layout: {layout}\n    others: keep\n    properties: {{ name: text? }}\n",
            []).Schema;
        FileMatch match = FileMatch.Find(schema, "x.yaml", out _)!;
        return FileBinder.Bind(schema, match, "/m/x.yaml", text).Facts.Entities.Any(entity => entity.Id == id);
    }
}
