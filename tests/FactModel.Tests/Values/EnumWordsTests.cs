using Shouldly;

namespace FactModel.Tests.Values;

public sealed class EnumWordsTests
{
    [Fact]
    public void Every_certainty_has_its_word_and_comes_back_from_it()
    {
        EnumWords.Certainties.ShouldBe(["stated", "reported", "rumored", "disputed", "opinion", "inferred", "joke"]);
        foreach (Certainty value in Enum.GetValues<Certainty>())
        {
            value.ToWord().ShouldBe(value.ToString().ToLowerInvariant());
            EnumWords.TryParse(value.ToWord(), out Certainty again).ShouldBeTrue();
            again.ShouldBe(value);
        }
    }

    [Fact]
    public void Every_rank_has_its_word_and_comes_back_from_it()
    {
        EnumWords.Ranks.ShouldBe(["normal", "preferred", "deprecated"]);
        foreach (Rank value in Enum.GetValues<Rank>())
        {
            value.ToWord().ShouldBe(value.ToString().ToLowerInvariant());
            EnumWords.TryParse(value.ToWord(), out Rank again).ShouldBeTrue();
            again.ShouldBe(value);
        }
    }

    [Fact]
    public void Every_wording_has_its_word_and_comes_back_from_it()
    {
        EnumWords.Wordings.ShouldBe(["verbatim", "paraphrase", "headline"]);
        foreach (Wording value in Enum.GetValues<Wording>())
        {
            value.ToWord().ShouldBe(value.ToString().ToLowerInvariant());
            EnumWords.TryParse(value.ToWord(), out Wording again).ShouldBeTrue();
            again.ShouldBe(value);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Stated")]
    [InlineData("NORMAL")]
    [InlineData(" verbatim")]
    [InlineData("0")]
    [InlineData("rumoured")]
    public void No_other_word_is_read(string? word)
    {
        EnumWords.TryParse(word, out Certainty certainty).ShouldBeFalse();
        EnumWords.TryParse(word, out Rank rank).ShouldBeFalse();
        EnumWords.TryParse(word, out Wording wording).ShouldBeFalse();
        certainty.ShouldBe(Certainty.Stated);
        rank.ShouldBe(Rank.Normal);
        wording.ShouldBe(Wording.Verbatim);
    }

    [Fact]
    public void The_first_member_is_what_holds_where_nothing_is_written()
    {
        default(Certainty).ShouldBe(Certainty.Stated);
        default(Rank).ShouldBe(Rank.Normal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void A_number_that_is_no_member_has_no_word(int number)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ((Certainty)number).ToWord()).ParamName.ShouldBe("value");
        Should.Throw<ArgumentOutOfRangeException>(() => ((Rank)number).ToWord()).ParamName.ShouldBe("value");
        Should.Throw<ArgumentOutOfRangeException>(() => ((Wording)number).ToWord()).ParamName.ShouldBe("value");
    }
}
