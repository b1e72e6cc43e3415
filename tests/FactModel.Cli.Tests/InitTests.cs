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
    public void Null_is_no_value_and_makes_no_text_of_a_number()
    {
        Properties("""
            a: { weight: null, gaps: [1, ~], tags: null, known: null, word: null }
            b: { weight: 2, gaps: [2], tags: [x], known: true, word: nothing }
            """).ShouldBe("""
                  weight: int?
                  gaps: int?[]
                  tags: text[]?
                  known: bool?
                  word: text?  # the null in line 1 is read as a word: leave it out where there is no value

            """);
    }

    [Fact]
    public void Numbers_that_a_number_would_not_keep_stay_text()
    {
        Properties("""
            a: { zip: 01234, key: 123456789012345678901234567890, mass: 1.5e300, top: .inf, port: 0x1F }
            b: { zip: 99999, key: 5, mass: 2, top: 1, port: 0 }
            """).ShouldBe("""
                  zip: text  # int, but for "01234" in line 1
                  key: text  # int, but for "123456789012345678901234567890" in line 1
                  mass: double
                  top: double
                  port: int

            """);
    }

    [Fact]
    public void A_value_that_makes_text_of_a_column_is_named()
    {
        Properties("""
            a: { limit: 1, open: true, since: 2025-08-22, name: 7 }
            b: { limit: 1e999, open: "yes", since: soon, name: Bo }
            c: { limit: 3, open: false, since: 2025-09, name: Cy }
            """).ShouldBe("""
                  limit: text  # int, but for "1e999" in line 2
                  open: text  # bool, but for "yes" in line 2
                  since: text  # date, but for "soon" in line 2
                  name: text

            """);
    }

    [Fact]
    public void Ids_that_look_like_something_else_are_ids()
    {
        Properties("""
            true: { next: .inf, rank: 1 }
            .inf: { next: 1e999, rank: 2 }
            1e999: { next: true, rank: 3 }
            """).ShouldBe("""
                  next: odd
                  rank: int

            """);
        Properties("""
            1: { next: 2, count: 5 }
            2: { next: 1, count: 6 }
            """).ShouldBe("""
                  next: int  # or odd: each is the id of one
                  count: int

            """);
    }

    // What is proposed for the kind of a file, which is right: the file is checked by it without a finding.
    private static string Properties(string yaml)
    {
        using TempFolder folder = new TempFolder().With("odd.yaml", yaml);
        CliRun run = CliRun.In(folder.Root, "init", "--from", "odd.yaml");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        return File.ReadAllText(Path.Combine(folder.Root, "factmodel.yaml")).Split("    properties:\n")[1];
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

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        using TempFolder parent = new();

        CliRun run = CliRun.In(parent.Root, ["init", "new/facts"]);

        run.ExitCode.ShouldBe(0, run.Error);
        CliRun.In(parent.Root, ["check", "new/facts"]).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("taken/facts")]
    public void A_file_in_the_place_of_the_folder_stays_and_nothing_is_written(string folder)
    {
        using TempFolder parent = new TempFolder().With("taken", "a file\n");

        CliRun run = CliRun.In(parent.Root, ["init", folder]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"factmodel: the folder '{folder}' cannot be made: ");
        Directory.GetFileSystemEntries(parent.Root).ShouldBe([Path.Combine(parent.Root, "taken")]);
        File.ReadAllText(Path.Combine(parent.Root, "taken")).ShouldBe("a file\n");
    }

    /// <summary>What stands in the way of a later file: the earlier ones are taken back, and all is as it was.</summary>
    [Theory]
    [InlineData("in/.factmodel", "in")]
    [InlineData("in/.factmodel", "in", "--from", "in/things.yaml")]
    [InlineData("in/factmodel.yaml/file", "in")]
    [InlineData("in/.factmodel/Planet.schema.json/file", "in")]
    public void Where_a_later_file_cannot_be_written_no_earlier_one_stays(string obstacle, params string[] arguments)
    {
        using TempFolder parent = new TempFolder().With("in/things.yaml", "a: { b: c }\n").With(obstacle, "in the way\n");
        string[] before = Models(parent);

        CliRun run = CliRun.In(parent.Root, ["init", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("cannot be ");
        Models(parent).ShouldBe(before);
    }

    [Fact]
    public void A_folder_that_was_made_for_a_model_that_failed_is_gone_again()
    {
        using TempFolder parent = new();
        CliRun run = CliRun.In(parent.Root, ["init", "new/" + new string('x', 300)]);
        run.ExitCode.ShouldBe(2);
        Directory.Exists(parent.PathOf("new")).ShouldBeFalse();
    }

    private static string[] Models(TempFolder folder) =>
        [.. Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("there is no file 'no.yaml'", "--from", "no.yaml")]
    [InlineData("'../other.yaml' is no .yaml, .yml or .md file in the folder of the model or below it", "--from", "../other.yaml")]
    [InlineData("'text.yaml' gives no model: it is neither a mapping nor a list of mappings", "--from", "text.yaml")]
    [InlineData("'same.yaml' gives no model: no key tells its items apart: each needs an id of its own", "--from", "same.yaml")]
    [InlineData("'null.yaml' gives no model: the id in line 2 is null, which cannot be an id; quote it where the word is meant", "--from", "null.yaml")]
    [InlineData("'null-key.yaml' cannot be read, line 1: null is YAML's null and cannot be a key; quote it where the word is meant", "--from", "null-key.yaml")]
    [InlineData("'1x' is no namespace; write names with dots between them, such as Acme.Catalog", "--namespace", "1x")]
    [InlineData("there is no file 'nowhere/no.yaml'", "nowhere", "--from", "nowhere/no.yaml")]
    public void What_cannot_be_done_is_said(string message, params string[] arguments)
    {
        using TempFolder parent = new TempFolder().With("other.yaml", "a: { b: c }\n").With("in/text.yaml", "some text\n").With("in/same.yaml", "- { a: 1 }\n- { a: 1 }\n")
            .With("in/null.yaml", "- { id: true }\n- { id: null }\n").With("in/null-key.yaml", "null: { a: 1 }\n");
        string folder = Path.Combine(parent.Root, "in");

        CliRun run = CliRun.In(folder, ["init", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe($"factmodel: {message}\n");
        File.Exists(Path.Combine(folder, "factmodel.yaml")).ShouldBeFalse();
    }
}
