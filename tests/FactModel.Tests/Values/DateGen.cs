using System.Globalization;
using CsCheck;

namespace FactModel.Tests.Values;

/// <summary>Random dates, made from text as a curator would write it.</summary>
internal static class DateGen
{
    private static readonly Gen<string> Year4 = Gen.Int[0, 9999].Select(y => y.ToString("D4", CultureInfo.InvariantCulture));

    private static readonly Gen<string> NegativeYear =
        Gen.Int[1, 9999].Select(y => "-" + y.ToString("D4", CultureInfo.InvariantCulture));

    private static readonly Gen<string> MaskedYear =
        Gen.Select(Year4, Gen.Int[0, 4]).Select((year, known) => year[..known].PadRight(4, 'X'));

    private static readonly Gen<string> NegativeMaskedYear =
        Gen.Select(Year4, Gen.Int[1, 3]).Select((year, known) => "-" + year[..known].PadRight(4, 'X'));

    private static readonly Gen<string> Year = Gen.Frequency(
        (6, Year4), (2, Gen.Int[1990, 2030].Select(y => y.ToString(CultureInfo.InvariantCulture))), (1, NegativeYear),
        (2, MaskedYear), (1, NegativeMaskedYear));

    private static readonly Gen<string> Month = Gen.Frequency(
        (6, Gen.Int[1, 12].Select(TwoDigits)), (1, Gen.Const("XX")));

    private static readonly Gen<string> Day = Gen.Frequency(
        (6, Gen.Int[1, 28].Select(TwoDigits)), (1, Gen.Const("XX")));

    private static readonly Gen<string> LongYear = Gen.Select(Gen.Int[10000, int.MaxValue], Gen.Bool)
        .Select((year, negative) => "Y" + (negative ? "-" : "") + year.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Mark = Gen.Frequency(
        (5, Gen.Const("")), (1, Gen.Const("?")), (1, Gen.Const("~")), (1, Gen.Const("%")));

    /// <summary>A date that is no interval and has no mark.</summary>
    public static Gen<string> Plain { get; } = Gen.Frequency(
        (3, Year),
        (3, Gen.Select(Year, Month).Select((y, m) => $"{y}-{m}")),
        (5, Gen.Select(Year, Month, Day).Select((y, m, d) => $"{y}-{m}-{d}")),
        (1, Gen.Select(Year, Gen.Int[21, 24]).Select((y, s) => $"{y}-{s}")),
        (1, LongYear));

    /// <summary>A date that is no interval.</summary>
    public static Gen<string> Single { get; } = Gen.Select(Plain, Mark).Select((date, mark) => date + mark);

    /// <summary>An interval, of which the start may be after the end.</summary>
    public static Gen<string> Pair { get; } = Gen.Frequency(
        (4, Gen.Select(Single, Single).Select((a, b) => a + "/" + b)),
        (1, Single.Select(a => a + "/..")),
        (1, Single.Select(a => a + "/")),
        (1, Single.Select(a => "../" + a)),
        (1, Single.Select(a => "/" + a)));

    /// <summary>The text of any date.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency((2, Single), (1, Pair.Where(t => FactDate.TryParse(t, out _))));

    /// <summary>Any date.</summary>
    public static Gen<FactDate> Date { get; } = Text.Select(FactDate.Parse);

    /// <summary>Dates of a few years, so that two of them often touch.</summary>
    public static Gen<FactDate> Near { get; } = NearText().Where(t => FactDate.TryParse(t, out _)).Select(FactDate.Parse);

    private static Gen<string> NearText()
    {
        Gen<string> year = Gen.OneOf(Gen.OneOf("2003", "2004", "2005", "200X"), Gen.Const("XXXX"));
        Gen<string> rest = Gen.OneOf(
            "", "-XX", "-01", "-02", "-02-XX", "-02-28", "-03-01", "-XX-30", "-21", "-24", "-12-31", "~");
        Gen<string> single = Gen.Select(year, rest).Select((y, r) => y + r);
        Gen<string> end = Gen.Frequency((4, single), (1, Gen.OneOf("", "..")));
        return Gen.Frequency((2, single), (3, Gen.Select(end, end).Select((a, b) => a + "/" + b)));
    }

    private static string TwoDigits(int number) => number.ToString("D2", CultureInfo.InvariantCulture);
}
