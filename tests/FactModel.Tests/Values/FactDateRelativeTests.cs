using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

/// <summary>Dates that are relative to their source's publication.</summary>
public sealed class FactDateRelativeTests
{
    [Theory]
    [InlineData("publication-1d", -1, FactDateUnit.Day)]
    [InlineData("publication+0d", 0, FactDateUnit.Day)]
    [InlineData("publication+2w", 2, FactDateUnit.Week)]
    [InlineData("publication-3m", -3, FactDateUnit.Month)]
    [InlineData("publication-999999y", -999999, FactDateUnit.Year)]
    public void Is_read_and_written(string text, int offset, FactDateUnit unit)
    {
        FactDate date = FactDate.Parse(text);
        (date.IsRelative, date.Offset, date.OffsetUnit).ShouldBe((true, offset, unit));
        date.ToString().ShouldBe(text);
        date.ShouldBe(FactDate.FromPublication(offset, unit));
        FactDate.FromPacked(date.PackedStart, date.PackedEnd).ShouldBe(date);
    }

    [Theory]
    [InlineData("publication")]
    [InlineData("publication1d")]
    [InlineData("publication-d")]
    [InlineData("publication-1")]
    [InlineData("publication-1x")]
    [InlineData("publication- 1d")]
    [InlineData("publication-1000000d")]
    [InlineData("publication-1d/2025")]
    [InlineData("publication-1d~")]
    public void Says_how_it_is_written(string text)
    {
        FactDate.TryParse(text, out _, out string? error).ShouldBeFalse();
        error.ShouldBe("write publication-1d: a sign, a number up to 999999, and d, w, m or y");
    }

    [Theory]
    [InlineData("publication-1d", "2025-03-01", "2025-02-28")]
    [InlineData("publication-1d", "2024-03-01", "2024-02-29")]
    [InlineData("publication+2w", "2025-12-25", "2026-01-08")]
    [InlineData("publication-1m", "2025-01-31", "2024-12")]
    [InlineData("publication-1m", "2025-01", "2024-12")]
    [InlineData("publication-1y", "2025", "2024")]
    [InlineData("publication-1y", "2025-08-22", "2024")]
    [InlineData("publication-1d", "2025-08", null)]
    [InlineData("publication-1m", "2025", null)]
    [InlineData("publication-1d", "2025-08-22~", null)]
    [InlineData("publication-1d", "0001-01-01", null)]
    [InlineData("publication+999999w", "2025-01-01", null)]
    [InlineData("publication-1y", "0001", null)]
    [InlineData("publication-1d", "2025/2026", null)]
    [InlineData("publication-1d", "publication-1d", null)]
    [InlineData("2016", "2025", "2016")]
    public void Is_a_date_once_the_publication_is_known(string date, string publication, string? expected) =>
        (FactDate.Parse(date).On(FactDate.Parse(publication))?.ToString()).ShouldBe(expected);

    [Fact]
    public void What_is_not_known_gives_nothing() => FactDate.Parse("publication-1d").On(FactDate.Parse("2025")).ShouldBeNull();

    /// <summary>Two sources have two publications: nothing about days is known, not even against the same text.</summary>
    [Fact]
    public void Lies_nowhere_among_the_days() => DateGen.Date.Sample(other =>
    {
        FactDate date = FactDate.FromPublication(-1, FactDateUnit.Day);
        (date.IsBefore(other) == true || date.IsAfter(other) == true).ShouldBeFalse();
        (date.Year, date.Month, date.Day, date.Season, date.Earliest, date.Latest).ShouldBe((null, null, null, null, null, null));
        FactDate.ByEarliest.Compare(date, other).ShouldBe(-FactDate.ByEarliest.Compare(other, date));
    });

    [Fact]
    public void An_offset_out_of_range_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FactDate.FromPublication(1_000_000, FactDateUnit.Day));
        Should.Throw<ArgumentOutOfRangeException>(() => FactDate.FromPublication(1, (FactDateUnit)4));
    }
}
