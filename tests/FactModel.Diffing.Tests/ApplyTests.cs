using CsCheck;
using FactModel.Core;
using FactModel.Core.Diffing;
using FactModel.Diffing.Tests.Drafts;

namespace FactModel.Diffing.Tests;

/// <summary>On random models and facts: the changes that are reported, applied to the state before, give the state of now, and nothing else.</summary>
public sealed class ApplyTests
{
    private const int Samples = 25;

    private const int Seeds = 1500;

    /// <summary>How many changes of each rule are left out.</summary>
    private const int Few = 30;

    /// <summary>Options that Core has room for and no model file has words for.</summary>
    private static readonly string[] NotDrawn = ["RecordSchema.Doc", "EnumSchema.Doc"];

    /// <summary>Edits of every kind that the language has words for, on a model that is random, too.</summary>
    [Fact]
    public void Whatever_was_edited_is_reported()
    {
        HashSet<string> reported = [];
        HashSet<string> declared = [];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            Draft draft = Draft.Any(random);
            Draft edited = draft.Edited(random);
            DiffSide previous = draft.Write(random);
            DiffSide current = edited.Write(random);
            declared.UnionWith(ModelState.Of(current.Project).Used);
            reported.UnionWith(CheckApplied(previous, current, $"seed {seed}").Changes.Select(c => c.Rule.Id));
            reported.UnionWith(CheckApplied(current, previous, $"seed {seed}, back").Changes.Select(c => c.Rule.Id));

            // What was found is found of a value as it was written, and that is left to chance.
            edited.Unlock();
            Sides.Compare(edited.Write(random), edited.Write(random)).Changes.ShouldBeEmpty($"seed {seed}, written twice");
        }

        ModelState.All.Except(declared).ShouldBe(NotDrawn);
        ChangeRules.All.Select(r => r.Id).Except(reported).ShouldBeEmpty();
    }

    /// <summary>The same test sees it when a diff is silent about any one of its changes: some of every rule are left out, one at a time.</summary>
    [Fact]
    public void What_is_not_reported_is_missed()
    {
        HashSet<string> silent = [];
        Dictionary<ChangeRule, int> leftOut = ChangeRules.All.ToDictionary(r => r, _ => 0);
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            Draft draft = Draft.Any(random);
            (DiffSide before, DiffSide after) = (draft.Write(random), draft.Edited(random).Write(random));
            (DiffSide previous, DiffSide current) = seed % 2 == 0 ? (before, after) : (after, before);
            FactDiff diff = Sides.Compare(previous, current);
            foreach (Change change in diff.Changes.Where(c => !Follows(c) && leftOut[c.Rule]++ < Few && !IsMissed(c, diff, previous.Project, current.Project)))
            {
                silent.Add(Sides.Line(change));
            }
        }

        silent.ShouldBeEmpty();
        leftOut.Where(r => r.Value == 0).Select(r => r.Key.Id).ShouldBeEmpty();
    }

    /// <summary>
    /// Whether a change follows from what is said in statements, and so from other changes: that another one of them supplies the value,
    /// and that none does.
    /// </summary>
    private static bool Follows(Change change) => (change.Rule.Id, change.Current ?? change.Previous) switch
    {
        ("conflict-added" or "conflict-settled", _) => change.Subject.Aspect is null,
        (_, ChangeContent.Value) => !AppliedKeys.AreKept(change),
        _ => false,
    };

    private static bool IsMissed(Change change, FactDiff diff, FactProject previous, FactProject current)
    {
        FactDiff without = diff with { Changes = diff.Changes.Where(c => c != change).ToEquatableArray() };
        try
        {
            (string[] missing, string[] wrong) = Applied.Difference(FactState.Of(previous), previous, current, without);
            return missing.Length + wrong.Length > 0;
        }
        catch (Exception exception) when (exception is KeyNotFoundException or ArgumentException)
        {
            // Another change is of what this one would have renamed or added.
            return true;
        }
    }

    [Fact]
    public void The_changes_make_the_new_state_of_the_old_one() => RandomEdit.All.Sample(
        edit => CheckApplied(edit.Previous, edit.Current, ""), iter: Samples, threads: 1);

    [Fact]
    public void And_the_old_one_of_the_new_one() => RandomEdit.All.Sample(
        edit => CheckApplied(edit.Current, edit.Previous, ""), iter: Samples, threads: 1);

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

    private static FactDiff CheckApplied(DiffSide previous, DiffSide current, string about)
    {
        FactDiff diff = Sides.Compare(previous, current);
        diff.NotCompared.ShouldBeEmpty(about);
        diff.Changes.Select(c => c.Key).ShouldBeUnique();
        Applied.ShouldGive(FactState.Of(previous.Project), previous.Project, current.Project, diff, string.Join("\n", diff.Changes.Select(Sides.Line).Prepend(about)));
        return diff;
    }
}
