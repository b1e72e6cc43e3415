namespace FactModel.Cli.Tests;

/// <summary>Proposals of evidence, on real files.</summary>
public sealed class LocateTests
{
    private const string Article = "Ann Lee, 28, leads Acme, a firm of more than 1,500 people.\nAcme (founded in 2016) took up to $15 billion; its revenue was $3 million a year. Not 29.\n";

    private const string Model =
        """
        namespace: Facts
        sources: sources.yaml
        kinds:
          person: { plural: people, files: people.yaml, properties: { name: text?, age: int?, employer: firm?, height: int? } }
          firm: { files: firms.yaml, properties: { name: text?, staff: quantity(1)?, founded: date?, raised: money?, revenue: money? } }
        """;

    [Fact]
    public void What_has_no_evidence_gets_proposals()
    {
        using TempFolder folder = Folder();
        CliRun.In(folder.Root, "locate", "--texts", "texts").ShouldBe(new CliRun(0, """
            ann/age: 28
              source: news, evidence: "28", at: 9    # Ann Lee, 28, leads Acme…
            ann/employer: acme
              source: news, evidence: Acme, at: 19    # …, 28, leads Acme, a firm of …
              source: news, evidence: Acme, at: 59    # …500 people. Acme (founded in…
            ann/height: 170
              no words that FactModel reads as this: give the evidence by hand
            acme/staff: > 1,500
              source: news, evidence: "more than 1,500", at: 35    # …, a firm of more than 1,500 people. Acm…
            acme/founded: 2016
              source: news, evidence: "2016", at: 76    # …(founded in 2016) took up to…
            acme/raised: ≤ USD 15,000,000,000
              source: news, evidence: "up to $15 billion", at: 87    # … 2016) took up to $15 billion; its revenu…
            acme/revenue: USD 3,000,000 per year
              source: news, evidence: "$3 million a year", at: 122    # …revenue was $3 million a year. Not 29.
            looked for 7 statements in 1 text: 6 located, 1 not

            """, ""));
    }

    [Fact]
    public void A_statement_can_be_asked_for_by_its_name()
    {
        using TempFolder folder = Folder();
        CliRun.In(folder.Root, "locate", "--texts", "texts", "--statement", "ann/name").Lines[0].ShouldBe("ann/name: Ann Lee");
        CliRun.In(folder.Root, "locate", "--texts", "texts", "--statement", "acme").Output.ShouldContain("looked for 4 statements");
        CliRun.In(folder.Root, "locate", "--texts", "texts", "--statement", "bob").ShouldBe(
            new CliRun(2, "", "factmodel: nothing is said about 'bob'; write ENTITY, or ENTITY/PROPERTY\n"));
    }

    [Fact]
    public void A_folder_without_a_text_is_said()
    {
        using TempFolder folder = Folder();
        folder.With("other/a.txt", "");
        CliRun.In(folder.Root, "locate", "--texts", "other").ShouldBe(new CliRun(2, "", "factmodel: 'other' has the text of no source of this model; each is named ID.txt\n"));
        CliRun.In(folder.Root, "locate", "--texts", "nowhere").ShouldBe(new CliRun(2, "", "factmodel: there is no folder 'nowhere' with the sources' texts\n"));
    }

    private static TempFolder Folder() => new TempFolder()
        .With("factmodel.yaml", Model)
        .With("sources.yaml", "news: { title: News, language: en }\n")
        .With("people.yaml", "ann: { name: { value: Ann Lee, source: news, evidence: Ann Lee, at: 0 }, age: 28, employer: { value: acme, source: news }, height: 170 }\n")
        .With("firms.yaml", "acme: { staff: over 1500, founded: 2016, raised: up to USD 15e9, revenue: USD 3e6 per year }\n")
        .With("texts/news.txt", Article);
}
