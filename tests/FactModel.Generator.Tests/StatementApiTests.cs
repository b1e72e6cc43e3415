namespace FactModel.Generator.Tests;

/// <summary>What statements say beside their value: that there is none, what they rest on, when they hold.</summary>
public sealed class StatementApiTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          person:
            plural: people
            files: people.yaml
            properties:
              age: int?
              boss: person?
              awards: text[]?
              name: text?
          firm:
            files: firms.yaml
            properties:
              age: int?
        """;

    private const string People = """
        ann:
          age:
            - { value: 28, id: body, conflicts-with: ann/age#headline, rank: preferred }
            - { value: 29, id: headline, wording: headline, conflicts-with: "person:ann/age#body" }
          boss: !none
          awards: [medal, !others '']
          name: Ann
        bob:
          age: !unknown
          boss: { value: !unknown '', certainty: rumored, note: nobody says who }
          awards: { value: !none '', said-by: ann }
          name: { value: Bob, restates: [cat/name], review-by: 2027, from: 2020, until: 2025-06 }
        cat:
          age: { value: 30, derived-from: [ann/age#body, bob/name], as-of: 2025 }
          name: { value: Cat, restates: bob/name, from: 2020 }
        """;

    private const string Firms = "ann: { age: 5 }";

    [Theory]
    [InlineData("People.Ann.Age", "28")]
    [InlineData("People.Ann.Statements.Age!.ConflictsWith[0]", "29 (stated)")]
    [InlineData("People.Ann.Statements.Age!.ConflictsWith[0].ConflictsWith[0].UntypedValue", "28")]
    [InlineData("People.Ann.Boss is null", "True")]
    [InlineData("People.Ann.Statements.Boss is null", "True")]
    [InlineData("People.Ann.Statements.AllOf.Boss[0].ValueKind", "None")]
    [InlineData("string.Join(\",\", People.Ann.Awards)", "medal")]
    [InlineData("string.Join(\",\", People.Ann.Statements.AllOf.Awards.Select(s => s.ValueKind))", "Known,Others")]
    [InlineData("People.Bob.Age is null", "True")]
    [InlineData("People.Bob.Statements.AllOf.Age[0].ValueKind", "Unknown")]
    [InlineData("People.Bob.Statements.AllOf.Boss[0]", "unknown (rumored)")]
    [InlineData("People.Bob.Statements.AllOf.Boss[0].Note", "nobody says who")]
    [InlineData("People.Bob.Statements.AllOf.Boss[0].UntypedValue is null", "True")]
    [InlineData("People.Bob.Awards.Count", "0")]
    [InlineData("People.Bob.Statements.AllOf.Awards[0].SaidBy[0]", "ann")]
    [InlineData("People.Bob.Statements.Name!.Restates[0].Subject", "cat")]
    [InlineData("People.Bob.Statements.Name!.ReviewBy", "2027")]
    [InlineData("People.Cat.Statements.Age!.IsDerived", "True")]
    [InlineData("string.Join(\",\", People.Cat.Statements.Age!.DerivedFrom.Select(s => s.Subject.Id + \"/\" + s.Property + \"#\" + s.Id))", "ann/age#body,bob/name#")]
    [InlineData("People.Ann.Statements.Name!.IsDerived", "False")]
    [InlineData("People.Bob.Statements.Name!.HoldsOn(FactDate.Parse(\"2021-03\"))", "True")]
    [InlineData("People.Bob.Statements.Name!.HoldsOn(FactDate.Parse(\"2019\"))", "False")]
    [InlineData("People.Bob.Statements.Name!.HoldsOn(FactDate.Parse(\"2026-01-05\"))", "False")]
    [InlineData("People.Cat.Statements.Name!.HoldsOn(FactDate.Parse(\"2100\"))", "True")]
    [InlineData("People.Cat.Statements.Age!.HoldsOn(FactDate.Parse(\"2025-08\"))", "True")]
    [InlineData("People.Cat.Statements.Age!.HoldsOn(FactDate.Parse(\"2024\")) is null", "True")]
    [InlineData("People.Ann.Statements.Name!.HoldsOn(FactDate.Parse(\"2024\")) is null", "True")]
    [InlineData("FactBase.Statements.Count()", "13")]
    [InlineData("FactBase.Statements.Count(s => s.Certainty == Certainty.Rumored)", "1")]
    [InlineData("string.Join(\",\", FactBase.Statements.Where(s => !s.HasValue).Select(s => s.Subject.Kind + \" \" + s.Subject.Id + \"/\" + s.Property))", "person ann/boss,person ann/awards,person bob/age,person bob/boss,person bob/awards")]
    public void Gives_back_what_the_yaml_said(string expression, string expected) => Run().Probe($"return $\"{{{expression}}}\";").ShouldBe(expected);

    [Fact]
    public void A_statement_without_a_value_says_so_where_its_value_is_asked_for() =>
        Run().Probe("try { return People.Bob.Statements.AllOf.Age[0].Value.ToString(); } catch (InvalidOperationException e) { return e.Message; }")
            .ShouldBe("'bob/age' has no value here (unknown): ask HasValue first.");

    [Theory]
    [InlineData("cat: { age: !others '' }", "people.yaml(1,13)", "FM0230", "it leaves a list open, and 'age' holds one value")]
    [InlineData("cat: { age: !unknown 5 }", "people.yaml(1,13)", "FM0230", "nothing follows it")]
    [InlineData("cat: { name: { value: C, restates: cat } }", "people.yaml(1,36)", "FM0207", "a statement, written entity/property")]
    [InlineData("cat: { name: { value: C, restates: caT/name } }", "people.yaml(1,36)", "FM0231", "there is no entity 'caT'; did you mean 'cat'?")]
    [InlineData("cat: { name: { value: C, restates: cat/nome } }", "people.yaml(1,36)", "FM0231", "'nome' is not a property of 'cat'; did you mean 'name'?")]
    [InlineData("cat: { name: { value: C, restates: cat/age } }", "people.yaml(1,36)", "FM0231", "nothing is said of the 'age' of 'cat'")]
    [InlineData("cat: { name: { value: C, restates: cat/name#x } }", "people.yaml(1,36)", "FM0231", "no statement about 'name' has the id 'x'")]
    [InlineData("cat: { name: { value: C, restates: cat/awards }, awards: [a, b] }", "people.yaml(1,36)", "FM0231", "2 statements are about it")]
    [InlineData("ann: { name: { value: C, restates: ann/age }, age: 5 }", "people.yaml(1,36)", "FM0231", "the id 'ann' is a firm and a person: write firm:ann/age")]
    [InlineData("cat: { age: [{ value: 5, id: a }, { value: 6, id: a }] }", "people.yaml(1,51)", "FM0232", "two statements about 'age' have the id 'a'")]
    public void Says_what_is_wrong(string people, string place, string id, string fragment)
    {
        string message = FactRun.Of(("factmodel.yaml", Model), ("people.yaml", people), ("firms.yaml", Firms)).GeneratorDiagnostics.ShouldHaveSingleItem().ToString();
        message.ShouldContain(place);
        message.ShouldContain(id);
        message.ShouldContain(fragment);
    }

    private static FactRun Run() => FactRun.Of(("factmodel.yaml", Model), ("people.yaml", People), ("firms.yaml", Firms));
}
