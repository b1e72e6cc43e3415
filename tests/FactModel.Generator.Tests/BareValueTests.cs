using System.Collections.Immutable;
using System.Globalization;
using FactModel.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>Uses of values that are not certain, in code as users write it: facts of the project itself, and of an assembly that it refers to.</summary>
public sealed class BareValueTests
{
    private const string Model = """
        namespace: News
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              name: { type: text, const: true }
              age: { type: int?, const: true }
              boss: person?
              tags: text[]?
              quote: text?
              home: text?
        """;

    private const string People = """
        ann:
          name: Ann
          age: { value: 28, certainty: rumored }
          boss: { value: bob, certainty: disputed }
          tags: [quick, { value: kind, certainty: opinion }, { value: tall, certainty: rumored }, { value: shy, certainty: joke, denied: true }]
          quote: { value: "I am late.", certainty: joke }
          home: { value: Oslo, certainty: reported }
          formerly: [anna]
        bob:
          name: Bob
          age:
            - { value: 30, certainty: rumored }
            - { value: 31, rank: preferred }
          home: { value: Rome, certainty: inferred }
        eve:
          name: Eve
          age: { value: 40, certainty: opinion }
        age:
          name: Age
          age: { value: 50, certainty: rumored }
        """;

    private static readonly Lazy<FactLibrary> Library = new(() => FactLibrary.Compile("News", "1.0.0.0", ("factmodel.yaml", Model), ("people.yaml", People)));

    /// <summary>A statement of a method whose parameters are <c>Person p</c> and <c>bool b</c>, and the names at which something is reported.</summary>
    public static TheoryData<string, string[]> Uses => new()
    {
        // Values, in every kind of expression.
        { "var x = People.Ann.Age;", ["Age"] },
        { "var x = People.Ann.Name + People.Bob.Age;", [] },
        { "var x = News.People.Ann.Age ?? 0;", ["Age"] },
        { "System.Console.WriteLine($\"{People.Ann.Age}: {People.Ann.Boss!.Name}\");", ["Age", "Boss"] },
        { "var x = b ? People.Ann.Age : People.Bob.Age;", ["Age"] },
        { "var x = People.Ann.Tags.Count + People.Ann.Quote!.Length;", ["Tags", "Quote"] },
        { "var x = @People.@Ann.@Age;", ["@Age"] },
        { "var x = ((Person)People.Ann)!.Age;", ["Age"] },
        { "System.Func<int?> x = () => People.Ann.Age;", ["Age"] },
        { "object x = new { People.Ann.Age };", ["Age"] },

        // The statement is what they should read, and a name is no value.
        { "var x = People.Ann.Statements.Age;", [] },
        { "var x = People.Ann.Statements.AllOf.Age[0].Value;", [] },
        { "var x = nameof(People.Ann.Age);", [] },
        { "var x = nameof(People.Ann.Boss.Name);", [] },
        { "var x = nameof(Constants.People.Ann.Age);", [] },

        // Who it is must be seen in the code.
        { "var x = p.Age;", [] },
        { "var x = People.Get(\"ann\").Age;", [] },
        { "foreach (Person q in People.All) { var x = q.Age; }", [] },
        { "var x = People.Ann.Boss!.Boss!.Age;", ["Boss"] },
        { "var x = People.Ann?.Age;", ["Age"] },
        { "var x = People.Ann?.Boss?.Age;", ["Boss"] },
        { "var x = People.Ann?.Boss?.Name.Length;", ["Boss"] },
        { "var x = (b ? People.Ann : People.Bob).Age;", ["Age"] },
        { "var x = (b ? People.Ann : People.Eve).Age;", ["Age", "Age"] },
        { "var x = (p ?? People.Ann).Age;", ["Age"] },
        { "var x = (b switch { true => People.Ann, _ => p }).Age;", ["Age"] },

        // A local variable that is given its value once.
        { "Person q = People.Ann; var x = q.Age;", ["Age"] },
        { "var q = b ? People.Bob : People.Ann; var r = q; System.Func<int?> x = () => r.Age;", ["Age"] },
        { "Person? q = People.Ann; var x = q?.Age;", ["Age"] },
        { "Person q = People.Ann; q = p; var x = q.Age;", [] },
        { "Person q = People.Ann; (q, _) = (p, b); var x = q.Age;", [] },
        { "Person? q = People.Ann; People.TryGet(\"bob\", out q); var x = q!.Age;", [] },
        { "Person q = People.Ann; ref Person r = ref q; r = p; var x = q.Age;", [] },
        { "Person q; if (b) q = People.Ann; else q = p; var x = q.Age;", [] },

        // Patterns.
        { "var x = People.Ann is { Age: 28 };", ["Age"] },
        { "var x = People.Ann is Person { Age: > 20 and < 30, Name: \"Ann\" };", ["Age"] },
        { "var x = People.Ann is not { Age: null } and { Quote: null };", ["Age", "Quote"] },
        { "var x = People.Ann is { Boss: { Age: 1 } };", ["Boss"] },
        { "var x = People.Ann is { Boss.Age: 1 };", ["Boss"] },
        { "var x = People.Ann is { Tags: [\"quick\", ..] };", ["Tags"] },
        { "var x = People.Ann is { Statements.Age.Value: 28 };", [] },
        { "var x = p is { Age: 28 };", [] },
        { "Person q = People.Ann; var x = q is { Age: 28 };", ["Age"] },
        { "var x = People.Ann switch { { Age: 28 } => 1, { Tags.Count: 2 } => 2, _ => 0 };", ["Age", "Tags"] },
        { "switch (People.Ann) { case { Age: 28 }: break; case { Boss: null } when b: break; }", ["Age", "Boss"] },
        { "var x = (People.Ann, b) is ({ Age: 28 }, true);", [] },

        // LINQ.
        { "var x = from q in People.All where q.Age > People.Ann.Age select q.Name;", ["Age"] },
        { "var x = People.All.Where(q => q.Boss == People.Ann.Boss).Max(q => q.Age);", ["Boss"] },
        { "System.Linq.Expressions.Expression<System.Func<Person, bool>> x = q => q.Age == People.Ann.Age;", ["Age"] },

        // Constants.
        { "const int X = Constants.People.Ann.Age;", ["Age"] },
        { "const string X = Constants.People.Ann.Name;", [] },
        { "var x = p.Age is Constants.People.Ann.Age;", ["Age"] },
        { "switch (p.Age) { case Constants.People.Ann.Age: break; }", ["Age"] },
        { "var x = Constants.People.Bob.Age;", [] },
        { "var x = C.Age;", ["Age"] },
        { "var x = Age + Constants.People.Age.Age_;", ["Age", "Age_"] },
        { "#pragma warning disable FM0501\nvar x = People.Anna.Age;", ["Age"] },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_use_of_an_uncertain_value_is_reported_at_its_name(string statement, string[] names)
    {
        string code = $"using System.Linq; using News; using static News.Constants.People.Ann; using C = News.Constants.People.Ann;\nclass Program {{ void M(Person p, bool b) {{\n{statement}\n}} }}";
        (await Names(OfProject(code))).ShouldBe(names);
        (await Names(OfReference(code))).ShouldBe(names);
    }

    [Theory]
    [InlineData("[System.ComponentModel.DefaultValue(News.Constants.People.Ann.Age)] class Program { }")]
    [InlineData("class Program { [System.ComponentModel.DefaultValue(News.Constants.People.Ann.Age)] int X { get; set; } }")]
    [InlineData("class Program { int? X { get; } = News.People.Ann.Age; }")]
    [InlineData("class Program { static readonly int? X = News.People.Ann.Age; }")]
    [InlineData("class Program { const int X = News.Constants.People.Ann.Age; }")]
    [InlineData("class Program { void M(int x = News.Constants.People.Ann.Age) { } }")]
    [InlineData("class Base(int? age) { public int? A => age; } class Program() : Base(News.People.Ann.Age);")]
    [InlineData("enum Program { X = News.Constants.People.Ann.Age }")]
    [InlineData("class Program { int? X => News.People.Ann.Age; }")]
    [InlineData("record Program(int? Age) { public Program() : this(News.People.Ann.Age) { } }")]
    [InlineData("class Program<T> { T M(System.Func<int?, T> f) => f(News.People.Ann.Age); }")]
    [InlineData("partial class Program { partial void M(); } partial class Program { partial void M() => _ = News.People.Ann.Age; }")]
    [InlineData("struct Program { public static implicit operator int(Program p) => News.People.Ann.Age ?? 0; int? this[int i] => i; }")]
    [InlineData("class Program { event System.Action E { add { _ = News.People.Ann.Age; } remove { } } }")]
    [InlineData("class Program { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); _ = News.People.Ann.Age; } }")]
    [InlineData("class Program { System.Collections.Generic.IEnumerable<int?> M() { yield return News.People.Ann.Age; } }")]
    [InlineData("class Program { object M() { return Local; int? Local() => News.People.Ann.Age; } }")]
    [InlineData("class Program { (int? A, string B) X => (News.People.Ann.Age, \"\"); }")]
    [InlineData("global using static News.People; class Program { int? X => Ann.Age; }")]
    [InlineData("global using P = News.People; class Program { int? X => P.Ann.Age; }")]
    public async Task Outside_of_methods_too(string code)
    {
        (await Names(OfProject(code))).ShouldBe(["Age"]);
        (await Names(OfReference(code))).ShouldBe(["Age"]);
    }

    [Theory]
    [InlineData("People.Ann.Age", "'People.Ann.Age' rests on a statement whose certainty is 'rumored'; read the statement: 'People.Ann.Statements.Age'")]
    [InlineData("People.Ann.Tags", "'People.Ann.Tags' rests on a statement whose certainty is 'rumored' or 'opinion'; read the statement: 'People.Ann.Statements.Tags'")]
    [InlineData("Constants.People.Ann.Age", "'Constants.People.Ann.Age' rests on a statement whose certainty is 'rumored'; read the statement: 'People.Ann.Statements.Age'")]
    [InlineData("Constants.People.Age.Age_", "'Constants.People.Age.Age_' rests on a statement whose certainty is 'rumored'; read the statement: 'People.Age.Statements.Age'")]
    public async Task The_message_names_the_statement(string use, string message) =>
        (await Reported(OfProject($"using News; class Program {{ object? X => {use}; }}"))).ShouldHaveSingleItem().GetMessage(CultureInfo.InvariantCulture).ShouldBe(message);

    [Theory]
    [InlineData("", new[] { "Age", "Boss", "Tags", "Quote" })]
    [InlineData("rumored", new[] { "Age", "Tags" })]
    [InlineData("opinion, disputed", new[] { "Boss", "Tags" })]
    [InlineData("reported,inferred", new[] { "Home", "Home" })]
    [InlineData(" rumored ,, rumoured", new[] { "Age", "Tags" })]
    [InlineData("stated", new string[0])]
    public async Task The_project_says_which_certainties_count(string option, string[] names)
    {
        const string code = "using News; class Program { object?[] X => [People.Ann.Name, People.Ann.Age, People.Ann.Boss, People.Ann.Tags, People.Ann.Quote, People.Ann.Home, People.Bob.Home]; }";
        (await Names(OfProject(code), option)).ShouldBe(names);
    }

    [Theory]
    [InlineData("rumored", null, new[] { "Age" })]
    [InlineData("", null, new[] { "Age", "Boss" })]
    [InlineData("rumored", "disputed", new[] { "Boss" })]
    public async Task The_projects_property_says_so_where_no_option_does(string property, string? option, string[] names)
    {
        (string, string)[] set = [("build_property._FactModelBareValueCertainty", property), .. option is null ? [] : new[] { ("factmodel_bare_value_certainty", option) }];
        CSharpCompilation compilation = OfProject("using News; class Program { object?[] X => [People.Ann.Age, People.Ann.Boss]; }");
        (await Diagnostics(compilation, new BuildOptions(set), Asking)).Select(d => d.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1].Split('.')[^1])
            .Order().ShouldBe(names);
    }

    [Fact]
    public async Task Nothing_is_reported_where_nobody_asks() =>
        (await Diagnostics(OfProject("class Program { int? X => News.People.Ann.Age; }"), new BuildOptions())).ShouldBeEmpty();

    [Theory]
    [InlineData("#pragma warning disable FM0503\nclass Program { int? X => News.People.Ann.Age; }")]
    [InlineData("class Program { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"FactModel\", \"FM0503\")] int? X => News.People.Ann.Age; }")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"FactModel\", \"FM0503\", Scope = \"type\", Target = \"~T:Program\")] class Program { int? X => News.People.Ann.Age; }")]
    [InlineData("// <auto-generated/>\nclass Program { int? X => News.People.Ann.Age; }")]
    public async Task A_use_can_be_let_pass(string code) => (await Names(OfProject(code))).ShouldBeEmpty();

    [Theory]
    [InlineData("class Program { void M() { var p = p ?? News.People.Ann; var x = p.Age; } }")]
    [InlineData("class Program { int X => News.People.Ann.; }")]
    [InlineData("class Program { int X => News.People.Nobody.Age; }")]
    public async Task Code_that_does_not_compile_yet_does_no_harm(string code) =>
        (await Diagnostics(OfProject(code), new BuildOptions(), Asking)).Where(d => d.Id.StartsWith("AD", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("rumoured", "factmodel_bare_value_certainty has 'rumoured', which is no certainty to report; did you mean 'rumored'?")]
    [InlineData("opinion, stated", "factmodel_bare_value_certainty has 'stated', which is no certainty to report; there is 'disputed', 'inferred', 'joke', 'opinion', 'reported', 'rumored'")]
    public async Task A_word_that_is_no_certainty_is_said_once(string option, string message)
    {
        CSharpCompilation compilation = OfProject("class A { }").AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B { }", cancellationToken: TestContext.Current.CancellationToken));
        Diagnostic said = (await Diagnostics(compilation, Option(option))).ShouldHaveSingleItem();
        said.Id.ShouldBe("FM0504");
        said.GetMessage(CultureInfo.InvariantCulture).ShouldBe(message);
    }

    [Fact]
    public async Task A_word_of_the_projects_property_is_said_with_its_name() =>
        (await Diagnostics(OfProject(""), new BuildOptions(("build_property._FactModelBareValueCertainty", "maybe")))).ShouldHaveSingleItem()
            .GetMessage(CultureInfo.InvariantCulture).ShouldStartWith("FactModelBareValueCertainty has 'maybe', which is no certainty to report; there is ");

    private static KeyValuePair<string, ReportDiagnostic> Asking => new("FM0503", ReportDiagnostic.Warn);

    private static BuildOptions Option(string certainties) => new(("factmodel_bare_value_certainty", certainties));

    private static async Task<string[]> Names(CSharpCompilation compilation, string option = "") =>
        [.. (await Reported(Compiling(compilation), option)).Select(d => d.Location.SourceTree!.ToString()[d.Location.SourceSpan.Start..d.Location.SourceSpan.End])];

    private static async Task<Diagnostic[]> Reported(CSharpCompilation compilation, string option = "") =>
        [.. (await Diagnostics(compilation, Option(option), Asking)).Where(d => d.Id == "FM0503").OrderBy(d => d.Location.SourceSpan.Start)];

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(
        CSharpCompilation compilation, AnalyzerConfigOptionsProvider options, params KeyValuePair<string, ReportDiagnostic>[] severities) =>
        await compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities))
            .WithAnalyzers([new BareValueAnalyzer(), new CertaintyOptionAnalyzer()], new AnalyzerOptions([], options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static CSharpCompilation Compiling(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return compilation;
    }

    private static CSharpCompilation OfProject(string code) => (CSharpCompilation)FactRunOf([new("/f/factmodel.yaml", Model), new("/f/people.yaml", People)], code).Compilation;

    private static CSharpCompilation OfReference(string code) => (CSharpCompilation)FactRunOf([], code, Library.Value.Reference).Compilation;

    private static FactRun FactRunOf(MemoryText[] texts, string code, params MetadataReference[] references) => new(texts, code, name: "Program", references: references);
}
