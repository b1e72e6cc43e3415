using System.Globalization;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class AmountTests
{
    [Theory]
    [InlineData("USD 1.85e12", "USD 1850000000000")]
    [InlineData("over USD 10e9", "over USD 10000000000")]
    [InlineData("USD 66e9 to 72e9", "USD 66000000000 to 72000000000")]
    [InlineData("USD 66e9 to USD 72e9", "USD 66000000000 to 72000000000")]
    [InlineData("about USD 5 per year", "about USD 5 per year")]
    [InlineData("XXX 100e6", "XXX 100000000")]
    [InlineData("over USD 1, under USD 2", "over USD 1, under 2")]
    [InlineData("any TWD", "any TWD")]
    public void Money_reads_what_yaml_has_and_writes_it_in_one_way(string text, string written)
    {
        Money.Parse(text).ToString().ShouldBe(written);
        Money.Parse(written).ShouldBe(Money.Parse(text));
    }

    [Theory]
    [InlineData("5", "a currency is missing: write its code of ISO 4217 before the figure, such as USD 5, or XXX where it is not given")]
    [InlineData("USD 5 to EUR 7", "there are two currencies")]
    [InlineData("USD", "a number is missing")]
    [InlineData("USD 5 per", "'per' is followed by one word at the end, such as 'per year'")]
    [InlineData("USD 1,000", "write 1000, without separators")]
    public void Money_says_what_is_wrong(string text, string error)
    {
        Money.TryParse(text, out _, out string? why).ShouldBeFalse();
        why.ShouldBe(error);
        Should.Throw<FormatException>(() => Money.Parse(text)).Message.ShouldContain(error);
    }

    [Theory]
    [InlineData("USD 3", "USD 2", true)]
    [InlineData("over USD 1500", "USD 2000", null)]
    [InlineData("USD 3", "EUR 2", null)]
    [InlineData("XXX 3", "XXX 2", null)]
    [InlineData("USD 3 per year", "USD 2", null)]
    public void Money_compares_only_what_can_be(string left, string right, bool? isMore) => Money.Parse(left).IsMoreThan(Money.Parse(right)).ShouldBe(isMore);

    [Fact]
    public void Money_adds_up_within_one_currency()
    {
        (Money.Parse("over USD 3") + Money.Parse("USD 1 to 2")).ToString().ShouldBe("over USD 4");
        (Money.Parse("USD 3 per year") * 2).ToString().ShouldBe("USD 6 per year");
        (Money.Parse("USD 3") - Money.Parse("USD 1")).ShouldBe(Money.Parse("USD 2"));
        Should.Throw<InvalidOperationException>(() => Money.Parse("USD 3") + Money.Parse("EUR 1"));
        Should.Throw<InvalidOperationException>(() => Money.Parse("XXX 3") + Money.Parse("XXX 1"));
        Should.Throw<ArgumentException>(() => new Money("usd", 5));
        default(Money).Currency.ShouldBe("XXX");
    }

    [Theory]
    [InlineData("409", "citation", "409 citation")]
    [InlineData("over 1500", "person", "over 1500 person")]
    [InlineData("over 1500 person", "person", "over 1500 person")]
    [InlineData("49", "%", "49 %")]
    [InlineData("49%", "%", "49 %")]
    [InlineData("7 to 9 per year", "paper", "7 to 9 paper per year")]
    [InlineData("12", "1", "12")]
    public void Quantities_read_what_yaml_has_in_the_unit_declared(string text, string unit, string written)
    {
        Quantity.TryParse(text, unit, out Quantity quantity, out string? error).ShouldBeTrue(error);
        quantity.ToString().ShouldBe(written);
        Quantity.Parse(written).ShouldBe(quantity);
    }

    [Theory]
    [InlineData("5 kg", "km", "'kg' is not the unit declared, km")]
    [InlineData("over", "km", "a number is missing after 'over'")]
    [InlineData("5 per", "km", "'per' is followed by one word at the end, such as 'per year'")]
    public void Quantities_say_what_is_wrong(string text, string unit, string error)
    {
        Quantity.TryParse(text, unit, out _, out string? why).ShouldBeFalse();
        why.ShouldBe(error);
    }

    [Fact]
    public void Quantities_compare_and_add_up_within_one_unit()
    {
        Quantity.Parse("over 1500 person").IsMoreThan(Quantity.Parse("2000 person")).ShouldBeNull();
        Quantity.Parse("over 1500 person").IsMoreThan(Quantity.Parse("1000 person")).ShouldBe(true);
        Quantity.Parse("5 kg").IsMoreThan(Quantity.Parse("3 km")).ShouldBeNull();
        (Quantity.Parse("5 kg") + Quantity.Parse("over 3 kg")).ToString().ShouldBe("over 8 kg");
        Should.Throw<InvalidOperationException>(() => Quantity.Parse("5 kg") + Quantity.Parse("3 km"));
        Should.Throw<ArgumentException>(() => new Quantity(5, ""));
        default(Quantity).Unit.ShouldBe("1");
    }

    [Fact]
    public void Display_follows_the_culture_and_text_does_not()
    {
        CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
        Money.Parse("over USD 10e9").ToString("D", german).ShouldBe("> USD 10.000.000.000");
        Money.Parse("XXX 1e6 to 2e6 per year").ToString("D", german).ShouldBe("1.000.000–2.000.000 per year");
        Quantity.Parse("about 1234.5 km").ToString("D", german).ShouldBe("≈ 1.234,5 km");
        string.Format(german, "{0} {1}", Money.Parse("USD 1.5"), Quantity.Parse("1.5 kg")).ShouldBe("USD 1.5 1.5 kg");
    }
}
