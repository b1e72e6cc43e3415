namespace FactModel.Cli.Tests;

/// <summary>Which two states a diff compares.</summary>
public sealed class DiffStatesTests
{
    private const string From12To13 = "product:lamp/price: 12 → 13";

    [Theory]
    [InlineData("HEAD~1", "HEAD")]
    [InlineData("HEAD~1..HEAD")]
    [InlineData("HEAD~..")]
    [InlineData("first", "second")]
    [InlineData("first..second")]
    [InlineData("first...second")]
    [InlineData("refs/tags/first", "main")]
    [InlineData("main@{1}", "main")]
    [InlineData("main^", "HEAD")]
    public void Revisions_are_named_as_git_names_them(params string[] states)
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("tag", "first");
        git.WithPrice("13").Commit("Dearer");
        git.Git("tag", "-a", "second", "-m", "Annotated");
        git.WithPrice("99");
        Changed(git.Root, states).ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void Numbers_of_an_enum_are_not_called_new_as_a_whole()
    {
        string model = TempFolder.Model + "enums: { size: [small, large] }\n";
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", model).Commit("Sizes");
        git.With("factmodel.yaml", model.Replace("small, large", "large, small", StringComparison.Ordinal));
        Changed(git.Root).ShouldHaveSingleItem().ShouldStartWith("~ warning enum-renumbered size: large 1 → 0, small 0 → 1  ");
    }

    [Fact]
    public void Three_dots_compare_with_the_common_ancestor()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.With("products.yaml", TempFolder.Products + "shade: { name: Shade }\n").Commit("A shade");

        Changed(git.Root, "main...topic").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "main..topic").Length.ShouldBe(2);
    }

    [Fact]
    public void The_working_tree_is_the_newer_state_unless_another_is_named()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13");
        Changed(git.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "HEAD", "HEAD").ShouldBeEmpty();
    }

    [Fact]
    public void The_index_is_what_would_be_committed()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Git("add", "products.yaml");
        git.WithPrice("14");
        Changed(git.Root, "--staged").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "--cached", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, ":index").ShouldHaveSingleItem().ShouldContain("13 → 14");
        Changed(git.Root, "HEAD", ":index").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void Folders_are_compared_wherever_they_are()
    {
        using TempFolder old = TempFolder.Shop();
        using TempFolder now = TempFolder.Shop(TempFolder.Products.Replace("12", "13", StringComparison.Ordinal));
        Changed(Path.GetTempPath(), old.Root, now.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(now.Root, old.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(now.Root, old.PathOf("factmodel.yaml"), ".").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void A_folder_is_compared_with_a_revision()
    {
        using GitFolder git = GitFolder.Shop();
        using TempFolder other = TempFolder.Shop(TempFolder.Products.Replace("12", "13", StringComparison.Ordinal));
        Changed(git.Root, "HEAD", other.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void In_a_folder_below_its_model_is_the_nearest()
    {
        using GitFolder git = new();
        git.With("a/factmodel.yaml", TempFolder.Model).With("a/products.yaml", TempFolder.Products).With("a/deep/notes.txt", "")
            .With("b/factmodel.yaml", TempFolder.Model).With("b/products.yaml", TempFolder.Products).Commit("Two shops");
        git.With("a/products.yaml", "lamp: { name: Lamp, price: 13 }\nbulb: { name: Bulb, parent: lamp }\n").Commit("Dearer");

        Changed(git.PathOf("a/deep"), "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.PathOf("b"), "HEAD~1", "HEAD").ShouldBeEmpty();
        Changed(git.Root, "HEAD~1", "HEAD", "--model", "a").ShouldHaveSingleItem();
        CliRun run = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD");
        run.ShouldBe(new CliRun(2, "", "factmodel: there are several models to choose from; name one of a/factmodel.yaml, b/factmodel.yaml\n"));
    }

    [Fact]
    public void Each_side_is_read_with_its_own_model()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", TempFolder.Model.Replace("price: int?", "cost: { type: int?, key: price }", StringComparison.Ordinal)).Commit("Costs");
        CliRun run = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD");
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldNotContain("as far as");
    }

    [Fact]
    public void A_model_that_moved_is_found_in_each()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("rm", "-q", "--cached", "-r", ".");
        File.Delete(git.PathOf("factmodel.yaml"));
        File.Delete(git.PathOf("products.yaml"));
        git.With("shop/factmodel.yaml", TempFolder.Model).With("shop/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("Moved");
        Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void Files_that_never_had_a_model_are_read_with_the_one_that_is_named()
    {
        using GitFolder git = new();
        git.With("products.yaml", TempFolder.Products).Commit("Data");
        git.WithPrice("13").Commit("Dearer");
        using TempFolder models = new TempFolder().With("factmodel.yaml", TempFolder.Model);

        Changed(git.Root, "HEAD~1", "HEAD", "--model", models.Root).ShouldHaveSingleItem().ShouldContain(From12To13);
        Changed(git.Root, "HEAD~1", "--model", models.PathOf("factmodel.yaml")).ShouldHaveSingleItem().ShouldContain(From12To13);
        CliRun.In(git.Root, "diff", "HEAD~1").ShouldBe(new CliRun(2, "", "factmodel: there is no factmodel.yaml in the working tree; name one by --model, which may be of another state\n"));
    }

    [Fact]
    public void Beside_the_folder_of_the_facts_the_only_model_is_found_and_several_are_named()
    {
        using GitFolder git = new();
        git.With("facts/factmodel.yaml", TempFolder.Model).With("facts/products.yaml", TempFolder.Products).With("code/readme.md", "x").Commit("Data");
        git.With("facts/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("Dearer");
        string beside = git.PathOf("code");
        string[][] states = [["HEAD~1"], ["HEAD~1", ":index"], ["HEAD~1", "HEAD"]];
        Array.ForEach(states, named => Changed(beside, named).ShouldHaveSingleItem().ShouldContain(From12To13));
        CliRun.In(beside, "log", "lamp").Output.ShouldContain("  Dearer\n");

        git.With("more/factmodel.yaml", TempFolder.Model).With("more/products.yaml", TempFolder.Products).Commit("More");
        Array.ForEach(states, named => CliRun.In(beside, ["diff", .. named]).ShouldBe(new CliRun(
            2, "", "factmodel: there are several models to choose from; name one of ../facts/factmodel.yaml, ../more/factmodel.yaml\n")));
    }

    [Fact]
    public void A_model_that_came_later_reads_the_files_of_before()
    {
        using GitFolder git = new();
        git.With("shop/products.yaml", TempFolder.Products).Commit("Data");
        git.With("shop/factmodel.yaml", TempFolder.Model).With("shop/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("A model");
        Changed(git.Root, "HEAD~1", "--model", "shop").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    /// <summary>The command that is proposed does what the first was meant to.</summary>
    [Theory]
    [InlineData("shop", "diff HEAD~1")]
    [InlineData("my shop", "diff HEAD~1 HEAD --fail-on breaking,constant-changed")]
    [InlineData("shop", "log lamp HEAD~1")]
    public void The_model_of_the_working_tree_is_proposed_for_a_state_that_has_none(string folder, string arguments)
    {
        using GitFolder git = new();
        git.With($"{folder}/products.yaml", TempFolder.Products).Commit("Data");
        git.With($"{folder}/factmodel.yaml", TempFolder.Model).Commit("A model");
        string model = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}/factmodel.yaml\"" : $"{folder}/factmodel.yaml";

        CliRun.In(git.Root, arguments.Split(' ')).ShouldBe(new CliRun(
            2, "", $"factmodel: there is no factmodel.yaml in HEAD~1; the working tree has one, which may read it, too: factmodel {arguments} --model {model}\n"));
        CliRun.In(git.Root, [.. arguments.Split(' '), "--model", model.Trim('"')]).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("facts/factmodel.yaml")]
    public void The_first_facts_of_a_repository_are_all_new(string model)
    {
        using GitFolder git = new();
        git.With("readme.md", "# Shop\n").Commit("Nothing yet");
        git.With("facts/products.yaml", TempFolder.Products).With("facts/factmodel.yaml", TempFolder.Model).Commit("Facts");

        CliRun run = CliRun.In(git.Root, "diff", "HEAD~1..HEAD", "--model", model);
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("entity-added product:lamp");
        run.Output.ShouldNotContain("FM0903");
    }

    [Fact]
    public void What_a_build_makes_and_hides_is_no_fact_in_git_either()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "\"**/*.yaml\"", StringComparison.Ordinal))
            .With("bin/a.yaml", "x: { name: X }\n").With(".hidden/a.yaml", "y: { name: Y }\n").With("deep/bin/a.yaml", "z: { name: Z }\n").Commit("More");
        Changed(git.Root, "HEAD").ShouldBeEmpty();
        Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain("product:z");
    }

    [Theory]
    [InlineData("HEAD~5", "there is no revision, file or folder 'HEAD~5'; 'HEAD' is there, but has no such ancestor")]
    [InlineData("mian", "there is no revision, file or folder 'mian'; did you mean 'main'?")]
    [InlineData("v1.1", "there is no revision, file or folder 'v1.1'; did you mean 'v1.0'?")]
    [InlineData("mian...HEAD", "there is no revision 'mian'; did you mean 'main'?")]
    [InlineData("HEAD..mian~1", "there is no revision 'mian~1'; did you mean 'main~1'?")]
    [InlineData("./nowhere", "there is no file or folder './nowhere'")]
    [InlineData("old.nupkg", "there is no file or folder 'old.nupkg'")]
    [InlineData("", "'' names no state; leave it out, or name a revision, a folder or a package")]
    [InlineData("@{-1}", "there is no revision, file or folder '@{-1}'; there is 'main', 'v1.0'")]
    [InlineData("@{u}", "there is no revision, file or folder '@{u}'; there is 'main', 'v1.0'")]
    [InlineData("HEAD:products.yaml", "there is no file or folder 'HEAD:products.yaml'")]
    [InlineData("HEAD^{tree}", "'HEAD^{tree}' is no revision but a folder of one; name the revision alone")]
    [InlineData("picture.png", "'picture.png' is no state of facts: that is a git revision, a folder, a model, or a package (.nupkg); two files are compared with --path")]
    public void What_is_not_there_is_said_with_what_is_near(string old, string message)
    {
        using GitFolder git = GitFolder.Shop();
        git.With("picture.png", "PNG").Git("tag", "v1.0");
        CliRun.In(git.Root, "diff", old).ShouldBe(new CliRun(2, "", $"factmodel: {message}\n"));
    }

    [Fact]
    public void A_name_of_two_things_is_not_guessed()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("branch", "shop");
        git.With("shop/readme.txt", "");
        CliRun.In(git.Root, "diff", "shop").ShouldBe(new CliRun(
            2, "", "factmodel: 'shop' is a revision and a file or folder; write ./shop for the latter, or refs/heads/shop for a branch\n"));
        CliRun.In(git.Root, "diff", "refs/heads/shop").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("a..b", "--staged")]
    [InlineData("HEAD", "HEAD", "--staged")]
    public void The_index_is_no_third_state(params string[] arguments)
    {
        using GitFolder git = GitFolder.Shop();
        CliRun run = CliRun.In(git.Root, ["diff", .. arguments]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("leave one out");
    }

    [Fact]
    public void Branches_without_a_common_ancestor_have_nothing_between_three_dots()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "--orphan", "other");
        git.With("factmodel.yaml", TempFolder.Model).WithPrice("13").Commit("Another shop");
        CliRun.In(git.Root, "diff", "main...other").ShouldBe(new CliRun(
            2, "", "factmodel: 'main' and 'other' have no common ancestor; compare them themselves: main..other\n"));
        Changed(git.Root, "main..other").ShouldHaveSingleItem().ShouldContain(From12To13);
    }

    [Fact]
    public void Without_a_repository_a_revision_is_none()
    {
        using TempFolder shop = TempFolder.Shop();
        CliRun.In(shop.Root, "diff", "main").Error.ShouldBe("factmodel: there is no file or folder 'main', and no git repository here that could have such a revision\n");
        CliRun.In(shop.Root, "diff", "a...b").Error.ShouldBe("factmodel: 'a...b' needs a git repository, and the current folder is in none\n");
        CliRun.In(shop.Root, "diff", ".", "--staged").Error.ShouldBe("factmodel: ':index' needs a git repository, and the current folder is in none\n");
    }

    [Fact]
    public void A_repository_without_a_commit_has_nothing_to_compare_with()
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model).With("products.yaml", TempFolder.Products);
        CliRun.In(git.Root, "diff").ShouldBe(new CliRun(2, "", "factmodel: there is no revision, file or folder 'HEAD'; the repository has no commit yet\n"));
    }

    [Fact]
    public void An_exit_code_of_1_is_for_whoever_asks()
    {
        using GitFolder git = GitFolder.Shop();
        CliRun.In(git.Root, "diff", "--exit-code").ExitCode.ShouldBe(0);
        git.WithPrice("13");
        CliRun.In(git.Root, "diff").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "--exit-code").ExitCode.ShouldBe(1);
    }

    /// <summary>The lines of a diff that are changes.</summary>
    internal static string[] Changed(string folder, params string[] arguments)
    {
        CliRun run = CliRun.In(folder, ["diff", .. arguments, "--format", "text"]);
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        return [.. run.Lines.Where(line => line is ['+' or '-' or '~' or '>', ' ', ..])];
    }
}
