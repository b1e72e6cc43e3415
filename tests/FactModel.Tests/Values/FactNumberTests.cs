using System.Globalization;
using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactNumberTests
{
    private static readonly Gen<decimal> Figure = Gen.Frequency((3, Gen.Int[-20, 20].Select(i => (decimal)i)), (1, Gen.Decimal[-1e12m, 1e12m]));

    private static readonly Gen<FactNumber> Number = Gen.Select(Figure, Figure, Gen.Int[0, 6], Gen.Bool, (a, b, form, about) =>
    {
        FactNumber number = form switch
        {
            0 => FactNumber.Exact(a),
            1 => FactNumber.Over(a),
            2 => FactNumber.Under(a),
            3 => FactNumber.AtLeast(a),
            4 => FactNumber.AtMost(a),
            5 => FactNumber.Range(Math.Min(a, b), Math.Max(a, b)),
            _ => FactNumber.Over(Math.Min(a, b)) + FactNumber.Range(0, 1),
        };
        return about && form % 2 == 0 ? FactNumber.About(number) : number;
    });

    [Theory]
    [InlineData("409", "409")]
    [InlineData("1.85e12", "1850000000000")]
    [InlineData("1.50", "1.5")]
    [InlineData("-3", "-3")]
    [InlineData("over 1500", "over 1500")]
    [InlineData("> 1500", "over 1500")]
    [InlineData(">1500", "over 1500")]
    [InlineData("under 5", "under 5")]
    [InlineData("< 5", "under 5")]
    [InlineData("at least 3", "at least 3")]
    [InlineData(">= 3", "at least 3")]
    [InlineData("at most 49", "at most 49")]
    [InlineData("<=49", "at most 49")]
    [InlineData("up to 49", "at most 49")]
    [InlineData("about 420000", "about 420000")]
    [InlineData("~ 420000", "about 420000")]
    [InlineData("7 to 9", "7 to 9")]
    [InlineData("66e9 to 72e9", "66000000000 to 72000000000")]
    [InlineData("about 7 to 9", "about 7 to 9")]
    [InlineData("over 7, under 9", "over 7, under 9")]
    [InlineData("over 7, at most 9", "over 7, at most 9")]
    [InlineData("any", "any")]
    public void Reads_what_yaml_has_and_writes_it_in_one_way(string text, string written)
    {
        FactNumber.Parse(text).ToString().ShouldBe(written);
        FactNumber.Parse(written).ShouldBe(FactNumber.Parse(text));
    }

    [Theory]
    [InlineData("", "a number is missing")]
    [InlineData("over", "a number is missing after 'over'")]
    [InlineData("1,500", "write 1500, without separators")]
    [InlineData("9 to 7", "the range ends before it starts")]
    [InlineData("7 to", "a number is missing after 'to'")]
    [InlineData("over 7 9", "'9' is not expected after the number")]
    [InlineData("ower 7", "'ower' is no number; a bound is one of over, under, at least, at most, up to, about, or N to N")]
    [InlineData("under 5, over 3", "two bounds are written 'over 3, under 5', the lower one first")]
    [InlineData("over 5, under 5", "no number is within both bounds")]
    [InlineData("1e40", "1e40 has too many digits for a decimal number")]
    public void Says_what_is_wrong(string text, string error)
    {
        FactNumber.TryParse(text, out FactNumber number, out string? why).ShouldBeFalse();
        why.ShouldBe(error);
        number.ShouldBe(default);
        Should.Throw<FormatException>(() => FactNumber.Parse(text)).Message.ShouldContain(error);
    }

    [Theory]
    [InlineData("over 1500", "2000", null)]
    [InlineData("over 1500", "1500", true)]
    [InlineData("at least 1500", "1500", null)]
    [InlineData("over 1500", "at most 1500", true)]
    [InlineData("under 5", "5", false)]
    [InlineData("at most 49", "49", false)]
    [InlineData("7 to 9", "6", true)]
    [InlineData("7 to 9", "8", null)]
    [InlineData("7 to 9", "9", false)]
    [InlineData("about 420000", "1", null)]
    [InlineData("any", "1", null)]
    public void A_bound_says_no_more_than_it_says(string left, string right, bool? isMore) =>
        FactNumber.Parse(left).IsMoreThan(FactNumber.Parse(right)).ShouldBe(isMore);

    [Fact]
    public void What_is_compared_holds_for_every_number_within_the_bounds() => Gen.Select(Number, Number, Figure, Figure).Sample((a, b, x, y) =>
    {
        if (!Allows(a, x) || !Allows(b, y))
        {
            return;
        }

        Holds(a.IsMoreThan(b), x > y);
        Holds(a.IsLessThan(b), x < y);
        Holds(a.IsAtLeast(b), x >= y);
        Holds(a.IsAtMost(b), x <= y);
        Holds(a.IsSameAs(b), x == y);
        Allows(a + b, x + y).ShouldBeTrue();
        Allows(a - b, x - y).ShouldBeTrue();
        Allows(a * -3, x * -3).ShouldBeTrue();
        Allows(a / 2, x / 2).ShouldBeTrue();
    });

    [Fact]
    public void Text_and_back_is_the_same_number() => Number.Sample(n => FactNumber.Parse(n.ToString()).ShouldBe(n));

    [Fact]
    public void Random_text_is_a_number_or_explained() => Gen.String[Gen.Char["0123456789.,eE+-<>=~ aboutverndlsmp"], 0, 20].Sample(text =>
    {
        bool isNumber = FactNumber.TryParse(text, out FactNumber number, out string? error);
        if (isNumber)
        {
            FactNumber.Parse(number.ToString()).ShouldBe(number);
        }
        else
        {
            error.ShouldNotBeNullOrEmpty();
        }
    });

    [Theory]
    [InlineData("over 1500", "en-US", "> 1,500")]
    [InlineData("at most 1234.5", "de-DE", "≤ 1.234,5")]
    [InlineData("66e9 to 72e9", "zh-TW", "66,000,000,000–72,000,000,000")]
    [InlineData("about 420000", "en-US", "≈ 420,000")]
    public void Display_follows_the_culture_and_text_does_not(string text, string culture, string display)
    {
        FactNumber number = FactNumber.Parse(text);
        number.ToString("D", CultureInfo.GetCultureInfo(culture)).ShouldBe(display);
        string.Format(CultureInfo.GetCultureInfo(culture), "{0}", number).ShouldBe(number.ToString());
        Should.Throw<FormatException>(() => number.ToString("Z", null));
    }

    [Fact]
    public void A_decimal_is_an_exact_number()
    {
        FactNumber number = 5;
        number.IsExact.ShouldBeTrue();
        number.Value.ShouldBe(5);
        FactNumber.Over(5).Value.ShouldBeNull();
        FactNumber.About(5).Value.ShouldBe(5);
        FactNumber.About(5).IsExact.ShouldBeFalse();
        FactNumber.Sum([1, FactNumber.Over(2), FactNumber.Range(3, 4)]).ToString().ShouldBe("over 6");
    }

    private static void Holds(bool? claim, bool truth) => (claim ?? truth).ShouldBe(truth);

    /// <summary>Whether the bounds, taken as they are, allow a number.</summary>
    private static bool Allows(FactNumber bounds, decimal x) =>
        (bounds.Least is not { } least || x > least || (x == least && bounds.IncludesLeast))
        && (bounds.Most is not { } most || x < most || (x == most && bounds.IncludesMost));
}
