namespace FactModel.Cli.Tests;

/// <summary><c>factmodel init</c>: what it writes is checked without a finding, and it overwrites nothing.</summary>
public sealed class InitTests
{
    [Fact]
    public void A_first_model_is_written_and_is_right()
    {
        using TempFolder folder = new();

        CliRun run = CliRun.In(folder.Root, "init", "--namespace", "Acme.Facts");

        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Console.WriteLine($\"{Acme.Facts.Planets.Mars.Name} has {Acme.Facts.Planets.Mars.Moons} moons.\");");
        CliRun.In(folder.Root, "check").ExitCode.ShouldBe(0);
        Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName).Order().ShouldBe(["factmodel.yaml", "planets.yaml"]);
    }

    [Fact]
    public void What_is_there_is_left_alone()
    {
        using TempFolder folder = TempFolder.Shop();

        CliRun run = CliRun.In(folder.Root, "init");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("factmodel: there is a factmodel.yaml already, and nothing is overwritten\n");
        File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml")).ShouldBe(TempFolder.Model);
    }

    [Fact]
    public void A_model_is_proposed_from_a_mapping()
    {
        using TempFolder folder = new TempFolder().With("data/currencies.yml", """
            EUR: { name: Euro, minorUnits: 2, since: 1999-01-01, site: "https://www.ecb.europa.eu", used: [at, de], peg: DKK }
            DKK: { name: Krone, minorUnits: 2, used: dk, active: true, coins: [{ value: 0.5 }, { value: 1, metal: nickel }] }
            """);

        CliRun run = CliRun.In(folder.Root, "init", "--from", "data/currencies.yml");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml")).ShouldBe("""
            # yaml-language-server: $schema=.factmodel/factmodel-model.schema.json
            # After a change here, run 'factmodel schema': by what it writes, your editor completes and checks YAML.
            # Proposed by 'factmodel init --from data/currencies.yml': read it, and edit what it cannot know.
            namespace: Facts
            kinds:
              currency:
                files: data/currencies.yml
                properties:
                  name: text
                  minor-units: { type: int, key: minorUnits }
                  since: date?
                  site: url?
                  used: { type: "text[]", lone: true }
                  peg: text?
                  active: bool?
                  coins: currency-coin[]?
            records:
              currency-coin:
                value: decimal
                metal: text?

            """);
    }

    [Fact]
    public void A_model_is_proposed_from_a_list()
    {
        using TempFolder folder = new TempFolder().With("species.yaml", """
            - { code: lynx, order: Carnivora }
            - { code: wolf, order: Carnivora }
            """);

        CliRun run = CliRun.In(folder.Root, "init", "--from", "species.yaml");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        string model = File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml"));
        model.ShouldContain("    layout: list\n    id: code\n");
    }

    [Fact]
    public void Names_that_YAML_would_misread_are_quoted()
    {
        using TempFolder folder = new TempFolder().With("odd.yaml", "a: { \"x: y\": 1, \"two\\nlines\": 2, \"true\": 3, 'say \"so\"': 4 }\n");

        CliRun run = CliRun.In(folder.Root, "init", "--from", "odd.yaml");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        string model = File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml"));
        model.ShouldContain("      x-y: { type: int, key: \"x: y\" }\n");
        model.ShouldContain("      two-lines: { type: int, key: \"two\\nlines\" }\n");
        model.ShouldContain("      say-so: { type: int, key: \"say \\\"so\\\"\" }\n");
    }

    [Fact]
    public void The_model_proposed_for_linguist_reads_it()
    {
        string data = Path.GetFullPath(Path.Combine(TempFolder.Repository, "..", "shared", "datasets", "linguist", "languages.yml"));
        Assert.SkipUnless(File.Exists(data), "The data sets are not beside the repository.");
        using TempFolder folder = new TempFolder().With("languages.yml", File.ReadAllText(data));

        CliRun run = CliRun.In(folder.Root, "init", "--from", "languages.yml");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        string model = File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml"));
        model.ShouldContain("      type: language-type\n");
        model.ShouldContain("      group: language?\n");
        model.ShouldContain("      language-id: { type: int, key: language_id }\n");
        model.ShouldMatch(@"  language-type: \[(data|programming|markup|prose)(, (data|programming|markup|prose)){3}\]\n");
    }

    [Theory]
    [InlineData("there is no file 'no.yaml'", "--from", "no.yaml")]
    [InlineData("'../other.yaml' is no .yaml, .yml or .md file in the folder of the model or below it", "--from", "../other.yaml")]
    [InlineData("'text.yaml' gives no model: it is neither a mapping nor a list of mappings", "--from", "text.yaml")]
    [InlineData("'same.yaml' gives no model: no key tells its items apart: each needs an id of its own", "--from", "same.yaml")]
    [InlineData("'1x' is no namespace; write names with dots between them, such as Acme.Catalog", "--namespace", "1x")]
    [InlineData("there is no folder 'nowhere'", "nowhere")]
    public void What_cannot_be_done_is_said(string message, params string[] arguments)
    {
        using TempFolder parent = new TempFolder().With("other.yaml", "a: { b: c }\n").With("in/text.yaml", "some text\n").With("in/same.yaml", "- { a: 1 }\n- { a: 1 }\n");
        string folder = Path.Combine(parent.Root, "in");

        CliRun run = CliRun.In(folder, ["init", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"factmodel: {message}\n");
        File.Exists(Path.Combine(folder, "factmodel.yaml")).ShouldBeFalse();
    }
}
