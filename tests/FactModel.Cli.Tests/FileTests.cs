using System.Diagnostics;

namespace FactModel.Cli.Tests;

/// <summary>Which files a check reads, and what it says of those that it cannot.</summary>
public sealed class FileTests
{
    [Fact]
    public void A_file_that_the_model_names_and_that_is_missing_is_an_error_of_the_model()
    {
        using TempFolder shop = new TempFolder().With("factmodel.yaml", TempFolder.Model).With("product.yaml", TempFolder.Products);
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldBe("factmodel.yaml(4,12): error FM0904: 'products.yaml' matches no file that was passed to FactModel; did you mean 'product.yaml'?");
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_said_to_be_one()
    {
        using TempFolder shop = new TempFolder().With("factmodel.yaml", TempFolder.Model).WithFolder("products.yaml");
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldBe([
            "products.yaml(1,1): error FM0903: the file cannot be read: it is a folder",
            "checked 1 file, 0 entities, 0 statements: 1 error, 0 warnings",
        ]);
    }

    [Fact]
    public async Task A_named_pipe_is_not_waited_for_also_behind_a_link()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no pipes among its files");
        using TempFolder shop = new TempFolder().With("factmodel.yaml", TempFolder.Model);
        using Process process = Process.Start("mkfifo", shop.PathOf("pipe"));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(shop.PathOf("products.yaml"), shop.PathOf("pipe"));
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldBe("products.yaml(1,1): error FM0903: the file cannot be read: it is a named pipe, not a file");
    }

    [Fact]
    public void A_file_that_is_gone_is_a_problem_of_that_file_and_silences_no_other()
    {
        using TempFolder shop = TempFolder.Shop("lamp: { name: Lamp, price: x }\n")
            .With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'*.yml'", StringComparison.Ordinal) + "  other:\n    files: products.yaml\n    properties: { name: text, price: int? }\n");
        File.CreateSymbolicLink(shop.PathOf("gone.yml"), shop.PathOf("nowhere"));
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(3);
        run.Lines[0].ShouldBe("gone.yml(1,1): error FM0903: the file cannot be read: it is not there any more, or it is a link to nothing");
        run.Lines[1].ShouldStartWith("products.yaml(1,28): error FM0205: ");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported_where_they_stand()
    {
        using TempFolder shop = TempFolder.Shop().WithBytes("products.yaml", [.. "lamp:\n  name: L"u8, 0xE9, .. "mp\n"u8]);
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(1);
        run.Lines[0].ShouldStartWith("products.yaml(2,10): error FM0");
    }

    [Fact]
    public void A_model_that_is_no_text_leaves_nothing_to_check()
    {
        using TempFolder shop = TempFolder.Shop().WithBytes("factmodel.yaml", [0xFF, 0xC0]);
        CliRun run = CliRun.In(shop.Root, "check");
        run.ExitCode.ShouldBe(2);
        run.Lines[0].ShouldStartWith("factmodel.yaml(1,1): error FM0");
        run.Lines[1].ShouldBe("checked 0 files, 0 entities, 0 statements: 1 error, 0 warnings");
    }

    [Fact]
    public void What_a_build_and_other_tools_write_is_passed_over()
    {
        using TempFolder shop = new TempFolder()
            .With("factmodel.yaml", TempFolder.Model.Replace("products.yaml", "'**/*.yaml'", StringComparison.Ordinal))
            .With("a/bin/kept.yaml", "lamp: { name: Lamp }\n");
        foreach (string folder in (string[])["bin", "obj", ".git", "a/.cache", "a/node_modules/b"])
        {
            shop.With(folder + "/products.yaml", "broken: [\n").With(folder + "/factmodel.yaml", "broken: [\n");
        }

        CliRun.In(shop.Root, "check").ShouldBe(new CliRun(0, "checked 2 files, 1 entity, 1 statement: 0 errors, 0 warnings\n", ""));
    }

    [Fact]
    public void Markdown_and_files_outside_are_read_where_the_model_names_them()
    {
        string model = TempFolder.Model.Replace("products.yaml", "[ ../shared/*.yaml, ../one.yml, pages/*.md ]", StringComparison.Ordinal)
            .Replace("    properties:", "    layout: file\n    properties:", StringComparison.Ordinal);
        using TempFolder folder = new TempFolder().With("facts/factmodel.yaml", model)
            .With("shared/lamp.yaml", "name: Lamp\n").With("shared/no.txt", "name: [\n").With("one.yml", "name: One\n").With("two.yml", "name: [\n")
            .With("facts/pages/page.md", "---\nname: Page\nprice: x\n---\n# A page\n").With("facts/README.md", "# Not facts\n");
        CliRun run = CliRun.In(folder.Root, "check");
        run.Lines.Length.ShouldBe(2);
        run.Lines[0].ShouldStartWith("facts/pages/page.md(3,8): error FM0205: ");
        run.Lines[1].ShouldStartWith("checked 4 files, 3 entities, 3 statements: 1 error");
    }

    [Fact]
    public void A_link_that_leads_back_ends()
    {
        using TempFolder shop = TempFolder.Shop();
        Directory.CreateSymbolicLink(shop.PathOf("again"), shop.Root);
        CliRun.In(shop.Root, "check").ExitCode.ShouldBe(0);
    }
}
