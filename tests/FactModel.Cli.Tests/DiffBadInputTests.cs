using static FactModel.Cli.Tests.DiffStatesTests;

namespace FactModel.Cli.Tests;

/// <summary>States that do not compile, through the command line: what can be compared is, the mistakes are named, and the exit code is 2.</summary>
public sealed class DiffBadInputTests
{
    private const string Shade = "shade: { name: Shade, price: 1 }\n";
    private const string DearerShade = "shade: { name: Shade, price: 2 }\n";

    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "products.yaml", "lamp: { name: [ }\n", "products.yaml(1,15): error FM0021: " },
        { "products.yaml", "lamp: { name: Lamp, price: dear }\nbulb: { name: Bulb, parent: lamp }\n", "products.yaml(1,28): error FM0205: " },
        { "products.yaml", "lamp: { name: Lamp, price: 12, parent: lampp }\nbulb: { name: Bulb, parent: lamp }\n", "products.yaml(1,40): error FM0203: there is no product 'lampp'; did you mean 'lamp'?" },
        { "products.yaml", TempFolder.Products + "shade: { name: Again }\n", "error FM0206: " },
        { "products.yaml", TempFolder.Products + "<<<<<<< ours\nshade: { name: A }\n=======\n>>>>>>> theirs\n", "products.yaml(7,1): error FM0015: " },
        { "products.yaml", "\u0089PNG\r\n\0\0", "products.yaml(1,1): error FM00" },
        { "products.yaml", "- a\n- list\n", "products.yaml(1,1): error FM" },
        { "products.yaml", null, "error FM0904: 'products.yaml' matches no file" },
        { "factmodel.yaml", "namespace: Shop\nkinds: [\n", "factmodel.yaml(2,8): error FM0021: " },
        { "factmodel.yaml", "", "factmodel.yaml(1,1): error FM0109: " },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_state_with_a_mistake_is_compared_as_far_as_it_can_be_read(string path, string? text, string mistake)
    {
        using GitFolder git = Shop();
        git.With("shades.yaml", DearerShade);
        Set(git, path, text);

        AsFarAs(git, "the working tree", mistake, path);
        AsFarAs(git, "the working tree", mistake, path, "--exit-code");
        AsFarAs(git, "the working tree", mistake, path, "--fail-on", "any");
        git.Commit("With a mistake");
        AsFarAs(git, "HEAD", mistake, path, "HEAD", "HEAD~1");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("sarif")]
    [InlineData("json")]
    public void Every_format_says_which_state_has_the_mistake(string format)
    {
        using GitFolder git = Shop();
        git.With("shades.yaml", "shade: { name: Shade, price: dear }\n").Commit("With a mistake");
        git.With("shades.yaml", DearerShade);
        CliRun run = CliRun.In(git.Root, "diff", "--format", format);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain(format switch
        {
            "json" => "\"state\": \"HEAD\"",
            "github" or "sarif" => "in HEAD: 'dear' is not an int",
            _ => "compared as far as HEAD can be read",
        });
    }

    [Fact]
    public void What_reads_as_it_did_is_no_change_where_the_file_is_broken()
    {
        using GitFolder git = Shop();
        git.With("products.yaml", "lamp: { name: Lamp, price: dear }\n");
        string output = CliRun.In(git.Root, "diff").Output;
        output.ShouldNotContain("value-removed");
        output.ShouldNotContain("entity-removed");
        output.ShouldContain("no changes in what could be compared\n");
    }

    /// <summary>An entity, or what is said of its id alone, that one side cannot read.</summary>
    [Theory]
    [InlineData("lamp: 5\n")]
    [InlineData("lamp: [1\n")]
    [InlineData("lamp: [1\nbulb: { name: Bulb }\n")]
    [InlineData("lamp: { formerly: 5x: 3\n")]
    [InlineData("lamp: { name: Lamp, extra: 1, formerly: { light: 1 }, retired: { becuse: Dim. } }\nbulb: { name: Bulb }\n")]
    [InlineData("lamp:\n  name: Lamp\n  extra: 1\n  formerly:\n    light: 1\n  retired: Dim.\nbulb: { name: Bulb }\n")]
    [InlineData("lamp:\n  name: Lamp\n  extra: 1\n  formerly: [light, [torch]]\n  retired: { because: Dim., replaced-by: [bulb] }\nbulb: { name: Bulb }\n")]
    public void What_is_missing_of_an_entity_that_cannot_be_read_is_neither_gone_nor_new(string broken)
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", Model.Replace("files:", "others: keep\n    files:", StringComparison.Ordinal)).With("shades.yaml", "shade: { name: Shade, parent: light }\n")
            .With("products.yaml", "lamp: { formerly: [light, torch], name: Lamp, extra: 1, retired: { because: Dim., replaced-by: bulb } }\nbulb: { name: Bulb }\n").Commit("Whole");
        git.With("products.yaml", broken).Commit("Broken");
        NothingChanged(CliRun.In(git.Root, "diff", "HEAD~1", "HEAD"));
        NothingChanged(CliRun.In(git.Root, "diff", "HEAD", "HEAD~1"));

        static void NothingChanged(CliRun run)
        {
            run.ExitCode.ShouldBe(2);
            run.Lines.ShouldContain("no changes in what could be compared");
        }
    }

    [Fact]
    public void What_the_mistakes_leave_of_an_entity_is_compared()
    {
        using GitFolder git = Shop();
        git.With("shades.yaml", "shade:\n  formerly: [cover]\n  name: Shade\n  price: 1\n").Commit("Whole");
        git.With("shades.yaml", "shade:\n  formerly: { cover: 1 }\n  name: Shade\n  price: 2\n");
        ChangedInTheRest(git).ShouldHaveSingleItem().ShouldContain("product:shade/price: 1 → 2");
        git.With("shades.yaml", "shade: { formerly: { cover: 1 }, name: Blind, price: dear }\n");
        ChangedInTheRest(git).ShouldHaveSingleItem().ShouldContain("product:shade/name: Shade → Blind");
        git.With("shades.yaml", "shade:\n  name: Shade\n  price: dear\n");
        ChangedInTheRest(git).ShouldHaveSingleItem().ShouldContain("former-id-removed product:shade#cover");
    }

    [Fact]
    public void A_new_entity_that_cannot_tell_its_former_ids_may_be_any_that_is_gone()
    {
        using GitFolder git = Shop();
        File.Delete(git.PathOf("shades.yaml"));
        git.With("products.yaml", TempFolder.Products + "sun:\n  formerly: { shade: 1 }\n  name: Blind\n");
        CliRun.In(git.Root, "diff").Lines.ShouldContain("no changes in what could be compared");
        git.With("shades.yaml", Shade);
        ChangedInTheRest(git).ShouldHaveSingleItem().ShouldContain("entity-added product:sun");
    }

    /// <summary>A former id stands in the file of the entity that had it.</summary>
    [Theory]
    [InlineData("sun: { formerly: { light: 1 }, name: Blind }\n")]
    [InlineData("sun: { name: Blind, formerly: [light\n")]
    [InlineData("sun: 5\n")]
    public void A_new_entity_that_cannot_tell_its_former_ids_is_none_that_its_file_does_not_name(string stray)
    {
        using GitFolder git = Shop();
        git.With("shades.yaml", "").With("products.yaml", TempFolder.Products + stray);
        ChangedInTheRest(git).ShouldContain(line => line.StartsWith("- error entity-removed product:shade: ", StringComparison.Ordinal));
    }

    /// <summary>A file that is broken on one side, and names an entity that is in another one, or nowhere, on the other.</summary>
    [Theory]
    [InlineData("lamp: { name: Lamp, price: 12 }\nshade: [1\n")]
    [InlineData("lamp: { name: Lamp, price: 12 }\nshade: 5\n")]
    [InlineData("lamp: { name: Lamp, price: 12 }\n- 'shade': { name: Shade }\n")]
    [InlineData("lamp: { name: Lamp, price: 12 }\n\"sh\\u0061de\": [1\n")]
    [InlineData("lamp: { name: Lamp, price: 12, formerly: { shade: 1 } }\n")]
    [InlineData("lamp:\n  name: Lamp\n  price: 12\n  formerly: [shade\n")]
    public void What_a_broken_file_names_may_have_moved_there(string broken)
    {
        using GitFolder git = Shop();
        git.With("shades.yaml", Shade + "sun: { name: Sun }\n").With("products.yaml", "lamp: { name: Lamp, price: 12 }\n").Commit("Whole");
        git.With("shades.yaml", "sun: { name: Sun }\n").With("products.yaml", broken).Commit("Broken");
        foreach (string[] states in (string[][])[["HEAD~1", "HEAD"], ["HEAD", "HEAD~1"]])
        {
            CliRun run = CliRun.In(git.Root, ["diff", .. states]);
            run.ExitCode.ShouldBe(2);
            run.Lines.ShouldContain("no changes in what could be compared");
        }
    }

    [Fact]
    public void What_no_broken_file_of_its_kind_names_is_gone()
    {
        using GitFolder git = Shop();
        git.With("factmodel.yaml", Model + "  place: { files: places.yaml, properties: { name: text } }\n").With("places.yaml", "here: { name: Here }\n").Commit("Places");
        git.With("places.yaml", "here: [shade\n").With("products.yaml", "bulb: { name: Bulb, parent: lamp }\nlamp: [1\n").With("shades.yaml", "sun: { name: Sun, price: 7 }\n");
        string[] changed = ChangedInTheRest(git);
        changed.Length.ShouldBe(2);
        changed[0].ShouldStartWith("- error entity-removed product:shade: ");
        changed[1].ShouldStartWith("+ entity-added product:sun: ");
    }

    /// <summary>Bytes that are no text, and a folder where a file was.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_cannot_be_read_at_all_may_hold_any_entity(bool isFile)
    {
        using GitFolder git = Shop();
        File.Delete(git.PathOf("products.yaml"));
        if (isFile)
        {
            File.WriteAllBytes(git.PathOf("products.yaml"), [.. "sh"u8, 0xff, .. "de: { name: Shade }"u8]);
        }
        else
        {
            git.With("products.yaml/readme.txt", "A folder");
        }

        git.With("shades.yaml", "sun: { name: Sun, price: 7 }\n");
        ChangedInTheRest(git).ShouldHaveSingleItem().ShouldStartWith("+ entity-added product:sun: ");
    }

    /// <summary>What a model says in an error is not known: neither the kind is gone, nor its facts, nor is another type's value another one.</summary>
    [Theory]
    [InlineData("  place: { filez: places.yaml, properties: { name: text } }\n")]
    [InlineData("  place: { files: places.yaml, properties: { name: txt } }\n")]
    [InlineData("  place: { files: places.yaml, others: keep, properties: { name: { tpye: text } } }\n")]
    [InlineData("  place: { files: [elsewhere.yaml, 5: 3], properties: { name: text } }\n")]
    [InlineData("  place: [\n")]
    public void Of_a_model_with_a_mistake_no_fact_is_gone_or_new(string place)
    {
        using GitFolder git = Shop();
        git.With("factmodel.yaml", Model + "  place: { files: places.yaml, others: keep, properties: { name: text } }\n").With("places.yaml", "here: { name: Here }\n").Commit("Whole");
        git.With("factmodel.yaml", Model + place).Commit("Broken");
        foreach (string[] states in (string[][])[["HEAD~1", "HEAD"], ["HEAD", "HEAD~1"]])
        {
            CliRun run = CliRun.In(git.Root, ["diff", .. states]);
            run.ExitCode.ShouldBe(2);
            run.Lines.ShouldContain("no changes in what could be compared");
        }
    }

    [Fact]
    public void A_model_that_was_named_need_not_find_all_its_files_in_both_states()
    {
        using GitFolder git = new();
        git.With("products.yaml", TempFolder.Products).Commit("Data");
        git.With("factmodel.yaml", Model).With("shades.yaml", Shade).Commit("More, and a model");
        Changed(git.Root, "HEAD~1", "HEAD", "--model", ".").ShouldHaveSingleItem().ShouldContain("product:shade");
    }

    /// <summary>Another namespace is a change as any other: all is compared.</summary>
    [Fact]
    public void A_model_that_changed_its_namespace_breaks_its_callers_and_is_compared()
    {
        using GitFolder git = Shop();
        git.With("factmodel.yaml", Model.Replace("namespace: Shop", "namespace: Store", StringComparison.Ordinal)).With("shades.yaml", DearerShade);
        string[] changed = Changed(git.Root);
        changed.Length.ShouldBe(2);
        changed[0].ShouldBe("~ error namespace-changed model: Shop → Store  factmodel.yaml(1,12)");
        changed[1].ShouldContain("product:shade/price: 1 → 2");
        CliRun.In(git.Root, "diff", "--fail-on", "breaking").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_rule_that_does_not_hold_is_a_change_and_no_mistake()
    {
        using GitFolder git = new();
        git.With("factmodel.yaml", TempFolder.Model + "rules: { cheap: { check: 'Products.All.All(p => p.Price < 20)', says: Nothing is dear. } }\n").With("products.yaml", "lamp: { name: Lamp, price: 12 }\n").Commit("The shop opens");
        git.With("products.yaml", "lamp: { name: Lamp, price: 30 }\n");
        CliRun run = CliRun.In(git.Root, "diff");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("rule-failing");
    }

    private const string Model = """
        namespace: Shop
        kinds:
          product:
            files: [products.yaml, shades.yaml]
            properties:
              name: text
              price: int?
              parent: product?

        """;

    private static string[] ChangedInTheRest(GitFolder git)
    {
        CliRun run = CliRun.In(git.Root, "diff");
        run.ExitCode.ShouldBe(2);
        return [.. run.Lines.Where(line => line is ['+' or '-' or '~' or '>', ' ', ..])];
    }

    private static void AsFarAs(GitFolder git, string state, string mistake, string path, params string[] arguments)
    {
        CliRun run = CliRun.In(git.Root, ["diff", .. arguments]);
        // Where the model is broken, what the rest lacks is nothing to compare.
        run.Error.ShouldBe(path == "factmodel.yaml" ? "factmodel: nothing could be compared\n" : "");
        run.ExitCode.ShouldBe(2);
        run.Lines.ShouldContain(line => line.StartsWith($"compared as far as {state} can be read: ", StringComparison.Ordinal) && line.Contains(mistake, StringComparison.Ordinal));
        // Of a broken model nothing is read but what it declares before the mistake.
        run.Output.Contains("product:shade/price", StringComparison.Ordinal).ShouldBe(path != "factmodel.yaml");
    }

    private static void Set(GitFolder git, string path, string? text)
    {
        if (text is null)
        {
            File.Delete(git.PathOf(path));
        }
        else
        {
            git.With(path, text);
        }
    }

    private static GitFolder Shop()
    {
        GitFolder git = new();
        git.With("factmodel.yaml", Model).With("products.yaml", TempFolder.Products).With("shades.yaml", Shade).Commit("The shop opens");
        return git;
    }
}
