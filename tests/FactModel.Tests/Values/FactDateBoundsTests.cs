using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactDateBoundsTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-02", "2025-02-01", "2025-02-28")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29")]
    [InlineData("2025-08-22", "2025-08-22", "2025-08-22")]
    [InlineData("2016~", "2016-01-01", "2016-12-31")]
    [InlineData("2016-05?", "2016-05-01", "2016-05-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("1XXX", "1000-01-01", "1999-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("2004-XX-31", "2004-01-31", "2004-12-31")]
    [InlineData("201X-05", "2010-05-01", "2019-05-31")]
    [InlineData("201X-02", "2010-02-01", "2019-02-28")]
    [InlineData("201X-02-29", "2012-02-29", "2016-02-29")]
    [InlineData("19XX-02-29", "1904-02-29", "1996-02-29")]
    [InlineData("2001-21", "2001-03-01", "2001-12-31")]
    [InlineData("2001-22", "2001-06-01", "2002-03-31")]
    [InlineData("2001-23", "2001-03-01", "2001-12-31")]
    [InlineData("2001-24", "2001-06-01", "2002-03-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2022/..", "2022-01-01", null)]
    [InlineData("2022/", "2022-01-01", null)]
    [InlineData("../2022", null, "2022-12-31")]
    [InlineData("/2022", null, "2022-12-31")]
    [InlineData("XXXX-05", null, null)]
    [InlineData("XXXX/2022", null, "2022-12-31")]
    public void Has_a_first_and_a_last_day(string text, string? earliest, string? latest)
    {
        FactDate date = FactDate.Parse(text);

        date.Earliest.ShouldBe(DayNumber(earliest));
        date.Latest.ShouldBe(DayNumber(latest));
    }

    [Fact]
    public void Numbers_days_as_DateOnly_does()
    {
        for (int number = 0; number <= DateOnly.MaxValue.DayNumber; number += 13)
        {
            FactDate date = DateOnly.FromDayNumber(number);

            date.Earliest.ShouldBe(number);
            date.Latest.ShouldBe(number);
        }

        ((FactDate)DateOnly.MinValue).Earliest.ShouldBe(0);
        ((FactDate)DateOnly.MaxValue).Latest.ShouldBe(DateOnly.MaxValue.DayNumber);
    }

    [Fact]
    public void Numbers_days_without_a_gap_across_the_year_zero_and_beyond_the_year_9999()
    {
        for (int year = -401; year <= 401; year++)
        {
            FactDate.Parse(YearText(year)).Latest.ShouldBe(FactDate.Parse(YearText(year + 1)).Earliest - 1);
        }

        FactDate.Parse("9999-12-31").Latest.ShouldBe(FactDate.Parse("Y10000").Earliest - 1);
        FactDate.Parse("-9999-01-01").Earliest.ShouldBe(FactDate.Parse("Y-10000").Latest + 1);
    }

    [Theory]
    [InlineData("0000", -366, -1)]
    [InlineData("-0001", -731, -367)]
    [InlineData("-0004-02-29", -1768, -1768)]
    [InlineData("-000X", -3653, -367)]
    public void Counts_backwards_before_the_first_day(string text, long earliest, long latest)
    {
        FactDate date = FactDate.Parse(text);

        date.Earliest.ShouldBe(earliest);
        date.Latest.ShouldBe(latest);
    }

    [Fact]
    public void Far_years_have_far_days()
    {
        const long Past = 170_000_001;
        FactDate.Parse("Y170000002").Earliest.ShouldBe((Past * 365) + (Past / 4) - (Past / 100) + (Past / 400));
        long last = FactDate.Parse("Y2147483647").Latest.ShouldNotBeNull();
        long first = FactDate.Parse("Y-2147483647").Earliest.ShouldNotBeNull();
        last.ShouldBeGreaterThan(int.MaxValue);
        first.ShouldBeLessThan(int.MinValue);
    }

    [Fact]
    public void The_last_day_is_never_before_the_first() => DateGen.Date.Sample(date =>
        date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest);

    [Fact]
    public void Only_one_day_without_a_mark_becomes_a_DateOnly()
    {
        DateGen.Date.Sample(date =>
        {
            bool isDay = date.TryToDateOnly(out DateOnly day);
            return !isDay || ((FactDate)day == date && (DateOnly)date == day);
        });

        FactDate.Parse("2025-08-22").TryToDateOnly(out DateOnly exact).ShouldBeTrue();
        exact.ShouldBe(new DateOnly(2025, 8, 22));
    }

    [Theory]
    [InlineData("2025-08")]
    [InlineData("2025-08-22~")]
    [InlineData("2025-08-22?")]
    [InlineData("2025-08-XX")]
    [InlineData("XXXX-08-22")]
    [InlineData("202X-08-22")]
    [InlineData("0000-08-22")]
    [InlineData("-0044-03-15")]
    [InlineData("2025-08-22/2025-08-22")]
    [InlineData("2025-08-22/..")]
    public void What_says_less_or_more_than_a_day_becomes_no_DateOnly(string text)
    {
        FactDate date = FactDate.Parse(text);

        date.TryToDateOnly(out DateOnly day).ShouldBeFalse();
        day.ShouldBe(default);
        Should.Throw<InvalidCastException>(() => (DateOnly)date).Message.ShouldBe($"The date {text} is not exactly one day.");
    }

    private static long? DayNumber(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null).DayNumber;

    private static string YearText(int year) => (year < 0 ? "-" : "") + Math.Abs(year).ToString("D4", null);
}
