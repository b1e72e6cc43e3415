using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>The diff over a history that nobody here wrote.</summary>
public sealed class LinguistTests
{
    [Fact]
    public void The_newest_revision_is_one_rename_that_breaks_no_source()
    {
        IReadOnlyList<Revision> all = LinguistHistory.Revisions;
        FactDiff diff = Sides.Compare(LinguistHistory.Side(all[^2]), LinguistHistory.Side(all[^1]));
        Change rename = diff.Changes.ShouldHaveSingleItem();
        rename.Key.ShouldBe("entity-renamed language:Vim script");
        rename.Previous!.Text.ShouldBe("Vim Script");
        rename.Impact.ShouldBe(ChangeImpact.DataOnly);
        ChangeDetail.Rename detail = rename.Detail.ShouldBeOfType<ChangeDetail.Rename>();
        (detail.PreviousMember, detail.CurrentMember).ShouldBe(("VimScript", "VimScript"));
        detail.Evidence.ShouldBe(["the ids differ in letter case alone", "the same language-id, which no two may share", "all 8 values are the same"]);
        diff.Counts.ShouldBe(new DiffCounts(new(1, 1), new(829, 829), diff.Counts.Statements, Same: 828, Changed: 1, Added: 0, Removed: 0, Renamed: 1));
    }

    [Fact]
    public void Every_change_of_every_revision_is_explained()
    {
        IReadOnlyList<Revision> all = LinguistHistory.Revisions;
        all.Count.ShouldBe(300);
        DiffSide previous = LinguistHistory.Side(all[0]);
        foreach (Revision revision in all.Skip(1))
        {
            DiffSide current = LinguistHistory.Side(revision);
            FactDiff diff = Sides.Compare(previous, current);
            diff.NotCompared.ShouldBeEmpty();
            Applied.ShouldGive(previous.Project, current.Project, diff, revision.Sha);
            previous = current;
        }
    }
}
