using FactModel.Core.Evidence;
using FactModel.Core.Problems;
using Shouldly;

namespace FactModel.Core.Tests.Evidence;

/// <summary>Names and wordings in evidence, held to references, enums and texts by a whole fact base.</summary>
public sealed class EvidenceNameTests
{
    private const string Model =
        """
        namespace: Firms
        sources: sources.yaml
        kinds:
          firm:
            files: firms.yaml
            properties:
              name: localized
              aliases: text[]?
              parent: firm?
              status: status?
        enums:
          status:
            active: [營運中, running]
            gone: { doc: No longer there., wordings: [解散, 已解散, dissolved] }
        """;

    [Theory]
    [InlineData("parent: { value: meta, source: daily, evidence: Meta }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: 臉書公司 }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: the company }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: Metaverse }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: Google }", "meta is not what the evidence says: Google reads as google")]
    [InlineData("parent: { value: meta, source: daily, evidence: Google's parent }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: Meta AI }", "meta is not what the evidence says: Meta AI reads as meta-ai")]
    [InlineData("parent: { value: meta-ai, source: daily, evidence: Meta AI }", null)]
    [InlineData("parent: { value: meta, source: daily, evidence: Google, certainty: inferred }", null)]
    [InlineData("status: { value: active, source: daily, evidence: running }", null)]
    [InlineData("status: { value: active, source: daily, evidence: 已解散 }", "active is not what the evidence says: 已解散 reads as gone")]
    [InlineData("status: { value: active, source: daily, evidence: Active }", null)]
    [InlineData("status: { value: gone, source: daily, evidence: running }", "gone is not what the evidence says: running reads as active")]
    [InlineData("status: { value: gone, source: daily, evidence: something else }", null)]
    public void Evidence_is_held_to_the_value(string property, string? message)
    {
        FactProject project = FactProject.Read(
            new FactText("factmodel.yaml", Model),
            [
                new FactText("sources.yaml", "daily: { title: The Daily, language: zh-Hant }"),
                new FactText("firms.yaml", $$"""
                    meta: { name: { en: Meta, zh-Hant: 臉書 }, aliases: [臉書公司] }
                    meta-ai: { name: Meta AI }
                    google: { name: Google }
                    it:
                      name: It
                      {{property}}
                    """),
            ],
            cancellation: TestContext.Current.CancellationToken);
        project.Problems.Select(p => p.Message).ShouldBe(message is null ? [] : [message]);
        project.Problems.ShouldAllBe(p => p.Rule == Catalogue.EvidenceContradicts);
    }

    /// <summary>The tables that come with FactModel have no mistakes, and every word of theirs is found.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void A_table_of_ours_has_no_mistakes(string tag)
    {
        using StreamReader stream = new(typeof(Lexicon).Assembly.GetManifestResourceStream(tag + ".yaml")!);
        string text = stream.ReadToEnd();
        (FactModel.Core.Model.LanguageTable table, EquatableArray<Problem> problems) = FactModel.Core.Binding.LanguageReader.Read(tag, tag + ".yaml", text);
        problems.ShouldBeEmpty();
        table.Words.Select(w => (w.Text, w.Role, w.Currency)).ShouldBeUnique();
        table.Words.Count.ShouldBeGreaterThan(100);
        Lexicon.For(tag, []).ShouldNotBeNull();
    }
}
