using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace FactModel.Cli.Tests;

/// <summary>The workflow that users copy, its steps run by a real shell on a pull request as GitHub checks it out.</summary>
public sealed class WorkflowTests
{
    private const string Start = "<!-- factmodel diff -->\n";
    private const string Bot = "github-actions[bot]";
    private const string Products = "facts/products.yaml";
    private const string Bulb = "bulb: { name: Bulb }\n";
    private const string Dearer = Bulb + "lamp: { name: Lamp, price: 13 }\n";
    private const string Comment = "Comment";
    private const string Fail = "Fail on what breaks";

    private static readonly Dictionary<string, int> NoneFailed = new(StringComparer.Ordinal) { ["Check the facts"] = 0, ["Say what changes"] = 0, [Comment] = 0, [Fail] = 0 };

    [Fact]
    public void It_runs_on_pull_requests_with_no_more_rights_than_it_needs()
    {
        ((YamlMappingNode)Workflow.Root["on"]).Children.Keys.Select(key => key.ToString()).ShouldBe(["pull_request"]);
        ((YamlMappingNode)Workflow.Root["permissions"]).Children.ToDictionary(right => right.Key.ToString(), right => right.Value.ToString())
            .ShouldBe(new Dictionary<string, string> { ["contents"] = "read", ["pull-requests"] = "write" });
        Workflow.Steps.Select(step => step.Children.TryGetValue("uses", out YamlNode? uses) ? uses.ToString() : "run").Distinct()
            .ShouldBe(["actions/checkout@v4", "actions/setup-dotnet@v4", "run"]);
    }

    [Theory]
    [InlineData("lamp: { name: Lamp, price: 13 }\n", true)]
    [InlineData("lamp: { name: Lamp, price: 12, formerly: [light] }\n", true)]
    [InlineData("", false)]
    public void It_comments_on_a_pull_request_and_fails_where_it_breaks(string lamp, bool succeeds)
    {
        using PullRequestRun run = Shop();
        run.Run((Products, Bulb + lamp)).ShouldBe(succeeds, run.Log);
        run.Codes.ShouldBe(new Dictionary<string, int>(NoneFailed) { [Fail] = succeeds ? 0 : 1 });
        (string author, string comment) = run.Comments.ShouldHaveSingleItem();
        author.ShouldBe(Bot);
        comment.ShouldStartWith(Start);
        run.Said.ShouldContain("product:lamp");
        comment.Contains("- change: \"entity-removed product:lamp\"", StringComparison.Ordinal).ShouldBe(!succeeds);
        comment.ShouldContain("](https://github.com/ann/shop/blob/");
        run.Summary.ShouldBe(comment);
        run.Calls.ShouldBe(["POST repos/ann/shop/issues/5/comments"]);
    }

    [Fact]
    public void It_writes_its_comment_anew_with_each_run()
    {
        using PullRequestRun run = Shop();
        run.Run((Products, Bulb)).ShouldBeFalse();
        run.Run((Products, Dearer)).ShouldBeTrue(run.Log);
        run.Calls.ShouldBe(["POST repos/ann/shop/issues/5/comments", "PATCH repos/ann/shop/issues/comments/7"]);
        run.Comments.ShouldHaveSingleItem().Body.ShouldBe(run.Summary);
        run.Said.ShouldContain("product:lamp/price");
        run.Run((Products, "# As it was\n" + ShopProducts)).ShouldBeTrue(run.Log);
        run.Comments.ShouldHaveSingleItem().Body.ShouldStartWith(Start + "### Facts: no changes\n");
    }

    [Fact]
    public void Its_comment_is_found_on_a_later_page_and_nobody_elses_is_touched()
    {
        using PullRequestRun run = Shop();
        run.WithComments(1, (1, "ann", Start + "as I said"), (2, Bot, "from another workflow"), (3, "bob", "which begins\n" + Start))
            .WithComments(2, (41, "bob", "x"), (42, Bot, Start + "of the run before"), (43, Bot, Start + "of a run that raced it"));
        run.Run((Products, Dearer)).ShouldBeTrue(run.Log);
        run.Calls.ShouldBe(["PATCH repos/ann/shop/issues/comments/42"]);
        run.Comments.Length.ShouldBe(6);
        run.Comments.Single(comment => comment.Body == run.Summary).Author.ShouldBe(Bot);
    }

    [Fact]
    public void What_is_approved_does_not_fail_it()
    {
        using PullRequestRun run = Shop();
        run.Run((Products, Bulb), ("facts/factmodel.diff.yaml", "approvals:\n- change: entity-removed product:lamp\n  because: Nobody buys it.\n  by: ann\n  until: 9999-12-31\n"))
            .ShouldBeTrue(run.Log);
        run.Codes.ShouldBe(NoneFailed);
        run.Said.ShouldContain("Nobody buys it");
    }

    [Fact]
    public void A_fork_has_the_summary_alone()
    {
        using PullRequestRun run = Shop();
        run.IsFromFork = true;
        run.Run((Products, Dearer)).ShouldBeTrue(run.Log);
        run.Codes.ShouldNotContainKey(Comment);
        run.Calls.ShouldBeEmpty();
        run.Said.ShouldContain("product:lamp/price");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("none")]
    public void Where_it_may_not_comment_it_warns_and_the_summary_has_it(string rights)
    {
        using PullRequestRun run = Shop();
        run.Rights = rights;
        run.Run((Products, Dearer)).ShouldBeTrue(run.Log);
        run.Codes.ShouldBe(NoneFailed);
        run.Calls.ShouldBeEmpty();
        run.Log.ShouldContain("(HTTP 403)\n");
        run.Log.ShouldContain("::warning title=factmodel::No comment could be written");
        run.Said.ShouldContain("product:lamp/price");
    }

    [Fact]
    public void More_than_a_comment_takes_is_cut_to_what_it_takes()
    {
        using PullRequestRun run = Shop();
        string many = string.Concat(Enumerable.Range(0, 3_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"light-𝟙-é-{i}: {{ name: Light № {i}, price: {i} }}\n")));
        run.Run((Products, ShopProducts + many)).ShouldBeTrue(run.Log);
        run.Calls.Length.ShouldBe(1);
        run.Comments.ShouldHaveSingleItem().Body.ShouldContain("3,000 changes");
        run.Summary.Length.ShouldBeGreaterThan(60_000);
    }

    [Fact]
    public void Where_a_part_does_not_compile_it_fails_and_says_of_the_rest_what_changes()
    {
        using PullRequestRun run = Shop();
        run.Run((Products, Bulb + "lamp: { name: Lampe, price: dear }\n")).ShouldBeFalse();
        run.Codes.ShouldBe(new Dictionary<string, int> { ["Check the facts"] = 1, ["Say what changes"] = 2, [Comment] = 0, [Fail] = 2 });
        run.Log.ShouldContain("::error file=facts/products.yaml,line=2,");
        string comment = run.Comments.ShouldHaveSingleItem().Body;
        comment.ShouldContain("compared as far as HEAD can be read");
        run.Said.ShouldContain("product:lamp/name");
    }

    [Fact]
    public void Where_nothing_can_be_compared_it_fails_and_its_comment_is_not_that_of_the_run_before()
    {
        using PullRequestRun run = Shop();
        run.Run((Products, Dearer)).ShouldBeTrue(run.Log);
        run.Run(("facts/factmodel.yaml", null)).ShouldBeFalse();
        run.Codes.ShouldBe(new Dictionary<string, int> { ["Check the facts"] = 2, ["Say what changes"] = 2, [Comment] = 0, [Fail] = 2 });
        run.Comments.ShouldHaveSingleItem().Body.ShouldBe(
            Start + "### Facts: nothing could be compared\n\n[The run](https://github.com/ann/shop/actions/runs/1234) says why.\n");
    }

    private const string ShopProducts = Bulb + "lamp: { name: Lamp, price: 12 }\n";

    private static PullRequestRun Shop() => new(("facts/factmodel.yaml", TempFolder.Model), (Products, ShopProducts));
}
