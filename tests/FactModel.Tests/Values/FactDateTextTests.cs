using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactDateTextTests
{
    [Theory]
    [InlineData("2025")]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("9999")]
    [InlineData("-0044")]
    [InlineData("-9999")]
    [InlineData("2025-08")]
    [InlineData("2025-12")]
    [InlineData("2025-08-22")]
    [InlineData("2025-08-31")]
    [InlineData("2024-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("0000-02-29")]
    [InlineData("-0004-02-29")]
    [InlineData("202X-02-29")]
    [InlineData("190X-02-29")]
    [InlineData("XXXX-02-29")]
    [InlineData("2025-06~")]
    [InlineData("2016?")]
    [InlineData("2004%")]
    [InlineData("2025-08-22~")]
    [InlineData("2022/..")]
    [InlineData("../2022")]
    [InlineData("2022/")]
    [InlineData("/2022")]
    [InlineData("2004-06/2006-08")]
    [InlineData("2004-02-01/2005")]
    [InlineData("2004-02-01/2005-02-08")]
    [InlineData("1984?/2004~")]
    [InlineData("1984-06-02?/2004-08-08~")]
    [InlineData("2004/2004")]
    [InlineData("2004-06/2004")]
    [InlineData("2004/2004-01-01")]
    [InlineData("2001-24/2001-21")]
    [InlineData("XXXX/XXXX")]
    [InlineData("2022/XXXX")]
    [InlineData("XXXX-12/XXXX-01")]
    [InlineData("XXXX")]
    [InlineData("XXXX?")]
    [InlineData("XXXX-05")]
    [InlineData("XXXX-12-XX")]
    [InlineData("XXXX-12-25")]
    [InlineData("XXXX-XX-XX")]
    [InlineData("201X")]
    [InlineData("20XX")]
    [InlineData("1XXX")]
    [InlineData("201X-05")]
    [InlineData("2004-XX")]
    [InlineData("1985-04-XX")]
    [InlineData("1985-XX-XX")]
    [InlineData("2004-XX-31")]
    [InlineData("-01XX")]
    [InlineData("-000X")]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("Y10000")]
    [InlineData("Y2147483647")]
    [InlineData("Y-2147483647~")]
    [InlineData("2001-21")]
    [InlineData("2001-22?")]
    [InlineData("2001-23/2001-24")]
    [InlineData("201X-21")]
    public void Reads_a_date_and_writes_it_as_it_was(string text)
    {
        bool isRead = FactDate.TryParse(text, out FactDate date, out string? error);

        error.ShouldBeNull();
        isRead.ShouldBeTrue();
        date.ToString().ShouldBe(text);
        FactDate.Parse(text).ShouldBe(date);
        FactDate.TryParse(text, out FactDate again).ShouldBeTrue();
        again.ShouldBe(date);
    }

    [Theory]
    [InlineData("2025-13", "month 13 does not exist")]
    [InlineData("2025-00", "month 0 does not exist")]
    [InlineData("2025-20", "month 20 does not exist")]
    [InlineData("2025-99", "month 99 does not exist")]
    [InlineData("2025-13-01", "month 13 does not exist; did you mean 2025-01-13?")]
    [InlineData("2025-22-08", "month 22 does not exist; did you mean 2025-08-22?")]
    [InlineData("2025-13-32", "month 13 does not exist")]
    [InlineData("2025-22-15", "22 is a season, and a season has no days")]
    [InlineData("2025-25", "25 is neither a month nor a season; the seasons are 21 (spring) to 24 (winter)")]
    [InlineData("2025-02-29", "February 2025 has 28 days")]
    [InlineData("1900-02-29", "February 1900 has 28 days")]
    [InlineData("2024-02-30", "February 2024 has 29 days")]
    [InlineData("-0001-02-29", "February -0001 has 28 days")]
    [InlineData("202X-02-30", "February has at most 29 days")]
    [InlineData("XXXX-02-30", "February has at most 29 days")]
    [InlineData("2025-04-31", "April has 30 days")]
    [InlineData("2025-08-32", "August has 31 days")]
    [InlineData("2025-08-00", "day 0 does not exist")]
    [InlineData("2025-XX-32", "day 32 does not exist")]
    [InlineData("2025-1X", "a month and a day are two digits, or XX where they are not known")]
    [InlineData("2025-10-X1", "a month and a day are two digits, or XX where they are not known")]
    [InlineData("2X15", "the digits of a year are unspecified from the right, as in 201X")]
    [InlineData("X015", "the digits of a year are unspecified from the right, as in 201X")]
    [InlineData("-0000", "there is no year -0000; write 0000")]
    [InlineData("-XXXX", "there is no year -XXXX; write XXXX")]
    [InlineData("Y2016", "Y stands before a year of more than four digits, the first of which is not 0")]
    [InlineData("Y012345", "Y stands before a year of more than four digits, the first of which is not 0")]
    [InlineData("Y2147483648", "years beyond 2147483647 are not supported")]
    [InlineData("Y99999999999999999999", "years beyond 2147483647 are not supported")]
    [InlineData("2022/2019", "the interval ends (2019) before it starts (2022)")]
    [InlineData("2006-08/2004-06~", "the interval ends (2004-06~) before it starts (2006-08)")]
    [InlineData("2025-08-22/2025-08-21", "the interval ends (2025-08-21) before it starts (2025-08-22)")]
    [InlineData("202X/201X", "the interval ends (201X) before it starts (202X)")]
    [InlineData("Y10000/9999", "the interval ends (9999) before it starts (Y10000)")]
    [InlineData("../..", "an interval has a date on one side at least, such as 2022/..")]
    [InlineData("/", "an interval has a date on one side at least, such as 2022/..")]
    [InlineData("/..", "an interval has a date on one side at least, such as 2022/..")]
    [InlineData("2022/2025-02-30", "February 2025 has 28 days")]
    [InlineData("2022-13/2025", "month 13 does not exist")]
    public void Explains_a_date_that_does_not_exist(string text, string expected) => ShouldBeRefused(text, expected);

    [Theory]
    [InlineData("", "the text is empty; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("  ", "the text is empty; write 2025, 2025-08 or 2025-08-22")]
    [InlineData(" 2025", "write '2025' without a space before or after it")]
    [InlineData("2025-08 ", "write '2025-08' without a space before or after it")]
    [InlineData("22.08.2025", "write 2025-08-22, not 22.08.2025")]
    [InlineData("5.6.2025", "write 2025-06-05, not 5.6.2025")]
    [InlineData("08.22.2025", "write 2025-08-22, not 08.22.2025")]
    [InlineData("2025/08/22", "2025/08/22 is not a date; did you mean 2025-08-22?")]
    [InlineData("2025/8/2", "2025/8/2 is not a date; did you mean 2025-08-02?")]
    [InlineData("2025/08", "2025/08 is not a date; did you mean 2025-08?")]
    [InlineData("2022/23", "2022/23 is not a date; did you mean 2022/2023?")]
    [InlineData("2025-8-22", "write 2025-08-22, not 2025-8-22")]
    [InlineData("2025-8", "write 2025-08, not 2025-8")]
    [InlineData("2025.08.22", "write 2025-08-22, not 2025.08.22")]
    [InlineData("8/22/2025", "write 2025-08-22, not 8/22/2025")]
    [InlineData("22-08-2025", "write 2025-08-22, not 22-08-2025")]
    [InlineData("5/6/2025", "write 2025-06-05 or 2025-05-06 (year-month-day), not 5/6/2025")]
    [InlineData("5/5/2025", "write 2025-05-05, not 5/5/2025")]
    [InlineData("08/2025", "write 2025-08, not 08/2025")]
    [InlineData("30.02.2025", "'30.02.2025' is not a date; write year-month-day, such as 2025-08-22")]
    [InlineData("22.08.25", "'22.08.25' is not a date; write year-month-day, such as 2025-08-22")]
    [InlineData("20250822", "write 2025-08-22, not 20250822")]
    [InlineData("202508", "write 2025-08, not 202508")]
    [InlineData("12025", "a year of more than four digits has a Y before it; write Y12025")]
    [InlineData("44", "a year has four digits; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("2025年8月22日", "write 2025-08-22, not 2025年8月22日")]
    [InlineData("2025年8月", "write 2025-08, not 2025年8月")]
    [InlineData("2025年", "write 2025, not 2025年")]
    [InlineData("2022-2025", "write 2022/2025 for an interval, not 2022-2025")]
    [InlineData("2022–2025", "write 2022/2025 for an interval, not 2022–2025")]
    [InlineData("2022 - 2025", "write 2022/2025 for an interval, not 2022 - 2025")]
    [InlineData("2022 / 2025", "write 2022/2025 for an interval, not 2022 / 2025")]
    [InlineData("2022..2025", "write 2022/2025 for an interval, not 2022..2025")]
    [InlineData("2022-06 to 2025~", "write 2022-06/2025~ for an interval, not 2022-06 to 2025~")]
    [InlineData("2022..", "write 2022/.., not 2022..")]
    [InlineData("..2022", "write ../2022, not ..2022")]
    [InlineData("since 2022", "write 2022/.., not since 2022")]
    [InlineData("until 2022-05", "write ../2022-05, not until 2022-05")]
    [InlineData("2025-08-22T10:00:00Z", "a date has no time of day; write 2025-08-22")]
    [InlineData("2025-08-22 10:00", "a date has no time of day; write 2025-08-22")]
    [InlineData("~2016", "write 2016~, not ~2016")]
    [InlineData("c. 2016", "write 2016~, not c. 2016")]
    [InlineData("About 2016-05", "write 2016-05~, not About 2016-05")]
    [InlineData("?2016", "write 2016?, not ?2016")]
    [InlineData("2016?~", "one mark (? ~ or %, which is both) stands at the end; write 2016%")]
    [InlineData("2016~-05", "one mark (? ~ or %, which is both) stands at the end; write 2016-05~")]
    [InlineData("201x", "write 201X with capital letters")]
    [InlineData("y170000002", "write Y170000002 with capital letters")]
    [InlineData("1990s", "write 199X, not 1990s")]
    [InlineData("2025-Q3", "write 2025-07/2025-09, not 2025-Q3")]
    [InlineData("q1 2025", "write 2025-01/2025-03, not q1 2025")]
    [InlineData("August 2025", "'August 2025' is not a date; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("yesterday", "'yesterday' is not a date; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("２０２５", "'２０２５' is not a date; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("[1667,1668]", "'[1667,1668]' is not a date; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("2025\n08", "a date is a short text in one line; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("2025-08-22, a Friday, the day of the deal", "a date is a short text in one line; write 2025, 2025-08 or 2025-08-22")]
    [InlineData("2022/2023/2024", "'2022/2023/2024' is not a date; write year-month-day, such as 2025-08-22")]
    public void Says_how_to_write_what_is_no_date(string text, string expected) => ShouldBeRefused(text, expected);

    [Fact]
    public void Null_is_no_date()
    {
        FactDate.TryParse(null, out FactDate date, out string? error).ShouldBeFalse();

        date.ShouldBe(default);
        error.ShouldBe("the text is empty; write 2025, 2025-08 or 2025-08-22");
        FactDate.TryParse(null, out _).ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => FactDate.Parse(null!)).ParamName.ShouldBe("text");
    }

    [Fact]
    public void Parse_throws_with_the_explanation() =>
        Should.Throw<FormatException>(() => FactDate.Parse("2025-02-30")).Message
            .ShouldBe("Not a date: February 2025 has 28 days.");

    [Fact]
    public void Any_date_comes_back_from_its_text() => DateGen.Text.Sample(text =>
    {
        FactDate date = FactDate.Parse(text);
        return date.ToString() == text && FactDate.Parse(date.ToString()) == date;
    });

    [Fact]
    public void No_text_makes_it_throw_and_every_refusal_is_explained()
    {
        Gen<string> any = Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char["0123456789-/.XY~?% sQ年月日:T"], 0, 24],
            Gen.Select(DateGen.Text, Gen.Char, Gen.Int[0, 30])
                .Select((text, c, at) => text.Insert(Math.Min(at, text.Length), c.ToString())));

        any.Sample(text =>
        {
            bool isDate = FactDate.TryParse(text, out FactDate date, out string? error);
            return isDate ? error is null && date.ToString() == text : date == default && !string.IsNullOrEmpty(error);
        }, iter: 20_000);
    }

    [Fact]
    public void What_it_proposes_is_a_date()
    {
        Gen<string> slips = Gen.OneOf(
            Gen.String[Gen.Char["0123456789-/.XYxy~?% sQ年月日"], 3, 14],
            Gen.Select(Gen.Int[1, 31], Gen.Char["./- "], Gen.Int[1, 12], Gen.Char["./- "], Gen.Int[1990, 2030])
                .Select((d, s, m, t, y) => $"{d}{s}{m}{t}{y}"),
            Gen.Select(Gen.OneOf("about ", "since ", "until ", "~", ""), DateGen.Single, Gen.OneOf("", "..", "T10:00", " - 2030"))
                .Select((before, date, after) => before + date + after));

        slips.Sample(text =>
        {
            FactDate.TryParse(text, out _, out string? error);
            foreach (string proposal in Proposals(error ?? ""))
            {
                FactDate.TryParse(proposal, out _).ShouldBeTrue($"{text}: {error}");
            }
        }, iter: 20_000);
    }

    [Fact]
    public void A_date_that_exists_is_read_and_no_other()
    {
        for (int year = 1896; year <= 1905; year++)
        {
            for (int month = 0; month <= 14; month++)
            {
                for (int day = 0; day <= 33; day++)
                {
                    bool exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                    string text = $"{year:D4}-{month:D2}-{day:D2}";
                    FactDate.TryParse(text, out _).ShouldBe(exists, text);
                }
            }
        }
    }

    private static void ShouldBeRefused(string text, string expected)
    {
        bool isRead = FactDate.TryParse(text, out FactDate date, out string? error);

        isRead.ShouldBeFalse();
        error.ShouldBe(expected);
        date.ShouldBe(default);
        FactDate.TryParse(text, out _).ShouldBeFalse();
    }

    /// <summary>What stands after "write" or "did you mean" in a message that names a reading of this very text.</summary>
    private static IEnumerable<string> Proposals(string error)
    {
        bool isGeneral = error.EndsWith("write 2025, 2025-08 or 2025-08-22", StringComparison.Ordinal);
        foreach (string lead in (string[])["write ", "did you mean "])
        {
            int at = error.IndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && !isGeneral && !error.Contains("year-month-day, such", StringComparison.Ordinal))
            {
                string rest = error[(at + lead.Length)..].TrimStart('\'');
                int end = rest.IndexOfAny([' ', ',', '\'']);
                yield return end >= 0 ? rest[..end] : lead == "did you mean " ? rest[..^1] : rest;
            }
        }
    }
}
