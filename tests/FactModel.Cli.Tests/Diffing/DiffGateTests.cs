namespace FactModel.Cli.Tests.Diffing;

/// <summary>What ends a diff with 1, what was approved, and what is wrong with approvals: on a real repository.</summary>
public sealed class DiffGateTests
{
    private const string Today = "2026-11-25";
    private const string BulbGone = "lamp:\n  name: Lamp\n  price: 12\n";
    private const string Approval = "approvals:\n- change: entity-removed product:bulb\n  because: Nobody sells it.\n  by: ann\n  until: 2026-12-31\n";

    [Theory]
    [InlineData("breaking", 1)]
    [InlineData("breaks-source", 1)]
    [InlineData("breaks-binary", 1)]
    [InlineData("any", 1)]
    [InlineData("error", 1)]
    [InlineData("info", 1)]
    [InlineData("entity-removed", 1)]
    [InlineData("value-changed,entity-removed", 1)]
    [InlineData("needs-recompiling,data-only,evidence-only,none", 0)]
    [InlineData("value-changed", 0)]
    public void Fail_on_says_what_fails(string words, int exitCode)
    {
        using GitFolder git = Repository(BulbGone);
        Diff(git, "--fail-on", words).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public void Without_it_nothing_fails()
    {
        using GitFolder git = Repository(BulbGone);
        CliRun run = Diff(git);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldNotContain("fails");
    }

    [Fact]
    public void A_misspelled_word_is_said_with_what_is_near()
    {
        using GitFolder git = Repository(BulbGone);
        Diff(git, "--fail-on", "braking").ShouldBe(new CliRun(2, "", "factmodel: --fail-on: 'braking' is neither an impact, a severity nor a kind of change; did you mean 'breaking'?\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void A_check_that_would_let_everything_pass_is_none(string words)
    {
        using GitFolder git = Repository(BulbGone);
        Diff(git, "--fail-on", words).ShouldBe(new CliRun(2, "", "factmodel: --fail-on names nothing that fails; without the option, nothing does\n"));
    }

    [Theory]
    [InlineData("severity: { entity-removed: warning }\n", "error", 0)]
    [InlineData("severity: { entity-removed: warning }\n", "warning", 1)]
    [InlineData("severity: { breaks-source: info }\n", "warning", 0)]
    [InlineData("severity: { breaks-source: info, entity-removed: error }\n", "error", 1)]
    public void A_repository_says_how_grave_a_change_is(string settings, string failOn, int exitCode)
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", settings);
        Diff(git, "--fail-on", failOn).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public void What_is_approved_does_not_fail_and_is_shown()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval);
        CliRun run = Diff(git, "--fail-on", "any");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("    approved by ann until 2026-12-31: Nobody sells it.\n");
        run.Output.ShouldContain("0 changes fail (--fail-on any), 1 is approved\n");
    }

    [Fact]
    public void What_is_not_approved_fails_beside_what_is()
    {
        using GitFolder git = Repository("lamp:\n  name: Lamp\n  price: 13\n");
        git.With("factmodel.diff.yaml", Approval);
        CliRun run = Diff(git, "--fail-on", "any");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("1 change fails (--fail-on any), 1 is approved\n");
    }

    [Fact]
    public void The_settings_are_those_of_the_newer_state()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval).Commit("Approved");
        git.With("factmodel.diff.yaml", "");
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "HEAD~1", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Settings_elsewhere_are_named()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("ci/approved.yaml", Approval);
        Diff(git, "--fail-on", "any", "--settings", "ci/approved.yaml").ExitCode.ShouldBe(0);
        Diff(git, "--settings", "ci/aproved.yaml").ShouldBe(new CliRun(2, "", "factmodel: there is no file 'ci/aproved.yaml' with the settings of the diff\n"));
    }

    [Fact]
    public void An_approval_ends()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval);
        CliRun.In(git.Root, "diff", "--fail-on", "any", "--today", "2026-12-31").ExitCode.ShouldBe(0);
        CliRun late = CliRun.In(git.Root, "diff", "--fail-on", "any", "--today", "2027-01-01");
        late.ExitCode.ShouldBe(1);
        late.Output.ShouldContain("factmodel.diff.yaml(2,11): warning FM0703: the approval of 'entity-removed product:bulb' ended with 2026-12-31: the change counts again\n");
        CliRun.In(git.Root, "diff", "--today", "31.12.2026").ShouldBe(new CliRun(2, "", "factmodel: --today: '31.12.2026' is no day, such as 2026-12-31\n"));
    }

    [Fact]
    public void An_approval_of_no_change_is_said_with_what_is_near_and_all_is_written()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval.Replace("product:bulb", "product:blub", StringComparison.Ordinal));
        CliRun run = Diff(git);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain(
            "factmodel.diff.yaml(2,11): error FM0702: the approval of 'entity-removed product:blub' fits no change between HEAD and the working tree: correct it, or take it out; did you mean 'entity-removed product:bulb'?\n");
        run.Output.ShouldContain("- error entity-removed product:bulb");
    }

    [Fact]
    public void An_approval_may_be_of_what_could_not_be_compared()
    {
        using GitFolder git = Repository("lamp: [1\n");
        git.With("factmodel.diff.yaml", Approval);
        CliRun run = Diff(git, "--fail-on", "any");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("compared as far as the working tree can be read: products.yaml(1,7): error FM0021: ");
        run.Output.ShouldNotContain("FM0702");
    }

    [Fact]
    public void An_approval_of_both_states_has_done_its_work()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval).Commit("Approved");
        CliRun run = Diff(git, "--fail-on", "any");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldNotContain("FM0702");
    }

    [Fact]
    public void A_merged_approval_approves_no_later_change_of_the_same_fact()
    {
        string approval = Approval.Replace("entity-removed product:bulb", "value-changed product:lamp/price", StringComparison.Ordinal);
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.diff.yaml", approval).WithPrice("13").Commit("Dearer, approved");
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(0);

        git.WithPrice("999").Commit("Much dearer");
        CliRun later = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--fail-on", "any", "--today", Today);
        later.ExitCode.ShouldBe(1);
        later.Output.ShouldContain("    fails: not approved\n");
        later.Lines.Where(line => line.Contains(" FM07", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldBe(
            "factmodel.diff.yaml(2,11): warning FM0706: the approval of 'value-changed product:lamp/price' is of an earlier change, since HEAD~1 has it as well: to approve this one, write another in its place, with its own 'because', 'by' or 'until'");
        CliRun asked = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--fail-on", "breaking", "--today", Today);
        asked.ExitCode.ShouldBe(0);
        asked.Output.ShouldNotContain("FM07");

        // Since the shop opened, the approval is new, and of all that became of the price.
        CliRun.In(git.Root, "diff", "HEAD~2", "HEAD", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(0);

        git.With("factmodel.diff.yaml", approval.Replace("Nobody sells it.", "It is gold now.", StringComparison.Ordinal)).Commit("Approved anew");
        CliRun.In(git.Root, "diff", "HEAD~2", "HEAD", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(0);
    }

    /// <summary>Two notices that begin alike: each has a key of its own, whichever of them goes first.</summary>
    [Fact]
    public void An_approval_of_an_item_is_none_of_another_that_begins_alike()
    {
        const string OnMonday = "{ on: 2025-02-10, text: The bar is closed on Monday. }";
        const string ForGood = "{ on: 2025-02-10, text: The bar is closed for good. }";
        const string Change = "item-removed route:x/notices#{ on: 2025-02-10, text: The bar is clos…e8ccedab";
        using GitFolder git = new();
        git.With("factmodel.yaml", """
            namespace: Walks
            kinds: { route: { files: routes.yaml, properties: { notices: "notice[]?" } } }
            records: { notice: { on: date, text: text } }

            """).With("routes.yaml", $"x: {{ notices: [{OnMonday}, {ForGood}] }}\n").Commit("Two notices");
        git.With("factmodel.diff.yaml", $"approvals:\n- change: '{Change}'\n  because: Monday is over.\n  by: ann\n  until: 2026-12-31\n");

        git.With("routes.yaml", $"x: {{ notices: [{ForGood}] }}\n");
        CliRun approved = Diff(git, "--fail-on", "any");
        approved.Output.ShouldContain("    approved by ann until 2026-12-31: Monday is over.\n");
        approved.ExitCode.ShouldBe(0);

        git.With("routes.yaml", $"x: {{ notices: [{OnMonday}] }}\n");
        CliRun other = Diff(git, "--fail-on", "any");
        other.Output.ShouldContain("    fails: not approved\n");
        other.Output.ShouldContain($"FM0702: the approval of '{Change}' fits no change");
        other.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_named_for_two_folders_is_of_the_newer_one()
    {
        using GitFolder git = new();
        git.With("old/factmodel.yaml", TempFolder.Model).With("old/products.yaml", TempFolder.Products)
            .With("new/factmodel.yaml", TempFolder.Model).With("new/products.yaml", BulbGone).With("approved.yaml", Approval);
        CliRun.In(git.Root, "diff", "old", "new", "--fail-on", "any", "--today", Today).ExitCode.ShouldBe(1);
        CliRun.In(git.Root, "diff", "old", "new", "--fail-on", "any", "--today", Today, "--settings", "approved.yaml").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("approvals:\n- change: entity-remved product:bulb\n  because: x\n  by: x\n  until: 2026-12-31\n", "(2,11): error FM0701: there is no kind of change 'entity-remved'; did you mean 'entity-removed'?")]
    [InlineData("severity: { value-chaned: error }\n", "(1,13): error FM0701: there is no kind of change 'value-chaned'; did you mean 'value-changed'?")]
    [InlineData("severity: { value-changed: eror }\n", "(1,28): error FM0103: a severity is 'eror', not error, warning or info; did you mean 'error'?")]
    [InlineData("severity: { value-changed: }\n", "(1,28): error FM0103: a severity is nothing, not error, warning or info")]
    [InlineData("severity: [ value-changed ]\n", "(1,11): error FM0103: 'severity' of the settings of the diff is a list, not a mapping")]
    [InlineData("aprovals: []\n", "(1,1): error FM0101: 'aprovals' is not something that the settings of the diff takes; did you mean 'approvals'?")]
    [InlineData("approvals: { a: b }\n", "(1,12): error FM0103: 'approvals' is a mapping, not a list of approvals")]
    [InlineData("approvals: [ x ]\n", "(1,14): error FM0103: an approval is 'x', not a mapping with 'change', 'because', 'by' and 'until'")]
    [InlineData("approvals:\n- change: value-added a:b/c\n  because: x\n  by: x\n", "(2,3): error FM0102: the approval needs 'until': the last day on which it holds, such as 2026-12-31")]
    [InlineData("approvals:\n- change: value-added a:b/c\n  because: x\n  by: x\n  until: soon\n", "(5,10): error FM0208: 'soon' is not a date: a day is needed, such as 2026-12-31")]
    [InlineData("- x\n", "(1,1): error FM0103: the file is a list, not a mapping with 'severity' and 'approvals'")]
    [InlineData("severity: {\n", "(1,11): error FM0021: ")]
    [InlineData("approvals: [\n", "(1,12): error FM0021: ")]
    [InlineData("approvals:\n- change: entity-removed product:bulb\n  because: [\n", "(3,12): error FM0021: ")]
    [InlineData("approvals:\n- change: entity-removed product:bulb\n  \"because: x\n", "(3,3): error FM0018: ")]
    [InlineData("severity: { value-changed: [\n", "(1,28): error FM0021: ")]
    public void A_mistake_in_the_settings_is_said_at_its_place_and_nothing_is_written(string settings, string message)
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", settings);
        CliRun run = Diff(git);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("factmodel: nothing was compared, since the settings of the diff have mistakes:\nfactmodel.diff.yaml" + message);
        run.Error.Count(c => c == '\n').ShouldBe(2);
    }

    [Fact]
    public void One_change_is_approved_once()
    {
        using GitFolder git = Repository(BulbGone);
        git.With("factmodel.diff.yaml", Approval + Approval["approvals:\n".Length..]);
        Diff(git).Error.ShouldEndWith("\nfactmodel.diff.yaml(6,11): error FM0704: 'entity-removed product:bulb' is approved above already; one entry says why, by whom and until when\n");
    }

    [Fact]
    public void Settings_that_are_no_text_are_named()
    {
        using GitFolder git = Repository(BulbGone);
        File.WriteAllBytes(git.PathOf("factmodel.diff.yaml"), [0x73, 0xFF, 0xFE, 0x0A]);
        CliRun run = Diff(git);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("factmodel.diff.yaml(1,2): error FM0002: ");
    }

    [Fact]
    public void Settings_are_no_facts()
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "\"*.yaml\"", StringComparison.Ordinal)).With("products.yaml", TempFolder.Products)
            .With("factmodel.diff.yaml", "severity: { value-changed: error }\n").Commit("The shop opens");
        CliRun.In(git.Root, "check").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "--exit-code").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.1", 1)]
    [InlineData("1.0.0", "1.1.0", 1)]
    [InlineData("1.0.0", "2.0.0", 0)]
    [InlineData("0.1.0", "0.2.0", 0)]
    public void The_version_takes_the_step_that_the_changes_ask_for(string from, string to, int exitCode)
    {
        using GitFolder git = Versioned(from);
        git.With("products.yaml", BulbGone).With("factmodel.yaml", $"version: {to}\n{TempFolder.Model}");
        CliRun run = Diff(git, "--check-version");
        run.ExitCode.ShouldBe(exitCode);
        string problem = $"factmodel.yaml(1,10): error FM0705: the changes ask for a major step, from {from} to 2.0.0 at the least, and the version is {to}\n";
        run.Output.Contains(problem, StringComparison.Ordinal).ShouldBe(exitCode == 1);
    }

    [Theory]
    [InlineData("any,info,needs-recompiling", 0)]
    [InlineData("version-changed", 1)]
    public void A_new_version_fails_only_where_it_is_named(string failOn, int exitCode)
    {
        using GitFolder git = Versioned("1.0.0");
        git.With("factmodel.yaml", $"version: 1.0.1\n{TempFolder.Model}");
        CliRun run = Diff(git, "--fail-on", failOn);
        run.Output.ShouldContain("version-changed model: 1.0.0 → 1.0.1");
        run.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public void An_approval_makes_no_change_smaller()
    {
        using GitFolder git = Versioned("1.0.0");
        git.With("products.yaml", BulbGone).With("factmodel.diff.yaml", Approval);
        Diff(git, "--check-version", "--fail-on", "breaking").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Versions_can_be_given()
    {
        using GitFolder git = Repository(BulbGone);
        Diff(git, "--check-version", "--version-from", "1.0.0", "--version-to", "2.0.0").ExitCode.ShouldBe(0);
        Diff(git, "--check-version", "--version-from", "v1.0.0", "--version-to", "v2.0.0").ExitCode.ShouldBe(0);
        Diff(git, "--version-from", "1.0.0", "--version-to", "1.0.0").Output.ShouldContain("\nversion: needs a major step, from 1.0.0 to 2.0.0; it is still 1.0.0\n");
        CliRun low = Diff(git, "--check-version", "--version-from", "1.0.0", "--version-to", "1.1.0");
        low.ExitCode.ShouldBe(1);
        low.Output.ShouldContain("\nerror FM0705: the changes ask for a major step, from 1.0.0 to 2.0.0 at the least, and the version is 1.1.0\n");
        Diff(git, "--check-version", "--version-from", "one").ShouldBe(new CliRun(2, "", "factmodel: --version-from: 'one' is no version of Semantic Versioning, such as 1.4.0 or 2.0.0-beta.1\n"));
    }

    [Fact]
    public void A_version_that_nobody_says_is_asked_for()
    {
        using GitFolder git = Repository(BulbGone);
        Diff(git, "--check-version").ShouldBe(new CliRun(2, "", "factmodel: --check-version: neither the model of HEAD nor a project with it states a version; state it there, or give it by --version-from\n"));
        Diff(git).Output.ShouldContain("\nversion: needs a major step\n");
    }

    [Fact]
    public void Who_does_not_ask_may_have_any_version()
    {
        using GitFolder git = Versioned("2025");
        git.With("products.yaml", BulbGone);
        Diff(git).ExitCode.ShouldBe(0);
        Diff(git, "--check-version").Error.ShouldStartWith("factmodel: the version in the model of HEAD: '2025' is no version of Semantic Versioning");
    }

    private static CliRun Diff(GitFolder git, params string[] arguments) => CliRun.In(git.Root, ["diff", "--today", Today, .. arguments]);

    private static GitFolder Repository(string products) => GitFolder.Shop().With("products.yaml", products);

    private static GitFolder Versioned(string version)
    {
        GitFolder git = new();
        git.With("factmodel.yaml", $"version: {version}\n{TempFolder.Model}").With("products.yaml", TempFolder.Products).Commit("The shop opens");
        return git;
    }
}
