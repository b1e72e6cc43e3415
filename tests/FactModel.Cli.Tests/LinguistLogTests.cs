using System.Text.Json;
using FactModel.Cli.History;
using FactModel.Cli.States;
using FactModel.Generator.Tests;
using YamlDotNet.RepresentationModel;

namespace FactModel.Cli.Tests;

/// <summary>The history of entities in 300 revisions that nobody here wrote: those of github-linguist's languages.</summary>
public sealed class LinguistLogTests(LinguistLogTests.Clone clone) : IClassFixture<LinguistLogTests.Clone>
{
    private const int Revisions = 300;
    private const string File = "languages.yml";

    private static string Model => Path.Combine(TempFolder.Repository, "tests", "models", "linguist");

    [Fact]
    public void A_rename_that_nobody_declared_is_followed_to_the_beginning()
    {
        JsonElement log = Log("Vim script");
        JsonElement[] revisions = [.. log.GetProperty("revisions").EnumerateArray()];
        log.GetProperty("lookedAt").GetInt32().ShouldBe(Revisions);
        revisions.Select(revision => revision.GetProperty("id").GetString()).ShouldBe(["Vim script", "Vim Script", "Vim Script"]);
        JsonElement renamed = revisions[0].GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        renamed.GetProperty("rule").GetString().ShouldBe("entity-renamed");
        renamed.GetProperty("previous").GetString().ShouldBe("Vim Script");
        renamed.GetProperty("current").GetString().ShouldBe("Vim script");
    }

    [Fact]
    public void A_language_that_was_taken_out_and_came_back_has_its_whole_life()
    {
        JsonElement[] changes = [.. Log("Dotenv").GetProperty("revisions").EnumerateArray().SelectMany(revision => revision.GetProperty("changes").EnumerateArray())];
        changes.Select(change => change.GetProperty("rule").GetString()).Where(rule => rule!.StartsWith("entity", StringComparison.Ordinal)).ShouldBe(["entity-added", "entity-removed", "entity-added"]);
    }

    [Fact]
    public void A_name_that_no_revision_had_is_told_without_parsing_them()
    {
        using StateNames names = new(clone.Root);
        GitRepository repository = names.InGit("a test");
        RevisionReader reader = new(names, repository, new StateReader(clone.Root, Model, () => ""));
        GitCommit head = repository.CommitOf("HEAD");
        EntityHistory history = new(repository, reader);
        history.From(new Absence(head, new SoughtEntity.Named("python"), head, reader.Read(head, null)!), _ => { }).ShouldBeEmpty();
        history.Looked.ShouldBe(Revisions);
        reader.FilesRead.ShouldBe(0);
    }

    /// <summary>What a plain YAML reader sees of each revision, property by property, decides what the log has to have.</summary>
    [Fact]
    public void The_languages_that_changed_the_most_have_each_revision_that_changed_them_and_no_other()
    {
        Dictionary<string, List<string>> expected = ChangesByLanguage();
        string[] busiest = [.. expected.OrderByDescending(language => language.Value.Count).ThenBy(language => language.Key, StringComparer.Ordinal).Select(language => language.Key).Take(5)];
        busiest.ShouldAllBe(language => expected[language].Count > 2);
        foreach (string language in busiest)
        {
            string[] logged = [.. Log(language).GetProperty("revisions").EnumerateArray().Select(revision => revision.GetProperty("revision").GetString()!)];
            logged[..^1].Reverse().ShouldBe(expected[language], language);
        }
    }

    [Fact]
    public void Each_content_is_read_once_and_few_are_parsed()
    {
        using StateNames names = new(clone.Root);
        GitRepository repository = names.InGit("a test");
        RevisionReader reader = new(names, repository, new StateReader(clone.Root, Model, () => ""));
        GitCommit head = repository.CommitOf("HEAD");
        EntityHistory history = new(repository, reader);
        HistoryEntry[] entries = [.. history.From(new Sighting(head, reader.Read(head, null)!, new EntityName("language", "Vim script", null), null, null), _ => { })];

        entries.Length.ShouldBe(3);
        history.Looked.ShouldBe(Revisions);
        repository.BlobsRead.ShouldBe(clone.Blobs);
        // The first, and for each change the state after it and the one before it.
        reader.FilesRead.ShouldBeLessThanOrEqualTo((2 * entries.Length) + 1);
    }

    private JsonElement Log(string entity)
    {
        CliRun run = CliRun.In(clone.Root, "log", entity, "--model", Model, "--format", "json");
        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        return run.Json();
    }

    /// <summary>The revisions that changed each language that is there from the first to the last, the oldest first.</summary>
    private Dictionary<string, List<string>> ChangesByLanguage()
    {
        Dictionary<string, List<string>> changes = new(StringComparer.Ordinal);
        Dictionary<string, string>? before = null;
        foreach (string revision in GitFolder.GitIn(clone.Root, "rev-list", "--reverse", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Dictionary<string, string> now = Languages(GitFolder.GitIn(clone.Root, "show", $"{revision}:{File}"));
            foreach (string language in before is null ? now.Keys : changes.Keys.ToArray().AsEnumerable())
            {
                if (before is null)
                {
                    changes[language] = [];
                }
                else if (!now.TryGetValue(language, out string? text))
                {
                    changes.Remove(language);
                }
                else if (text != before[language])
                {
                    changes[language].Add(revision);
                }
            }

            before = now;
        }

        return changes;
    }

    /// <summary>Each language with what it says, without regard to the order of its properties.</summary>
    private static Dictionary<string, string> Languages(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToDictionary(
            language => language.Key.ToString(),
            language => string.Join('\n', ((YamlMappingNode)language.Value).Children.Select(property => $"{property.Key}: {property.Value}").Order(StringComparer.Ordinal)));
    }

    /// <summary>The history as git has it, cloned from its bundle.</summary>
    public sealed class Clone : IDisposable
    {
        private readonly TempFolder _folder = new();

        public Clone()
        {
            string bundle = Path.Combine(DataSets.Folder("shared/datasets/linguist"), "history.bundle");
            GitFolder.GitIn(_folder.Root, "clone", "-q", bundle, "linguist");
            Blobs = GitFolder.GitIn(Root, "rev-list", "--objects", "--no-object-names", "--filter=object:type=blob", "--filter-provided-objects", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        public string Root => _folder.PathOf("linguist");

        /// <summary>How many contents there are.</summary>
        public int Blobs { get; }

        public void Dispose() => _folder.Dispose();
    }
}
