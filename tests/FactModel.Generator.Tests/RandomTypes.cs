using System.Globalization;
using CsCheck;

namespace FactModel.Generator.Tests;

/// <summary>A value as YAML, and as <see cref="Rendering"/> writes what comes out.</summary>
internal sealed record Datum(string Yaml, string Expected);

/// <summary>A type of the language with random values of it.</summary>
internal sealed record RandomType(string Type, Gen<Datum> Values, bool CanBeAnnotated = true, bool CanBeConstant = false);

/// <summary>Random types of the language, over the enum, the record and the kinds of <see cref="RandomFacts"/>.</summary>
internal static class RandomTypes
{
    public static readonly string[] Colours = ["red", "light-green", "class", "1st", "稀土"];

    private static readonly RandomType[] Plain =
    [
        new("text", RandomText.WithoutNul.Select(t => new Datum(RandomText.Quote(t), Rendering.Of(t))), CanBeConstant: true),
        new("int", Gen.OneOf(Gen.Int, Gen.OneOf(int.MinValue, int.MaxValue, 0)).Select(n => Number(n)), CanBeConstant: true),
        new("long", RandomText.Longs.Select(n => Number(n)), CanBeConstant: true),
        new("decimal", Gen.OneOf(Gen.Decimal, Gen.OneOf(0m, 1.50m, decimal.MinValue, decimal.MaxValue)).Select(n => Number(n)), CanBeConstant: true),
        new("double", RandomText.Doubles.Where(double.IsFinite).Select(n => Number(n)), CanBeConstant: true),
        new("bool", Gen.Bool.Select(b => new Datum(b ? "true" : "false", Rendering.Of(b))), CanBeConstant: true),
        new("date", Dates().Select(d => new Datum(d, Rendering.Of(FactDate.Parse(d))))),
        new("money", Amounts("USD ").Select(m => new Datum(RandomText.Quote(m), Rendering.Of(Money.Parse(m))))),
        new("percent", Amounts("").Select(q => new Datum(RandomText.Quote(q), Rendering.Of(Quantity.Parse(q + " %"))))),
        new("url", Gen.Char.AlphaNumeric.Array[0, 20].Select(path => "https://example.org/" + new string(path)).Select(u => new Datum(u, Rendering.Of(new Uri(u))))),
        new("guid", Gen.Guid.Select(id => new Datum(id.ToString(), Rendering.Of(id)))),
        new("colour", Gen.Int[0, Colours.Length - 1].Select(i => new Datum(Colours[i], Rendering.Choice(i))), CanBeConstant: true),
        new("localized", Gen.Select(RandomText.WithoutNul, RandomText.WithoutNul).Select((en, zh) => new Datum(
            $"{{ en: {RandomText.Quote(en)}, zh-Hant: {RandomText.Quote(zh)} }}", Rendering.Localized(en, zh)))),
    ];

    /// <summary>What follows a value of the type <c>any</c>: nested, quoted or not.</summary>
    private static readonly RandomType Any = new("any", Nodes(2).Select(n => new Datum(n, n)), CanBeAnnotated: false);

    /// <summary>Types of a property, given what can be referred to.</summary>
    public static Gen<RandomType> Of(Gen<Datum> references)
    {
        Gen<RandomType> reference = Gen.Const(new RandomType("thing", references));
        Gen<RandomType> simple = Gen.OneOf(Gen.OneOf(Plain), reference, Gen.Const(Record(references)));
        Gen<RandomType> union = Gen.OneOf(Union("int", "text"), Union("date", "bool"), Union("bool", "text"), Union("guid", "int", "text"));
        Gen<RandomType> list = Gen.Select(simple, Gen.Bool).Select(List);
        Gen<RandomType> map = simple.Select(Map);
        return Gen.Frequency((6, simple), (2, list), (1, map), (1, union), (1, Gen.Const(Any)));
    }

    private static RandomType List(RandomType item, bool optionalItems)
    {
        Gen<Datum> items = optionalItems ? Gen.Frequency((3, item.Values), (1, Gen.Const(new Datum(item.Type == "text" ? "" : "null", "null")))) : item.Values;
        Gen<int> counts = Gen.Frequency((20, Gen.Int[0, 6]), (1, Gen.Const(600)));
        bool emptyIsAmbiguous = optionalItems && item.Type == "text";
        return new RandomType(
            $"{item.Type}{(optionalItems && !emptyIsAmbiguous ? "?" : "")}[]",
            counts.SelectMany(n => (emptyIsAmbiguous ? item.Values : items).Array[n]).Select(all => new Datum(
                $"[{string.Join(", ", all.Select(i => i.Yaml))}]", Rendering.List(all.Select(i => i.Expected)))),
            CanBeAnnotated: false);
    }

    private static RandomType Map(RandomType item) => new(
        $"map<text, {item.Type}>",
        Gen.Select(RandomText.WithoutNul.Where(key => key.Length > 0), item.Values).Array[0, 5]
            .Select(all => all.DistinctBy(entry => entry.Item1, StringComparer.Ordinal).ToArray())
            .Select(all => new Datum(
                $"{{ {string.Join(", ", all.Select(e => $"{RandomText.Quote(e.Item1)}: {e.Item2.Yaml}"))} }}",
                Rendering.Map(all.Select(e => (e.Item1, e.Item2.Expected))))),
        CanBeAnnotated: false);

    private static RandomType Record(Gen<Datum> references) => new(
        "part",
        Gen.Select(Plain[1].Values, Plain[0].Values, references, Gen.Bool).Select((count, label, other, whole) => new Datum(
            whole ? $"{{ count: {count.Yaml}, label: {label.Yaml}, other: {other.Yaml} }}" : $"{{ count: {count.Yaml} }}",
            Rendering.Record(whole ? [count.Expected, label.Expected, other.Expected] : [count.Expected, "null", "null"]))));

    private static Gen<RandomType> Union(params string[] members) =>
        Gen.Const(new RandomType(string.Join(" | ", members), Gen.OneOf([.. members.Select(m => Plain.Single(p => p.Type == m).Values)])));

    private static Datum Number<T>(T value)
        where T : IFormattable => new(value.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture), Rendering.Of(value));

    private static Gen<string> Amounts(string currency) => Gen.Select(Gen.Decimal[-1e9m, 1e9m], Gen.Decimal[0, 1e9m], Gen.OneOf("N", "over N", "under N", "at least N", "at most N", "about N", "N to M", "over N, under M"))
        .Select((low, more, form) => form.Replace("N", currency + low.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("M", (low + more + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static Gen<string> Dates() => Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.OneOf("y", "y-m", "y-m-d", "y~", "y-m?", "y-m-d%", "y/..", "XXXX-m"))
        .Select((year, month, day, form) => form.Replace("y", $"{year:D4}", StringComparison.Ordinal)
            .Replace("m", $"{month:D2}", StringComparison.Ordinal).Replace("d", $"{day:D2}", StringComparison.Ordinal));

    private static Gen<string> Nodes(int depth)
    {
        Gen<string> word = Gen.Char['a', 'z'].Array[1, 8].Select(chars => new string(chars));
        Gen<string> scalar = Gen.OneOf(Gen.Int.Select(n => n.ToString(CultureInfo.InvariantCulture)), word.Select(w => $"\"{w}\""), Gen.Const("null"));
        if (depth == 0)
        {
            return scalar;
        }

        Gen<string> inner = Nodes(depth - 1);
        return Gen.OneOf(
            scalar,
            inner.Array[0, 4].Select(items => $"[{string.Join(", ", items)}]"),
            inner.Array[1, 4].Select(items => $"{{{string.Join(", ", items.Select((item, i) => $"\"k{i}\": {item}"))}}}"));
    }
}
