using System.Globalization;
using CsCheck;
using Shouldly;

namespace FactModel.Tests.Values;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Name = Text(("en", "Meta"), ("zh", "元"), ("zh-Hant", "臉書"), ("zh-Hant-HK", "面書"));

    [Theory]
    [InlineData("en", "Meta")]
    [InlineData("EN", "Meta")]
    [InlineData("en-US", "Meta")]
    [InlineData("zh", "元")]
    [InlineData("zh-Hans-CN", "元")]
    [InlineData("zh-Hant", "臉書")]
    [InlineData("zh-hant-tw", "臉書")]
    [InlineData("zh-Hant-TW-x-private", "臉書")]
    [InlineData("zh-Hant-TW-a-extend1-x-private", "臉書")]
    [InlineData("zh-Hant-HK", "面書")]
    [InlineData("zh-Hant-HK-x-a-b", "面書")]
    [InlineData("fr", null)]
    [InlineData("z", null)]
    [InlineData("e", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("--en", null)]
    [InlineData("*", null)]
    public void Looks_a_language_up_from_the_special_to_the_general(string language, string? expected)
    {
        Name[language].ShouldBe(expected);
        Name.TryGet(language, out string? text).ShouldBe(expected is not null);
        text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("en-GB", "Meta")]
    [InlineData("zh-TW", "臉書")]
    [InlineData("zh-HK", "臉書")]
    [InlineData("zh-Hant-HK", "面書")]
    [InlineData("zh-CN", "元")]
    [InlineData("fi-FI", "Meta")]
    [InlineData("", "Meta")]
    public void Gives_every_reader_a_text(string culture, string expected) =>
        Name.ForCulture(CultureInfo.GetCultureInfo(culture)).ShouldBe(expected);

    [Fact]
    public void Falls_back_to_the_first_language_which_need_not_be_English()
    {
        LocalizedText text = Text(("zh-Hant", "臉書"), ("en", "Meta"));

        text.Default.ShouldBe("臉書");
        text.ToString().ShouldBe("臉書");
        text.ForCulture(CultureInfo.InvariantCulture).ShouldBe("臉書");
        text.ForCulture(CultureInfo.GetCultureInfo("de-DE")).ShouldBe("臉書");
        text["zh"].ShouldBeNull();
    }

    [Fact]
    public void Lists_its_languages_in_their_order()
    {
        Name.Count.ShouldBe(4);
        Name.Languages.ShouldBe(["en", "zh", "zh-Hant", "zh-Hant-HK"]);
        Name.Select(pair => pair.Value).ShouldBe(["Meta", "元", "臉書", "面書"]);
        Name.Languages.ShouldNotBeOfType<string[]>();
    }

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("en-us", "en-US")]
    [InlineData("ZH-HANT-tw", "zh-Hant-TW")]
    [InlineData("sl-ROZAJ-biske-1994", "sl-rozaj-biske-1994")]
    [InlineData("es-419", "es-419")]
    [InlineData("DE-ch-1901", "de-CH-1901")]
    [InlineData("az-arab-x-AZE-derbend", "az-Arab-x-aze-derbend")]
    [InlineData("en-a-MYEXT-b-ANOTHER", "en-a-myext-b-another")]
    [InlineData("X-WHATEVER", "x-whatever")]
    [InlineData("en-u-co-phonebk", "en-u-co-phonebk")]
    [InlineData("en-latn-x-us-latn", "en-Latn-x-us-latn")]
    public void Keeps_tags_in_their_usual_letter_case(string written, string kept) =>
        Text((written, "a")).Languages.ShouldBe([kept]);

    [Fact]
    public void Is_equal_by_value_and_order()
    {
        LocalizedText same = Text(("EN", "Meta"), ("zh", "元"), ("zh-hant", "臉書"), ("zh-Hant-hk", "面書"));
        LocalizedText reordered = Text(("zh", "元"), ("en", "Meta"), ("zh-Hant", "臉書"), ("zh-Hant-HK", "面書"));

        same.ShouldBe(Name);
        same.GetHashCode().ShouldBe(Name.GetHashCode());
        (same == Name).ShouldBeTrue();
        (same != Name).ShouldBeFalse();
        (reordered == Name).ShouldBeFalse();
        Name.Equals((object)same).ShouldBeTrue();
        Name.Equals(Text(("en", "Meta"))).ShouldBeFalse();
        Name.Equals(Text(("en", "Meta"), ("zh", "元"), ("zh-Hant", "臉書"), ("zh-Hant-HK", "x"))).ShouldBeFalse();
        Name.Equals((LocalizedText?)null).ShouldBeFalse();
        Name.Equals((object)"Meta").ShouldBeFalse();
        (Name == null).ShouldBeFalse();
        ((LocalizedText?)null == null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("english_us", "'english_us' is not a language tag; write one such as en or zh-Hant")]
    [InlineData("", "'' is not a language tag; write one such as en or zh-Hant")]
    [InlineData("en|EN", "the language 'en' is given twice")]
    public void Refuses_tags_that_are_none_or_come_twice(string tags, string expected)
    {
        KeyValuePair<string, string>[] pairs = [.. tags.Split('|').Select(tag => KeyValuePair.Create(tag, "text"))];

        LocalizedText.TryCreate(pairs, out LocalizedText? text, out string? error).ShouldBeFalse();
        text.ShouldBeNull();
        error.ShouldBe(expected);
        Should.Throw<ArgumentException>(() => new LocalizedText(pairs)).Message.ShouldStartWith(expected);
    }

    [Fact]
    public void Refuses_what_has_no_text()
    {
        LocalizedText.TryCreate([], out _, out string? empty).ShouldBeFalse();
        empty.ShouldBe("a text in several languages has at least one, such as en");
        LocalizedText.TryCreate(null, out _, out string? none).ShouldBeFalse();
        none.ShouldBe(empty);
        LocalizedText.TryCreate([new("en", null!)], out _, out string? nothing).ShouldBeFalse();
        nothing.ShouldBe("the language 'en' has no text");
        LocalizedText.TryCreate([new(null!, "a")], out _, out string? noTag).ShouldBeFalse();
        noTag.ShouldBe("'' is not a language tag; write one such as en or zh-Hant");
        Should.Throw<ArgumentNullException>(() => new LocalizedText(null!));
        Should.Throw<ArgumentException>(() => new LocalizedText([]));
        Should.Throw<ArgumentNullException>(() => Name.ForCulture(null!));
    }

    [Fact]
    public void TryCreate_gives_what_the_constructor_does()
    {
        LocalizedText.TryCreate(Name, out LocalizedText? text, out string? error).ShouldBeTrue();

        text.ShouldBe(Name);
        error.ShouldBeNull();
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("haw")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("cmn-Hans-CN")]
    [InlineData("zh-yue-HK")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("hy-Latn-IT-arevela")]
    [InlineData("es-419")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("x-whatever")]
    [InlineData("x-a-b-1")]
    [InlineData("qaa-Qaaa-QM-x-southern")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("zh-CN-a-myext-x-private")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("abcd")]
    [InlineData("abcdefgh")]
    public void Knows_a_language_tag(string tag)
    {
        LocalizedText.IsLanguageTag(tag).ShouldBeTrue();
        LocalizedText.IsLanguageTag(tag.ToUpperInvariant()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("e")]
    [InlineData("x")]
    [InlineData("x-")]
    [InlineData("a-DE")]
    [InlineData("de-")]
    [InlineData("-de")]
    [InlineData("de--CH")]
    [InlineData("de_CH")]
    [InlineData("zh Hant")]
    [InlineData("en-languages")]
    [InlineData("abcdefghi")]
    [InlineData("de-419-DE")]
    [InlineData("de-DE-Latn")]
    [InlineData("en-a")]
    [InlineData("en-a-x-b")]
    [InlineData("en-x")]
    [InlineData("12")]
    [InlineData("e1")]
    [InlineData("中文")]
    [InlineData("en-ΑΒ")]
    [InlineData("abcd-xyz")]
    [InlineData("i-klingon")]
    public void Knows_what_is_no_language_tag(string? tag) => LocalizedText.IsLanguageTag(tag).ShouldBeFalse();

    [Fact]
    public void No_language_makes_it_throw() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["abxX01-_中"], 0, 20]).Sample(tag =>
    {
        bool isTag = LocalizedText.IsLanguageTag(tag);
        string? text = Name[tag];
        return !isTag || Text((tag, "here"))[tag] == "here" || text is not null;
    });

    [Fact]
    public void Null_is_no_language() => Name.TryGet(null, out _).ShouldBeFalse();

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
            LocalizedText text = Text(("IT-it", "ciao"), ("ID", "halo"));

            text.Languages.ShouldBe(["it-IT", "id"]);
            text["it-it"].ShouldBe("ciao");
            text["ID"].ShouldBe("halo");
            text.ToString().ShouldBe("ciao");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static LocalizedText Text(params (string Language, string Text)[] texts) =>
        new(texts.Select(t => KeyValuePair.Create(t.Language, t.Text)));
}
