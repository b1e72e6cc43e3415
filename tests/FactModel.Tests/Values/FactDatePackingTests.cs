using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactDatePackingTests
{
    [Fact]
    public void Is_two_packed_numbers_and_nothing_else() => Unsafe.SizeOf<FactDate>().ShouldBe(16);

    [Fact]
    public void Comes_back_from_its_packed_numbers() => DateGen.Date.Sample(date =>
    {
        FactDate again = FactDate.FromPacked(date.PackedStart, date.PackedEnd);
        return again == date && again.ToString() == date.ToString();
    });

    [Fact]
    public void Packs_nothing_into_the_bits_that_are_reserved() =>
        DateGen.Date.Sample(date => date.PackedStart >> 60 == 0 && date.PackedEnd >> 60 == 0);

    [Fact]
    public void Numbers_that_are_a_date_are_the_date_that_their_text_says()
    {
        Gen<(ulong, ulong)> nearly = Gen.Select(DateGen.Date, Gen.Int[0, 127], Gen.Int[0, 127])
            .Select((date, a, b) => Flip(Flip((date.PackedStart, date.PackedEnd), a), b));

        Gen.OneOf(nearly, Gen.Select(Gen.ULong, Gen.ULong)).Sample(pair =>
        {
            FactDate date;
            try
            {
                date = FactDate.FromPacked(pair.Item1, pair.Item2);
            }
            catch (ArgumentException)
            {
                return;
            }

            FactDate.Parse(date.ToString()).ShouldBe(date);
        }, iter: 20_000);
    }

    [Fact]
    public void A_form_of_a_later_version_says_what_to_update()
    {
        ulong start = FactDate.Parse("2025").PackedStart | (2UL << 60);

        Should.Throw<ArgumentException>(() => FactDate.FromPacked(start, 0)).Message
            .ShouldBe("The date was packed by a newer version of FactModel: update the FactModel package of the program.");
    }

    [Fact]
    public void Numbers_that_are_no_date_are_refused()
    {
        ulong february30 = FactDate.Parse("2025-02-28").PackedStart + (2UL << 50);
        FactDate interval = FactDate.Parse("2004/2006");
        FactDate open = FactDate.Parse("../2006");
        FactDate openEnd = FactDate.Parse("2006/..");

        ShouldBeRefused(february30, 0);
        ShouldBeRefused(interval.PackedEnd, interval.PackedEnd);
        ShouldBeRefused(interval.PackedStart, interval.PackedStart);
        ShouldBeRefused(FactDate.Parse("2007").PackedStart, interval.PackedEnd);
        ulong relative = FactDate.Parse("publication-1d").PackedStart;
        ShouldBeRefused(relative, interval.PackedEnd);
        ShouldBeRefused(interval.PackedStart, relative);
        ShouldBeRefused(relative + (4UL << 44), 0);
        ShouldBeRefused(relative | (1UL << 50), 0);
        ShouldBeRefused(FactDate.Parse("2025").PackedStart | (1UL << 60), 0);
        ShouldBeRefused(open.PackedStart, 0);
        ShouldBeRefused(open.PackedStart, openEnd.PackedEnd);
    }

    [Fact]
    public void Dates_are_equal_exactly_when_their_texts_are() => Gen.Select(DateGen.Near, DateGen.Near).Sample((a, b) =>
    {
        bool isEqual = a.ToString() == b.ToString();
        a.Equals(b).ShouldBe(isEqual);
        a.Equals((object)b).ShouldBe(isEqual);
        (a == b).ShouldBe(isEqual);
        (a != b).ShouldBe(!isEqual);
        (!isEqual || a.GetHashCode() == b.GetHashCode()).ShouldBeTrue();
    });

    [Fact]
    public void Is_equal_to_nothing_else()
    {
        FactDate date = FactDate.Parse("2025");

        date.Equals(null).ShouldBeFalse();
        date.Equals((object)"2025").ShouldBeFalse();
        date.ShouldNotBe(FactDate.Parse("2025-XX"));
        FactDate.Parse("2022/").ShouldNotBe(FactDate.Parse("2022/.."));
    }

    [Fact]
    public void Different_dates_rarely_share_a_hash()
    {
        HashSet<int> hashes = [];
        for (int number = 700_000; number < 740_000; number++)
        {
            hashes.Add(((FactDate)DateOnly.FromDayNumber(number)).GetHashCode());
        }

        hashes.Count.ShouldBeGreaterThan(39_000);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("zh-TW")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Is_the_same_in_every_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            string[] texts = ["-0044-03-15~", "Y-170000002", "201X-12", "2004-06-01/2006-08-09", "2001-21", "Y2147483647"];
            foreach (string text in texts)
            {
                FactDate.Parse(text).ToString().ShouldBe(text);
            }

            FactDate.TryParse("22.08.2025", out _, out string? points).ShouldBeFalse();
            points.ShouldBe("write 2025-08-22, not 22.08.2025");
            FactDate.TryParse("1980-02-30", out _, out string? days).ShouldBeFalse();
            days.ShouldBe("February 1980 has 29 days");
            FactDate.TryParse("CIRCA 1980", out _, out string? about).ShouldBeFalse();
            about.ShouldBe("write 1980~, not CIRCA 1980");
            FactDate.TryParse("Y9999999999", out _, out string? far).ShouldBeFalse();
            far.ShouldBe("years beyond 2147483647 are not supported");
            FactDate.TryParse("٢٠٢٥", out _).ShouldBeFalse();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void ShouldBeRefused(ulong start, ulong end) =>
        Should.Throw<ArgumentException>(() => FactDate.FromPacked(start, end)).Message
            .ShouldBe("The numbers are not a packed date.");

    private static (ulong, ulong) Flip((ulong Start, ulong End) pair, int bit) =>
        bit < 64 ? (pair.Start ^ (1UL << bit), pair.End) : (pair.Start, pair.End ^ (1UL << (bit - 64)));
}
