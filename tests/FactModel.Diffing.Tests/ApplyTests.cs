using CsCheck;
using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>On random models and facts: the changes that are reported, applied to the state before, give the state of now, and nothing else.</summary>
public sealed class ApplyTests
{
    private const int Samples = 100;

    [Fact]
    public void The_changes_make_the_new_state_of_the_old_one() => RandomEdit.All.Sample(
        edit => CheckApplied(edit.Previous, edit.Current), iter: Samples, threads: 1);

    [Fact]
    public void And_the_old_one_of_the_new_one() => RandomEdit.All.Sample(
        edit => CheckApplied(edit.Current, edit.Previous), iter: Samples, threads: 1);

    [Fact]
    public void A_state_has_not_changed_against_itself() => RandomEdit.All.Sample(
        edit => Sides.Compare(edit.Current, edit.Current).Changes.ShouldBeEmpty(), iter: Samples, threads: 1);

    /// <summary>Models that have nothing to do with each other have kinds, properties and entities with the same names all the same.</summary>
    [Fact]
    public void Any_two_states_can_be_compared() => Gen.Select(RandomFacts.All, RandomFacts.All).Sample(
        (first, second) =>
        {
            FactDiff diff = Sides.Compare(Sides.Of(first.Files), Sides.Of(second.Files));
            diff.Changes.Select(c => c.Key).ShouldBeUnique();
            diff.Changes.ShouldAllBe(c => c.Message.Length > 0);
        },
        iter: Samples,
        threads: 1);

    private static void CheckApplied(DiffSide previous, DiffSide current)
    {
        FactDiff diff = Sides.Compare(previous, current);
        diff.NotCompared.ShouldBeEmpty();
        diff.Changes.Select(c => c.Key).ShouldBeUnique();
        Applied.ShouldGive(previous.Project, current.Project, diff, string.Join("\n", diff.Changes.Select(Sides.Line)));
    }
}
