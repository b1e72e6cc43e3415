using System.Text.Json;

namespace FactModel.Cli.Tests;

/// <summary>Everything that facts say, a line a statement.</summary>
public sealed class ExportTests
{
    private const string Model = """
        namespace: Facts
        sources: sources.yaml
        units: [person]
        enums: { size: [small, large] }
        records: { part: { name: text, count: int? } }
        kinds:
          firm:
            files: "firms*.yaml"
            properties:
              name: localized?
              staff: quantity(person)?
              paid: money?
              size: size?
              founded: date?
              owner: firm?
              parts: part[]?
              tags: text[]?
              free: any?
              price: decimal?
          person: { plural: people, files: people.yaml, properties: { age: int? } }
        """;

    private const string Firms = """
        zenith:
          tags: [a, b]
        acme:
          name: { en: Acme, zh-Hant: 樹 }
          staff: { value: over 1500, source: s, evidence: 超過𠀀人, at: 7, said-by: ["a friend", zenith], through: zenith, wording: verbatim, as-of: 2025 }
          paid: [{ value: USD 5 to 7 per year, id: body, rank: preferred }, { value: XXX 5, certainty: rumored, conflicts-with: acme/paid#body }]
          size: large
          founded: { value: 2025-06~, denied: true, note: no }
          owner: zenith
          parts: [{ name: x, count: 1 }]
          free: { a: [1, "2", null] }
          price: !unknown
        """;

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["firm:acme/name"] = """{"en":"Acme","zh-Hant":"樹"}""",
        ["firm:acme/staff"] = """{"unit":"person","least":1500,"leastIncluded":false}""",
        ["firm:acme/paid#body"] = """{"currency":"USD","least":5,"leastIncluded":true,"most":7,"mostIncluded":true,"per":"year"}""",
        ["firm:acme/size"] = "\"large\"",
        ["firm:acme/founded"] = "\"2025-06~\"",
        ["firm:acme/owner"] = """{"kind":"firm","id":"zenith"}""",
        ["firm:acme/parts"] = """{"name":"x","count":1}""",
        ["firm:acme/free"] = """{"a":[1,"2",null]}""",
        ["firm:acme/price"] = "null",
        ["person:acme/age"] = "5",
    };

    [Fact]
    public void Each_statement_is_a_line_with_its_value_as_it_is()
    {
        Dictionary<string, JsonElement> lines = Export(Firms);
        foreach ((string id, string value) in Expected)
        {
            lines[id].GetProperty("value").GetRawText().ShouldBe(value, id);
        }

        lines.Count.ShouldBe(Expected.Count + 3);
        lines["firm:acme/price"].GetProperty("valueKind").GetString().ShouldBe("unknown");
        lines["firm:acme/founded"].GetProperty("denied").GetBoolean().ShouldBeTrue();
        lines["firm:acme/founded"].GetProperty("isValue").GetBoolean().ShouldBeFalse();
        lines["firm:acme/size"].GetProperty("standing").GetString().ShouldBe("uncited");
        JsonElement staff = lines["firm:acme/staff"];
        staff.GetProperty("saidBy").GetRawText().ShouldBe("""[{"text":"a friend"},{"id":"zenith"}]""");
        JsonElement citation = staff.GetProperty("citations")[0];
        citation.GetProperty("evidence").GetString().ShouldBe("超過𠀀人");
        (citation.GetProperty("end").GetInt32() - citation.GetProperty("at").GetInt32()).ShouldBe("超過".Length + "人".Length + 1, "code points are counted");
        staff.GetProperty("standing").GetString().ShouldBe("unchecked");
        staff.GetProperty("display").GetString().ShouldBe("> 1,500 person");
    }

    [Fact]
    public void Ids_and_lines_do_not_depend_on_the_order_in_the_files()
    {
        string[] parts = Firms.Split("acme:\n");
        Export(Firms).Keys.ShouldBe(Export("acme:\n" + parts[1].TrimEnd() + "\n" + parts[0]).Keys);
        string competing = "acme:\n  paid: [{ value: USD 1 }, { value: USD 2 }]\n";
        string turned = "acme:\n  paid: [{ value: USD 2 }, { value: USD 1 }]\n";
        Values(Export(competing)).ShouldBe(Values(Export(turned)));

        static IEnumerable<string> Values(Dictionary<string, JsonElement> lines) => lines.Select(l => l.Key + l.Value.GetProperty("display")).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Facts_with_errors_are_not_exported()
    {
        using TempFolder folder = Folder("acme: { prise: 5 }\n");
        CliRun run = CliRun.In(folder.Root, "export");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("firms.yaml(1,9): error FM0201");
        run.Error.ShouldContain("nothing was exported");
    }

    [Fact]
    public void An_unknown_format_is_named_with_the_one_that_there_is()
    {
        using TempFolder folder = Folder(Firms);
        CliRun run = CliRun.In(folder.Root, "export", "--format", "json");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'json' is not a format; did you mean 'jsonl'?");
    }

    private static Dictionary<string, JsonElement> Export(string firms)
    {
        using TempFolder folder = Folder(firms);
        CliRun run = CliRun.In(folder.Root, "export", "--format", "jsonl");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        return run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(e => e.GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    private static TempFolder Folder(string firms) => new TempFolder().With("factmodel.yaml", Model).With("sources.yaml", "s: { title: A source }\n")
        .With("firms.yaml", firms).With("people.yaml", "acme: { age: 5 }\n");
}
