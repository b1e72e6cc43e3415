using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactDatePartsTests
{
    [Theory]
    [InlineData("2025", 2025, null, null, null, FactDatePrecision.Year)]
    [InlineData("-0044", -44, null, null, null, FactDatePrecision.Year)]
    [InlineData("0000", 0, null, null, null, FactDatePrecision.Year)]
    [InlineData("Y-170000002", -170000002, null, null, null, FactDatePrecision.Year)]
    [InlineData("2025-08", 2025, 8, null, null, FactDatePrecision.Month)]
    [InlineData("2025-08-22", 2025, 8, 22, null, FactDatePrecision.Day)]
    [InlineData("2025-08-22~", 2025, 8, 22, null, FactDatePrecision.Day)]
    [InlineData("2001-21", 2001, null, null, FactSeason.Spring, FactDatePrecision.Season)]
    [InlineData("2001-24", 2001, null, null, FactSeason.Winter, FactDatePrecision.Season)]
    [InlineData("201X", null, null, null, null, FactDatePrecision.Decade)]
    [InlineData("20XX", null, null, null, null, FactDatePrecision.Century)]
    [InlineData("2XXX", null, null, null, null, FactDatePrecision.Millennium)]
    [InlineData("XXXX", null, null, null, null, FactDatePrecision.Unspecified)]
    [InlineData("XXXX-XX", null, null, null, null, FactDatePrecision.Unspecified)]
    [InlineData("XXXX-05", null, 5, null, null, FactDatePrecision.Month)]
    [InlineData("XXXX-12-25", null, 12, 25, null, FactDatePrecision.Day)]
    [InlineData("2004-XX", 2004, null, null, null, FactDatePrecision.Year)]
    [InlineData("1985-04-XX", 1985, 4, null, null, FactDatePrecision.Month)]
    [InlineData("2004-06/2006", null, null, null, null, FactDatePrecision.Year)]
    [InlineData("2004/2006-06", null, null, null, null, FactDatePrecision.Year)]
    [InlineData("2004-06-01/2006-08", null, null, null, null, FactDatePrecision.Month)]
    [InlineData("2004-06/..", null, null, null, null, FactDatePrecision.Month)]
    [InlineData("/2004-06-05", null, null, null, null, FactDatePrecision.Day)]
    [InlineData("201X/XXXX", null, null, null, null, FactDatePrecision.Unspecified)]
    public void Has_the_parts_that_are_written(
        string text, int? year, int? month, int? day, FactSeason? season, FactDatePrecision precision)
    {
        FactDate date = FactDate.Parse(text);

        date.Year.ShouldBe(year);
        date.Month.ShouldBe(month);
        date.Day.ShouldBe(day);
        date.Season.ShouldBe(season);
        date.Precision.ShouldBe(precision);
    }

    [Theory]
    [InlineData("2016", false, false)]
    [InlineData("2016~", true, false)]
    [InlineData("2016?", false, true)]
    [InlineData("2016%", true, true)]
    [InlineData("2016~/2018", true, false)]
    [InlineData("2016/2018?", false, true)]
    [InlineData("2016~/2018?", true, true)]
    public void Has_the_marks_that_are_written(string text, bool isApproximate, bool isUncertain)
    {
        FactDate date = FactDate.Parse(text);

        date.IsApproximate.ShouldBe(isApproximate);
        date.IsUncertain.ShouldBe(isUncertain);
    }

    [Theory]
    [InlineData("2016", false)]
    [InlineData("2016-05-03", false)]
    [InlineData("2001-21", false)]
    [InlineData("2016/..", false)]
    [InlineData("2016/", false)]
    [InlineData("/2016", false)]
    [InlineData("201X", true)]
    [InlineData("XXXX", true)]
    [InlineData("2004-XX", true)]
    [InlineData("1985-04-XX", true)]
    [InlineData("2004/201X", true)]
    [InlineData("200X/2016", true)]
    public void Says_whether_digits_are_unspecified(string text, bool expected) =>
        FactDate.Parse(text).HasUnspecifiedDigits.ShouldBe(expected);

    [Theory]
    [InlineData("2004-06~/2006-08", "2004-06~", "2006-08")]
    [InlineData("2022/..", "2022", null)]
    [InlineData("2022/", "2022", null)]
    [InlineData("../2022?", null, "2022?")]
    [InlineData("/2022", null, "2022")]
    [InlineData("XXXX/XXXX", "XXXX", "XXXX")]
    [InlineData("2025-08-22", "2025-08-22", "2025-08-22")]
    public void Has_the_ends_of_an_interval(string text, string? start, string? end)
    {
        FactDate date = FactDate.Parse(text);

        date.Start?.ToString().ShouldBe(start);
        date.End?.ToString().ShouldBe(end);
        (date.Start?.IsInterval ?? false).ShouldBeFalse();
        (date.End?.IsInterval ?? false).ShouldBeFalse();
        date.IsInterval.ShouldBe(text.Contains('/', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022/..", false, false, true, false)]
    [InlineData("2022/", false, false, false, true)]
    [InlineData("../2022", true, false, false, false)]
    [InlineData("/2022", false, true, false, false)]
    [InlineData("2021/2022", false, false, false, false)]
    [InlineData("2022", false, false, false, false)]
    public void Says_which_ends_are_open_or_unknown(
        string text, bool isOpenStart, bool isUnknownStart, bool isOpenEnd, bool isUnknownEnd)
    {
        FactDate date = FactDate.Parse(text);

        date.IsOpenStart.ShouldBe(isOpenStart);
        date.IsUnknownStart.ShouldBe(isUnknownStart);
        date.IsOpenEnd.ShouldBe(isOpenEnd);
        date.IsUnknownEnd.ShouldBe(isUnknownEnd);
    }

    [Fact]
    public void The_default_is_the_date_of_which_nothing_is_known()
    {
        FactDate date = default;

        date.ShouldBe(FactDate.Parse("XXXX"));
        date.ToString().ShouldBe("XXXX");
        date.GetHashCode().ShouldBe(FactDate.Parse("XXXX").GetHashCode());
        date.IsInterval.ShouldBeFalse();
        date.HasUnspecifiedDigits.ShouldBeTrue();
        date.Earliest.ShouldBeNull();
        date.Latest.ShouldBeNull();
        date.Start.ShouldBe(date);
        date.IsBefore(date).ShouldBeNull();
        date.Contains(date).ShouldBeNull();
        date.TryToDateOnly(out _).ShouldBeFalse();
    }
}
