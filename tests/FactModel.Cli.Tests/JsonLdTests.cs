using System.Text.Json;

namespace FactModel.Cli.Tests;

/// <summary>The document that other tools read: every term of it is in its context, and every link leads somewhere in it.</summary>
public sealed class JsonLdTests
{
    private static readonly string[] Vocabularies = ["schema", "oa", "fact"];

    [Fact]
    public void Every_term_is_declared_and_every_link_leads_into_the_document()
    {
        using JsonDocument document = Export();
        JsonElement context = document.RootElement.GetProperty("@context");
        HashSet<string> ids = [.. document.RootElement.GetProperty("@graph").EnumerateArray().Where(n => n.TryGetProperty("@id", out _)).Select(n => n.GetProperty("@id").GetString()!)];
        ids.Count.ShouldBe(1 + 2 + 7);
        foreach ((string name, JsonElement value) in Members(document.RootElement.GetProperty("@graph")))
        {
            bool isDeclared = name[0] == '@' || (name.Contains(':', StringComparison.Ordinal) ? Vocabularies.Contains(name.Split(':')[0]) : context.TryGetProperty(name, out _));
            isDeclared.ShouldBeTrue(name);
            if (name is "@id" && value.GetString() is { } id && !id.StartsWith("oa:", StringComparison.Ordinal))
            {
                ids.ShouldContain(id);
            }
        }
    }

    [Fact]
    public void A_citation_is_an_annotation_with_its_quote_and_its_place()
    {
        using JsonDocument document = Export();
        JsonElement annotation = Nodes(document).Single(n => n.GetProperty("@type").GetString() == "oa:Annotation" && Link(n, "oa:hasBody") == "statement/ann/age");
        JsonElement target = annotation.GetProperty("oa:hasTarget");
        Link(target, "oa:hasSource").ShouldBe("source/news");
        JsonElement[] selectors = [.. target.GetProperty("oa:hasSelector").EnumerateArray()];
        selectors[0].GetProperty("oa:exact").GetString().ShouldBe("28歲");
        (selectors[1].GetProperty("oa:start").GetInt32(), selectors[1].GetProperty("oa:end").GetInt32()).ShouldBe((2, 5));
    }

    [Fact]
    public void Amounts_have_their_bounds_and_speakers_their_order()
    {
        using JsonDocument document = Export();
        JsonElement paid = Statement(document, "statement/ann/paid");
        JsonElement amount = paid.GetProperty("schema:mainEntity").GetProperty("schema:value");
        amount.GetProperty("@type").GetString().ShouldBe("schema:MonetaryAmount");
        amount.GetProperty("schema:currency").GetString().ShouldBe("USD");
        amount.GetProperty("schema:minValue").GetDecimal().ShouldBe(1500);
        amount.TryGetProperty("schema:maxValue", out _).ShouldBeFalse();
        amount.GetProperty("schema:description").GetString().ShouldBe("over 1500 per year");
        paid.GetProperty("schema:author").GetProperty("@list").EnumerateArray()
            .Select(a => a.TryGetProperty("@id", out JsonElement id) ? id.GetString() : a.GetProperty("schema:name").GetString()).ShouldBe(["entity/person/bob%20b", "a friend"]);
        Statement(document, "statement/ann/chief").GetProperty("schema:mainEntity").GetProperty("valueKind").GetString().ShouldBe("unknown");
    }

    private static JsonDocument Export()
    {
        using TempFolder folder = new TempFolder()
            .With("factmodel.yaml", """
                namespace: Facts
                sources: sources.yaml
                kinds:
                  person: { plural: people, files: people.yaml, properties: { name: localized, age: int?, paid: money?, chief: person?, boss: person? } }
                """)
            .With("sources.yaml", "news: { title: News, language: zh-Hant, publisher: Daily, published: 2025-08-22 }\n")
            .With("people.yaml", """
                ann:
                  name: { en: Ann, zh-Hant: 安 }
                  age: { value: 28, source: news, evidence: 28歲, at: 2 }
                  paid: { value: over USD 1500 per year, said-by: [bob b, "a friend"], from: 2024, restates: ann/age }
                  chief: { value: !unknown '', denied: false }
                  boss: bob b
                bob b: { name: { value: Bob, source: news }, age: 30 }
                """);
        CliRun run = CliRun.In(folder.Root, "export", "--format", "json-ld", "--base", "https://example.org/");
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output);
    }

    private static IEnumerable<JsonElement> Nodes(JsonDocument document) => document.RootElement.GetProperty("@graph").EnumerateArray();

    private static JsonElement Statement(JsonDocument document, string id) => Nodes(document).Single(n => n.TryGetProperty("@id", out JsonElement own) && own.GetString() == id);

    private static string? Link(JsonElement node, string name) => node.GetProperty(name).GetProperty("@id").GetString();

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Members(p.Value).Prepend((p.Name, p.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
