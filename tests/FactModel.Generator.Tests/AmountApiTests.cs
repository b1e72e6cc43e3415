namespace FactModel.Generator.Tests;

/// <summary>Money, quantities and percentages, through the compiler and back.</summary>
public sealed class AmountApiTests
{
    private const string Model = """
        namespace: Facts
        units: { citation: one paper citing another, person: }
        kinds:
          firm:
            files: firms.yaml
            properties:
              revenue: money?
              stake: percent?
              staff: quantity(person)?
              citations: quantity(citation)[]?
              height: { type: quantity(m)?, min: 0, max: 10 }
              worth: "(money | text)?"
              note: text?
        """;

    private const string Firms = """
        first:
          revenue: USD 66e9 to 72e9
          stake: at most 49
          staff: { value: "> 1500", certainty: rumored }
          citations: [409, about 420000 per year]
          height: 1.50
          worth: over EUR 5
        second:
          revenue: XXX 100e6 per year
          stake: 49%
          worth: a lot
        """;

    [Theory]
    [InlineData("Firms.First.Revenue", "USD 66000000000 to 72000000000")]
    [InlineData("Firms.Second.Revenue", "XXX 100000000 per year")]
    [InlineData("Firms.First.Stake", "at most 49 %")]
    [InlineData("Firms.Second.Stake", "49 %")]
    [InlineData("Firms.First.Staff!.Value.IsMoreThan(Quantity.Parse(\"1000 person\"))", "True")]
    [InlineData("Firms.First.Staff!.Value.IsMoreThan(Quantity.Parse(\"2000 person\")) is null", "True")]
    [InlineData("Firms.First.Statements.Staff", "over 1500 person (rumored)")]
    [InlineData("string.Join(\"; \", Firms.First.Citations)", "409 citation; about 420000 citation per year")]
    [InlineData("Firms.First.Height", "1.5 m")]
    [InlineData("Firms.First.Worth!.AsMoney", "over EUR 5")]
    [InlineData("Firms.Second.Worth!.AsText", "a lot")]
    public void Gives_back_what_the_yaml_said(string expression, string expected) =>
        FactRun.Of(("factmodel.yaml", Model), ("firms.yaml", Firms)).Probe($"return $\"{{{expression}}}\";").ShouldBe(expected);

    [Theory]
    [InlineData("revenue: 5", "firms.yaml(2,12)", "FM0228", "'5' is not an amount of money: a currency is missing")]
    [InlineData("revenue: USE 5", "firms.yaml(2,12)", "FM0229", "did you mean 'USD'?")]
    [InlineData("stake: 49 kg", "firms.yaml(2,10)", "FM0228", "'kg' is not the unit declared, %")]
    [InlineData("staff: any", "firms.yaml(2,10)", "FM0228", "write !unknown")]
    [InlineData("height: over 9", "", null, "")]
    [InlineData("height: over 10", "firms.yaml(2,11)", "FM0209", "more than 10")]
    [InlineData("height: 5 to 11", "firms.yaml(2,11)", "FM0209", "more than 10")]
    [InlineData("height: 11", "firms.yaml(2,11)", "FM0209", "more than 10")]
    [InlineData("height: -1 to 5", "firms.yaml(2,11)", "FM0209", "less than 0")]
    public void Says_what_is_wrong(string line, string place, string? id, string fragment)
    {
        var found = FactRun.Of(("factmodel.yaml", Model), ("firms.yaml", "first:\n  " + line)).GeneratorDiagnostics;
        if (id is null)
        {
            found.ShouldBeEmpty();
            return;
        }

        string message = found.ShouldHaveSingleItem().ToString();
        message.ShouldContain(place);
        message.ShouldContain(id);
        message.ShouldContain(fragment);
    }

    [Theory]
    [InlineData("quantity(km)")]
    [InlineData("quantity(km/h)")]
    [InlineData("quantity(kg.m/s2)")]
    [InlineData("quantity(10*9/L)")]
    [InlineData("quantity([in_i])")]
    [InlineData("quantity(mL{total})")]
    [InlineData("quantity((kg.m)/s-2)")]
    [InlineData("quantity({tree})")]
    [InlineData("quantity(1)")]
    [InlineData("quantity(%)")]
    public void Knows_the_units_of_ucum(string type) => Problems(type).ShouldBeEmpty();

    [Theory]
    [InlineData("quantity(persn)", "FM0116", "'persn' is neither a unit of the model nor a code of UCUM; did you mean 'person'?")]
    [InlineData("quantity(kmm)", "FM0116", "'kmm'")]
    [InlineData("quantity(m//s)", "FM0116", "'m//s'")]
    [InlineData("quantity", "FM0105", "a quantity is written quantity(unit)")]
    [InlineData("quantity()", "FM0105", "a quantity is written quantity(unit)")]
    [InlineData("quantity(m) | quantity(s)", "FM0105", "a union has one quantity at most")]
    public void Refuses_what_is_no_unit(string type, string id, string fragment)
    {
        string message = Problems(type).ShouldHaveSingleItem();
        message.ShouldContain(id);
        message.ShouldContain(fragment);
    }

    private static IEnumerable<string> Problems(string type) =>
        FactRun.Of(("factmodel.yaml", Model.Replace("quantity(m)?, min: 0, max: 10", $"\"{type}\"", StringComparison.Ordinal)
            .Replace("person:", "person: ''", StringComparison.Ordinal)), ("firms.yaml", "{}"))
            .GeneratorDiagnostics.Where(d => d.Id != "FM0202").Select(d => d.ToString());
}
