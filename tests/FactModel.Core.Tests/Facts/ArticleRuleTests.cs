using Shouldly;

namespace FactModel.Core.Tests.Facts;

/// <summary>The rules over the articles' facts hold, and each is broken by a fact that is wrong.</summary>
public sealed class ArticleRuleTests
{
    /// <summary>A rule; the file and the entity that are made wrong; what it says, and what it says then.</summary>
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { "four-units", "organizations.yaml", "fair", "parent: { value: meta-superintelligence-labs", "parent: { value: meta" },
        { "four-is-four", "organizations.yaml", "meta-superintelligence-labs", "unit-count: { value: 4", "unit-count: { value: 5" },
        { "each-unit-has-a-lead", "organizations.yaml", "fair", "lead: { value: rob-fergus", "lead: { denied: true, value: rob-fergus" },
        { "leads-report-to-wang", "organizations.yaml", "fair", "lead: { value: rob-fergus", "lead: { value: shengjia-zhao" },
        { "lecun-reports-to-wang", "people.yaml", "yann-lecun", "- { value: alexandr-wang", "- { value: zuckerberg" },
        { "zhao-is-not-listed", "people.yaml", "shengjia-zhao", "  name:", "  reports-to: [alexandr-wang]\n  name:" },
        { "pobar-is-not-listed", "people.yaml", "joel-pobar", "  name:", "  reports-to: [alexandr-wang]\n  name:" },
        { "no-circle-around-wang", "people.yaml", "alexandr-wang", "  name:", "  reports-to: [rob-fergus]\n  name:" },
        { "nobody-reports-to-themselves", "people.yaml", "alexandr-wang", "  name:", "  reports-to: [alexandr-wang]\n  name:" },
        { "profit-below-revenue", "organizations.yaml", "meta", "profit: { value: USD 62.36e9", "profit: { value: USD 623.6e9" },
        { "revenue-below-market-cap", "organizations.yaml", "meta", "revenue: { value: USD 164.5e9", "revenue: { value: USD 164.5e11" },
        { "investment-below-budget", "events.yaml", "meta-invests-in-scale", "- { value: up to USD 15e9", "- { value: over USD 150e9" },
        { "stake-is-a-minority", "events.yaml", "meta-invests-in-scale", "stake: { value: 49", "stake: { value: 51" },
        { "scale-is-large", "organizations.yaml", "scale-ai", "headcount: { value: over 1500", "headcount: { value: over 150" },
        { "papers-repeat", "people.yaml", "alexandr-wang", "papers-distinct: { value: 4", "papers-distinct: { value: 7" },
        { "papers-add-up", "documents.yaml", "wmdp-paper", "times-listed: { value: 3", "times-listed: { value: 2" },
        { "named-papers-are-some", "people.yaml", "alexandr-wang", "papers-distinct: { value: 4", "papers-distinct: { value: 1" },
        { "one-page", "people.yaml", "alexandr-wang", "scholar-pages: { value: 1", "scholar-pages: { value: 2" },
        { "lecun-published-more", "people.yaml", "yann-lecun", "papers: { value: over 80", "papers: { value: 5" },
        { "fair-before-scale", "events.yaml", "fair-founded", "date: { value: 2013", "date: { value: 2023" },
        { "doctorate-before-fair", "events.yaml", "lecun-receives-doctorate", "date: { value: 1987", "date: { value: 2017" },
        { "wang-unborn-in-friedmans-first-year", "people.yaml", "alexandr-wang", "unborn-in: { value: 1996", "unborn-in: { value: 1999" },
        { "months-in-order", "events.yaml", "lecun-goes-to-toronto", "  name:", "  date: 1980\n  name:" },
        { "one-interim-head", "roles.yaml", "droege-scale-interim-ceo", "status: { value: interim", "status: { value: current" },
        { "founders", "organizations.yaml", "scale-ai", "- { value: alexandr-wang", "- { value: jason-droege" },
        { "memo-has-three-changes", "documents.yaml", "reorg-memo", "key-changes: { value: 3", "key-changes: { value: 4" },
        { "no-unit-of-itself", "organizations.yaml", "fair", "parent: { value: meta-superintelligence-labs", "parent: { value: fair" },
    };

    [Fact]
    public void Every_rule_holds() => new FactBase().Findings().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_breaks_its_rule(string rule, string file, string entity, string said, string mistaken) =>
        new FactBase().Change(file, entity, said, mistaken).Findings().ShouldContain(rule);

    [Fact]
    public void Every_rule_has_a_mistake_that_breaks_it() =>
        FactBase.Rules.ShouldBe(Mistakes.Select(m => m.Data.Item1), ignoreOrder: true);
}
