using FactModel.Core;
using FactModel.Core.Evidence;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>What a program sees of how well its facts are founded, and what an edit of the lock repeats.</summary>
public sealed class StandingTests
{
    private const string Model =
        """
        namespace: Facts
        sources: sources.yaml
        kinds:
          person: { plural: people, files: people.yaml, properties: { name: text, age: int?, boss: person?, height: int? } }
        """;

    private const string Sources = "news: { title: News, language: en }\n";

    private const string People =
        """
        ann:
          name: { value: Ann Lee, source: news, evidence: Ann Lee }
          age: { value: 28, source: news, evidence: 28 years }
          boss: { value: bob, source: news, evidence: her chief }
          height: { value: 170, source: news }
        bob: { name: Bob }
        """;

    private const string Walk = "return string.Join(\", \", FactBase.Statements.Select(s => s.Property + \" \" + s.Standing.ToWord()));";

    [Fact]
    public void Without_a_lock_nothing_is_found() =>
        FactRun.Of(("factmodel.yaml", Model), ("sources.yaml", Sources), ("people.yaml", People)).Probe(Walk)
            .ShouldBe("name unchecked, age unchecked, boss unchecked, height cited, name uncited");

    [Fact]
    public void With_a_lock_it_is_found_or_read() => Locked(People).Probe(Walk).ShouldBe("name read, age read, boss found, height cited, name uncited");

    [Fact]
    public void What_was_edited_since_is_unchecked() =>
        Locked(People.Replace("value: 170, source: news", "value: 170, source: news, evidence: tall", StringComparison.Ordinal).Replace("value: bob", "value: ann", StringComparison.Ordinal))
            .Probe(Walk).ShouldBe("name read, age read, boss unchecked, height unchecked, name uncited");

    /// <summary>The name of another file's entity is what evidence is read by, and the sources' language.</summary>
    [Fact]
    public void A_name_given_later_reads_the_reference() =>
        Locked(People.Replace("bob: { name: Bob }", "bob: { name: her chief }", StringComparison.Ordinal)).Probe(Walk)
            .ShouldBe("name read, age read, boss read, height cited, name uncited");

    [Fact]
    public void A_line_that_is_none_is_an_error_at_it()
    {
        Diagnostic broken = FactRun.Of(("factmodel.yaml", Model), ("sources.yaml", Sources), ("people.yaml", People), ("facts.lock", "# a lock\n=======\n"))
            .GeneratorDiagnostics.ShouldHaveSingleItem();
        broken.ToString().ShouldBe("/facts/facts.lock(2,1): error FM0316: this is no line of a lock; run 'factmodel verify', which writes the file anew");
    }

    [Fact]
    public void Another_lock_repeats_the_pages_that_it_founds_and_no_parsing()
    {
        FactRun run = Locked(People);
        MemoryText before = new("/facts/facts.lock", Lock());
        FactRun fresh = new([new MemoryText("/facts/factmodel.yaml", Model), new MemoryText("/facts/sources.yaml", Sources), new MemoryText("/facts/people.yaml", People), before], trackSteps: true);
        fresh.EditText(before, new MemoryText("/facts/facts.lock", "# nothing found\n"));
        IReadOnlyDictionary<string, int> repeated = fresh.Repeated();
        (repeated["Parse"], repeated["Facts"], repeated["Standing"], repeated["Pages"], repeated["Types"]).ShouldBe((0, 0, 1, 1, 0));
        run.GeneratorDiagnostics.ShouldBeEmpty();
    }

    private static FactRun Locked(string people) => FactRun.Of(("factmodel.yaml", Model), ("sources.yaml", Sources), ("people.yaml", people), ("facts.lock", Lock()));

    private static string Lock()
    {
        FactProject project = FactProject.Read(
            new FactText("factmodel.yaml", Model), [new FactText("sources.yaml", Sources), new FactText("people.yaml", People)], cancellation: TestContext.Current.CancellationToken);
        FoundText text = new(new SourceText("Ann Lee, 28 years old, and her chief."), new string('0', 64));
        return FactLock.Of(project, SourceVerifier.Run(project, "sources.yaml", _ => text), FactLock.Empty).Text;
    }
}
