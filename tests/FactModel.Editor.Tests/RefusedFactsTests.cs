namespace FactModel.Editor.Tests;

/// <summary>What is wrong is refused, where it stands and in words that say how it is written.</summary>
public sealed class RefusedFactsTests(NodePrograms node)
{
    [Theory]
    [InlineData("int: yes", "(2,8) A whole number is written in digits, such as 36, without quotes.")]
    [InlineData("int: 101", "(2,8) Value is above the maximum of 100.")]
    [InlineData("int: [3, 4]", "(2,8) This property holds one value. Competing statements are a list of annotated values: [{ value: … }, …].")]
    [InlineData("intt: 3", "(2,3) 'thing' has no such property.")]
    [InlineData("bool: yes", "(2,9) Write true or false, without quotes.")]
    [InlineData("decimal: a lot", "(2,12) A number is written in digits, such as 36 or 1.5, without quotes.")]
    [InlineData("date: last week", "(2,9) A date is written as EDTF: 2025, 2025-08, 2025-08-22, 2025-06~, 2016?, 2022/.., XXXX-05.")]
    [InlineData("money: 5", "(2,10) An amount is a currency and a figure: USD 1.85e12, over USD 10e9, USD 66e9 to 72e9, XXX 100e6 per year.")]
    [InlineData("staff: many", "(2,10) A quantity in person is a figure with its bounds: 409, over 1500, at most 49, about 420000, 7 to 9, \"> 5\".")]
    [InlineData("url: example.org", "(2,8) A url is absolute, such as https://example.org/a.")]
    [InlineData("guid: 1-2", "(2,9) A guid is written 00000000-0000-0000-0000-000000000000.")]
    [InlineData("surface: asphlt", "(2,12) Value is not accepted. Valid values: \"asphalt\", \"dirt\", \"sand\".")]
    [InlineData("code: abc", "(2,9) The text must match [A-Z]{2,4}.")]
    [InlineData("thing: nobody", "(2,10) There is no thing with this id.")]
    [InlineData("part: { count: 3, lable: a }", "(2,21) Property lable is not allowed.")]
    [InlineData("part: { label: a }", "(2,3) Missing property \"count\".")]
    [InlineData("int: { value: 3, certanty: stated }", "(2,20) Property certanty is not allowed.")]
    [InlineData("int: { value: 3, certainty: statd }", "(2,31) Value is not accepted. Valid values: \"stated\", \"reported\", \"rumored\", \"disputed\", \"opinion\", \"inferred\", \"joke\".")]
    [InlineData("int: { value: 3, source: letters }", "(2,28) There is no source with this id.")]
    [InlineData("int: { value: 3, citations: [{ sources: letter }] }", "(2,34) Property sources is not allowed.")]
    [InlineData("int: { value: three }", "(2,17) A whole number is written in digits, such as 36, without quotes.")]
    [InlineData("int: { source: letter }", "(2,3) Missing property \"value\".")]
    [InlineData("int: !unkown", "(2,8) Unresolved tag: !unkown")]
    [InlineData("texts: one", "(2,10) Incorrect type. Expected \"array | object(texts: text[]?)\".")]
    [InlineData("\"list of: things\": [plain, nobody]", "(2,30) There is no thing with this id.")]
    [InlineData("retired: { why: it was never there }", "(2,3) Missing property \"because\".")]
    public async Task A_fact(string line, string message)
    {
        (await Found("things.yaml", $"x:\n  {line}\n")).ShouldContain(message);
    }

    [Theory]
    [InlineData("namespace: A", "(1,1) Missing property \"kinds\".")]
    [InlineData("namespace: A\nkind: {}", "(2,1) Property kind is not allowed.")]
    [InlineData("namespace: A\nkinds:\n  a: { files: a.yaml, propertys: {} }", "(3,23) Property propertys is not allowed.")]
    [InlineData("namespace: A\nkinds:\n  a: { files: a.yaml, layout: maps }", "(3,31) Value is not accepted. Valid values: \"map\", \"list\", \"file\".")]
    [InlineData("namespace: A\nkinds:\n  a:\n    files: a.yaml\n    properties:\n      b: { type: int, konst: true }", "(6,23) Property konst is not allowed.")]
    public async Task A_model(string text, string message)
    {
        (await Found("factmodel.yaml", text + "\n")).ShouldContain(message);
    }

    /// <summary>Messages whose reason stands in the file itself: a schema can see it.</summary>
    [Theory]
    [InlineData("FM0201")]
    [InlineData("FM0202")]
    [InlineData("FM0203")]
    [InlineData("FM0204")]
    [InlineData("FM0205")]
    [InlineData("FM0207")]
    [InlineData("FM0209")]
    [InlineData("FM0210")]
    [InlineData("FM0212")]
    [InlineData("FM0213")]
    [InlineData("FM0216")]
    [InlineData("FM0218")]
    [InlineData("FM0221")]
    [InlineData("FM0222")]
    [InlineData("FM0223")]
    [InlineData("FM0224")]
    [InlineData("FM0226")]
    [InlineData("FM0228")]
    public async Task What_a_page_shows_as_wrong(string rule)
    {
        node.Need();
        (IReadOnlyList<FactFile> wrong, IReadOnlyList<FactFile> mended) = FactBases.Example(rule);
        using EditorFolder folder = new EditorFolder().With("wrong", wrong).With("mended", mended);

        (await folder.Validate()).ShouldHaveSingleItem().ShouldStartWith("wrong");
    }

    /// <summary>What the language server finds in a text that stands in the place of one of the files with every form.</summary>
    private async Task<IReadOnlyList<string>> Found(string file, string text)
    {
        node.Need();
        using EditorFolder folder = new EditorFolder().With("forms", FactBases.Forms);
        await using LanguageServer server = await folder.Open();
        return await server.Diagnose($"forms/{file}", text);
    }
}
