namespace FactModel.Generator.Tests;

/// <summary>Rules are C#: what the interpreter says of an expression, the compiler's own code says of the same facts.</summary>
public sealed class RuleAgreementTests
{
    private const string Model = """
        namespace: Facts
        enums:
          size: [small, large]
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              age: int?
              employer: { type: "firm?", inverse: employees }
              born: date?
              height: decimal?
          firm:
            files: firms.yaml
            properties:
              revenue: money?
              size: size?
        rules:
          r: { check: 'RULE' }
        """;

    private const string People = """
        ann: { age: 28, employer: acme, born: 1997, height: 1.7 }
        bob: { age: 40, employer: acme, born: 1985-02 }
        cat: { employer: zoo }
        """;

    private const string Firms = """
        acme: { revenue: USD 66e9 to 72e9, size: large }
        zoo: { revenue: USD 5 }
        """;

    /// <summary>The left side of a condition, and what it is compared with is whatever the compiled code gives.</summary>
    public static TheoryData<string> Expressions =>
    [
        "People.All.Count()",
        "People.All.Count(p => p.Age > 30)",
        "People.All.Count(p => !(p.Age > 30))",
        "People.All.Count(p => p.Age != 28)",
        "People.All.Sum(p => p.Age) ?? 0",
        "People.All.Max(p => p.Age) ?? 0",
        "People.All.Min(p => p.Height) ?? 0",
        "People.All.Where(p => p.Employer == Firms.Acme).Select(p => p.Age).Distinct().Count()",
        "Firms.Acme.Employees.Count / 2 * 7 % 4 - 1",
        "(People.Ann.Age ?? 0) / 3",
        "-(People.Ann.Height ?? 0) * 2.5m + 1",
        "People.All.SelectMany(p => p.Employer!.Employees).Count()",
        "People.All.Except(Firms.Acme.Employees).Count()",
        "People.Cat.Age ?? 7",
        "People.Get(\"bob\").Age ?? 0",
        "Firms.All.Count(f => f.Size == Size.Large)",
        "Firms.All.Count(f => f.Revenue?.IsMoreThan(Money.Parse(\"USD 60e9\")) == true)",
        "People.All.Count(p => p.Born?.IsBefore(FactDate.Parse(\"1990\")) == true)",
        "People.All.Any(p => p.Employer == null) ? 1 : 2",
        "(People.Ann.Employer == Firms.Acme && People.Bob.Age is not null || false) ? 3 : 4",
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Says_what_the_compiled_code_says(string expression)
    {
        string compiled = Run("true").Probe($"return FormattableString.Invariant($\"{{({expression})}}\");");
        Run($"({expression}) == {compiled}").GeneratorDiagnostics.ShouldBeEmpty();
        Run($"({expression}) == {compiled} + 1").GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe("FM0605");
    }

    [Fact]
    public void A_rule_is_checked_again_when_a_fact_changes_and_not_when_code_does()
    {
        MemoryText people = new("/facts/people.yaml", People);
        FactRun run = new([
            new MemoryText("/facts/factmodel.yaml", Model.Replace("RULE", "People.Ann.Age == 28", StringComparison.Ordinal)), people, new MemoryText("/facts/firms.yaml", Firms)], trackSteps: true);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        run.EditCode("class Other { }").Ran("Rules").ShouldBe(0);
        MemoryText commented = new("/facts/people.yaml", "# a comment\n" + People);
        run.EditText(people, commented).Ran("Rules").ShouldBe(0);
        run.EditText(commented, new MemoryText("/facts/people.yaml", People.Replace("28", "29", StringComparison.Ordinal)))
            .GeneratorDiagnostics.ShouldHaveSingleItem().Id.ShouldBe("FM0605");
    }

    private static FactRun Run(string rule) => FactRun.Of(
        ("factmodel.yaml", Model.Replace("RULE", rule.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal)), ("people.yaml", People), ("firms.yaml", Firms));
}
