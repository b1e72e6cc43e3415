using CsCheck;
using FactModel.Core.Problems;
using Shouldly;

namespace FactModel.Core.Tests.Rules;

/// <summary>Rules over a small fact base: what holds, what is broken and what is left open.</summary>
public sealed class RuleTests
{
    private const string Model = """
        namespace: Facts
        units: [person]
        enums:
          size: [small, large]
        records:
          span: { from: int, to: int? }
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              name: localized
              age: int?
              employer: { type: "firm?", inverse: employees }
              friends: "person[]?"
              born: date?
              height: decimal?
              span: span?
              nick: text?
          firm:
            files: firms.yaml
            properties:
              staff: quantity(person)?
              revenue: money?
              size: size?
              open: bool?
        rules:
          r: { check: RULE, says: what must be so. }
        """;

    private const string People = """
        ann: { name: Ann, age: 28, employer: acme, friends: [bob, cat], born: 1997, height: 1.7, span: { from: 1, to: 3 }, nick: A. }
        bob: { name: { en: Bob }, age: 40, employer: acme, born: 1985-02 }
        cat: { name: Cat, employer: zoo }
        """;

    private const string Firms = """
        acme: { staff: over 1500, revenue: USD 66e9 to 72e9, size: large, open: true }
        zoo: { staff: 12, revenue: USD 5, size: small }
        """;

    public static TheoryData<string> Holding =>
    [
        "People.All.Count() == 3",
        "People.All.Count == 3",
        "People.All.Count(p => p.Employer == Firms.Acme) == 2",
        "Firms.Acme.Employees.Count == 2",
        "Firms.Acme.Employees.Contains(People.Ann)",
        "!Firms.Zoo.Employees.Contains(People.Ann)",
        "People.Ann.Friends.All(f => f.Employer != null)",
        "People.All.Any(p => p.Age > 30)",
        "People.All.Where(p => p.Age != null).Sum(p => p.Age) == 68",
        "People.All.Max(p => p.Age) == People.Bob.Age",
        "People.All.Min(p => p.Age) == 28",
        "People.All.Select(p => p.Employer).Distinct().Count() == 2",
        "People.Ann.Born > People.Bob.Born",
        "People.Bob.Born.Value.IsBefore(FactDate.Parse(\"1990\")) == true",
        "People.Ann.Height * 2 == 3.4",
        "People.Ann.Age / 3 == 9 && People.Ann.Age % 3 == 1",
        "People.Ann.Age - 8 + 2 * 3 == 26",
        "-People.Ann.Age < 0",
        "People.Cat.Age == null",
        "People.Cat.Age is null && People.Ann.Age is not null",
        "!(People.Cat.Age > 5)",
        "(People.Cat.Age ?? 7) == 7",
        "People.Cat.Age == null ? true : false",
        "Firms.Acme.Staff > 1000",
        "Firms.Acme.Staff.Value.IsMoreThan(Quantity.Parse(\"1500 person\")) == true",
        "Firms.Acme.Revenue > Firms.Zoo.Revenue",
        "Firms.Acme.Revenue > Money.Parse(\"USD 60e9\")",
        "Firms.Acme.Revenue.Value.Currency == \"USD\"",
        "Firms.Acme.Size == Size.Large",
        "Firms.Acme.Open == true",
        "People.Get(\"ann\").Id == \"ann\"",
        "People.Ann.Span.From == 1 && People.Ann.Span?.To == 3",
        "new[] { People.Ann, People.Bob }.All(p => p.Employer == Firms.Acme)",
        "People.All.Except(Firms.Acme.Employees).Count() == 1",
        "Firms.All.SelectMany(f => f.Employees).Count() == 3",
        "People.Ann.Nick.StartsWith(\"A\") && People.Ann.Nick.Length == 2 && People.Ann.Nick!.Contains(\".\")",
        "People.All.All(p => p.Friends.All(f => f.Id != p.Id))",
        "true || Firms.Acme.Staff > 2000",
        "!(false && Firms.Acme.Staff > 2000)",
    ];

    [Theory]
    [MemberData(nameof(Holding))]
    public void Holds(string rule) => Check(rule).ShouldBeEmpty();

    [Theory]
    [InlineData("People.All.Count() == 4", "the rule 'r' does not hold: what must be so; People.All.Count() is 3")]
    [InlineData("People.All.All(p => p.Age > 30)", "ann/age is 28; cat/age is absent")]
    [InlineData("Firms.Acme.Employees.Contains(People.Cat)", "the rule 'r' does not hold: what must be so")]
    [InlineData("People.Ann.Age == People.Bob.Age", "People.Ann.Age is 28, People.Bob.Age is 40; ann/age is 28; bob/age is 40")]
    [InlineData("People.Ann.Friends.Count == 1", "ann/friends is [bob, cat]")]
    [InlineData("People.All.Sum(p => p.Age) == 70", "is 68")]
    [InlineData("Firms.Acme.Staff < 1500", "Firms.Acme.Staff is over 1500 person")]
    public void Says_which_facts_broke_it(string rule, string fragment)
    {
        Problem problem = Check(rule).ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Catalogue.RuleBroken);
        problem.Message.ShouldContain(fragment, Case.Sensitive);
    }

    [Theory]
    [InlineData("Firms.Acme.Staff > 2000", "Firms.Acme.Staff is over 1500 person")]
    [InlineData("Firms.Acme.Staff == 2000", "acme/staff is over 1500 person")]
    [InlineData("Firms.All.Count(f => f.Staff > 2000) == 1", "is 0 to 1")]
    [InlineData("Firms.All.Any(f => f.Staff > 2000)", "acme/staff is over 1500 person")]
    [InlineData("Firms.Acme.Revenue > Money.Parse(\"USD 70e9\")", "USD 66000000000 to 72000000000")]
    [InlineData("Firms.Acme.Revenue > Money.Parse(\"EUR 1\")", "EUR 1")]
    [InlineData("!(Firms.Acme.Staff > 2000)", "acme/staff is over 1500 person")]
    [InlineData("true && Firms.Acme.Staff > 2000", "acme/staff")]
    public void Says_what_a_bound_leaves_open(string rule, string fragment)
    {
        Problem problem = Check(rule).ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Catalogue.RuleOpen);
        problem.Message.ShouldContain(fragment, Case.Sensitive);
    }

    [Theory]
    [InlineData("People.Anne.Age > 1", 7, "FM0602", "'Anne' is not a member of the class People; did you mean 'Ann'?")]
    [InlineData("Peple.All.Any()", 0, "FM0602", "'Peple' is not a member of what a rule knows; did you mean 'People'?")]
    [InlineData("People.All.Any(p => p.Agee > 1)", 22, "FM0602", "'Agee' is not a member of a person; did you mean 'Age'?")]
    [InlineData("People.All.Anny()", 11, "FM0602", "did you mean 'Any'?")]
    [InlineData("Firms.Acme.Size == Size.Larg", 24, "FM0602", "'Larg' is not a member of the enum Size; did you mean 'Large'?")]
    [InlineData("People.All.Count(", 17, "FM0601", ") expected")]
    [InlineData("People.All.Count() == ", 22, "FM0601", "Expected expression")]
    [InlineData("People.Ann.Age", 0, "FM0603", "is a number, and a condition is needed here")]
    [InlineData("People.Ann.Age > \"a\"", 0, "FM0603", "'>' does not go with a number and text")]
    [InlineData("People.Ann == Firms.Acme", 0, "FM0603", "'==' does not go with a person and a firm")]
    [InlineData("People.All.All(p => p.Age)", 15, "FM0603", "a condition on each item is needed here, not a number")]
    [InlineData("People.All.All(People.Ann)", 15, "FM0603", "a lambda of one parameter is needed here")]
    [InlineData("typeof(int) == null", 0, "FM0604", "rules have no type of expression")]
    [InlineData("(People.Ann.Age & 3) == 1", 1, "FM0604", "rules have no '&'")]
    [InlineData("People.Ann.Born > FactDate.Parse(\"1990-13\")", 33, "FM0603", "'1990-13': ")]
    [InlineData("People.Get(\"dan\").Age > 1", -1, "FM0607", "there is no person 'dan'")]
    [InlineData("People.Ann.Age / 0 > 1", -1, "FM0607", "divide by zero")]
    [InlineData("(Firms.Acme.Revenue + Money.Parse(\"EUR 1\")) == null", -1, "FM0607", "cannot be added")]
    [InlineData("Firms.All.Where(f => f.Staff > 2000).Count() == 1", -1, "FM0607", "a bound leaves open whether acme is among those")]
    public void Says_what_is_wrong_with_a_rule_and_where(string rule, int offset, string id, string fragment)
    {
        Problem problem = Check(rule).ShouldHaveSingleItem();
        problem.Rule.Id.ShouldBe(id);
        problem.Message.ShouldContain(fragment);
        int column = problem.Place!.Value.Span.Start.Column;
        column.ShouldBe("  r: { check: '".Length + Math.Max(offset, offset < 0 ? -1 : 0));
    }

    [Fact]
    public void Finds_the_column_in_a_block_of_lines()
    {
        string model = Model.Replace("  r: { check: RULE, says: what must be so. }", "  r:\n    check: |\n      People.All.Any(p =>\n        p.Agee > 1)\n", StringComparison.Ordinal);
        Problem problem = Read(model).ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Catalogue.RuleName);
        int line = model.Split('\n').ToList().FindIndex(l => l.Contains("Agee", StringComparison.Ordinal));
        problem.Place!.Value.Span.Start.ShouldBe(new SourcePosition(line, "        p.".Length));
    }

    [Fact]
    public void Stops_a_rule_that_takes_too_long()
    {
        string people = string.Concat(Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"p{i}: {{ name: P, age: {i} }}\n")));
        Problem problem = Check("People.All.All(a => People.All.All(b => People.All.All(c => a.Age != b.Age + c.Age + 10000)))", people).ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Catalogue.RuleStopped);
        problem.Message.ShouldContain("it takes more than 5,000,000 steps");
    }

    [Fact]
    public void Random_rules_never_crash()
    {
        string[] pieces =
        [
            "People", "Firms", ".", "All", "Ann", "Acme", "Age", "Staff", "Revenue", "(", ")", "=>", "p", "==", "&&", "||", "!", ">", "+", "-", "*", "/", "1", "2.5",
            "null", "true", "\"x\"", "Count", "Sum", "Where", "?", ":", "??", "new[] {", "}", ",", " ", "is", "not", "Money.Parse(\"USD 5\")", "Friends", "Contains", "[", "]", ";", "@", "'",
        ];
        Gen.Int[0, pieces.Length - 1].Array[1, 14].Select(picks => string.Concat(picks.Select(i => pieces[i])))
            .Sample(rule => Check(rule).Count.ShouldBeLessThanOrEqualTo(1), iter: 2000);
    }

    private static IReadOnlyList<Problem> Check(string rule, string people = People) =>
        Read(Model.Replace("RULE", "'" + rule.Replace("'", "''", StringComparison.Ordinal) + "'", StringComparison.Ordinal), people);

    private static IReadOnlyList<Problem> Read(string model, string people = People) => [.. FactProject.Read(
        new FactText("factmodel.yaml", model), [new FactText("people.yaml", people), new FactText("firms.yaml", Firms)]).Problems];
}
