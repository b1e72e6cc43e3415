using System.Text.Json;

namespace FactModel.Cli.Tests;

/// <summary><c>factmodel schema</c> as a command: what it writes and where, and when it writes nothing. What editors do with it has tests of its own.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Shop = ["Product.schema.json", "factmodel-model.schema.json", "factmodel-shared.schema.json"];

    [Fact]
    public void The_schemas_stand_beside_the_model_and_the_settings_are_printed()
    {
        using TempFolder parent = new TempFolder().With("shop/factmodel.yaml", TempFolder.Model).With("shop/products.yaml", TempFolder.Products);

        CliRun run = CliRun.In(parent.Root, "schema");

        run.ExitCode.ShouldBe(0, run.Error);
        Names(parent.PathOf("shop/.factmodel")).ShouldBe(Shop);
        run.Error.ShouldBe("wrote 3 schemas to shop/.factmodel; the settings are for .vscode/settings.json in this folder\n");
        JsonElement schemas = run.Json().GetProperty("yaml.schemas");
        schemas.GetProperty("./shop/.factmodel/Product.schema.json")[0].GetString().ShouldBe("shop/products.yaml");
        run.Json().GetProperty("yaml.customTags").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData(".inf")]
    [InlineData("1e999")]
    public void An_id_that_no_schema_can_list_is_said(string id)
    {
        using TempFolder folder = new TempFolder()
            .With("factmodel.yaml", "namespace: A\nkinds: { thing: { files: things.yaml, properties: { next: thing } } }\n")
            .With("things.yaml", $"{id}: {{ next: true }}\ntrue: {{ next: {id} }}\n");

        CliRun.In(folder.Root, "schema").Error.ShouldContain($"'thing' has the id '{id}', to an editor a number that no schema can list: it takes any text for one\n");
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        using TempFolder folder = TempFolder.Shop();
        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);
        byte[][] first = [.. Shop.Select(name => File.ReadAllBytes(folder.PathOf(".factmodel/" + name)))];

        CliRun.In(folder.Root, "schema", "--output", "other").ExitCode.ShouldBe(0);

        Shop.Select(name => File.ReadAllBytes(folder.PathOf("other/" + name))).ShouldBe(first);
        first.ShouldAllBe(bytes => bytes.First() == '{' && bytes.Last() == '\n' && !bytes.Contains((byte)'\r'));
    }

    [Fact]
    public void A_check_names_what_is_missing_stale_or_left_over_and_writes_nothing()
    {
        using TempFolder folder = TempFolder.Shop();
        CliRun missing = CliRun.In(folder.Root, "schema", "--check");
        missing.ExitCode.ShouldBe(1);
        missing.Lines.ShouldContain(".factmodel/Product.schema.json is missing");
        Directory.Exists(folder.PathOf(".factmodel")).ShouldBeFalse();

        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);
        CliRun.In(folder.Root, "schema", "--check").Output.ShouldBe("the schemas in .factmodel are up to date\n");

        folder.With("factmodel.yaml", TempFolder.Model.Replace("product:", "ware:", StringComparison.Ordinal).Replace("product?", "ware?", StringComparison.Ordinal));
        CliRun stale = CliRun.In(folder.Root, "schema", "--check");
        stale.ExitCode.ShouldBe(1);
        stale.Output.ShouldBe("""
            .factmodel/Product.schema.json is of a kind that the model does not have
            .factmodel/Ware.schema.json is missing
            .factmodel/factmodel-model.schema.json is out of date
            .factmodel/factmodel-shared.schema.json is out of date
            run 'factmodel schema' to write them

            """);
    }

    [Fact]
    public void A_check_passes_over_the_line_ends_that_git_gave()
    {
        using TempFolder folder = TempFolder.Shop();
        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);
        foreach (string name in Shop)
        {
            folder.With(".factmodel/" + name, File.ReadAllText(folder.PathOf(".factmodel/" + name)).ReplaceLineEndings("\r\n"));
        }

        CliRun.In(folder.Root, "schema", "--check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_new_entity_makes_the_schemas_stale_since_its_id_can_be_referred_to()
    {
        using TempFolder folder = TempFolder.Shop();
        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);

        folder.With("products.yaml", TempFolder.Products + "shade: { name: Shade }\n");

        CliRun.In(folder.Root, "schema", "--check").Lines.ShouldBe([".factmodel/factmodel-shared.schema.json is out of date", "run 'factmodel schema' to write them"]);
    }

    [Fact]
    public void Schemas_of_kinds_that_are_no_more_go_and_files_of_others_stay()
    {
        using TempFolder folder = TempFolder.Shop().With(".factmodel/mine.schema.json", "{}\n");
        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);
        folder.With("factmodel.yaml", TempFolder.Model.Replace("product:", "ware:", StringComparison.Ordinal).Replace("product?", "ware?", StringComparison.Ordinal));

        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);

        Names(folder.PathOf(".factmodel")).ShouldBe(["Ware.schema.json", "factmodel-model.schema.json", "factmodel-shared.schema.json", "mine.schema.json"]);
    }

    [Theory]
    [InlineData("namespace: Shop\nkinds:\n  product:\n    files: products.yaml\n    propertys: { name: text }\n", "error FM0101")]
    [InlineData("namespace: Shop\nkinds: {}\n", "error FM0109")]
    [InlineData("", "error")]
    [InlineData("[not, a, model]\n", "error")]
    [InlineData("namespace: Shop\nuses: Atlas\nkinds:\n  product: { files: products.yaml, properties: { from: city } }\n", "error")]
    public void A_model_with_errors_gives_no_schema_and_leaves_the_old_ones(string model, string said)
    {
        using TempFolder folder = TempFolder.Shop();
        CliRun.In(folder.Root, "schema").ExitCode.ShouldBe(0);
        string before = File.ReadAllText(folder.PathOf(".factmodel/Product.schema.json"));
        folder.With("factmodel.yaml", model);

        CliRun run = CliRun.In(folder.Root, "schema");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldContain(said);
        run.Error.ShouldEndWith("factmodel: no schema was written, since the model has errors\n");
        Names(folder.PathOf(".factmodel")).ShouldBe(Shop);
        File.ReadAllText(folder.PathOf(".factmodel/Product.schema.json")).ShouldBe(before);
    }

    [Fact]
    public void Facts_may_have_errors()
    {
        using TempFolder folder = TempFolder.Shop("lamp: { name: Lamp, price: dear }\n");

        CliRun run = CliRun.In(folder.Root, "schema");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldStartWith("the facts have errors, which 'factmodel check' shows");
        Names(folder.PathOf(".factmodel")).ShouldBe(Shop);
    }

    [Fact]
    public void A_model_may_have_next_to_nothing()
    {
        using TempFolder folder = new TempFolder().With("factmodel.yaml", "namespace: Bare\nkinds:\n  thing: { files: things.yaml }\n").With("things.yaml", "");

        CliRun run = CliRun.In(folder.Root, "schema");

        run.ExitCode.ShouldBe(0, run.Error);
        Names(folder.PathOf(".factmodel")).ShouldBe(["Thing.schema.json", "factmodel-model.schema.json", "factmodel-shared.schema.json"]);
    }

    [Fact]
    public void A_folder_that_cannot_be_is_said()
    {
        using TempFolder folder = TempFolder.Shop().With("taken", "a file\n");

        CliRun run = CliRun.In(folder.Root, "schema", "--output", "taken/in");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldContain("cannot be made");
    }

    [Fact]
    public void A_pattern_does_not_take_the_model_and_the_sources()
    {
        using TempFolder folder = new TempFolder()
            .With("factmodel.yaml", "namespace: All\nsources: sources.yaml\nkinds:\n  one: { files: \"*.yaml\" }\n  two: { files: [\"../outside [1]/*.yaml\", \"deep/**/*.yaml\"] }\n")
            .With("sources.yaml", "letter: { title: A letter }\n").With("one.yaml", "a:\n").With("deep/two.yaml", "b:\n");

        JsonElement schemas = CliRun.In(folder.Root, "schema").Json().GetProperty("yaml.schemas");

        Patterns(schemas, "One").ShouldBe(["*.yaml", "!factmodel.yaml", "!sources.yaml", "!factmodel.diff.yaml"]);
        Patterns(schemas, "Two").ShouldBe(["outside \\[1\\]/*.yaml", "deep/**/*.yaml"]);
    }

    private static string?[] Patterns(JsonElement schemas, string kind) =>
        [.. schemas.GetProperty($"./.factmodel/{kind}.schema.json").EnumerateArray().Select(p => p.GetString())];

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
