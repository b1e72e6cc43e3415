using System.Globalization;
using CsCheck;
using FactModel.Core.Evidence;
using FactModel.Core.Values;
using Shouldly;

namespace FactModel.Core.Tests.Evidence;

/// <summary>Any number, written in any of the ways, reads as that number; and any text at all reads without a failure.</summary>
public sealed class NumeralTests
{
    private static readonly Lexicon Traditional = Lexicon.For("zh-Hant", [])!;

    private static readonly Lexicon English = Lexicon.For("en", [])!;

    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Gen<long> Numbers = Gen.OneOf(Gen.Long[0, 120], Gen.Long[0, 99_999], Gen.Long[0, 9_999_999_999_999_999]);

    [Fact]
    public void Chinese_numerals_read_as_written() => Numbers.Sample(n => Reads(Chinese(n), Traditional).ShouldBe([FactNumber.Exact(n)], Chinese(n)));

    [Fact]
    public void English_numerals_read_as_written() => Numbers.Where(n => n < 1_000_000_000_000_000).Sample(n => Reads(Words(n), English).ShouldBe([FactNumber.Exact(n)], Words(n)));

    [Fact]
    public void Digits_read_as_written() => Gen.Long[0, long.MaxValue].Select(Gen.Int[0, 4], Gen.Bool).Sample((n, decimals, grouped) =>
    {
        decimal value = n / (decimal)Math.Pow(10, decimals);
        string written = value.ToString((grouped ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
        Reads(written, English).ShouldBe([FactNumber.Exact(decimal.Parse(written, CultureInfo.InvariantCulture))], written);
    });

    /// <summary>A part of a numeral is never read out of the whole: what is read is one figure, the number itself.</summary>
    [Fact]
    public void Digits_with_a_group_read_as_their_product() => Gen.Int[1, 9999].Select(Gen.OneOf(Gen.Const("萬"), Gen.Const("億"), Gen.Const("兆"))).Sample((n, group) =>
    {
        decimal times = group switch { "萬" => 1e4m, "億" => 1e8m, _ => 1e12m };
        Reads(n.ToString(CultureInfo.InvariantCulture) + group, Traditional).ShouldBe([FactNumber.Exact(n * times)]);
    });

    /// <summary>Whatever else stands by: another number is never read out of a numeral, and what is bounded is never exact.</summary>
    [Fact]
    public void Another_number_is_never_said()
    {
        EvidenceCheck check = new(new Model.FactSchema("Facts", null, null, [], [], []), new EvidenceNames([]));
        string[] before = ["", "超過", "約", "僅", "共", "第", "不", "GPT-", "more than ", "至少", "每年", "負"];
        string[] behind = ["", "人", "歲", "多", "以上", "萬", "億", "%", "美元", "年", "月", " billion", "k", "th", "至9", ".5", ",000"];
        Gen.Select(Gen.Long[1, 30_000], Gen.Long[1, 30_000], Gen.Int[0, before.Length - 1], Gen.Int[0, behind.Length - 1], Gen.Int[0, 2]).Sample((n, m, i, j, form) =>
        {
            string written = form switch { 0 => n.ToString(CultureInfo.InvariantCulture), 1 => Chinese(n), _ => Words(n) };
            string evidence = before[i] + written + behind[j];
            bool isSaid = check.Of(new Model.FactValue.Integer(m), evidence, "zh-Hant").Answer == EvidenceAnswer.Says;
            bool isItself = m == n && before[i] is "" or "僅" or "共" or "第" or "每年" && behind[j] is "" or "人" or "歲" or "年" or "月" or "th";
            decimal[] multiples = [n * 1e4m, n * 1e8m, n * 1e9m, n * 1e3m, .. n == m ? [n] : Array.Empty<decimal>()];
            (!isSaid || isItself || multiples.Contains(m)).ShouldBeTrue($"{m} from {evidence}");
        }, iter: 20_000);
    }

    [Fact]
    public void Any_text_reads_without_a_failure()
    {
        string[] words =
        [
            "一", "二", "十", "百", "千", "萬", "億", "兆", "數", "多", "以上", "超過", "約", "至", "第", "年", "月", "日", "美元", "元", "%", "百分之", "5", "1,500",
            "3.5", ".", ",", "-", "2016", "2025-08-22", "99999999999999999999999999999", "two", "hundred", "and", "million", "$", "k", "more than", "between", "May",
            " ", "不", "GPT-9", "½", "/", "\uD83D\uDE00", "\uD800", "x",
        ];
        Gen<string> pieces = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen.OneOf(pieces.Array[0, 12].Select(string.Concat), Gen.String[0, 30]).Sample(text =>
        {
            EvidenceReading reading = EvidenceReading.Of(text, Traditional);
            foreach (EvidenceFigure figure in reading.Figures)
            {
                figure.ToString().ShouldNotBeNull();
            }
        });
    }

    private static FactNumber[] Reads(string text, Lexicon lexicon)
    {
        EvidenceReading reading = EvidenceReading.Of(text, lexicon);
        reading.IsClear.ShouldBeTrue(text);
        return [.. reading.Figures.SelectMany(f => f.Numbers)];
    }

    /// <summary>As schools teach it: 零 for gaps, 一十 as 十 at the start alone.</summary>
    private static string Chinese(long n)
    {
        if (n == 0)
        {
            return "零";
        }

        (long Unit, string Name)[] groups = [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "萬"), (1, "")];
        string text = "";
        bool gap = false;
        foreach ((long unit, string name) in groups)
        {
            int section = (int)(n / unit % 10_000);
            if (section == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += (gap || (text.Length > 0 && section < 1000) ? "零" : "") + Section(section, text.Length == 0) + name;
            gap = false;
        }

        return text;
    }

    private static string Section(int n, bool isFirst)
    {
        (int Unit, string Name)[] places = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];
        string text = "";
        bool gap = false;
        foreach ((int unit, string name) in places)
        {
            int digit = n / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            string one = unit == 10 && digit == 1 && text.Length == 0 && isFirst ? "" : Digits[digit].ToString();
            text += (gap ? "零" : "") + one + name;
            gap = false;
        }

        return text;
    }

    private static string Words(long n)
    {
        if (n < 1000)
        {
            return Below(n);
        }

        (long Unit, string Name)[] groups = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")];
        string text = "";
        foreach ((long unit, string name) in groups)
        {
            if (n / unit % 1000 is > 0 and long part)
            {
                text += Below(part) + " " + name + " ";
            }
        }

        return text + (n % 1000 > 0 ? Below(n % 1000) : "");
    }

    private static string Below(long n) =>
        n < 20 ? Small[n]
        : n < 100 ? Tens[n / 10] + (n % 10 > 0 ? "-" + Small[n % 10] : "")
        : Small[n / 100] + " hundred" + (n % 100 > 0 ? " and " + Below(n % 100) : "");
}
