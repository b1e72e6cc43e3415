using System.Diagnostics;
using static FactModel.Cli.Tests.DiffStatesTests;

namespace FactModel.Cli.Tests;

/// <summary>Repositories of every sort that the real git makes, read in process.</summary>
public sealed class DiffRepositoryTests
{
    private const string From12To13 = "product:lamp/price: 12 → 13";

    [Fact]
    public void A_bare_repository_has_revisions_and_no_working_tree()
    {
        using GitFolder git = Dearer();
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--bare", git.Root, "shop.git");
        Changed(other.PathOf("shop.git"), "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        CliRun.In(other.PathOf("shop.git"), "diff", "HEAD~1").ShouldBe(new CliRun(
            2, "", "factmodel: a bare repository has no working tree; name a second revision, such as HEAD\n"));
    }

    [Fact]
    public void A_shallow_clone_says_where_it_ends()
    {
        using GitFolder git = Dearer();
        git.WithPrice("14").Commit("Dearer still");
        git.Git("branch", "topic", "HEAD~2");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--depth", "2", "--no-single-branch", "file://" + git.Root, "shop");
        Changed(other.PathOf("shop"), "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain("13 → 14");
        CliRun.In(other.PathOf("shop"), "diff", "HEAD~2").Error.ShouldBe(
            "factmodel: there is no revision, file or folder 'HEAD~2'; this clone is shallow, and what it lacks may be there: git fetch --unshallow\n");
    }

    [Fact]
    public void Where_a_shallow_clone_lacks_the_common_ancestor_it_is_said()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.With("products.yaml", TempFolder.Products + "shade: { name: Shade }\n").Commit("A shade");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--depth", "1", "--no-single-branch", "file://" + git.Root, "shop");
        CliRun.In(other.PathOf("shop"), "diff", "origin/main...origin/topic").Error.ShouldBe(
            "factmodel: 'origin/main' and 'origin/topic' have no common ancestor; this clone is shallow, and what it lacks may be there: git fetch --unshallow\n");
        CliRun.In(other.PathOf("shop"), "diff", "topic").Error.ShouldBe(
            "factmodel: there is no revision, file or folder 'topic'; did you mean 'origin/topic'?\n");
    }

    [Fact]
    public void A_worktree_is_read_with_its_own_head_and_index()
    {
        using GitFolder git = Dearer();
        using TempFolder other = new();
        git.Git("worktree", "add", "-q", other.PathOf("tree"), "HEAD~1");
        other.With("tree/products.yaml", TempFolder.Products.Replace("12", "11", StringComparison.Ordinal));
        Changed(other.PathOf("tree")).ShouldHaveSingleItem().ShouldContain("12 → 11");
        Changed(other.PathOf("tree"), "main").ShouldHaveSingleItem().ShouldContain("13 → 11");
        Changed(other.PathOf("tree"), "--staged").ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_owns_a_repository_it_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root can give a repository away");
        using GitFolder git = Dearer();
        using Process given = Process.Start("chown", ["-R", "65534", git.Root]);
        given.WaitForExit();
        Should.Throw<ShouldAssertException>(() => git.Git("log")).Message.ShouldContain("dubious ownership");
        Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void Links_lead_to_what_they_lead_to_in_that_revision()
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "all/*.yaml", StringComparison.Ordinal)).With("stock/products.yaml", TempFolder.Products);
        Directory.CreateDirectory(git.PathOf("all"));
        File.CreateSymbolicLink(git.PathOf("all/p.yaml"), "../stock/products.yaml");
        File.CreateSymbolicLink(git.PathOf("again"), ".");
        git.Commit("Links");
        git.With("stock/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("Dearer");
        Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "HEAD").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../outside.yaml", "it is a link out of the repository")]
    [InlineData("/etc/outside.yaml", "it is a link out of the repository")]
    [InlineData("products.yaml", "it is a link that leads in a circle")]
    [InlineData("nothing.yaml", "it is a link to nothing")]
    public void A_link_that_leads_nowhere_is_a_file_that_cannot_be_read(string target, string reason)
    {
        using GitFolder git = GitFolder.Shop();
        File.Delete(git.PathOf("products.yaml"));
        File.CreateSymbolicLink(git.PathOf("products.yaml"), target);
        git.Commit("A link");
        CliRun.In(git.Root, "diff", "HEAD", "HEAD").Output.ShouldContain($"the file cannot be read: {reason}");
    }

    [Fact]
    public void Facts_in_a_submodule_are_read_as_far_as_it_is_here()
    {
        using GitFolder facts = GitFolder.Shop();
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "sub/products.yaml", StringComparison.Ordinal));
        git.Git("submodule", "--quiet", "add", "file://" + facts.Root, "sub");
        git.Commit("Facts of others");
        facts.WithPrice("13").Commit("Dearer");
        GitFolder.GitIn(git.PathOf("sub"), "pull", "-q");
        File.Delete(git.PathOf("sub/factmodel.yaml"));
        git.Commit("Newer facts of others");
        Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "HEAD~1", ":index").ShouldHaveSingleItem().ShouldContain(From12To13);

        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", git.Root, "shop");
        CliRun missing = CliRun.In(other.PathOf("shop"), "diff", "HEAD~1", "HEAD");
        missing.Output.ShouldContain("sub/products.yaml(1,1): error FM0903: the file cannot be read: it is in a submodule that is not checked out: git submodule update --init\n");
        missing.ExitCode.ShouldBe(2);
        GitFolder.GitIn(other.PathOf("shop"), "submodule", "--quiet", "update", "--init", "--depth", "1");
        CliRun.In(other.PathOf("shop"), "diff", "HEAD~1", "HEAD").Output.ShouldMatch(
            @"sub\(1,1\): error FM0903: the file cannot be read: the submodule 'sub' lacks its commit [0-9a-f]{7}; fetch it there: git -C sub fetch\n");
    }

    /// <summary>What a sparse checkout leaves out is as it is staged: neither gone nor unread.</summary>
    [Theory]
    [InlineData("--no-cone", "/*\n!bulbs\n")]
    [InlineData("--cone", "lamps\n")]
    public void A_sparse_checkout_is_read_with_what_it_leaves_out(string mode, string patterns)
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "['lamps/*.yaml', 'bulbs/*.yaml']", StringComparison.Ordinal))
            .With("lamps/lamp.yaml", "lamp: { name: Lamp, price: 12 }\n").With("bulbs/bulb.yaml", "bulb: { name: Bulb, parent: lamp }\n").Commit("The shop opens");
        git.Git(["sparse-checkout", "set", mode, .. patterns.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        Directory.Exists(git.PathOf("bulbs")).ShouldBeFalse();
        Changed(git.Root).ShouldBeEmpty();
        git.With("lamps/lamp.yaml", "lamp: { name: Lamp, price: 13 }\n");
        Changed(git.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
        git.Git("rm", "-q", "--cached", "--sparse", "bulbs/bulb.yaml");
        CliRun.In(git.Root, "diff", "--staged").Output.ShouldContain("entity-removed product:bulb");
        git.Git("reset", "-q");
        git.Git("sparse-checkout", "disable");
        Directory.Delete(git.PathOf("bulbs"), recursive: true);
        CliRun.In(git.Root, "diff").Output.ShouldContain("entity-removed product:bulb");
    }

    [Fact]
    public void An_index_that_has_folders_for_what_is_left_out_is_named_with_what_to_do()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("other/readme.md", "x").With("shop/readme.md", "x").Commit("Folders");
        git.Git("sparse-checkout", "set", "--cone", "--sparse-index", "shop");
        foreach (string[] arguments in (string[][])[["diff"], ["diff", "--staged"]])
        {
            CliRun run = CliRun.In(git.Root, arguments);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldEndWith("; if it is a sparse one: git sparse-checkout reapply --no-sparse-index\n");
        }

        git.Git("sparse-checkout", "reapply", "--no-sparse-index");
        Changed(git.Root).ShouldBeEmpty();
    }

    /// <summary>A submodule that is not here may hold whatever is not found elsewhere, on the disk too.</summary>
    [Fact]
    public void What_may_be_in_a_submodule_that_is_not_here_is_neither_gone_nor_new()
    {
        using GitFolder facts = new();
        facts.With("products.yaml", TempFolder.Products).Commit("Facts");
        using GitFolder git = new();
        git.Git("submodule", "--quiet", "add", "file://" + facts.Root, "sub");
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "['sub/*.yaml', own.yaml]", StringComparison.Ordinal)).With("own.yaml", "shade: { name: Shade, price: 1 }\n").Commit("A model");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "file://" + git.Root, "shop");
        other.With("shop/own.yaml", "sun: { name: Sun, price: 7 }\n");
        CliRun run = CliRun.In(other.PathOf("shop"), "diff");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("compared as far as the working tree can be read: sub(1,1): error FM0903: the file cannot be read: it is in a submodule that is not checked out: git submodule update --init\n");
        run.Lines.ShouldContain("no changes in what could be compared");
    }

    [Fact]
    public void A_model_in_a_submodule_that_is_not_here_is_said()
    {
        using GitFolder facts = GitFolder.Shop();
        using GitFolder git = new();
        git.Git("submodule", "--quiet", "add", "file://" + facts.Root, "sub");
        git.Commit("Facts of others");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", git.Root, "shop");
        const string Why = "it is in a submodule that is not checked out: git submodule update --init\n";
        CliRun.In(other.PathOf("shop"), "diff", "HEAD", ":index").Error.ShouldBe($"factmodel: there is no factmodel.yaml in the index; if one is in 'sub', {Why}");
        CliRun.In(other.PathOf("shop"), "diff", "HEAD", ":index", "--model", "sub").Error.ShouldBe($"factmodel: there is no 'sub' in the index; {Why}");
        CliRun.In(other.PathOf("shop"), "log", "x").Error.ShouldBe($"factmodel: there is no factmodel.yaml in HEAD; if one is in 'sub', {Why}");
    }

    [Fact]
    public void What_a_partial_clone_has_not_fetched_is_said()
    {
        using GitFolder git = Dearer();
        git.Git("config", "uploadpack.allowFilter", "true");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--filter=blob:none", "file://" + git.Root, "shop");
        CliRun run = CliRun.In(other.PathOf("shop"), "diff", "HEAD~1", "HEAD");
        run.Output.ShouldMatch(@"products.yaml\(1,1\): error FM0903: the file cannot be read: its content, [0-9a-f]{40}, is not in this clone, which is a partial one");
    }

    [Fact]
    public void A_content_that_git_lost_is_said()
    {
        using GitFolder git = Dearer();
        string blob = git.Git("rev-parse", "HEAD:products.yaml").Trim();
        string file = git.PathOf($".git/objects/{blob[..2]}/{blob[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "garbage");
        CliRun run = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain($"products.yaml(1,1): error FM0903: the file cannot be read: git cannot read its content, {blob}: ");
    }

    [Fact]
    public void What_steers_a_terminal_or_hides_text_is_shown_as_an_escape()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", TempFolder.Products.Replace("name: Lamp", "name: \"a\\e[31m\\u202Eb\\u200Bc\"", StringComparison.Ordinal));
        foreach (string format in (string[])["text", "markdown", "github"])
        {
            string output = CliRun.In(git.Root, "diff", "--format", format).Output;
            output.ShouldContain("u001B");
            output.ShouldContain("u202E");
            output.ShouldContain("u200B");
            output.ShouldNotContain('\u001b');
            output.ShouldNotContain('\u202e');
            output.ShouldNotContain('\u200b');
        }

        CliRun.In(git.Root, "diff", "--format", "json").Json().GetProperty("changes")[0].GetProperty("current").GetProperty("value").GetString().ShouldBe("a\u001b[31m\u202eb\u200bc");
    }

    [Fact]
    public void A_pointer_to_a_large_file_is_no_fact()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n").Commit("Moved to LFS");
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD").Output.ShouldContain("the file cannot be read: git keeps it in Git LFS, so that the repository has a pointer alone");
    }

    [Fact]
    public void A_file_in_conflict_has_no_state_in_the_index()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.WithPrice("11").Commit("Cheaper");
        Should.Throw<ShouldAssertException>(() => git.Git("merge", "topic"));
        CliRun.In(git.Root, "diff", "--staged").Output.ShouldContain("products.yaml(1,1): error FM0903: the file cannot be read: the index has it with a merge conflict; resolve it and add it");
        // What stands between the marks is not to be had, and is not gone.
        string marked = CliRun.In(git.Root, "diff").Output;
        marked.ShouldContain("FM0015");
        marked.ShouldNotContain("value-removed");
    }

    [Fact]
    public void A_path_with_spaces_and_CJK_is_shown_as_it_is()
    {
        using GitFolder git = new();
        git.With("my facts/事實/factmodel.yaml", TempFolder.Model.Replace("products", "產品 一", StringComparison.Ordinal))
            .With("my facts/事實/產品 一.yaml", "lamp: { name: 燈, price: 貴 }\n").Commit("燈");
        CliRun.In(git.Root, "diff", "HEAD", "HEAD", "--model", "my facts").Output.ShouldContain("my facts/事實/產品 一.yaml(1,25): error FM0205");
        CliRun.In(git.PathOf("my facts"), "diff", "HEAD", "HEAD").Output.ShouldContain("事實/產品 一.yaml(1,25): error FM0205");
    }

    [Fact]
    public void A_repository_that_git_reads_and_this_does_not_is_said()
    {
        using GitFolder git = new("--object-format=sha256");
        git.With("factmodel.yaml", TempFolder.Model).With("products.yaml", TempFolder.Products).Commit("Longer ids");
        CliRun run = CliRun.In(git.Root, "diff", "HEAD");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"factmodel: the git repository of '{git.Root}' cannot be read: ");
    }

    private static GitFolder Dearer()
    {
        GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        return git;
    }
}
