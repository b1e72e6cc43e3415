using FactModel.Core.Binding;
using FactModel.Core.Problems;

namespace FactModel.Core.Diffing;

/// <summary>Compares the rules of two models, and whether they hold.</summary>
internal sealed class RuleComparison(FactSide previous, FactSide current, ChangeList changes)
{
    public void Run()
    {
        Dictionary<string, RuleDeclaration> before = ById(previous);
        Dictionary<string, RuleDeclaration> now = ById(current);
        HashSet<string> failed = Failing(previous);
        HashSet<string> failing = Failing(current);
        foreach (string id in before.Keys.Union(now.Keys).OrderBy(id => id, StringComparer.Ordinal))
        {
            RuleDeclaration? old = before.TryGetValue(id, out RuleDeclaration? o) ? o : null;
            RuleDeclaration? rule = now.TryGetValue(id, out RuleDeclaration? n) ? n : null;
            CompareDeclared(id, old, rule);
            if (rule is not null && failed.Contains(id) != failing.Contains(id))
            {
                Add(failing.Contains(id) ? ChangeRules.RuleFailing : ChangeRules.RuleMended, id, null, new ChangeContent.Words(rule.Says), old, rule);
            }
        }
    }

    private void CompareDeclared(string id, RuleDeclaration? old, RuleDeclaration? rule)
    {
        if (old is null)
        {
            Add(ChangeRules.RuleAdded, id, null, Text(rule), old, rule);
        }
        else if (rule is null)
        {
            Add(ChangeRules.RuleRemoved, id, Text(old), null, old, rule);
        }
        else if (Text(old) != Text(rule))
        {
            Add(ChangeRules.RuleChanged, id, Text(old), Text(rule), old, rule);
        }
    }

    private static Dictionary<string, RuleDeclaration> ById(FactSide side) =>
        side.Project.Model.Rules.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The rules that do not hold, or that the facts leave open.</summary>
    private static HashSet<string> Failing(FactSide side) => new(
        side.Project.Problems.Where(p => p.Rule == Catalogue.RuleBroken || p.Rule == Catalogue.RuleOpen).Select(p => p.Arguments[0]), StringComparer.Ordinal);

    /// <summary>A rule as it reads, whatever its layout: what it says, and what it checks.</summary>
    private static ChangeContent.Words? Text(RuleDeclaration? rule) => rule is null
        ? null
        : new ChangeContent.Words($"{rule.Says} {string.Join(" ", rule.Check.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))}");

    private void Add(ChangeRule rule, string id, ChangeContent? before, ChangeContent? now, RuleDeclaration? old, RuleDeclaration? declared) => changes.Add(
        rule, new ChangeSubject(SubjectSort.Rule, id), before, now, new Where(Place(previous, old), Place(current, declared)));

    private static SourcePlace? Place(FactSide side, RuleDeclaration? rule) =>
        rule is null ? null : new SourcePlace(side.Project.Model.Path, rule.Place.Span);
}
