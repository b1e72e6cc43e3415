using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FactModel.Cli.Tests;

/// <summary>The real git shows what changed in meaning, set up as docs/diff.md says.</summary>
public sealed partial class GitDriverTests
{
    [Fact]
    public void Git_diff_shows_the_meaning_of_facts()
    {
        using GitFolder git = WithDriver();
        git.WithPrice("13").With("readme.md", "Text\n").Git("add", "-N", "readme.md");
        string diff = git.Git("diff");
        diff.ShouldStartWith("facts a/products.yaml → b/products.yaml\n");
        diff.ShouldContain("product:lamp/price: 12 → 13");
        diff.ShouldNotContain("version");
        diff.ShouldNotContain("-  price: 12");
        diff.ShouldContain("+Text");
    }

    [Fact]
    public void What_only_reads_otherwise_is_no_change()
    {
        using GitFolder git = WithDriver();
        git.With("products.yaml", "# Sorted\nbulb: { parent: lamp, name: 'Bulb' }\nlamp: { price: 12, name: Lamp }\n");
        string diff = git.Git("diff");
        diff.ShouldBe("facts a/products.yaml → b/products.yaml: no changes\n");
    }

    [Theory]
    [InlineData("log", "-p", "--ext-diff", "-1")]
    [InlineData("show", "--ext-diff")]
    [InlineData("diff", "HEAD~1", "HEAD")]
    public void Log_and_show_do_so_when_asked(params string[] arguments)
    {
        using GitFolder git = WithDriver();
        git.WithPrice("13").Commit("Dearer");
        git.WithPrice("99");
        git.Git(arguments).ShouldContain("12 → 13");
    }

    [Fact]
    public void A_file_that_comes_goes_or_is_renamed_is_shown()
    {
        using GitFolder git = WithDriver();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'*s.yaml'", StringComparison.Ordinal)).Commit("More files");
        git.With("lamps.yaml", "shade: { name: Shade }\n").Commit("A file");
        git.Git("diff", "HEAD~1", "HEAD").ShouldContain("product:shade");
        git.Git("mv", "lamps.yaml", "shades.yaml");
        git.Commit("Renamed");
        string renamed = git.Git("diff", "-M", "HEAD~1", "HEAD");
        renamed.ShouldContain("b/shades.yaml");
        renamed.ShouldNotContain("product:shade");
        git.Git("rm", "-q", "shades.yaml");
        git.Commit("Gone");
        git.Git("diff", "HEAD~1", "HEAD").ShouldContain("product:shade");
    }

    [Fact]
    public void A_change_of_the_model_is_shown_as_that()
    {
        using GitFolder git = WithDriver();
        git.With("factmodel.yaml", TempFolder.Model.Replace("price: int?", "price: int", StringComparison.Ordinal));
        string diff = git.Git("diff");
        diff.ShouldContain("product/price");
        diff.ShouldNotContain("product:");
    }

    [Theory]
    [InlineData("notes.yaml", "no: fact\n", "notes.yaml: no facts of factmodel.yaml")]
    [InlineData("products.yaml", "lamp: [ }\n", "FM0021")]
    [InlineData("products.yaml", "\0\u0001\u0002", "products.yaml")]
    public void What_is_no_fact_does_not_stop_git(string path, string text, string saying)
    {
        using GitFolder git = WithDriver();
        git.With(path, text).With("zz.md", "The last\n").Git("add", "-A");
        string diff = git.Git("diff", "--cached");
        diff.ShouldContain(saying);
        diff.ShouldContain("+The last");
    }

    [Fact]
    public void Facts_below_are_read_with_the_model_that_is_nearest()
    {
        using GitFolder git = WithDriver();
        git.With("other/factmodel.yaml", TempFolder.Model).With("other/products.yaml", "tea: { name: Tea, price: 1 }\n").Commit("Another shop");
        git.With("other/products.yaml", "tea: { name: Tea, price: 2 }\n");
        git.Git("diff").ShouldContain("product:tea/price");
    }

    [Fact]
    public void A_file_in_conflict_is_named()
    {
        using GitFolder git = WithDriver();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.WithPrice("11").Commit("Cheaper");
        Should.Throw<ShouldAssertException>(() => git.Git("merge", "topic"));
        git.Git("diff").ShouldContain("products.yaml");
    }

    [Fact]
    public void A_difftool_compares_the_two_files()
    {
        using GitFolder git = WithDriver();
        git.WithPrice("13").Commit("Dearer");
        git.Git("difftool", "--no-prompt", "--tool=facts", "HEAD~1", "HEAD").ShouldContain("12 → 13");
        git.WithPrice("14");
        git.Git("difftool", "--no-prompt", "--tool=facts").ShouldContain("13 → 14");
    }

    [Fact]
    public void Two_files_need_the_path_that_says_what_they_are()
    {
        using TempFolder shop = TempFolder.Shop().With("old.txt", TempFolder.Products.Replace("12", "11", StringComparison.Ordinal));
        CliRun.In(shop.Root, "diff", "old.txt", "products.yaml", "--path", "products.yaml").Output.ShouldContain("11 → 12");
        CliRun.In(shop.Root, "diff", "old.txt", "products.yaml").ShouldBe(new CliRun(
            2, "", "factmodel: 'products.yaml' is no state of facts: that is a git revision, a folder, a model, or a package (.nupkg); two files are compared with --path\n"));
        CliRun.In(shop.Root, "diff", "old.txt", "products.yaml", "--path", "notes.yaml").ShouldBe(new CliRun(
            2, "", "factmodel: notes.yaml: no facts of factmodel.yaml\n"));
        CliRun.In(shop.Root, "diff", "nowhere", "products.yaml", "--path", "products.yaml").Error.ShouldBe("factmodel: there is no file 'nowhere'\n");
        CliRun.In(shop.Root, "diff", "old.txt", "--path", "products.yaml").Error.ShouldBe("factmodel: --path is of two files; name both\n");
        CliRun.In(shop.Root, "diff", "--git-driver", "a", "b").Error.ShouldBe(
            "factmodel: --git-driver is for git to call, with seven arguments: see the set-up in docs/diff.md\n");
    }

    [Fact]
    public void The_hook_of_the_page_asks_for_a_reason_where_facts_change()
    {
        using GitFolder git = GitFolder.Shop();
        git.With(".git/commit-msg.txt", WithThisCommand(Hook().Match(Page()).Groups[1].Value));

        // Another process writes what is run: one that this one writes may still be open in a child that another test has just begun.
        using (Process install = Process.Start("install", ["-m", "755", git.PathOf(".git/commit-msg.txt"), git.PathOf(".git/hooks/commit-msg")]))
        {
            install.WaitForExit();
        }

        git.With("readme.md", "x").Commit("A readme");
        git.WithPrice("13");
        Should.Throw<ShouldAssertException>(() => git.Commit("Dearer")).Message.ShouldContain("say why the facts change");
        git.Git("reset", "-q");
        Should.Throw<ShouldAssertException>(() => git.Git("commit", "-q", "-a", "-m", "Dearer")).Message.ShouldContain("say why the facts change");
        git.Git("commit", "-q", "-a", "-m", "Dearer\n\nBecause: copper");
        git.Git("log", "-1", "--format=%s").ShouldBe("Dearer\n");
    }

    private static GitFolder WithDriver()
    {
        GitFolder git = GitFolder.Shop();
        git.With(".gitattributes", "*.yaml diff=facts\n").Commit("A driver");
        MatchCollection settings = Setting().Matches(Page());
        settings.Select(setting => setting.Groups[1].Value).ShouldBe(["diff.facts.command", "difftool.facts.cmd"]);
        foreach (Match setting in settings)
        {
            git.Git("config", setting.Groups[1].Value, WithThisCommand(setting.Groups[2].Value));
        }

        return git;
    }

    private static string Page() => File.ReadAllText(Path.Combine(TempFolder.Repository, "docs", "diff.md"));

    private static string WithThisCommand(string line) =>
        line.Replace("factmodel diff", $"dotnet \"{typeof(FactCommand).Assembly.Location}\" diff", StringComparison.Ordinal);

    [GeneratedRegex("^git config (\\S+) '(.+)'$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("```sh\n(#!/bin/sh\n# .git/hooks/commit-msg\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Hook();
}
