using FactModel.Core.Diffing;

namespace FactModel.Diffing.Tests;

/// <summary>The diff over a history that nobody here wrote.</summary>
public sealed class LinguistTests
{
    private const string Extension = ".verified.txt";

    /// <summary>The folder of the labels, each by the first digits of its revision.</summary>
    private static readonly string Labels = Path.Combine(Path.GetDirectoryName(Example.Root)!, "linguist");

    public static TheoryData<string> Labelled => [.. Directory.EnumerateFiles(Labels).Select(f => Path.GetFileName(f)[..^Extension.Length]).Order(StringComparer.Ordinal)];

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

    /// <summary>Where the model does not say that an id is unique, it still is one that all of many entities have and no two share.</summary>
    [Fact]
    public void A_rename_to_another_name_is_known_by_an_id_that_nobody_declared_unique()
    {
        IReadOnlyList<Revision> all = LinguistHistory.Revisions;
        int index = all.ToList().FindIndex(r => r.Subject.StartsWith("Rename SaltStack to Salt", StringComparison.Ordinal));
        string model = LinguistHistory.Model().Replace("unique: true", "unique: false", StringComparison.Ordinal);
        FactDiff diff = Sides.Compare(LinguistHistory.Side(all[index - 1], model), LinguistHistory.Side(all[index], model));
        Change rename = diff.Changes.Single(c => c.Rule == ChangeRules.EntityRenamed);
        (rename.Previous!.Text, rename.Current!.Text).ShouldBe(("SaltStack", "Salt"));
        rename.Detail.ShouldBeOfType<ChangeDetail.Rename>().Evidence[0].ShouldStartWith("the same language-id, which no two of 8");
        diff.Changes.ShouldNotContain(c => c.Rule == ChangeRules.EntityRemoved || c.Rule == ChangeRules.EntityAdded);
    }

    /// <summary>
    /// What somebody says who reads the text diff of a revision, written by hand before the diff was asked: in words, then as
    /// the changes that it comes to.
    /// </summary>
    [Theory]
    [MemberData(nameof(Labelled))]
    public void A_revision_is_what_its_text_says(string sha)
    {
        int index = LinguistHistory.Revisions.ToList().FindIndex(r => r.Sha.StartsWith(sha, StringComparison.Ordinal));
        FactDiff diff = Sides.Compare(LinguistHistory.Side(LinguistHistory.Revisions[index - 1]), LinguistHistory.Side(LinguistHistory.Revisions[index]));
        string[] label = [.. File.ReadAllLines(Path.Combine(Labels, sha + Extension)).Where(line => !line.StartsWith("# ", StringComparison.Ordinal))];
        diff.Changes.Select(Label).ShouldBe(label);
    }

    [Fact]
    public void Every_change_of_every_revision_is_explained()
    {
        IReadOnlyList<Revision> all = LinguistHistory.Revisions;
        all.Count.ShouldBe(300);
        DiffSide previous = LinguistHistory.Side(all[0]);
        FactState state = FactState.Of(previous.Project);
        foreach (Revision revision in all.Skip(1))
        {
            DiffSide current = LinguistHistory.Side(revision);
            FactDiff diff = Sides.Compare(previous, current);
            diff.NotCompared.ShouldBeEmpty();
            Applied.ShouldGive(state, previous.Project, current.Project, diff, revision.Sha);
            previous = current;
        }
    }

    /// <summary>A change as a label has it: its key, and what was and is where the key does not say so.</summary>
    private static string Label(Change change) => (change.Previous, change.Current) switch
    {
        ({ } previous, { } current) => $"{change.Key}: {previous.Text} → {current.Text}",
        _ when change.Rule == ChangeRules.ValueAdded || change.Rule == ChangeRules.ValueRemoved => $"{change.Key}: {(change.Current ?? change.Previous)!.Text}",
        _ => change.Key,
    };
}
