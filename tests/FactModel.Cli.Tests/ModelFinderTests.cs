namespace FactModel.Cli.Tests;

/// <summary>Which model a command is about.</summary>
public sealed class ModelFinderTests
{
    [Theory]
    [InlineData("facts", null)]
    [InlineData("facts/deep/down", null)]
    [InlineData("", null)]
    [InlineData("", "facts")]
    [InlineData("", "facts/factmodel.yaml")]
    [InlineData("other", "../facts")]
    [InlineData("facts", ".")]
    public void The_model_is_named_or_here_or_above_or_the_only_one_below(string folder, string? named)
    {
        using TempFolder root = new TempFolder().With("facts/factmodel.yaml", TempFolder.Model).With("facts/products.yaml", TempFolder.Products)
            .WithFolder("facts/deep/down").WithFolder("other");
        CliRun run = CliRun.In(root.PathOf(folder).TrimEnd('/'), named is null ? ["check"] : ["check", named]);
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_other_extension_is_found_too()
    {
        using TempFolder root = new TempFolder().With("factmodel.yml", TempFolder.Model).With("products.yaml", TempFolder.Products);
        CliRun.In(root.Root, "check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Several_below_are_named_and_none_is_chosen()
    {
        using TempFolder root = new TempFolder().With("b/factmodel.yaml", TempFolder.Model).With("a/factmodel.yaml", TempFolder.Model)
            .With("a/obj/factmodel.yaml", TempFolder.Model);
        CliRun run = CliRun.In(root.Root, "check");
        run.ShouldBe(new CliRun(2, "", "factmodel: there are several models to choose from; name one of a/factmodel.yaml, b/factmodel.yaml\n"));
    }

    [Theory]
    [InlineData("nowhere", "there is no file or folder 'nowhere'")]
    [InlineData("empty", "there is no factmodel.yaml in the folder 'empty' or below it")]
    [InlineData("products.yaml", "'products.yaml' is not a model: a model is called factmodel.yaml")]
    public void What_is_no_model_is_said(string named, string message)
    {
        using TempFolder root = TempFolder.Shop().WithFolder("empty");
        CliRun.In(root.Root, "check", named).ShouldBe(new CliRun(2, "", $"factmodel: {message}\n"));
    }

    [Fact]
    public void No_model_at_all_is_said()
    {
        using TempFolder root = new();
        CliRun run = CliRun.In(root.Root, "check");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("factmodel: there is no factmodel.yaml in the current folder, above it or below it; name one: factmodel check MODEL\n");
    }
}
