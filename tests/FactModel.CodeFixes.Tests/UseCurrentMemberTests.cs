using Microsoft.CodeAnalysis;

namespace FactModel.CodeFixes.Tests;

public sealed class UseCurrentMemberTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          city:
            plural: cities
            files: cities.yaml
            properties:
              name: { type: text, const: true }
        """;

    private const string Cities = """
        chennai: { name: Chennai, formerly: [madras] }
        atlantis: { name: Atlantis, retired: { because: it is not there, replaced-by: chennai } }
        thule: { name: Thule, retired: { because: nobody found it } }
        class: { name: Class, formerly: [klass] }
        """;

    [Theory]
    [InlineData("var x = Facts.Cities.Madras;", "FM0501", "var x = Facts.Cities.Chennai;")]
    [InlineData("const string X = Facts.Constants.Cities.Madras.Name;", "FM0501", "const string X = Facts.Constants.Cities.Chennai.Name;")]
    [InlineData("var x = Facts.Cities./* new */Atlantis // old\n;", "FM0502", "var x = Facts.Cities./* new */Chennai // old\n;")]
    [InlineData("var x = Facts.Cities.Klass;", "FM0501", "var x = Facts.Cities.Class;")]
    public async Task Puts_the_current_name_in_the_place_of_the_old(string statement, string id, string mended)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(statement);
        Diagnostic message = (await run.Messages(token)).Where(m => m.Id == id).ShouldHaveSingleItem();
        await run.Apply((await run.Fixes(message, token)).ShouldHaveSingleItem(), token);
        (await run.Text(token)).ShouldContain(mended);
        (await run.Messages(token)).Where(m => m.Id.StartsWith("FM", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Works_on_a_name_that_using_static_leaves_bare()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run("var x = Madras;");
        await run.Apply((await run.Fixes((await run.Messages(token)).Single(m => m.Id == "FM0501"), token)).Single(), token);
        (await run.Text(token)).ShouldContain("var x = Chennai;");
    }

    [Fact]
    public async Task Offers_nothing_where_nothing_replaces_what_was_withdrawn()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run("var x = Facts.Cities.Thule;");
        Diagnostic message = (await run.Messages(token)).Single(m => m.Id == "FM0502");
        (await run.Fixes(message, token)).ShouldBeEmpty();
    }

    private static FixRun Run(string statement) => new(
        $"using static Facts.Cities;\npublic static class Program {{ public static void Main() {{ {statement} }} }}",
        ("factmodel.yaml", Model),
        ("cities.yaml", Cities));
}
