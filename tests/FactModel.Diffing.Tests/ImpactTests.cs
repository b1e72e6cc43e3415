using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>
/// What the diff says that a change does to code, held to the real compiler: the caller of each example is compiled against both
/// states, and run as it was compiled against the first, with the facts of the second.
/// </summary>
public sealed class ImpactTests
{
    public static TheoryData<string> Rules => ChangePageTests.Rules;

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_happens_to_a_caller_is_what_the_diff_said(string rule)
    {
        Example example = new(rule);
        FactDiff diff = example.Compare();
        diff.NotCompared.ShouldBeEmpty();
        using CompiledFacts previous = CompiledFacts.Of(example, "previous");
        using CompiledFacts current = CompiledFacts.Of(example, "current");
        CompiledCaller before = previous.Compile(example.Caller);
        before.Messages.ShouldBeEmpty();
        CompiledCaller now = current.Compile(example.Caller);
        string output = previous.Run(before);
        string? withCurrent = current.TryRun(before);
        bool breaksSource = now.Messages.Count > 0;
        breaksSource.ShouldBe(diff.Impact.HasFlag(ChangeImpact.BreaksSource), string.Join("\n", now.Messages));
        (withCurrent is null).ShouldBe(diff.Impact.HasFlag(ChangeImpact.BreaksBinary), withCurrent);
        if (breaksSource || withCurrent is null)
        {
            return;
        }

        string recompiled = current.Run(now);
        (withCurrent != recompiled).ShouldBe(diff.Impact.HasFlag(ChangeImpact.NeedsRecompiling), $"{withCurrent}, and {recompiled} when compiled again");
        if (diff.Impact.Worst() is ChangeImpact.None or ChangeImpact.EvidenceOnly)
        {
            recompiled.ShouldBe(output);
        }
    }
}
