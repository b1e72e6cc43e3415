using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactDateRelationTests
{
    [Theory]
    [InlineData("2024", "2025", true)]
    [InlineData("2025", "2024", false)]
    [InlineData("2025", "2025", null)]
    [InlineData("2025", "2025-06", null)]
    [InlineData("2025-06-05", "2025-06-05", false)]
    [InlineData("2025-06-05", "2025-06-06", true)]
    [InlineData("2025-06-05", "2025-06", null)]
    [InlineData("2025-06-30", "2025-06", false)]
    [InlineData("2025-06", "2025-06-01", false)]
    [InlineData("2025-06", "2025-07-01", true)]
    [InlineData("2004/2006", "2007", true)]
    [InlineData("2004/2006", "2006", null)]
    [InlineData("2004/2006", "2003", false)]
    [InlineData("2004/2006", "2005", false)]
    [InlineData("2022/..", "2099", false)]
    [InlineData("2022/", "2021", false)]
    [InlineData("2022/", "2023", null)]
    [InlineData("2021", "2022/..", true)]
    [InlineData("2021", "../2022", false)]
    [InlineData("2021", "/2022", null)]
    [InlineData("2004-06-15", "2004/2004-03", false)]
    [InlineData("2006/", "2005", false)]
    [InlineData("2006/2007~", "2005", false)]
    [InlineData("2023", "/2022", false)]
    [InlineData("../2022", "2023", true)]
    [InlineData("/2022", "2023", true)]
    [InlineData("201X", "2020", true)]
    [InlineData("201X", "2015", null)]
    [InlineData("201X", "2009", false)]
    [InlineData("XXXX-05", "2015", null)]
    [InlineData("2016~", "2099", null)]
    [InlineData("2016?", "1999", null)]
    [InlineData("2016~/2018", "2020", true)]
    [InlineData("2016/2018~", "2020", null)]
    [InlineData("2001-24", "2002-01-15", null)]
    [InlineData("2001-24", "2002-04", true)]
    [InlineData("2001-21", "2001-23", null)]
    [InlineData("-0044", "-0043", true)]
    [InlineData("9999", "Y10000", true)]
    public void Says_whether_it_is_before_or_that_the_dates_do_not_say(string left, string right, bool? expected)
    {
        FactDate.Parse(left).IsBefore(FactDate.Parse(right)).ShouldBe(expected);
        FactDate.Parse(right).IsAfter(FactDate.Parse(left)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2025", "2025", true)]
    [InlineData("2025", "2025-06", true)]
    [InlineData("2025", "2025-06-05", true)]
    [InlineData("2025", "2024-12-31", false)]
    [InlineData("2025-06", "2025", null)]
    [InlineData("2025-06-05", "2025-06-05", true)]
    [InlineData("2025", "2024/2025", false)]
    [InlineData("2025", "2025/2026", false)]
    [InlineData("2025", "2025/2025", true)]
    [InlineData("2025", "2024-06/2025-06", false)]
    [InlineData("2025", "2025-02/2025-06", true)]
    [InlineData("2025", "2025-02/..", false)]
    [InlineData("2025", "../2025-02", false)]
    [InlineData("2025", "2025-02/", null)]
    [InlineData("2004/2006", "2005", true)]
    [InlineData("2004/2006", "2004-06", null)]
    [InlineData("2004/2006", "2007", false)]
    [InlineData("2004/2006", "2003", false)]
    [InlineData("2004-01-01/2006-12-31", "2004-06", true)]
    [InlineData("2022/..", "2023/..", true)]
    [InlineData("2022/..", "2023", true)]
    [InlineData("2022/..", "2023/", true)]
    [InlineData("2022/..", "2021", false)]
    [InlineData("2022/..", "2022-05", null)]
    [InlineData("2022/", "2023", null)]
    [InlineData("2022/", "2021", false)]
    [InlineData("../2022", "1999", true)]
    [InlineData("../2022", "2023", false)]
    [InlineData("/2022", "1999", null)]
    [InlineData("/2022", "2023", false)]
    [InlineData("201X", "2015", null)]
    [InlineData("201X", "2025", false)]
    [InlineData("201X-05", "2015-06", null)]
    [InlineData("2004-XX", "2004-05", null)]
    [InlineData("2010/2019", "201X", null)]
    [InlineData("2009/2020", "201X", true)]
    [InlineData("2016~", "2016-05", null)]
    [InlineData("2016", "2016-05~", null)]
    [InlineData("XXXX", "2016", null)]
    [InlineData("2022/..", "XXXX", null)]
    [InlineData("2001-24", "2001-12-25", null)]
    [InlineData("2001-24", "2001-05", false)]
    public void Says_whether_it_holds_another_or_that_the_dates_do_not_say(string left, string right, bool? expected) =>
        FactDate.Parse(left).Contains(FactDate.Parse(right)).ShouldBe(expected);

    [Fact]
    public void Before_agrees_with_every_reading_of_the_two() =>
        Gen.Select(DateGen.Near, DateGen.Near).Sample((left, right) =>
        {
            bool[] answers = [.. from a in Readings(left) from b in Readings(right) select a.Last < b.First];

            left.IsBefore(right).ShouldBe(Verdict(answers), $"{left} before {right}");
        }, iter: 3_000);

    [Fact]
    public void A_certain_answer_to_Contains_agrees_with_every_reading_of_the_two() =>
        Gen.Select(DateGen.Near, DateGen.Near).Sample((left, right) =>
        {
            bool? answer = left.Contains(right);
            bool[] answers =
            [
                .. from a in Periods(left)
                   from b in Readings(right)
                   select a.First <= b.First && b.Last <= a.Last,
            ];

            (answer is null || answers.All(a => a == answer)).ShouldBeTrue($"{left} contains {right}: {answer}");
        }, iter: 3_000);

    [Fact]
    public void Nothing_is_both_before_and_after() => Gen.Select(DateGen.Date, DateGen.Date).Sample((a, b) =>
        !(a.IsBefore(b) == true && a.IsAfter(b) == true));

    [Fact]
    public void What_is_before_is_not_held() => Gen.Select(DateGen.Date, DateGen.Date).Sample((a, b) =>
        a.IsBefore(b) != true || a.Contains(b) != true);

    [Fact]
    public void Before_is_transitive() => Gen.Select(DateGen.Near, DateGen.Near, DateGen.Near).Sample((a, b, c) =>
        a.IsBefore(b) != true || b.IsBefore(c) != true || a.IsBefore(c) == true);

    [Fact]
    public void Lists_dates_as_a_timeline()
    {
        string[] expected =
        [
            "../2022", "/2022", "-0044", "1999", "20XX", "2010-01", "2010", "201X", "2016-05", "2016-05~", "2016-05/2017",
            "2016-05/", "2016-05/..", "2016-05-03", "2025", "Y10000", "XXXX", "XXXX-05",
        ];

        FactDate[] shuffled = [.. expected.Select(FactDate.Parse).OrderBy(d => d.GetHashCode())];

        shuffled.OrderBy(d => d, FactDate.ByEarliest).Select(d => d.ToString()).ShouldBe(expected);
    }

    [Fact]
    public void The_order_of_timelines_is_total() =>
        Gen.Select(DateGen.Near, DateGen.Near, DateGen.Near).Sample((a, b, c) =>
        {
            IComparer<FactDate> order = FactDate.ByEarliest;
            Math.Sign(order.Compare(a, b)).ShouldBe(-Math.Sign(order.Compare(b, a)));
            (order.Compare(a, b) == 0).ShouldBe(a == b);
            if (order.Compare(a, b) < 0 && order.Compare(b, c) < 0)
            {
                order.Compare(a, c).ShouldBeLessThan(0);
            }
        });

    private static bool? Verdict(bool[] answers) => answers.All(a => a) ? true : answers.Any(a => a) ? null : false;

    /// <summary>What the date may stand for, as stretches of days: enough of them to hold every extreme.</summary>
    private static IEnumerable<(long First, long Last)> Readings(FactDate date)
    {
        (long Min, long Max) start = date.IsOpenStart ? (long.MinValue, long.MinValue) : Extremes(date.Start);
        if (!date.IsInterval)
        {
            return [(start.Min, start.Min), (start.Max, start.Max)];
        }

        (long Min, long Max) end = date.IsOpenEnd ? (long.MaxValue, long.MaxValue) : Extremes(date.End);
        long[] days = [start.Min, start.Max, end.Min, end.Max];
        return from first in days
               from last in days
               where first >= start.Min && first <= start.Max && last >= end.Min && last <= end.Max && first <= last
               select (first, last);
    }

    /// <summary>The same, but a date without an interval, mark or X is the whole of its days.</summary>
    private static IEnumerable<(long First, long Last)> Periods(FactDate date)
    {
        bool isWhole = !date.IsInterval && !date.HasUnspecifiedDigits && !date.IsApproximate && date.Season is null;
        return isWhole ? [(date.Earliest!.Value, date.Latest!.Value)] : Readings(date);
    }

    private static (long Min, long Max) Extremes(FactDate? end) =>
        end is { IsApproximate: false, IsUncertain: false, Earliest: { } min, Latest: { } max }
            ? (min, max)
            : (-1_000_000, 10_000_000);
}
