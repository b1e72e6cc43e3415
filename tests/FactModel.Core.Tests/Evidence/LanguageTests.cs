using Shouldly;

namespace FactModel.Core.Tests.Evidence;

/// <summary>Languages of a model's own, and mistakes in them.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("de: { ovr: [über] }", "factmodel.yaml(3,9): error FM0101: 'ovr' is not something that the language 'de' takes; did you mean 'over'?")]
    [InlineData("de: { over: über }", "factmodel.yaml(3,15): error FM0103: 'over' of the language 'de' is 'über', not a list of words")]
    [InlineData("de: { over: [[über]] }", "factmodel.yaml(3,15): error FM0103: 'over' of the language 'de' is a list, not a list of words")]
    [InlineData("de: { numeral: [eins] }", "factmodel.yaml(3,18): error FM0103: 'numeral' of the language 'de' is a list, not a mapping from words to what they are")]
    [InlineData("de: { numeral: { hundert: 100 } }", "factmodel.yaml(3,29): error FM0103: 'hundert' of the language 'de' is '100', not a whole number from 0 to 99")]
    [InlineData("de: { group: { nichts: 0 } }", "factmodel.yaml(3,26): error FM0103: 'nichts' of the language 'de' is '0', not a number above 1, and no more than 1000000000000000000")]
    [InlineData("de: { month-name: { Mai: 13 } }", "factmodel.yaml(3,28): error FM0103: 'Mai' of the language 'de' is '13', not a month from 1 to 12")]
    [InlineData("de: { currency: { Mark: DMX } }", "factmodel.yaml(3,27): error FM0103: the currency 'Mark' of the language 'de' is 'DMX', not an ISO 4217 code, or a list of them")]
    [InlineData("de: [über]", "factmodel.yaml(3,7): error FM0103: the language 'de' is a list, not a mapping from roles to words, such as over: [more than]")]
    public void A_mistake_in_a_table_is_told(string table, string message) => Messages(table, "age: 1").ShouldBe([message]);

    [Theory]
    [InlineData("de: { extends: en, over: [über] }", "age: { value: 5, source: blatt, evidence: über 5 }", "über 5 reads as over 5")]
    [InlineData("de: { extends: de-CH }\n  de-CH: { extends: de, over: [über] }", "age: { value: 5, source: blatt, evidence: über 5 }", "über 5 reads as over 5")]
    [InlineData("de: { extends: xx, over: [über] }", "age: { value: 5, source: blatt, evidence: über 5 }", "über 5 reads as over 5")]
    [InlineData("de: { numeral: { fünf: 5 } }", "age: { value: 6, source: blatt, evidence: fünf }", "fünf reads as 5")]
    [InlineData("de: { numeral: { fünf: 5 } }", "age: { value: 5, source: blatt, evidence: fünf }", null)]
    [InlineData("de: { numeral: { fünf: 5 } }", "age: { value: 5, source: blatt, evidence: fünfzig }", null)]
    public void A_table_reads_its_words(string table, string property, string? reading)
    {
        string[] messages = [.. Messages(table, property)];
        messages.Select(m => m[(m.IndexOf("says: ", StringComparison.Ordinal) + 6)..]).ShouldBe(reading is null ? [] : [reading]);
    }

    private static IEnumerable<string> Messages(string table, string property)
    {
        FactProject project = FactProject.Read(
            new FactText("factmodel.yaml", "namespace: Firms\nlanguages:\n  " + table + "\nsources: sources.yaml\nkinds: { person: { files: people.yaml, properties: { age: int } } }\n"),
            [new FactText("sources.yaml", "blatt: { title: Das Blatt, language: de-AT }"), new FactText("people.yaml", "ann: { " + property + " }")],
            cancellation: TestContext.Current.CancellationToken);
        return project.Problems.Select(RulePages.Project.Line);
    }
}
