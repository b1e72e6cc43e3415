using Microsoft.CodeAnalysis;

namespace FactModel.CodeFixes.Tests;

/// <summary>Uses of renamed and withdrawn entities in code as users write it: what the compiler says, and what the fix makes of it.</summary>
public sealed class UseCurrentMemberTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          city:
            plural: cities
            files: cities.yaml
            names: { class: class }
            properties:
              name: { type: text, const: true }
              twin: city?
        """;

    private const string Cities = """
        chennai: { name: Chennai, formerly: [madras] }
        atlantis: { name: Atlantis, retired: { because: it is not there, replaced-by: chennai } }
        thule: { name: Thule, retired: { because: nobody found it } }
        class: { name: Class, formerly: [klass] }
        """;

    /// <summary>A statement, the warning that it gets, and what the fix makes of it.</summary>
    public static TheoryData<string, string, string> Uses => new()
    {
        // Members and constants, by every kind of name.
        { "var x = Cities.Madras;", "FM0501", "var x = Cities.Chennai;" },
        { "var x = Facts.Cities.Madras;", "FM0501", "var x = Facts.Cities.Chennai;" },
        { "var x = global::Facts.Cities.Madras.Twin?.Name;", "FM0501", "var x = global::Facts.Cities.Chennai.Twin?.Name;" },
        { "var x = Madras;", "FM0501", "var x = Chennai;" },
        { "var x = C.Madras;", "FM0501", "var x = C.Chennai;" },
        { "var x = Cities.Klass;", "FM0501", "var x = Cities.@class;" },
        { "var x = Cities./* new */Atlantis // old\n;", "FM0502", "var x = Cities./* new */Chennai // old\n;" },
        { "const string X = Constants.Cities.Madras.Name;", "FM0501", "const string X = Constants.Cities.Chennai.Name;" },
        { "const string X = Constants.Cities.Atlantis.Name + \"!\";", "FM0502", "const string X = Constants.Cities.Chennai.Name + \"!\";" },

        // Expressions.
        { "var x = nameof(Cities.Madras);", "FM0501", "var x = nameof(Cities.Chennai);" },
        { "var x = $\"{Cities.Madras.Name}\";", "FM0501", "var x = $\"{Cities.Chennai.Name}\";" },
        { "var x = b ? Cities.Madras : c;", "FM0501", "var x = b ? Cities.Chennai : c;" },
        { "var x = Cities.Madras is { Name: \"Chennai\" };", "FM0501", "var x = Cities.Chennai is { Name: \"Chennai\" };" },
        { "var x = Cities.Madras switch { { Twin: null } => 1, _ => 2 };", "FM0501", "var x = Cities.Chennai switch { { Twin: null } => 1, _ => 2 };" },
        { "var x = c.Name is Constants.Cities.Madras.Name or \"x\";", "FM0501", "var x = c.Name is Constants.Cities.Chennai.Name or \"x\";" },
        { "switch (c.Name) { case Constants.Cities.Madras.Name: break; }", "FM0501", "switch (c.Name) { case Constants.Cities.Chennai.Name: break; }" },
        { "var x = from q in Cities.All where q.Twin == Cities.Madras select q;", "FM0501", "var x = from q in Cities.All where q.Twin == Cities.Chennai select q;" },
        { "var x = Cities.All.Where(q => q == Madras).ToList();", "FM0501", "var x = Cities.All.Where(q => q == Chennai).ToList();" },
        { "Func<City> x = static () => Cities.Madras;", "FM0501", "Func<City> x = static () => Cities.Chennai;" },
    };

    /// <summary>The same outside of methods.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "[System.ComponentModel.Description(Constants.Cities.Madras.Name)] class X { }", "[System.ComponentModel.Description(Constants.Cities.Chennai.Name)] class X { }" },
        { "class X { static readonly City C = Cities.Madras; }", "class X { static readonly City C = Cities.Chennai; }" },
        { "class X { void M(string s = Constants.Cities.Madras.Name) { } }", "class X { void M(string s = Constants.Cities.Chennai.Name) { } }" },
        { "class X { City C => Cities.Madras; }", "class X { City C => Cities.Chennai; }" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Puts_the_current_name_in_the_place_of_the_old(string statement, string id, string mended)
    {
        await Mends(FactsFrom.Project, Program(statement), id, Program(mended));
        await Mends(FactsFrom.Assembly, Program(statement), id, Program(mended));
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public async Task Outside_of_methods_too(string declaration, string mended)
    {
        await Mends(FactsFrom.Project, Usings + declaration, "FM0501", Usings + mended);
        await Mends(FactsFrom.Assembly, Usings + declaration, "FM0501", Usings + mended);
    }

    [Theory]
    [InlineData("var x = Cities.Madras;", "var x = Cities.Chennai;")]
    [InlineData("const string X = Constants.Cities.Atlantis.Name;", "const string X = Constants.Cities.Chennai.Name;")]
    public async Task Where_the_attribute_has_no_id_the_compilers_own_warning_has_the_fix(string statement, string mended) =>
        await Mends(FactsFrom.OldAssembly, Program(statement), "CS0618", Program(mended));

    [Theory]
    [InlineData(
        "using Old = Facts.Constants.Cities.Madras; class X { const string A = Old.Name; }",
        "using Old = Facts.Constants.Cities.Chennai; class X { const string A = Old.Name; }")]
    [InlineData(
        "using static Facts.Constants.Cities.Madras; class X { const string A = Name; }",
        "using static Facts.Constants.Cities.Chennai; class X { const string A = Name; }")]
    [InlineData(
        "using System; using static System.Math; namespace N { using static Facts.Constants.Cities.Madras; class X { bool A(string s) => s is Name; } }",
        "using System; using static System.Math; namespace N { using static Facts.Constants.Cities.Chennai; class X { bool A(string s) => s is Name; } }")]
    public async Task A_directive_that_names_the_class_is_mended(string code, string mended)
    {
        await Mends(FactsFrom.Project, code, "FM0501", mended);
        await Mends(FactsFrom.Assembly, code, "FM0501", mended);
    }

    [Fact]
    public async Task A_directive_of_another_file_is_left_to_its_author()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.Assembly, "class X { const string A = Old.Name; }", "global using Old = Facts.Constants.Cities.Madras;");
        Diagnostic message = (await run.Messages(token)).ShouldHaveSingleItem();
        message.Id.ShouldBe("FM0501");
        (await run.Fixes(message, token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#pragma warning disable FM0501\nvar x = Cities.Madras;")]
    [InlineData("/// <summary><see cref=\"Facts.Cities.Madras\"/></summary>\nvoid X() { } X();")]
    public async Task Says_nothing_where_it_is_switched_off_and_in_documentation(string statement)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.Project, Program(statement));
        (await run.Messages(token)).Where(m => m.Id.StartsWith("FM", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_nothing_where_nothing_replaces_what_was_withdrawn()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.Project, Program("var x = Facts.Cities.Thule;"));
        Diagnostic message = (await run.Messages(token)).Single(m => m.Id == "FM0502");
        (await run.Fixes(message, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_nothing_for_what_others_call_obsolete()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(FactsFrom.OldAssembly, "class X { [System.Obsolete(\"use Y\")] static int A => 1; static int B => A; }");
        Diagnostic message = (await run.Messages(token)).ShouldHaveSingleItem();
        message.Id.ShouldBe("CS0618");
        (await run.Fixes(message, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_fix_all_follows_every_renaming_in_every_file()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(
            FactsFrom.Assembly,
            Program("var x = Cities.Madras.Twin ?? Cities.Klass; var y = Cities.Madras;"),
            "using static Facts.Cities; using static Facts.Constants.Cities.Madras; class X { object[] A => [Klass, Madras, Facts.Constants.Cities.Madras.Name, Name, Name]; }");
        await run.ApplyToAll(token);
        (await run.Text(token)).ShouldBe(Program("var x = Cities.Chennai.Twin ?? Cities.@class; var y = Cities.Chennai;"));
        (await run.Text(token, file: 1)).ShouldBe(
            "using static Facts.Cities; using static Facts.Constants.Cities.Chennai; class X { object[] A => [@class, Chennai, Facts.Constants.Cities.Chennai.Name, Name, Name]; }");
        (await run.Messages(token)).ShouldBeEmpty();
    }

    private const string Usings = "using System; using System.Linq; using Facts; using static Facts.Cities; using C = Facts.Cities;\n";

    private static string Program(string statement) => $"{Usings}public static class Program {{ internal static void M(bool b, City c) {{\n{statement}\n}} }}";

    private static async Task Mends(FactsFrom from, string code, string id, string mended)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using FixRun run = Run(from, code);
        Diagnostic message = (await run.Messages(token)).Where(m => m.Severity == DiagnosticSeverity.Error || m.Id == id).ShouldHaveSingleItem();
        message.Id.ShouldBe(id);
        message.Severity.ShouldBe(DiagnosticSeverity.Warning);
        await run.Apply((await run.Fixes(message, token)).ShouldHaveSingleItem(), token);
        (await run.Text(token)).ShouldBe(mended);
        (await run.Messages(token)).Where(m => m.Severity == DiagnosticSeverity.Error || m.Id == id).ShouldBeEmpty();
    }

    private static FixRun Run(FactsFrom from, params string[] code) => new(new UseCurrentMember(), from, [("factmodel.yaml", Model), ("cities.yaml", Cities)], code);
}
