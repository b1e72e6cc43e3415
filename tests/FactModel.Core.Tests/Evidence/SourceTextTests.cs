using CsCheck;
using FactModel.Core.Evidence;
using Shouldly;

namespace FactModel.Core.Tests.Evidence;

/// <summary>Where evidence stands in a text, and whether it stands there as itself.</summary>
public sealed class SourceTextTests
{
    /// <summary>What would be read out of something longer; each is the text, and the evidence that must not be taken from it.</summary>
    [Theory]
    [InlineData("他128歲", "28")]
    [InlineData("他128歲", "28歲")]
    [InlineData("約15億美元", "5億")]
    [InlineData("市值1.85兆", "1.85")]
    [InlineData("市值1.85兆", "85兆")]
    [InlineData("GPT-9模型", "9")]
    [InlineData("GPT-9模型", "GPT")]
    [InlineData("三百一百二", "一百")]
    [InlineData("第二十三名", "二十")]
    [InlineData("共1,500人", "500")]
    [InlineData("共1,500人", "1")]
    [InlineData("Metaverse", "Meta")]
    [InlineData("the 1990s", "1990")]
    [InlineData("四萬兩千", "四萬")]
    [InlineData("２８歲的１２８", "２８", 5)]
    public void What_is_cut_out_of_something_longer_is_refused(string text, string evidence, int from = 0)
    {
        SourceText source = new(text);
        int at = source.PlacesOf(evidence).First(p => p >= from);
        source.CutOutOf(evidence, at).ShouldNotBeNull().Length.ShouldBeGreaterThan(evidence.Length);
    }

    [Theory]
    [InlineData("他28歲", "28歲")]
    [InlineData("他28歲", "28")]
    [InlineData("約15億美元", "15億")]
    [InlineData("約15億美元", "15億美元")]
    [InlineData("市值1.85兆。", "1.85兆")]
    [InlineData("在GPT-9，", "GPT-9")]
    [InlineData("超過1,500人", "1,500")]
    [InlineData("年底：1990.", "1990")]
    [InlineData("Meta的Meta", "Meta")]
    [InlineData("四大部門", "四")]
    [InlineData("僅409次", "僅409")]
    [InlineData("49%股份", "49%")]
    [InlineData("(USD 5)", "USD 5")]
    [InlineData("a well-known firm", "known")]
    public void What_stands_by_itself_is_found(string text, string evidence)
    {
        SourceText source = new(text);
        source.CutOutOf(evidence, source.PlacesOf(evidence)[0]).ShouldBeNull();
    }

    [Fact]
    public void Places_are_counted_in_code_points()
    {
        SourceText source = new("𠀀a𠀀b");
        source.Length.ShouldBe(4);
        source.PlacesOf("b").ShouldBe([3]);
        source.PlacesOf("𠀀").ShouldBe([0, 2]);
        source.Has("𠀀b", 2).ShouldBeTrue();
        source.Has("b", 2).ShouldBeFalse();
        source.Has("b", 9).ShouldBeFalse();
        source.Has("b", -1).ShouldBeFalse();
    }

    [Fact]
    public void Any_passage_of_any_text_is_found_where_it_was_taken() => Gen.Select(Gen.String, Gen.Int[0, 30], Gen.Int[1, 10]).Sample((text, start, length) =>
    {
        SourceText source = new(text);
        int from = Math.Min(start, text.Length);
        string passage = text.Substring(from, Math.Min(length, text.Length - from));
        bool isWhole = passage.Length > 0 && !char.IsLowSurrogate(passage[0]);
        foreach (int place in isWhole ? source.PlacesOf(passage) : [])
        {
            source.Has(passage, place).ShouldBeTrue();
            (source.CutOutOf(passage, place) ?? passage + "x").Length.ShouldBeGreaterThan(passage.Length);
        }
    });

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("  ", "it is empty")]
    [InlineData("，。", "it has neither a letter nor a digit")]
    [InlineData("一二三四五六七八九十一二三四五六", "it takes 32 columns, and 30 are allowed; give the figure or the name alone")]
    [InlineData("一二三四五六七八九十一二三四五", null)]
    [InlineData("28歲", null)]
    [InlineData("%", null)]
    public void Evidence_is_a_figure_or_a_name(string evidence, string? fault) => EvidenceForm.Fault(evidence).ShouldBe(fault);
}
