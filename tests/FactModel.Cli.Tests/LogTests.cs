using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactModel.Cli.History;
using FactModel.Cli.States;

namespace FactModel.Cli.Tests;

/// <summary>How a fact became what it is.</summary>
public sealed partial class LogTests
{
    private const string Dearer = "product:lamp/price: 12 → 13 (";

    [Fact]
    public void Every_revision_that_changed_it_is_there_with_who_and_when()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer", "Bob Ray");
        git.With("products.yaml", "# Only a comment\n" + TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("A comment");
        git.With("readme.md", "No fact").Commit("A readme");
        string today = git.Git("log", "-1", "--format=%ad", "--date=short").Trim();

        CliRun run = CliRun.In(git.Root, "log", "lamp");
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        string[] lines = [.. run.Lines.Select(line => IdOfRevision().Replace(line, "1234567 "))];
        lines.Length.ShouldBe(5);
        lines[0].ShouldBe($"1234567  {today}  Bob Ray  Dearer");
        lines[1].ShouldContain(Dearer);
        lines[2].ShouldBe($"1234567  {today}  Ann Lee  The shop opens");
        lines[3].ShouldBe("    An entity was added: product:lamp: name: Lamp, price: 12");
        lines[4].ShouldBe("product:lamp: changed by 2 of 4 revisions up to HEAD");
    }

    [Fact]
    public void The_example_of_the_page_is_what_it_says()
    {
        string example = ExampleOfPage().Match(File.ReadAllText(Path.Combine(TempFolder.Repository, "docs", "command-line.md"))).Groups[1].Value;
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model);
        git.With("products.yaml", "light: { name: Lamp, price: 13 }\n").Commit("The shop opens", "Ann Lee", "2025-06-01");
        git.With("readme.md", "x").Commit("A readme");
        git.With("products.yaml", "lamp: { name: Lamp, price: 13, formerly: [light] }\n").Commit("Call it a lamp", "Bob Ray", "2025-08-22");
        git.With("products.yaml", "lamp: { name: Lamp, price: 11, formerly: [light] }\n").Commit("The lamp is cheaper", "Ann Lee", "2025-09-02");
        IdOfRevision().Replace(CliRun.In(git.Root, "log", "lamp").Output, "1234567 ").ShouldBe(IdOfRevision().Replace(example, "1234567 "));
    }

    [Fact]
    public void A_property_alone_can_be_asked_for()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        git.With("products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal).Replace("Lamp", "Light", StringComparison.Ordinal)).Commit("Another name");
        Subjects(git.Root, "lamp/price").ShouldBe(["Dearer", "The shop opens"]);
        Subjects(git.Root, "product:lamp/name").ShouldBe(["Another name", "The shop opens"]);
        Subjects(git.Root, "product:lamp").ShouldBe(["Another name", "Dearer", "The shop opens"]);
    }

    [Fact]
    public void Of_a_property_the_first_value_is_told_with_what_it_rests_on()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", TempFolder.Model + "sources: sources.yaml\n").With("sources.yaml", "courier: { title: The Courier }\n");
        git.With("products.yaml", TempFolder.Products + "torch: { name: Torch, price: { value: 7, source: courier, certainty: rumored } }\n").Commit("The torch");
        CliRun.In(git.Root, "log", "torch/price").Lines.Where(line => line.StartsWith(' ')).ShouldBe(["    An entity was added: product:torch: price: 7 (rumored, courier)"]);
        CliRun.In(git.Root, "log", "torch/parent").Lines.Where(line => line.StartsWith(' ')).ShouldBe(["    An entity was added: product:torch"]);
    }

    [Fact]
    public void It_is_followed_under_the_ids_that_it_had()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        git.With("products.yaml", "light: { name: Lamp, price: 13, formerly: [lamp] }\nbulb: { name: Bulb, parent: light }\n").Commit("Renamed");
        git.With("products.yaml", "light: { name: Lamp, price: 14, formerly: [lamp] }\nbulb: { name: Bulb, parent: light }\n").Commit("Dearer still");
        JsonElement[] revisions = Revisions(git.Root, "light");
        revisions.Select(revision => revision.GetProperty("subject").GetString()).ShouldBe(["Dearer still", "Renamed", "Dearer", "The shop opens"]);
        revisions.Select(revision => revision.GetProperty("id").GetString()).ShouldBe(["light", "light", "lamp", "lamp"]);
    }

    /// <summary>Revisions, each with its entities and the ids that they had; and what the last one's first entity was called in those that changed it.</summary>
    [Theory]
    [InlineData("lamp | bright<lamp", "bright lamp")]
    [InlineData("lamp | bright | bright<lamp", "bright bright lamp")]
    [InlineData("lamp | bright | bright<lamp | sun<bright", "sun bright bright lamp")]
    [InlineData("lamp | bright | sun<bright | sun<bright,lamp", "sun sun bright lamp")]
    [InlineData("lamp | bright | sun | sun<bright,lamp", "sun sun bright lamp")]
    [InlineData("lamp | bright<lamp | bright", "bright bright lamp")]
    [InlineData("lamp | bright | bright<lamp | bright", "bright bright bright lamp")]
    [InlineData("lamp | old bright | bright<old,lamp", "bright bright lamp")]
    [InlineData("old lamp | bright<old | bright<old,lamp", "bright bright old")]
    [InlineData("lamp bulb | bulb | bright bulb | bright<lamp bulb", "bright bright lamp lamp")]
    [InlineData("sun lamp | bulb<sun lamp | bulb sun<lamp | lamp<bulb sun", "lamp bulb bulb sun")]
    [InlineData("lamp sun | lamp bulb | sun bulb | lamp sun | lamp<bulb sun", "lamp lamp bulb")]
    public void A_rename_is_followed_where_it_is_declared_also_later(string revisions, string ids)
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model);
        foreach (string revision in revisions.Split(" | "))
        {
            IEnumerable<string[]> entities = revision.Split(' ').Select(entity => entity.Split('<'));
            git.With("products.yaml", string.Concat(entities.Select(e => $"{e[0]}: {{ name: As {e[0]}, formerly: [{string.Join(", ", e[1..])}] }}\n"))).Commit(revision);
        }

        string[] expected = ids.Split(' ');
        Revisions(git.Root, expected[0]).Select(revision => revision.GetProperty("id").GetString()).ShouldBe(expected);
    }

    [Fact]
    public void Of_a_rename_that_was_declared_later_each_revision_says_its_own_part()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "bright: { name: Sun, price: 1 }\n").Commit("Another name, and other values");
        git.With("products.yaml", "bright: { name: Sun, price: 1, formerly: [bulb, lamp] }\n").Commit("It was the lamp");
        CliRun.In(git.Root, "log", "bright").Lines.Where(line => line.StartsWith(' ')).ShouldBe([
            "    A former id was added: product:bright#bulb",
            "    A former id was added: product:bright#lamp",
            "    An entity was renamed: product:bright: bulb → bright (declared)",
            "    A value changed: product:bright/name: Bulb → Sun",
            "    A value was added: product:bright/price: 1",
            "    A value was removed: product:bright/parent: lamp",
            "    An entity was added: product:bulb: name: Bulb, parent: lamp",
        ]);
    }

    [Fact]
    public void A_rename_that_nobody_declared_is_followed_too()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", TempFolder.Products.Replace("lamp", "Lamp", StringComparison.Ordinal)).Commit("Renamed");
        Subjects(git.Root, "Lamp").ShouldBe(["Renamed", "The shop opens"]);
    }

    [Fact]
    public void A_move_between_files_is_no_change()
    {
        using GitFolder git = new();
        string model = TempFolder.Model.Replace("products.yaml", "'*s.yaml'", StringComparison.Ordinal);
        git.With("factmodel.yaml", model).With("products.yaml", TempFolder.Products).Commit("The shop opens");
        git.With("products.yaml", "bulb: { name: Bulb, parent: lamp }\n").With("lamps.yaml", "lamp: { name: 'Lamp', price: 12 }\n").Commit("Moved");
        git.With("lamps.yaml", "lamp: { name: 'Lamp', price: 13 }\n").Commit("Dearer");
        Subjects(git.Root, "lamp").ShouldBe(["Dearer", "The shop opens"]);
    }

    /// <summary>The folder that somebody stands in was called otherwise before.</summary>
    [Fact]
    public void A_folder_that_was_renamed_is_followed_from_within_it()
    {
        using GitFolder git = new();
        git.With("facts/factmodel.yaml", TempFolder.Model).With("facts/products.yaml", TempFolder.Products).Commit("The shop opens");
        git.Git("mv", "facts", "data");
        git.Commit("Moved");
        git.With("data/products.yaml", TempFolder.Products.Replace("12", "13", StringComparison.Ordinal)).Commit("Dearer");
        Subjects(git.PathOf("data"), "lamp").ShouldBe(["Dearer", "The shop opens"]);
        DiffStatesTests.Changed(git.PathOf("data"), "HEAD~2", "HEAD").ShouldHaveSingleItem().ShouldContain("product:lamp/price");

        git.With("others/factmodel.yaml", TempFolder.Model).Commit("Two models");
        git.Git("mv", "data", "facts");
        git.Commit("Moved back");
        Subjects(git.PathOf("facts"), "lamp").ShouldBe(["Moved back"]);
    }

    [Fact]
    public void Where_a_merge_took_one_side_the_other_is_not_looked_at()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.With("readme.md", "x").Commit("A readme");
        git.With("readme.md", "y").Commit("Another readme");
        git.Git("merge", "-q", "--no-ff", "-m", "Merged", "topic");
        JsonElement log = CliRun.In(git.Root, "log", "lamp", "--format", "json").Json();
        log.GetProperty("revisions").EnumerateArray().Select(revision => revision.GetProperty("subject").GetString()).ShouldBe(["Dearer", "The shop opens"]);
        log.GetProperty("lookedAt").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Its_json_tells_a_change_as_that_of_a_diff_does()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        JsonElement logged = CliRun.In(git.Root, "log", "lamp", "--format", "json").Json().GetProperty("revisions")[0].GetProperty("changes")[0];
        JsonElement changed = CliRun.In(git.Root, "diff", "HEAD~1", "HEAD", "--format", "json").Json().GetProperty("changes")[0];
        foreach (string member in (string[])["rule", "subject", "impact", "message"])
        {
            JsonElement.DeepEquals(logged.GetProperty(member), changed.GetProperty(member)).ShouldBeTrue(member);
        }
    }

    [Fact]
    public void What_a_merge_itself_changed_is_its_own_and_both_sides_are_followed()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.WithPrice("13").Commit("Dearer");
        git.Git("switch", "-q", "main");
        git.WithPrice("11").Commit("Cheaper");
        git.Git("merge", "-q", "-s", "ours", "--no-commit", "topic");
        git.WithPrice("12").Commit("Settled");
        string[] subjects = Subjects(git.Root, "lamp");
        subjects[0].ShouldBe("Settled");
        subjects.ShouldBe(["Settled", "Dearer", "Cheaper", "The shop opens"], ignoreOrder: true);
    }

    [Fact]
    public void A_shallow_clone_has_no_beginning()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        git.WithPrice("14").Commit("Dearer still");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--depth", "2", "file://" + git.Root, "shop");
        CliRun run = CliRun.In(other.PathOf("shop"), "log", "lamp");
        run.Lines.Length.ShouldBe(3);
        run.Lines[^1].ShouldBe("product:lamp: changed by 1 of 2 revisions up to HEAD; this clone is shallow and goes no further back: git fetch --unshallow");
    }

    [Fact]
    public void A_revision_that_cannot_be_read_is_passed_over()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "lamp: { name: [ }\n").Commit("Broken");
        git.WithPrice("13").Commit("Mended");
        git.WithPrice("14").Commit("Dearer");
        JsonElement[] revisions = Revisions(git.Root, "lamp");
        revisions.Select(revision => revision.GetProperty("subject").GetString()).ShouldBe(["Dearer", "Mended", "The shop opens"]);
        revisions[1].GetProperty("changes")[0].GetProperty("message").GetString()!.ShouldContain(Dearer);
    }

    /// <summary>What an unreadable revision lacks came and went in none; what changed meanwhile shows in the next that can be read.</summary>
    [Theory]
    [InlineData("lamp: 5\n")]
    [InlineData("lamp: [1\n")]
    [InlineData("lamp:\n  formerly: { light: 1 }\n  retired: Dim.\n  name: Lamp\n  price: 12\n")]
    public void What_a_revision_cannot_tell_of_an_entity_is_neither_gone_nor_new(string broken)
    {
        const string Whole = "lamp: { formerly: [light], retired: { because: Dim. }, name: Lamp, price: 12 }\n";
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", Whole).Commit("Old");
        git.With("products.yaml", broken).Commit("Broken");
        Subjects().ShouldBe(["Old", "The shop opens"]);
        git.With("products.yaml", Whole + "# mended\n").Commit("Mended");
        Subjects().ShouldBe(["Old", "The shop opens"]);
        git.With("products.yaml", Whole.Replace("12", "dear", StringComparison.Ordinal)).Commit("Broken again");
        git.With("products.yaml", Whole.Replace(", price: 12", "", StringComparison.Ordinal)).Commit("Without a price");
        Subjects().ShouldBe(["Without a price", "Old", "The shop opens"]);

        string?[] Subjects() => [.. Revisions(git.Root, "lamp").Select(revision => revision.GetProperty("subject").GetString())];
    }

    /// <summary>A model that has lost the kind, or its files; a file that the entity was moved to, of which its id alone can be read, or nothing.</summary>
    [Theory]
    [InlineData("factmodel.yaml", "namespace: Shop\nkinds: [\n", "Mended")]
    [InlineData("factmodel.yaml", "namespace: Shop\nkinds: { product: { files: 'xs.yaml', properties: { name: txt, price: int? } } }\n", "Mended")]
    [InlineData("as.yaml", "lamp: [1\n", "Broken from the beginning")]
    [InlineData("as.yaml", "- lamp\n", "Mended")]
    public void A_revision_that_has_lost_the_entity_by_a_mistake_is_passed_over(string path, string broken, string beginning)
    {
        using GitFolder git = new();
        string model = TempFolder.Model.Replace("products.yaml", "'*s.yaml'", StringComparison.Ordinal);
        Break();
        git.Commit("Broken from the beginning");
        Mend("12");
        git.Commit("Mended");
        Break();
        git.Commit("Broken");
        Mend("13");
        git.Commit("Mended, and dearer");
        Subjects(git.Root, "lamp").ShouldBe(["Mended, and dearer", beginning]);
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--depth", "2", "file://" + git.Root, "shop");
        CliRun.In(other.PathOf("shop"), "log", "lamp").Output.ShouldMatch("^product:lamp: changed by 0 of . revisions? up to HEAD; this clone is shallow");

        void Break() => git.With("factmodel.yaml", model).With("products.yaml", "bulb: { name: Bulb }\n").With(path, broken);

        void Mend(string price)
        {
            git.With("factmodel.yaml", model).With("products.yaml", $"lamp: {{ name: Lamp, price: {price} }}\nbulb: {{ name: Bulb }}\n");
            File.Delete(git.PathOf("as.yaml"));
        }
    }

    [Fact]
    public void It_is_followed_where_the_model_calls_its_kind_or_its_property_otherwise()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        string model = TempFolder.Model.Replace("  product:", "  ware:", StringComparison.Ordinal).Replace("product?", "ware?", StringComparison.Ordinal);
        git.With("factmodel.yaml", model).Commit("Wares");
        git.With("factmodel.yaml", model.Replace("price: int?", "cost: { type: int?, key: price }", StringComparison.Ordinal)).Commit("Costs");
        git.WithPrice("14").Commit("Dearer still");

        Subjects(git.Root, "lamp").ShouldBe(["Dearer still", "Wares", "Dearer", "The shop opens"]);
        CliRun run = CliRun.In(git.Root, "log", "lamp/cost");
        run.Lines.Where(line => line.StartsWith(' ')).Select(line => line.Trim()).ShouldBe([
            "A value changed: ware:lamp/cost: 13 → 14 (+1, +7.7 %)",
            "A property was renamed: ware/cost: price → cost (proposed: it is read from the same YAML key)",
            "A kind was renamed: ware: product → ware (proposed: its facts stand in the same files)",
            "A value changed: product:lamp/price: 12 → 13 (+1, +8.3 %)",
            "An entity was added: product:lamp: price: 12",
        ]);
    }

    [Theory]
    [InlineData("", ", formerly: [lamp]")]
    [InlineData(", formerly: [bright]", ", formerly: [bright, lamp]")]
    public void It_is_followed_where_its_kind_and_its_id_changed_at_once_and_the_old_id_was_declared_later(string atOnce, string later)
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        string model = TempFolder.Model.Replace("  product:", "  ware:", StringComparison.Ordinal).Replace("product?", "ware?", StringComparison.Ordinal);
        git.With("factmodel.yaml", model).With("products.yaml", $"sun: {{ name: Sun{atOnce} }}\n").Commit("Wares");
        git.With("products.yaml", $"sun: {{ name: Sun{later} }}\n").Commit("It was the lamp");
        JsonElement[] revisions = Revisions(git.Root, "sun");
        revisions.Select(revision => revision.GetProperty("subject").GetString()).ShouldBe(["It was the lamp", "Wares", "Dearer", "The shop opens"]);
        revisions.Select(revision => revision.GetProperty("id").GetString()).ShouldBe(["sun", "sun", "lamp", "lamp"]);
    }

    [Fact]
    public void A_property_that_is_gone_or_called_otherwise_has_its_history()
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        git.With("factmodel.yaml", TempFolder.Model.Replace("price: int?", "cost: { type: int?, key: price }", StringComparison.Ordinal)).Commit("Costs");
        git.WithPrice("14").Commit("Dearer still");
        git.With("factmodel.yaml", TempFolder.Model.Replace("      price: int?\n", "", StringComparison.Ordinal)).With("products.yaml", "lamp: { name: Lamp }\n").Commit("All is free");

        Subjects(git.Root, "lamp/cost").ShouldBe(["All is free", "Dearer still", "Costs", "Dearer", "The shop opens"]);
        Subjects(git.Root, "lamp/price").ShouldBe(["Costs", "Dearer", "The shop opens"]);
    }

    [Fact]
    public void A_change_of_the_model_is_none_of_the_entity()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", TempFolder.Model + "      color: text?\n").Commit("Colours");
        git.WithPrice("13").Commit("Dearer");
        Subjects(git.Root, "lamp").ShouldBe(["Dearer", "The shop opens"]);
    }

    [Fact]
    public void Before_the_model_there_are_facts_only_with_a_model_that_is_named()
    {
        using GitFolder git = new();
        git.With("products.yaml", TempFolder.Products).Commit("Data");
        git.WithPrice("13").Commit("Dearer");
        git.With("factmodel.yaml", TempFolder.Model).Commit("A model");
        Subjects(git.Root, "lamp").ShouldBe(["A model"]);
        Subjects(git.Root, "lamp", "--model", ".").ShouldBe(["Dearer", "Data"]);
    }

    [Fact]
    public void What_is_gone_is_found_where_it_was()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "bulb: { name: Bulb }\n").Commit("Without a lamp");
        git.With("readme.md", "x").Commit("A readme");
        Subjects(git.Root, "lamp").ShouldBe(["Without a lamp", "The shop opens"]);
        Subjects(git.Root, "product:lamp/price").ShouldBe(["Without a lamp", "The shop opens"]);
        Subjects(git.Root, "lamp", "HEAD~2").ShouldBe(["The shop opens"]);
        CliRun.In(git.Root, "log", "lamp").Output.ShouldContain("An entity was removed: product:lamp: name: Lamp, price: 12");
    }

    [Fact]
    public void What_became_another_without_saying_so_is_found_by_the_id_that_it_had()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", TempFolder.Products.Replace("lamp", "Lamp", StringComparison.Ordinal)).Commit("Capitals");
        Subjects(git.Root, "lamp").ShouldBe(["Capitals", "The shop opens"]);
        CliRun.In(git.Root, "log", "lamp").Output.ShouldContain("An entity was renamed: product:Lamp: lamp → Lamp");
    }

    [Fact]
    public void What_is_gone_on_one_side_of_a_merge_is_found_on_the_other()
    {
        using GitFolder git = ShopWhoseMergeDroppedAShade();
        Subjects(git.Root, "shade").ShouldBe(["Merged", "A shade"]);
    }

    private static GitFolder ShopWhoseMergeDroppedAShade()
    {
        GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.With("products.yaml", TempFolder.Products + "shade: { name: Shade }\n").Commit("A shade");
        git.Git("switch", "-q", "main");
        git.With("readme.md", "x").Commit("A readme");
        git.Git("merge", "-q", "-s", "ours", "-m", "Merged", "topic");
        return git;
    }

    [Fact]
    public void What_came_back_has_its_whole_life()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "bulb: { name: Bulb }\n").Commit("Without a lamp");
        git.With("products.yaml", "bulb: { name: Bulb, price: 1 }\n").Commit("The bulb has a price");
        git.With("products.yaml", "bulb: { name: Bulb, price: 1 }\nlamp: { name: Lamp, price: 15 }\n").Commit("A lamp again");
        git.With("readme.md", "x").Commit("A readme");
        CliRun.In(git.Root, "log", "lamp/price").Lines.Select(line => IdOfRevision().Replace(line, "1234567 ")).Where(line => !line.StartsWith("1234567", StringComparison.Ordinal)).ShouldBe([
            "    An entity was added: product:lamp: price: 15",
            "    An entity was removed: product:lamp: price: 12",
            "    An entity was added: product:lamp: price: 12",
            "product:lamp/price: changed by 3 of 5 revisions up to HEAD",
        ]);
        Subjects(git.Root, "lamp").ShouldBe(["A lamp again", "Without a lamp", "The shop opens"]);
        git.With("products.yaml", "bulb: { name: Bulb }\n").Commit("Gone again");
        Subjects(git.Root, "lamp").ShouldBe(["Gone again", "A lamp again", "Without a lamp", "The shop opens"]);
    }

    [Fact]
    public void What_came_back_under_another_id_and_says_so_has_its_whole_life()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "bulb: { name: Bulb }\n").Commit("Without a lamp");
        git.With("products.yaml", "light: { name: Light, formerly: [lamp] }\nbulb: { name: Bulb }\n").Commit("A light");
        Subjects(git.Root, "light").ShouldBe(["A light", "Without a lamp", "The shop opens"]);
    }

    [Fact]
    public void An_id_that_another_had_and_that_one_lives_on_under_another_is_no_return()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "light: { name: Lamp, price: 12, formerly: [lamp] }\n").Commit("Renamed");
        git.With("products.yaml", "light: { name: Lamp, price: 12 }\n").Commit("Forgotten");
        git.With("products.yaml", "light: { name: Lamp, price: 12 }\nlamp: { name: Another }\n").Commit("Another lamp");
        Subjects(git.Root, "lamp").ShouldBe(["Another lamp"]);
    }

    /// <summary>While it is away, mistakes are passed over, and so is what only speaks of it; merges have nothing to say that their sides have not said.</summary>
    [Fact]
    public void Before_a_return_are_mistakes_and_merges()
    {
        using GitFolder git = GitFolder.Shop();
        git.Git("switch", "-q", "-c", "topic");
        git.With("readme.md", "x").Commit("A readme");
        git.Git("switch", "-q", "main");
        git.With("products.yaml", "bulb: { name: 'A lamp, or not' }\n").Commit("Without a lamp");
        git.Git("merge", "-q", "--no-ff", "-m", "Merged", "topic");
        git.With("products.yaml", "bulb: { name: 'lamp: bulb' }\nlamp: [\n").Commit("Broken");
        git.With("factmodel.yaml", "kinds: [\n").Commit("Broken too");
        git.With("factmodel.yaml", TempFolder.Model).With("products.yaml", "bulb: { name: lamp }\n").Commit("Mended");
        git.With("products.yaml", TempFolder.Products).Commit("A lamp again");
        Subjects(git.Root, "lamp").ShouldBe(["A lamp again", "Without a lamp", "The shop opens"]);
    }

    [Fact]
    public void What_a_merge_dropped_and_came_back_has_its_whole_life()
    {
        using GitFolder git = ShopWhoseMergeDroppedAShade();
        git.With("products.yaml", TempFolder.Products + "shade: { name: A shade }\n").Commit("A shade again");
        Subjects(git.Root, "shade").ShouldBe(["A shade again", "Merged", "A shade"]);
    }

    [Fact]
    public void In_a_shallow_clone_what_is_not_found_may_be_before()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", "bulb: { name: Bulb }\n").Commit("Without a lamp");
        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "--depth", "1", "file://" + git.Root, "shop");
        CliRun.In(other.PathOf("shop"), "log", "lamp").Error.ShouldBe(
            "factmodel: there is no entity 'lamp', nor was there one up to HEAD; this clone is shallow and goes no further back: git fetch --unshallow\n");
    }

    [Fact]
    public void What_may_be_in_a_submodule_that_is_not_here_is_said()
    {
        using GitFolder facts = new();
        facts.With("products.yaml", TempFolder.Products).Commit("Facts");
        using GitFolder git = new();
        git.Git("submodule", "--quiet", "add", "file://" + facts.Root, "sub");
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'**/*.yaml'", StringComparison.Ordinal)).With("shades.yaml", "shade: { name: Shade }\n").Commit("With a submodule");
        Subjects(git.Root, "lamp").ShouldBe(["With a submodule"]);

        using TempFolder other = new();
        GitFolder.GitIn(other.Root, "clone", "-q", "file://" + git.Root, "shop");
        CliRun.In(other.PathOf("shop"), "log", "lamp").ShouldBe(new CliRun(
            2, "", "factmodel: there is no entity 'lamp', nor was there one up to HEAD; if it is in 'sub', it is in a submodule that is not checked out: git submodule update --init\n"));
        Subjects(other.PathOf("shop"), "shade").ShouldBe(["With a submodule"]);
    }

    [Fact]
    public void Of_a_long_text_the_words_that_changed_are_shown_and_json_has_all()
    {
        string text = string.Join(' ', Enumerable.Range(1, 200).Select(i => $"word{i}"));
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", $"lamp: {{ name: {text} }}\n").Commit("A long name");
        git.With("products.yaml", $"lamp: {{ name: {text.Replace("word100 ", "another ", StringComparison.Ordinal)} }}\n").Commit("Another word");
        string[] told = [.. CliRun.In(git.Root, "log", "lamp/name").Lines.Where(line => line.StartsWith(' '))];
        told[0].ShouldBe("    A value changed: product:lamp/name: … word96 word97 word98 word99 [-word100-]{+another+} word101 word102 word103 …");
        told[1].Length.ShouldBeLessThan(500);
        told[1].ShouldEndWith($"… ({text.Length:N0} characters)");
        CliRun.In(git.Root, "log", "lamp/name", "--format", "markdown").Output.Replace("\\", "", StringComparison.Ordinal).ShouldContain("… word96 word97 word98 word99 [-word100-]{+another+} word101 word102 word103 …");
        JsonElement change = Revisions(git.Root, "lamp/name")[0].GetProperty("changes")[0];
        change.GetProperty("previous").GetString().ShouldBe(text);
        change.GetProperty("message").GetString()!.ShouldContain(text);
    }

    [Fact]
    public void For_a_name_that_nobody_had_nothing_is_parsed_but_where_it_starts()
    {
        using GitFolder git = GitFolder.Shop();
        for (int price = 13; price < 30; price++)
        {
            git.WithPrice($"{price}").Commit("Dearer");
        }

        using StateNames names = new(git.Root);
        GitRepository repository = names.InGit("a test");
        RevisionReader reader = new(names, repository, new StateReader(git.Root, null, () => ""));
        GitCommit head = repository.CommitOf("HEAD");
        EntityHistory history = new(repository, reader);
        history.From(new Absence(head, new SoughtEntity.Named("lamb/price"), head, reader.Read(head, null)!), _ => { }).ShouldBeEmpty();
        history.Newest.ShouldBeNull();
        history.Looked.ShouldBe(18);
        reader.FilesRead.ShouldBe(0);
    }

    [Theory]
    [InlineData("lamb", "there is no entity 'lamb', nor was there one up to HEAD; did you mean 'lamp'?\n")]
    [InlineData("lamb/price", "there is no entity 'lamb/price', nor was there one up to HEAD; did you mean 'lamp/price'?\n")]
    [InlineData("lamp/prise", "product:lamp had no property 'prise' up to HEAD; did you mean 'price'?\n")]
    [InlineData("product:lamp/zzz main", "product:lamp had no property 'zzz' up to main; there is 'name', 'parent', 'price'\n")]
    [InlineData("eins", "there is no entity 'eins', which is 'one' now\n")]
    [InlineData("one", "'one' is the id of several entities; name one of place:one, product:one")]
    [InlineData("one/name", "'one/name' is a property of several entities; name one of place:one/name, product:one/name")]
    [InlineData("one/zzz", "'one/zzz' is a property of several entities; name one of place:one/zzz, product:one/zzz")]
    [InlineData("lamp nowhere", "there is no revision 'nowhere'")]
    [InlineData("lamp --format yaml", "'yaml' is not a format")]
    public void What_cannot_be_shown_is_said(string arguments, string message)
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model + "  place: { files: places.yaml, properties: { name: text } }\n")
            .With("places.yaml", "one: { name: One, formerly: [eins] }\n").With("products.yaml", TempFolder.Products + "one: { name: One }\n").Commit("All");
        CliRun run = CliRun.In(git.Root, ["log", .. arguments.Split(' ')]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("factmodel: " + message);
    }

    /// <summary>A byte a character: git takes any.</summary>
    [Theory]
    [InlineData("Jürgen", "Eröffnung\nim Mai\n\nMehr", "\nencoding ISO-8859-1", "Jürgen", "Eröffnung im Mai")]
    [InlineData("\xe2\xf0\xe0\xf7", "\xd2\xe5\xf1\xf2", "\nencoding windows-1251", "врач", "Тест")]
    [InlineData("\xe2\xf0\xe0\xf7", "\xd2\xe5\xf1\xf2", "\nencoding cp1251", "врач", "Тест")]
    [InlineData("\x8e\x52", "\x8e\x52", "\nencoding Shift_JIS", "山", "山")]
    [InlineData("J\xc3\xbcrgen", "\xc3\xa9", "\nencoding utf-8", "Jürgen", "é")]
    [InlineData("\xff\xfe", "\xc3\x28", "", "\ufffd\ufffd", "\ufffd(")]
    [InlineData("A\u001b[1mB", "\u001b[31mC", "", "A\u001b[1mB", "\u001b[31mC")]
    [InlineData("", "", "\nencoding none", "", "")]
    public void Names_and_messages_are_read_in_the_encoding_that_the_commit_names(string author, string message, string encoding, string shownAuthor, string shownMessage)
    {
        using GitFolder git = GitFolder.Shop();
        CommitRaw(git.WithPrice("13"), $"{author} <ann@example.org> 1755864000 +0200", $"1755864000 +0200{encoding}", message);

        JsonElement newest = Revisions(git.Root, "lamp")[0];
        newest.GetProperty("author").GetString().ShouldBe(shownAuthor);
        newest.GetProperty("subject").GetString().ShouldBe(shownMessage);
        CliRun.In(git.Root, "log", "lamp").Lines[0].ShouldEndWith($"  2025-08-22  {shownAuthor}  {shownMessage}".Replace("\u001b", "\\u001B", StringComparison.Ordinal));
        CliRun.In(git.Root, "log", "lamp", "--format", "markdown").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD").Output.ShouldContain("product:lamp/price: 12 → 13");
    }

    /// <summary>The line of a commit's author, or none; git reads such commits, and shows their committer.</summary>
    [Theory]
    [InlineData("", "Ann Lee", "2025-08-22")]
    [InlineData("author Nobody\n", "Nobody", "1970-01-01")]
    [InlineData("author B <b@example.org> yesterday\n", "B", "1970-01-01")]
    [InlineData("author <>\n", "", "1970-01-01")]
    [InlineData("author  <x@example.org> 1755864000\n", "", "2025-08-22")]
    [InlineData("author A <a@example.org 1755864000 -9999\n", "A", "2025-08-22")]
    public void A_commit_without_an_author_shows_what_is_there(string line, string author, string day)
    {
        using GitFolder git = GitFolder.Shop();
        git.WithPrice("13").Commit("Dearer");
        CommitLines(git.WithPrice("14"), $"{line}committer Ann Lee <ann@example.org> 1755864000 +0200\n\nNobody's\n");
        AllThere("HEAD");
        DiffStatesTests.Changed(git.Root, "HEAD~1", "HEAD").ShouldHaveSingleItem().ShouldContain("product:lamp/price: 13 → 14");
        DiffStatesTests.Changed(git.Root, "HEAD^..main").ShouldHaveSingleItem().ShouldContain("product:lamp/price: 13 → 14");
        git.Git("tag", "nobody");
        git.With("readme.md", "x").Commit("A readme");
        AllThere("HEAD");
        AllThere("nobody");
        AllThere(git.Git("rev-parse", "HEAD~1").Trim());
        Subjects(git.Root, "lamp", "HEAD~2").ShouldBe(["Dearer", "The shop opens"]);

        void AllThere(string revision)
        {
            string[] lines = [.. CliRun.In(git.Root, "log", "lamp", revision).Lines.Where(text => !text.StartsWith(' '))];
            lines[0][7..].ShouldBe($"  {day}  {author}  Nobody's");
            lines[1].ShouldEndWith("  Dearer");
            lines[2].ShouldEndWith("  The shop opens");
        }
    }

    /// <summary>The newest commit, or its author's date, after the year 9999: git takes any.</summary>
    [Theory]
    [InlineData("99999999999999 +0000", "1755864000 +0000", "9999-12-31")]
    [InlineData("253402300799 +0200", "1755864000 +0000", "9999-12-31")]
    [InlineData("1755864000 +0000", "99999999999999 +0000", "2025-08-22")]
    [InlineData("1755864000 +0000", "9223372036854775807 -0500", "2025-08-22")]
    public void A_date_after_the_last_year_is_the_last_day(string authored, string committed, string day)
    {
        using GitFolder git = GitFolder.Shop();
        CommitRaw(git.WithPrice("13"), $"Ann <ann@example.org> {authored}", committed, "Far ahead");
        git.WithPrice("14").Commit("Dearer");

        CliRun run = CliRun.In(git.Root, "log", "lamp");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"  {day}  Ann  Far ahead\n");
        Subjects(git.Root, "lamp").ShouldBe(["Dearer", "Far ahead", "The shop opens"]);
        CliRun.In(git.Root, "diff", "HEAD~1", "HEAD").ExitCode.ShouldBe(0);
        CliRun.In(git.Root, "diff", "HEAD~2...HEAD").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Without_a_repository_there_is_no_history()
    {
        using TempFolder shop = TempFolder.Shop();
        CliRun.In(shop.Root, "log", "lamp").ShouldBe(new CliRun(2, "", "factmodel: 'factmodel log' needs a git repository, and the current folder is in none\n"));
    }

    [Fact]
    public void Markdown_is_a_table_in_which_nothing_acts_as_markup()
    {
        using GitFolder git = GitFolder.Shop();
        git.With("products.yaml", TempFolder.Products.Replace("Lamp", "'<b>|x|</b>'", StringComparison.Ordinal)).Commit("Markup", "Bob|Ray");
        CliRun run = CliRun.In(git.Root, "log", "lamp", "--format", "markdown");
        run.Lines[1].ShouldBe("| Revision | Day | Author | What changed |");
        run.Lines[3].ShouldContain("| <code>Bob\\|Ray</code> | ");
        run.Lines[3].ShouldContain("&lt;b&gt;\\|x\\|&lt;/b&gt;");
    }

    [Fact]
    public void Colours_are_for_a_terminal()
    {
        using GitFolder git = GitFolder.Shop();
        string coloured = CliRun.OnTerminal(git.Root, "log", "lamp").Output;
        coloured.ShouldContain("\u001b[");
        Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(CliRun.In(git.Root, "log", "lamp").Output);
    }

    /// <summary>What is decided by an entity's lines alone must be what a comparison decides.</summary>
    [Fact]
    public void It_says_what_the_diffs_of_all_revisions_say()
    {
        string[] states =
        [
            "lamp:\n  name: Lamp\n  price: 12\nbulb:\n  name: Bulb\n",
            "bulb:\n  name: Bulb\nlamp:\n  name: Lamp\n  price: 12\n",
            "bulb:\n  name: Bulb\nlamp:\n  name: Lamp\n  price: 12\n# The end\n\n",
            "bulb:\n  name: Bulb\nlamp:\n  name: Lamp\n  price: 12\n# A parent\n\n  parent: bulb\n",
            "shade:\n  name: &n Shade\nlamp:\n  name: *n\nbulb:\n  name: Bulb\n",
            "shade:\n  name: &n Screen\nlamp:\n  name: *n\nbulb:\n  name: Bulb\n",
            "lamp: { name: Screen }\nbulb: { name: Bulb }\nshade: { name: Screen }\n",
            "lamp: { name: Screen }\r\nbulb: { name: Bulb }\r\nshade: { name: Screen }\r\n",
            "bulb: { name: Bulb }\nlamp: { name: Screen }",
            "bulb: { name: Bulb }\nlamp: { name: Screen, price: 1 }\nshade: { name: Screen }\n",
            "other:\n  name: |\n   lamp: { name: Screen, price: 1 }\nlamp: { name: Screen, price: 2 }\n",
            "---\nlamp: { name: Screen, price: 2 }\n...\n",
        ];
        using GitFolder git = GitFolder.Shop();
        List<string> expected = ["The shop opens"];
        for (int i = 0; i < states.Length; i++)
        {
            git.With("products.yaml", states[i]).Commit($"State {i}");
            if (DiffStatesTests.Changed(git.Root, "HEAD~1", "HEAD").Any(change => change.Contains("product:lamp", StringComparison.Ordinal)))
            {
                expected.Insert(0, $"State {i}");
            }
        }

        expected.Count.ShouldBeInRange(5, states.Length);
        Subjects(git.Root, "lamp").ShouldBe(expected);
    }

    [Fact]
    public void A_content_is_read_once_and_parsed_only_where_the_entity_changed()
    {
        const int Others = 40;
        using GitFolder git = GitFolder.Shop();
        git.With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'*s.yaml'", StringComparison.Ordinal)).With("lamps.yaml", "shade: { name: Shade }\n").Commit("Two files");
        git.WithPrice("13").Commit("Dearer");
        for (int i = 0; i < Others; i++)
        {
            string other = i % 2 == 0 ? "lamps.yaml" : "products.yaml";
            string text = other == "lamps.yaml" ? $"shade: {{ name: Shade, price: {i} }}\n" : TempFolder.Products.Replace("12", "13", StringComparison.Ordinal) + $"other: {{ name: Other, price: {i} }}\n";
            git.With(other, text).Commit($"Other {i}");
        }

        using StateNames names = new(git.Root);
        GitRepository repository = names.InGit("a test");
        RevisionReader reader = new(names, repository, new StateReader(git.Root, null, () => ""));
        GitCommit head = repository.CommitOf("HEAD");
        EntityHistory history = new(repository, reader);
        HistoryEntry[] entries = [.. history.From(new Sighting(head, reader.Read(head, null)!, new EntityName("product", "lamp", null), null, null), _ => { })];

        entries.Select(entry => entry.Revision.Subject).ShouldBe(["Dearer", "The shop opens"]);
        history.Looked.ShouldBe(Others + 3);
        repository.BlobsRead.ShouldBeLessThanOrEqualTo(git.Git("rev-list", "--objects", "--all", "--filter=object:type=blob", "--filter-provided-objects").Split('\n').Length - 1);
        reader.FilesRead.ShouldBeLessThan(10);
    }

    /// <summary>Commits all that is in the folder, by its own lines: git itself would mend them.</summary>
    private static void CommitRaw(GitFolder git, string author, string committed, string message) =>
        CommitLines(git, $"author {author}\ncommitter Ann Lee <ann@example.org> {committed}\n\n{message}\n");

    private static void CommitLines(GitFolder git, string lines)
    {
        git.Git("add", "-A");
        string commit = $"tree {git.Git("write-tree").Trim()}\nparent {git.Git("rev-parse", "HEAD").Trim()}\n{lines}";
        string file = git.PathOf(".git/raw");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(commit));
        git.Git("update-ref", "HEAD", git.Git("hash-object", "-t", "commit", "-w", "--literally", file).Trim());
    }

    private static string[] Subjects(string folder, params string[] arguments) =>
        [.. Revisions(folder, arguments).Select(revision => revision.GetProperty("subject").GetString()!)];

    private static JsonElement[] Revisions(string folder, params string[] arguments)
    {
        CliRun run = CliRun.In(folder, ["log", .. arguments, "--format", "json"]);
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        return [.. run.Json().GetProperty("revisions").EnumerateArray()];
    }

    [GeneratedRegex("^[0-9a-f]{7} ", RegexOptions.Multiline)]
    private static partial Regex IdOfRevision();

    [GeneratedRegex("## factmodel log\n.*?```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExampleOfPage();
}
