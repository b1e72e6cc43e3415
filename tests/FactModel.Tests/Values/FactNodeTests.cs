using System.Globalization;
using System.Text.Json;
using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class FactNodeTests
{
    private static readonly FactNode Product = FactNode.Map(
        Entry("name", Plain("Llama")),
        Entry("versions", FactNode.List(FactNode.Map(Entry("id", Plain("4")), Entry("eol", Plain("false"))), FactNode.Null)),
        Entry("code", Quoted("007")));

    [Fact]
    public void Can_be_walked_without_asking_first()
    {
        Product["versions"]?[0]?["id"]?.AsText().ShouldBe("4");
        Product["versions"]?[1].ShouldBe(FactNode.Null);
        Product["versions"]?[2].ShouldBeNull();
        Product["versions"]?[-1].ShouldBeNull();
        Product["version"].ShouldBeNull();
        Product["Name"].ShouldBeNull();
        Product["name"]?["first"].ShouldBeNull();
        Product["name"]?[0].ShouldBeNull();
        FactNode.Null["x"].ShouldBeNull();
        Should.Throw<ArgumentNullException>(() => Product[null!]);
    }

    [Fact]
    public void Says_what_it_is()
    {
        Product.Kind.ShouldBe(FactNodeKind.Map);
        Product.Count.ShouldBe(3);
        Product.Entries.Select(e => e.Key).ShouldBe(["name", "versions", "code"]);
        Product.Items.ShouldBeEmpty();
        Product.AsText().ShouldBeNull();
        FactNode list = Product["versions"].ShouldNotBeNull();
        list.Kind.ShouldBe(FactNodeKind.List);
        list.Count.ShouldBe(2);
        list.Entries.ShouldBeEmpty();
        Quoted("007").Kind.ShouldBe(FactNodeKind.Scalar);
        Quoted("007").IsQuoted.ShouldBeTrue();
        Plain("a").IsQuoted.ShouldBeFalse();
        FactNode.Null.Kind.ShouldBe(FactNodeKind.Null);
        FactNode.Null.AsText().ShouldBeNull();
        FactNode.List().Count.ShouldBe(0);
        FactNode.Map().Kind.ShouldBe(FactNodeKind.Map);
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void A_scalar_that_reads_as_null_is_null_unless_quoted(string text)
    {
        Plain(text).ShouldBeSameAs(FactNode.Null);
        Quoted(text).AsText().ShouldBe(text);
        Quoted(text).ShouldNotBe(FactNode.Null);
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("12", 12L)]
    [InlineData("-12", -12L)]
    [InlineData("+12", 12L)]
    [InlineData("007", 7L)]
    [InlineData("0x1F", 31L)]
    [InlineData("0xff", 255L)]
    [InlineData("0o17", 15L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    public void Reads_whole_numbers(string text, long expected)
    {
        Plain(text).TryGetInt64(out long value).ShouldBeTrue();
        value.ShouldBe(expected);
        Plain(text).TryGetDecimal(out decimal number).ShouldBeTrue();
        number.ShouldBe(expected);
        Plain(text).TryGetDouble(out double real).ShouldBeTrue();
        real.ShouldBe(expected);
        Quoted(text).TryGetInt64(out _).ShouldBeFalse();
        Quoted(text).TryGetDecimal(out _).ShouldBeFalse();
        Quoted(text).TryGetDouble(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x8000000000000000")]
    [InlineData("0xFFFFFFFFFFFFFFFFF")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0o8")]
    [InlineData("-0x1F")]
    [InlineData("0X1F")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("--1")]
    [InlineData("١٢")]
    [InlineData("1-")]
    [InlineData("abc")]
    public void Reads_no_whole_number_where_none_is(string text)
    {
        Plain(text).TryGetInt64(out long value).ShouldBeFalse();
        value.ShouldBe(0);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-1.5", -1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("+.5e1", 5.0)]
    [InlineData("1.85e12", 1.85e12)]
    [InlineData("1E-3", 0.001)]
    [InlineData("0.0", 0.0)]
    [InlineData("0e99", 0.0)]
    public void Reads_numbers(string text, double expected)
    {
        Plain(text).TryGetDouble(out double value).ShouldBeTrue();
        value.ShouldBe(expected);
        Plain(text).TryGetDecimal(out decimal number).ShouldBeTrue();
        number.ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("+.Inf", double.PositiveInfinity)]
    [InlineData("-.INF", double.NegativeInfinity)]
    [InlineData(".nan", double.NaN)]
    [InlineData(".NaN", double.NaN)]
    public void Reads_infinities_as_double_only(string text, double expected)
    {
        Plain(text).TryGetDouble(out double value).ShouldBeTrue();
        value.ShouldBe(expected);
        Plain(text).TryGetDecimal(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5.0")]
    [InlineData("-.nan")]
    [InlineData("inf")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("1e999")]
    [InlineData("0x1.8")]
    public void Reads_no_number_where_none_is(string text)
    {
        Plain(text).TryGetDouble(out double value).ShouldBeFalse();
        Plain(text).TryGetDecimal(out decimal number).ShouldBeFalse();
        number.ShouldBe(0);
        value.ShouldBe(0);
    }

    [Fact]
    public void Reads_decimals_exactly_or_not_at_all()
    {
        Plain("79228162514264337593543950335").TryGetDecimal(out decimal largest).ShouldBeTrue();
        largest.ShouldBe(decimal.MaxValue);
        Plain("1.10").TryGetDecimal(out decimal price).ShouldBeTrue();
        price.ToString(CultureInfo.InvariantCulture).ShouldBe("1.10");
        Plain("79228162514264337593543950336").TryGetDecimal(out _).ShouldBeFalse();
        Plain("1e-50").TryGetDecimal(out _).ShouldBeFalse();
        Plain("1e50").TryGetDecimal(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    [InlineData("yes", null)]
    [InlineData("no", null)]
    [InlineData("on", null)]
    [InlineData("tRUE", null)]
    [InlineData("1", null)]
    public void Reads_truth_values(string text, bool? expected)
    {
        Plain(text).TryGetBoolean(out bool value).ShouldBe(expected is not null);
        value.ShouldBe(expected ?? false);
        Quoted(text).TryGetBoolean(out _).ShouldBeFalse();
    }

    [Fact]
    public void Lists_maps_and_null_are_no_scalars()
    {
        foreach (FactNode node in (FactNode[])[FactNode.Null, FactNode.List(Plain("1")), FactNode.Map(Entry("a", Plain("1")))])
        {
            node.TryGetInt64(out _).ShouldBeFalse();
            node.TryGetDecimal(out _).ShouldBeFalse();
            node.TryGetDouble(out _).ShouldBeFalse();
            node.TryGetBoolean(out _).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("abc", "\"abc\"")]
    [InlineData("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"")]
    [InlineData("臉書", "\"臉書\"")]
    [InlineData("a\nb\tc\u0001", "\"a\\nb\\tc\\u0001\"")]
    [InlineData("\u2028\uFEFF\u0085", "\"\\u2028\\uFEFF\\u0085\"")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-012", "-12")]
    [InlineData("1.10", "1.10")]
    [InlineData(".5", "0.5")]
    [InlineData("-5.", "-5.0")]
    [InlineData("00.50e+07", "0.50e+07")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1e999", "1e999")]
    [InlineData("True", "true")]
    [InlineData("false", "false")]
    [InlineData("no", "\"no\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("~", "null")]
    public void Writes_a_scalar_as_JSON_has_it(string text, string expected) => Plain(text).ToString().ShouldBe(expected);

    [Fact]
    public void Writes_itself_in_one_line()
    {
        Product.ToString().ShouldBe("""{"name": "Llama", "versions": [{"id": 4, "eol": false}, null], "code": "007"}""");
        FactNode.List().ToString().ShouldBe("[]");
        FactNode.Map().ToString().ShouldBe("{}");
        Quoted("true").ToString().ShouldBe("\"true\"");
        FactNode.Map(Entry("a\"b", Quoted("5"))).ToString().ShouldBe("""{"a\"b": "5"}""");
    }

    [Fact]
    public void What_it_writes_is_JSON_with_the_same_content() => Nodes().Sample(node =>
    {
        using JsonDocument document = JsonDocument.Parse(node.ToString());
        ShouldSay(document.RootElement, node);
    });

    [Fact]
    public void Is_equal_by_content_and_order() => Gen.Select(Nodes(), Nodes()).Sample((a, b) =>
    {
        FactNode copy = Copy(a);
        copy.ShouldBe(a);
        copy.GetHashCode().ShouldBe(a.GetHashCode());
        (copy == a).ShouldBeTrue();
        (a == b).ShouldBe(b == a);
        (a != b).ShouldBe(!a.Equals((object)b));
        if (a == b)
        {
            a.GetHashCode().ShouldBe(b.GetHashCode());
            a.ToString().ShouldBe(b.ToString());
        }
    });

    [Fact]
    public void Is_not_equal_to_what_differs_in_anything()
    {
        FactNode[] different =
        [
            FactNode.Null, Plain("a"), Quoted("a"), Plain("b"), FactNode.List(), FactNode.Map(), FactNode.List(Plain("a")),
            FactNode.List(Plain("a"), Plain("b")), FactNode.List(Plain("b"), Plain("a")),
            FactNode.Map(Entry("a", Plain("1")), Entry("b", Plain("2"))),
            FactNode.Map(Entry("b", Plain("2")), Entry("a", Plain("1"))),
            FactNode.Map(Entry("a", Plain("1")), Entry("c", Plain("2"))),
        ];

        for (int i = 0; i < different.Length; i++)
        {
            for (int j = 0; j < different.Length; j++)
            {
                different[i].Equals(different[j]).ShouldBe(i == j);
            }
        }

        different[0].Equals((FactNode?)null).ShouldBeFalse();
        different[0].Equals((object)"a").ShouldBeFalse();
        (different[0] == null).ShouldBeFalse();
        ((FactNode?)null == null).ShouldBeTrue();
    }

    [Fact]
    public void Finds_keys_among_many_as_among_few()
    {
        for (int count = 0; count <= 20; count++)
        {
            FactNode map = FactNode.Map(Enumerable.Range(0, count).Select(i => Entry("key" + i, Plain("v" + i))));
            for (int i = 0; i < count; i++)
            {
                map["key" + i]?.AsText().ShouldBe("v" + i);
            }

            map["key" + count].ShouldBeNull();
            KeyValuePair<string, FactNode>[] twice = [.. map.Entries, Entry("key0", FactNode.Null), Entry("key0", FactNode.Null)];
            Should.Throw<ArgumentException>(() => FactNode.Map(twice)).Message.ShouldBe("The key 'key0' occurs twice.");
        }
    }

    [Fact]
    public void Refuses_null()
    {
        Should.Throw<ArgumentNullException>(() => FactNode.Scalar(null!, false));
        Should.Throw<ArgumentNullException>(() => FactNode.List(((IEnumerable<FactNode>?)null)!));
        Should.Throw<ArgumentNullException>(() => FactNode.Map(((IEnumerable<KeyValuePair<string, FactNode>>?)null)!));
        Should.Throw<ArgumentException>(() => FactNode.List([null!])).Message.ShouldBe("A node is null; there is FactNode.Null.");
        Should.Throw<ArgumentException>(() => FactNode.Map(Entry("a", null!))).Message
            .ShouldBe("A node is null; there is FactNode.Null.");
        Should.Throw<ArgumentException>(() => FactNode.Map(Entry(null!, Plain("a")))).Message.ShouldBe("A key is null.");
    }

    [Fact]
    public void Is_never_so_deep_that_a_walk_exhausts_the_stack()
    {
        FactNode node = Plain("x");
        for (int i = 0; i < FactNode.MaxDepth; i++)
        {
            node = i % 2 == 0 ? FactNode.List(node) : FactNode.Map(Entry("a", node));
        }

        node.ToString().Length.ShouldBeGreaterThan(FactNode.MaxDepth);
        node.Equals(Copy(node)).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => FactNode.List(node));
        Should.Throw<ArgumentException>(() => FactNode.Map(Entry("a", node)));
    }

    [Fact]
    public void Keeps_what_it_was_given_when_that_changes_later()
    {
        FactNode[] items = [Plain("a")];
        List<KeyValuePair<string, FactNode>> entries = [Entry("a", Plain("1"))];
        FactNode list = FactNode.List(items);
        FactNode map = FactNode.Map(entries);

        items[0] = Plain("b");
        entries.Clear();

        list[0]?.AsText().ShouldBe("a");
        map.Count.ShouldBe(1);
        Should.Throw<NotSupportedException>(() => ((IList<FactNode>)list.Items)[0] = FactNode.Null);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("zh-TW")]
    [InlineData("ar-SA")]
    public void Is_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Plain("-1.5").TryGetDouble(out double real).ShouldBeTrue();
            real.ShouldBe(-1.5);
            Plain("-1.5").TryGetDecimal(out decimal number).ShouldBeTrue();
            number.ShouldBe(-1.5m);
            Plain("-15").TryGetInt64(out long whole).ShouldBeTrue();
            whole.ShouldBe(-15);
            Plain("1,5").TryGetDouble(out _).ShouldBeFalse();
            FactNode.List(Plain("-1.5"), Plain("0x1F"), Plain("\u0001")).ToString().ShouldBe("""[-1.5, 31, "\u0001"]""");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_scalar_makes_it_throw() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789+-.eExoaAinf"], 0, 12]).Sample(text =>
        {
            FactNode node = Plain(text);
            bool isNumber = node.TryGetDouble(out _);
            return (!node.TryGetInt64(out long whole) || (isNumber && node.TryGetDecimal(out decimal d) && d == whole))
                && node.ToString().Length > 0;
        });

    private static FactNode Plain(string text) => FactNode.Scalar(text, isQuoted: false);

    private static FactNode Quoted(string text) => FactNode.Scalar(text, isQuoted: true);

    private static KeyValuePair<string, FactNode> Entry(string key, FactNode value) => KeyValuePair.Create(key, value);

    private static FactNode Copy(FactNode node) => node.Kind switch
    {
        FactNodeKind.List => FactNode.List(node.Items.Select(Copy)),
        FactNodeKind.Map => FactNode.Map(node.Entries.Select(e => Entry(e.Key, Copy(e.Value)))),
        FactNodeKind.Scalar => FactNode.Scalar(new string(node.AsText()), node.IsQuoted),
        _ => FactNode.Null,
    };

    private static Gen<FactNode> Nodes()
    {
        Gen<string> word = Gen.OneOf("a", "no", "1", "1.50", "-.5", "0x1F", "true", "~", "", "臉書", "\"\\\n\u2028", ".inf", "1e5");
        Gen<FactNode> scalar = Gen.Select(word, Gen.Bool).Select(FactNode.Scalar);
        Gen<FactNode> shallow = Deeper(scalar);
        return Gen.OneOf(scalar, shallow, Deeper(shallow));
    }

    private static Gen<FactNode> Deeper(Gen<FactNode> inner)
    {
        Gen<FactNode> list = inner.Array[0, 3].Select(items => FactNode.List(items));
        Gen<FactNode> map = inner.Array[0, 10]
            .Select(items => FactNode.Map(items.Select((item, i) => Entry("k\t" + i, item))));
        return Gen.OneOf(list, map);
    }

    private static void ShouldSay(JsonElement json, FactNode node)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                json.GetArrayLength().ShouldBe(node.Items.Count);
                json.EnumerateArray().Zip(node.Items).ToList().ForEach(pair => ShouldSay(pair.First, pair.Second));
                break;
            case JsonValueKind.Object:
                json.EnumerateObject().Select(p => p.Name).ShouldBe(node.Entries.Select(e => e.Key));
                json.EnumerateObject().Zip(node.Entries).ToList().ForEach(pair => ShouldSay(pair.First.Value, pair.Second.Value));
                break;
            case JsonValueKind.Number:
                node.TryGetDouble(out double number).ShouldBeTrue();
                json.GetDouble().ShouldBe(number);
                break;
            case JsonValueKind.String:
                json.GetString().ShouldBe(node.AsText());
                break;
            case JsonValueKind.Null:
                node.ShouldBe(FactNode.Null);
                break;
            default:
                node.TryGetBoolean(out bool truth).ShouldBeTrue();
                json.GetBoolean().ShouldBe(truth);
                break;
        }
    }
}
