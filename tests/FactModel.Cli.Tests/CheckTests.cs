namespace FactModel.Cli.Tests;

/// <summary>What a check answers, and how it ends.</summary>
public sealed class CheckTests
{
    private const string Clean = "checked 2 files, 2 entities, 4 statements: 0 errors, 0 warnings\n";

    [Fact]
    public void Clean_facts_end_with_0_and_say_what_was_checked()
    {
        using TempFolder shop = TempFolder.Shop();
        CliRun.In(shop.Root, "check").ShouldBe(new CliRun(0, Clean, ""));
    }

    [Fact]
    public void One_of_each_is_said_in_the_singular()
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: Lamp, price: x }\n");
        CliRun.In(shop.Root, "check").Lines[^1].ShouldBe("checked 2 files, 1 entity, 1 statement: 1 error, 0 warnings");
    }

    [Fact]
    public void Errors_end_with_1_and_read_as_the_compiler_writes_them()
    {
        using TempFolder shop = TempFolder.Shop("lamp:\n  name: Lamp\n  parent: lamb\nbulb:\n  nam: Bulb\n  name: Bulb\n");
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldBe([
            "products.yaml(3,11): error FM0203: there is no product 'lamb'; did you mean 'lamp'?",
            "products.yaml(5,3): error FM0201: 'nam' is not a property of 'product'; did you mean 'name'?",
            "checked 2 files, 2 entities, 3 statements: 2 errors, 0 warnings",
        ]);
    }

    [Fact]
    public void Warnings_alone_end_with_1()
    {
        using TempFolder shop = TempFolder.Shop("");
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldStartWith("products.yaml(1,1): warning FM0219: ");
    }

    [Fact]
    public void What_is_past_its_review_date_is_said_where_a_day_is_named()
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: Lamp, price: { value: 12, review-by: 2025-10 } }\n");
        CliRun.In(shop.Root, "check").ExitCode.ShouldBe(0);
        CliRun.In(shop.Root, "check", "--review-date", "2025-10-31").ExitCode.ShouldBe(0);
        CliRun run = CliRun.In(shop.Root, "check", "--review-date", "2025-11-01");
        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldBe([
            "products.yaml(1,52): warning FM0233: the statement about 'price' of 'lamp' was to be reviewed by 2025-10, and it is 2025-11-01",
            "checked 2 files, 1 entity, 2 statements: 0 errors, 1 warning",
        ]);
    }

    [Fact]
    public void Nothing_checked_is_no_pass()
    {
        using TempFolder shop = TempFolder.Shop("{}\n");
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("checked 2 files, 0 entities, 0 statements: 0 errors, 0 warnings\n");
        run.Error.ShouldBe("factmodel: nothing was checked, which is no pass\n");
    }

    [Fact]
    public void A_bad_model_is_reported_at_its_line_with_the_facts_it_still_has()
    {
        using TempFolder shop = TempFolder.Shop().With("factmodel.yaml", TempFolder.Model.Replace("int?", "imt?", StringComparison.Ordinal));
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldStartWith("factmodel.yaml(7,14): error FM0104: there is no type 'imt'");
    }

    [Theory]
    [InlineData("lamps.yaml")]
    [InlineData("sources.yaml")]
    public void A_file_that_is_no_text_is_the_only_mistake(string path)
    {
        using TempFolder shop = TempFolder.Shop("bulb: { name: { value: Bulb, source: gazette }, parent: lamp }\n")
            .With("factmodel.yaml", "sources: sources.yaml\n" + TempFolder.Model.Replace("products.yaml", "[products.yaml, lamps.yaml]", StringComparison.Ordinal))
            .With("lamps.yaml", "lamp: { name: Lamp }\n").With("sources.yaml", "gazette: { title: Gazette, language: en }\n").WithBytes(path, [0x89, 0x50, 0x4E, 0x47, 0xFF]);
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(2, run.Output);
        run.Lines[0].ShouldStartWith(path + "(1,");
    }

    [Fact]
    public void A_second_model_below_is_an_error_of_its_own_file()
    {
        using TempFolder shop = TempFolder.Shop().With("more/factmodel.yaml", TempFolder.Model);
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldBe("more/factmodel.yaml(1,1): error FM0902: a project has one factmodel.yaml, and this is another; the first is factmodel.yaml");
    }

    [Fact]
    public void A_path_with_spaces_and_CJK_reads_as_it_is()
    {
        using TempFolder folder = new TempFolder().With("my facts/事實/factmodel.yaml", TempFolder.Model.Replace("products", "產品 一", StringComparison.Ordinal))
            .With("my facts/事實/產品 一.yaml", "lamp: { name: 燈, price: 貴 }\n");
        CliRun.In(folder.Root, "check", "my facts/事實").Lines[0].ShouldStartWith("my facts/事實/產品 一.yaml(1,25): error FM0205: ");
        CliRun.In(folder.PathOf("my facts"), "check").Lines[0].ShouldStartWith("事實/產品 一.yaml(1,25): ");
    }

    [Fact]
    public void The_facts_of_this_repository_are_clean()
    {
        CliRun run = CliRun.In(TempFolder.Repository, "check", "facts");
        run.Error.ShouldBe("");
        run.Output.ShouldMatch(@"^checked \d+ files, \d+ entities, [\d,]+ statements: 0 errors, 0 warnings\n$");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Colours_are_for_a_terminal_and_can_be_switched_off()
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: Lamp, parent: lamb }\n");
        string plain = CliRun.In(shop.Root, "check").Output;
        string coloured = CliRun.OnTerminal(shop.Root, "check").Output;
        coloured.ShouldContain("\u001b[");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "").ShouldBe(plain);
        CliRun.OnTerminal(shop.Root, "check", "--no-color").Output.ShouldBe(plain);
        CliRun.OnTerminal(shop.Root, "check", "--format", "github").Output.ShouldNotContain("\u001b");
    }
}
