using FactModel.Core.Diffing;
using FactModel.Diffing.Tests.Drafts;

namespace FactModel.Diffing.Tests;

/// <summary>Where the matter decides what a change does to code, and which step the version takes: held to the real compiler, too.</summary>
public sealed class ImpactCaseTests
{
    private const int Seeds = 300;

    public static TheoryData<string> Cases => [.. ImpactCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_happens_to_callers_is_what_the_diff_said(string name)
    {
        ImpactCase @case = ImpactCases.All.Single(c => c.Name == name);
        FactDiff diff = @case.Compare();
        diff.NotCompared.ShouldBeEmpty();
        diff.Changes.Select(c => $"{c.Key} [{string.Join(", ", c.Impact.ToWords())}; {c.Step.ToWord()}]").ShouldBe(@case.Says, ignoreOrder: true);
        using CompiledFacts before = CompiledFacts.Of(@case.Previous.Library, @case.Previous.Files);
        using CompiledFacts now = CompiledFacts.Of(@case.Current.Library, @case.Current.Files);
        CompiledCaller[] callers = [.. @case.Uses.Select(use => before.Compile(ImpactCase.Caller(use)))];
        callers.SelectMany(c => c.Messages).ShouldBeEmpty();
        CompiledCaller[] again = [.. @case.Uses.Select(use => now.Compile(ImpactCase.Caller(use)))];
        string?[] outputs = [.. callers.Select(now.TryRun)];
        again.Any(c => c.Messages.Count > 0).ShouldBe(diff.Impact.HasFlag(ChangeImpact.BreaksSource), string.Join("\n", again.SelectMany(c => c.Messages)));
        outputs.Contains(null).ShouldBe(diff.Impact.HasFlag(ChangeImpact.BreaksBinary));
        if ((diff.Impact & (ChangeImpact.BreaksSource | ChangeImpact.BreaksBinary)) == 0)
        {
            again.Select(now.Run).SequenceEqual(outputs).ShouldBe(!diff.Impact.HasFlag(ChangeImpact.NeedsRecompiling));
        }
    }

    /// <summary>Whatever impact a change of a random model has, a program was compiled against one like it.</summary>
    [Fact]
    public void Every_impact_that_a_rule_can_have_is_held_to_the_compiler()
    {
        HashSet<string> drawn = [];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            Draft draft = Draft.Any(random);
            (DiffSide previous, DiffSide current) = (draft.Write(random), draft.Edited(random).Write(random));
            drawn.UnionWith(Impacts(Sides.Compare(previous, current)).Concat(Impacts(Sides.Compare(current, previous))));
        }

        drawn.Except(ChangeRules.All.Select(r => new Example(r.Id).Compare()).Concat(ImpactCases.All.Select(c => c.Compare())).SelectMany(Impacts)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Impacts(FactDiff diff) => diff.Changes.Select(c => $"{c.Rule.Id}: {string.Join(", ", c.Impact.ToWords())}");
}
